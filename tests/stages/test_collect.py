from __future__ import annotations

import contextlib
import os
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.core.project import Project
from sitegen.core.source import Kind, Sources
from sitegen.stages.collect import collect, is_litter, shipped_theme
from tests.conftest import MakeSite, Site


def read(site: Site) -> tuple[Sources, list[str]]:
    """Collect a site; return its sources, and code and path of what was said."""
    outcome = collect(Project(site.root))
    said = [
        f"{one.code} {one.span.path if one.span else ''}".rstrip()
        for one in outcome.diagnostics
    ]
    return outcome.value, said


def kinds(sources: Sources) -> dict[str, Kind]:
    return {file.path: file.kind for file in sources.files}


NOTE: dict[str, str | bytes] = {"content/notes/a.yaml": "title: A\ndate: 2020\n"}


def test_each_folder_holds_one_kind_of_file(site: MakeSite) -> None:
    sources, said = read(
        site(
            {
                "content/site.yaml": "title: T\n",
                "content/decisions.yaml": "",
                "content/notes/1969/b.yml": "",
                "content/notes/a.YAML": "",
                "content/actors/c.yaml": "",
                "content/pages/about.md": "",
                "seeds/talks.txt": "",
                "seeds/talks.yaml": "",
                "seeds/deep/saved.HTM": "",
                "seeds/memo.markdown": "",
            }
        )
    )
    assert kinds(sources) == {
        "content/actors/c.yaml": Kind.ACTOR,
        "content/decisions.yaml": Kind.DECISIONS,
        "content/notes/1969/b.yml": Kind.NOTE,
        "content/notes/a.YAML": Kind.NOTE,
        "content/pages/about.md": Kind.PAGE,
        "content/site.yaml": Kind.SITE,
        "seeds/deep/saved.HTM": Kind.ARTICLE,
        "seeds/memo.markdown": Kind.ARTICLE,
        "seeds/talks.txt": Kind.ARTICLE,
        "seeds/talks.yaml": Kind.SIDECAR,
    }
    assert said == []


def test_files_come_in_the_order_of_their_paths(site: MakeSite) -> None:
    sources, _ = read(site({f"seeds/{name}.txt": name for name in "zam"}))
    assert [file.path for file in sources.files] == [
        "seeds/a.txt",
        "seeds/m.txt",
        "seeds/z.txt",
    ]


def test_media_and_own_assets_are_published_byte_for_byte(site: MakeSite) -> None:
    sources, said = read(
        site(
            NOTE
            | {
                "content/media/photos/pier.jpg": b"\xff\xd8pier",
                "templates/assets/site.css": b"body { color: teal }",
                "templates/assets/logo.svg": b"<svg/>",
            }
        )
    )
    by_url = {asset.url: asset for asset in sources.assets}
    assert by_url["media/photos/pier.jpg"].data == b"\xff\xd8pier"
    assert by_url["assets/logo.svg"].path == "templates/assets/logo.svg"
    assert by_url["assets/site.css"].data == b"body { color: teal }"
    assert len(sources.assets) == len(by_url)
    assert said == []


def test_a_template_shadows_the_shipped_one_which_keeps_a_name(site: MakeSite) -> None:
    own = site(
        NOTE | {"templates/404.html": "lost", "templates/parts/mine.html": "mine"}
    )
    sources, said = read(own)
    shipped, _ = shipped_theme()
    assert sources.templates["404.html"].text == "lost"
    assert sources.templates["404.html"].path == "templates/404.html"
    assert sources.templates["parts/mine.html"].text == "mine"
    assert sources.templates["sitegen:404.html"] == shipped["404.html"]
    assert said == []


