"""The Nu Html Checker of the W3C finds no error in what is published.

It is a program in Java that many machines don't have, so it is asked only where
`java` is, and where the environment variable VNU_JAR names it or `npm install
vnu-jar` has put it into node_modules/. Its warnings are not asked for: those about
`role="list"` don't know that Safari forgets lists without bullets, and those about the
content policy take a disk for another host.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import MakeSite
from tests.test_sites import ALL, DEMO, SITES, built

ROOT = Path(__file__).parents[1]
JAR = Path(os.environ.get("VNU_JAR", ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"))
JAVA = shutil.which("java") or ""

pytestmark = pytest.mark.skipif(
    not JAVA or not JAR.is_file(), reason="the Nu checker is not on this machine"
)
# It knows no properties of SVG 2 in style sheets, nor variables in those of SVG 1.
UNKNOWN_TO_IT = re.compile(r"CSS: “(?:rx|paint-order)”: Prop|CSS: “fill”: “var\(")
KINDS = (".html", ".css", ".svg")
# Every kind of page, with everything on it that an editor can write.
FULL = {
    "content/site.yaml": "title: Harbour\nholes: true\nevents_per_page: 3\n"
    "contact: mailto:a@example.org\nlicence: {name: CC0, url: 'https://e.org/'}\n",
    "content/actors/ida.yaml": "name: Ida\nkind: person\nborn: 1850~\n"
    "roles: [{title: Keeper, from: 1880, to: '..'}]\nbody: |\n  ## A life\n\n  Long.\n",
    "content/notes/all.yaml": """\
- id: launch
  title: The <lifeboat> "launched" & named
  date: 1907-03-10
  time: "10:30"
  zone: Europe/Copenhagen
  actors: [ida, {actor: A stranger, role: witness}]
  place: {name: "Oldford, Quay", lat: 54.5, lon: 11.25}
  summary: First launch of *many*.
  body: |
    ### The day

    | a | b |
    |---|---|
    | 1 | 2 |

    Text[^1]

    [^1]: A note.
  tags: [boats, "rescue, at sea"]
  importance: major
  status: disputed
  sources: [{url: "https://example.org/a?x=1&y=2", title: "Log [book]", date: 1907-03-11, language: da, id: log}]
  claims: [{date: 1907-03-11, by: log, text: A day later}, {by: ida, text: Never}]
  corrections: [{date: 1907-04, text: The hour was wrong.}]
  media: [{file: boat.svg, alt: A boat, credit: Ida}]
  aliases: [old-launch]
- {id: storm, title: A storm, date: 1907-11~, status: retracted, sources: [{title: Log}]}
- {id: war, title: A war, date: "-0430/-0403", related: [launch], sources: [https://e.org/]}
- {id: since, title: عن القارب, date: 1908-01-01/.., sources: [https://e.org/b]}
""",
    "content/media/boat.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2">'
    '<path d="M0 1h2"/></svg>\n',
    "content/pages/method.md": "# Method\n\n## How\n\nSo.\n\n### More\n\n- a\n- b\n",
}


def errors(folder: Path) -> list[str]:
    """Return what the checker says of all files of a folder."""
    options = ("--errors-only", "--format", "json", "--exit-zero-always", "--stdout")
    kinds = ("--skip-non-html", "--also-check-css", "--also-check-svg")
    command = [JAVA, "-Xss8m", "-jar", str(JAR), *options, *kinds, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [
        f"{Path(one['url']).name}:{one.get('lastLine', 0)}: {one['message']}"
        for one in json.loads(done.stdout)["messages"]
        if not UNKNOWN_TO_IT.match(one["message"])
    ]


def put(folder: Path, files: dict[str, bytes]) -> None:
    for url, data in files.items():
        if url.endswith(KINDS):
            target = folder / url
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)


def test_the_sites_that_are_kept_and_the_demo_have_no_error(tmp_path: Path) -> None:
    there = [name for name in ALL if name != "demo" or (DEMO / "content").is_dir()]
    assert [name for name in there if (SITES / name).is_dir()]
    for name in there:
        put(tmp_path / name, dict(built(name).files))
    assert errors(tmp_path) == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_pages_with_everything_on_them_have_no_error(
    site: MakeSite, tmp_path: Path, language: str
) -> None:
    files = FULL | {
        "content/site.yaml": f"{FULL['content/site.yaml']}language: {language}\n"
    }
    made = site(files).build(base_url="https://e.example/h/")
    assert not made.is_blocked(), made.diagnostics
    put(tmp_path / "out", dict(made.files))
    assert errors(tmp_path / "out") == []


def test_the_checker_is_asked_and_answers(tmp_path: Path) -> None:
    put(
        tmp_path,
        {"a.html": b"<!doctype html><p>No title", "a.css": b"p { colour: red }"},
    )
    found = errors(tmp_path)
    assert any("title" in one for one in found)
    assert any("colour" in one for one in found)