@pytest.mark.parametrize(
    "name",
    [
        ".notes.yaml.swp",
        "notes.yaml~",
        "#notes.yaml#",
        "4913",
        "notes.yaml.bak",
        "notes.tmp",
        "notes.yaml.orig",
        "page.html.part",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        ".hidden",
    ],
)
def test_litter_of_editors_and_systems_is_passed_over(
    name: str, site: MakeSite
) -> None:
    assert is_litter(name)
    for folder in ("content/notes", "content/media", "seeds", "templates"):
        sources, said = read(site(NOTE | {f"{folder}/{name}": "x"}))
        assert [file.path for file in sources.files] == ["content/notes/a.yaml"]
        assert said == []


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("content/notes/a.txt", "notes end in .yaml"),
        ("content/notes/noending", "notes end in .yaml"),
        ("content/actors/a.json", "files of actors end in .yaml"),
        ("content/pages/a.html", "pages end in .md"),
        (
            "content/readme.md",
            "content/ holds site.yaml, decisions.yaml, notes/, actors/, pages/, media/",
        ),
        (
            "content/media",
            "content/ holds site.yaml, decisions.yaml, notes/, actors/, pages/, media/",
        ),
        ("seeds/photo.jpg", "articles end in .txt, .html or .md"),
        (
            "templates/logo.png",
            "templates end in .html; other files go into templates/assets/ or root/",
        ),
    ],
)
def test_no_other_file_is_passed_over_without_a_word(
    path: str, why: str, site: MakeSite
) -> None:
    made = site({"seeds/t.txt": "T"} | {path: "x"})
    (said,) = collect(Project(made.root)).diagnostics
    assert said.code == "file-unused"
    assert said.message == f"this file is not used: {why}"
    assert said.span is not None
    assert said.span.path == path


def test_a_sidecar_without_an_article_is_said(site: MakeSite) -> None:
    _, said = read(site(NOTE | {"seeds/talk.yaml": "title: T\n"}))
    assert said == ["sidecar-alone seeds/talk.yaml"]


def test_a_second_sidecar_of_one_article_is_said(site: MakeSite) -> None:
    sources, said = read(
        site({"seeds/t.txt": "", "seeds/t.yaml": "", "seeds/t.yml": ""})
    )
    assert said == ["file-unused seeds/t.yml"]
    assert kinds(sources)["seeds/t.yaml"] is Kind.SIDECAR


def test_a_link_inside_the_site_is_followed(site: MakeSite) -> None:
    made = site(NOTE | {"shared/b.yaml": "title: B\ndate: 2021\n"})
    (made.root / "content/notes/b.yaml").symlink_to(made.root / "shared/b.yaml")
    sources, said = read(made)
    assert "content/notes/b.yaml" in kinds(sources)
    assert said == []


def test_a_link_out_of_the_site_is_not_followed(site: MakeSite, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("password")
    made = site(NOTE | {"content/media/ok.txt": "ok"})
    (made.root / "content/media/stolen.txt").symlink_to(secret)
    (made.root / "content/media/all").symlink_to(tmp_path)
    sources, said = read(made)
    assert said == [
        "link-outside content/media/all",
        "link-outside content/media/stolen.txt",
    ]
    assert not any(b"password" in asset.data for asset in sources.assets)


def test_a_link_to_nothing_is_said(site: MakeSite) -> None:
    made = site(NOTE)
    (made.root / "content/notes/gone.yaml").symlink_to("never.yaml")
    _, said = read(made)
    assert said == ["link-dangling content/notes/gone.yaml"]


def test_a_folder_that_links_to_itself_is_read_once(site: MakeSite) -> None:
    made = site(NOTE)
    (made.root / "content/notes/again").symlink_to(made.root / "content/notes")
    sources, said = read(made)
    assert list(kinds(sources)) == ["content/notes/a.yaml"]
    assert said == []


def test_a_pipe_is_not_opened(site: MakeSite) -> None:
    made = site(NOTE)
    os.mkfifo(made.root / "content/notes/pipe.yaml")
    _, said = read(made)
    assert said == ["file-unused content/notes/pipe.yaml"]


def test_an_article_in_an_old_encoding_is_read_with_a_word(site: MakeSite) -> None:
    sources, said = read(site({"seeds/a.txt": "Café".encode("cp1252")}))
    assert sources.files[0].text == "Café"
    assert said == ["encoding-guessed seeds/a.txt"]


@pytest.mark.parametrize(
    "path", ["content/notes/b.yaml", "templates/404.html", "content/pages/b.md"]
)
def test_what_editors_write_must_be_utf8(path: str, site: MakeSite) -> None:
    sources, said = read(site(NOTE | {path: "title: Café\n".encode("cp1252")}))
    assert said == [f"encoding-wrong {path}"]
    assert path not in kinds(sources)
    assert [file.path for file in sources.rejected] == [path]  # for the report


def test_a_byte_order_mark_and_line_ends_are_ordinary(site: MakeSite) -> None:
    sources, said = read(site({"seeds/a.txt": "\ufeffOne\r\nTwo 🎈".encode()}))
    assert sources.files[0].text == "One\r\nTwo 🎈"
    assert said == []


def test_accents_of_file_names_may_stand_apart_on_disk(site: MakeSite) -> None:
    apart = unicodedata.normalize("NFD", "été.jpg")
    sources, _ = read(site(NOTE | {f"content/media/{apart}": b"jpg"}))
    (photo,) = (one for one in sources.assets if one.url.startswith("media/"))
    assert photo.url == unicodedata.normalize("NFC", "media/été.jpg")
    assert photo.path == f"content/media/{apart}"  # as on disk


def test_the_hash_of_a_file_is_that_of_its_bytes(site: MakeSite) -> None:
    sources, _ = read(site({"seeds/a.txt": "\ufeffabc".encode()}))
    assert sources.files[0].sha256 == (
        "1c28dc3f1f804a1ad9c9b4b4cf5e2658d16ad4ed08e3020d04a8d2865018947c"
    )


@pytest.mark.parametrize(
    ("files", "is_empty"),
    [
        ({}, True),
        ({"content/actors/a.yaml": "name: A\n"}, True),
        ({"content/site.yaml": "title: T\n"}, False),
        ({"seeds/a.txt": "A"}, False),
        ({"content/notes/a.yaml": "Café".encode("cp1252")}, False),
    ],
)
def test_a_folder_that_is_no_site_is_said(
    files: dict[str, str | bytes], is_empty: bool, site: MakeSite
) -> None:
    _, said = read(site(files))
    assert ("site-empty" in said) is is_empty


def test_a_file_that_goes_while_it_is_read_is_left_out(
    site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = site(
        NOTE
        | {"seeds/going.txt": "x", "content/media/going.jpg": "x"}
        | {"templates/going.html": "x"}
    )
    whole = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.stem == "going":  # an editor renames it, just now
            path.unlink()
        return whole(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    sources, said = read(made)
    assert list(kinds(sources)) == ["content/notes/a.yaml"]
    assert "media/going.jpg" not in {asset.url for asset in sources.assets}
    assert "going.html" not in sources.templates
    assert said == []


def test_a_site_that_cannot_be_read_is_the_machines_fault(
    site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = site(NOTE)

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(PermissionError):
        collect(Project(made.root))


def test_the_theme_comes_whole(site: MakeSite) -> None:
    sources, _ = read(site(NOTE))
    assert "sitegen:base.html" in sources.templates
    assert sources.templates["base.html"].path == "sitegen:base.html"
    assert any(asset.url.endswith(".css") for asset in sources.assets)


# --- files for the host --------------------------------------------------------------


def test_files_for_the_host_go_to_the_sites_root(site: MakeSite) -> None:
    for_the_host = {
        "CNAME": "boats.example",
        ".nojekyll": "",
        ".well-known/security.txt": "Contact: me",
        ".secret": "no",
    }
    folder = "templates/root"
    files = {f"{folder}/{name}": text for name, text in for_the_host.items()}
    sources, said = read(site(NOTE | files))
    urls = {asset.url for asset in sources.assets if "root/" in asset.path}
    assert urls == {"CNAME", ".nojekyll", ".well-known/security.txt"}
    assert said == []


def test_what_hosts_want_is_litter_anywhere_else(site: MakeSite) -> None:
    sources, said = read(site(NOTE | {"content/media/.nojekyll": ""}))
    assert not [one for one in sources.assets if one.url.startswith("media/")]
    assert said == []


# --- reading again -------------------------------------------------------------------

ALL: dict[str, str | bytes] = NOTE | {
    "content/media/pier.jpg": b"jpg",
    "seeds/old.txt": "An old text",
    "templates/404.html": "lost",
}


def reread(made: Site, first: Sources) -> Sources:
    again = collect(Project(made.root), reuse=first).value
    assert again == collect(Project(made.root)).value
    return again


def settle(made: Site) -> Sources:
    """Read a site whose files are older than one that was written later."""
    time.sleep(0.05)
    made.write("content/notes/later.yaml", "title: Later\ndate: 2021\n")
    return collect(Project(made.root)).value


def test_a_file_that_the_disk_shows_unchanged_is_not_read_again(site: MakeSite) -> None:
    made = site(ALL)
    first = settle(made)
    again = reread(made, first)
    assert again.files[0] is first.files[0]
    assert again.assets[-1] is first.assets[-1]
    assert again.assets[-1].url == "media/pier.jpg"
    assert again.templates["404.html"] is first.templates["404.html"]


@pytest.mark.parametrize("path", sorted(ALL))
def test_a_change_is_seen_even_at_equal_length(site: MakeSite, path: str) -> None:
    made = site(ALL)
    first = settle(made)
    old = (made.root / path).read_bytes()
    made.write(path, old[::-1])
    again = reread(made, first)
    assert again != first


def test_a_file_that_came_back_in_the_place_of_another_is_read(site: MakeSite) -> None:
    made = site(ALL)
    first = settle(made)
    note = made.root / "content/notes/a.yaml"
    before = note.stat()
    made.write("new", "title: B\ndate: 2020\n").replace(note)
    os.utime(note, ns=(before.st_atime_ns, before.st_mtime_ns))  # as rsync does
    assert reread(made, first) != first


def test_the_newest_files_are_read_again(site: MakeSite) -> None:
    made = site(ALL)
    first = collect(Project(made.root)).value
    assert first.kept == {}  # all were saved just now


def test_what_was_said_of_a_file_is_said_again(site: MakeSite) -> None:
    made = site(NOTE | {"seeds/a.txt": "Café".encode("cp1252")})
    first = settle(made)
    outcome = collect(Project(made.root), reuse=first)
    assert [one.code for one in outcome.diagnostics] == ["encoding-guessed"]


@pytest.fixture
def going(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let files called going.txt go once their folder has been listed."""
    scan = os.scandir

    @contextlib.contextmanager
    def scandir(folder: str) -> Iterator[list[os.DirEntry[str]]]:
        with scan(folder) as found:
            entries = list(found)
        for entry in entries:
            entry.is_file()  # what the disk said is remembered
            if entry.name == "going.txt":
                Path(entry.path).unlink()
        yield entries

    monkeypatch.setattr(os, "scandir", scandir)


@pytest.mark.usefixtures("going")
def test_a_file_that_goes_while_a_folder_is_listed_is_left_out(site: MakeSite) -> None:
    sources, said = read(site(NOTE | {"seeds/going.txt": "x"}))
    assert list(kinds(sources)) == ["content/notes/a.yaml"]
    assert said == []


@pytest.mark.usefixtures("going")
def test_a_file_that_is_just_being_replaced_is_read_and_not_remembered(
    site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "going.txt":  # the editor has renamed the new one
            path.write_text("new")
        return whole(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    sources, _ = read(site(NOTE | {"seeds/going.txt": "old"}))
    assert sources.files[-1].text == "new"
    assert "seeds/going.txt" not in sources.kept


def test_what_somebody_is_writing_stands_for_the_disk_and_is_not_kept(
    site: MakeSite,
) -> None:
    made = site({"content/notes/a.yaml": "title: Old\ndate: 2022\n"})
    unsaved = {
        "content/notes/a.yaml": "title: New\ndate: 2022\n",
        "content/notes/b.yaml": "title: Not saved yet\ndate: 2022\n",
    }

    written = collect(Project(made.root), unsaved=unsaved).value
    saved = collect(Project(made.root), reuse=written).value

    assert {file.path: file.text for file in written.of(Kind.NOTE)} == unsaved
    assert [file.text for file in saved.of(Kind.NOTE)] == ["title: Old\ndate: 2022\n"]
