"""Mutate what editors write, and see that every text gets an answer and none a traceback.

    python -m tests.fuzzing --cases 100000 --seed 1

A case is made from its number and the seed alone, so that `--only NUMBER` makes it again.
"""

from __future__ import annotations

import argparse
import faulthandler
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Final, TypeAlias

from sitegen.app.reporting.report import Report, plain
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.model import Extracted
from sitegen.core.source import Kind, SourceFile, Sources
from sitegen.formats.encoding import decode_text
from sitegen.stages.decode import Decoded, decode
from sitegen.stages.merge import merge
from sitegen.stages.plan import plan

LONGEST_S: Final = 5.0  # of the processor, for one case
_HANGS_S: Final = 120.0
_TOLD_EVERY: Final = 5000  # cases
_PAGES_EVERY: Final = 25  # cases; in between nothing is planned

SEEDS: Final[dict[str, tuple[Kind, str]]] = {
    "content/notes/bridge.yaml": (
        Kind.NOTE,
        (
            'title: The bridge opens\ndate: 1932-03-19\ntime: "10:30"\nzone: +10:00\n'
            "actors:\n  - ada-lane\n  - {actor: Ben Holm, role: host}\n"
            'place: {name: "Oldford, Land", lat: 51.5, lon: -0.12}\n'
            "summary: |\n  Two days after [it](events/ferry.html), **nobody** waits.\n"
            "body: >-\n  Long words.\n\n  - a list\ntags: [river, law]\n"
            "importance: major\nstatus: confirmed\nsources:\n"
            '  - article: gazette.txt\n    quote: "the ribbon was cut"\n'
            '  - {url: "https://example.org/a", title: A, date: 1932-03-20, id: a}\n'
            "claims:\n  - {by: a, date: 1932-03-21, text: A day later.}\n"
            "corrections:\n  - {date: 1932-04-01, text: 'It''s longer.'}\n"
            "media:\n  - {file: bridge.jpg, alt: A bridge}\n"
            "related: [ferry]\naliases: [old-bridge]\nprivate: ask # again\n"
        ),
    ),
    "content/notes/list.yaml": (
        Kind.NOTE,
        (
            "- title: The ferry stops\n  date: 1932-03-17/1932-03-20\n  id: ferry\n"
            '- title: "Müller: „Nein“"\n  date: 44 BCE\n  draft: true\n'
            '- {title: A set, date: "[1667,1668..1670]", tags: [x]}\n---\n'
            "title: Another\ndate: 2022-03-1X~\n"
        ),
    ),
    "content/actors/ada-lane.yaml": (
        Kind.ACTOR,
        (
            "name: Ada Lane\nkind: person\naliases: [A. Lane, Ада Лейн]\nroles:\n"
            '  - {title: Mayor, of: Oldford, from: 1920, to: ".."}\n'
            "summary: Mayor of [Oldford](places/oldford.html).\nborn: 1870~\ndied: 193X\n"
            'wikidata: Q42\nlinks:\n  - {title: Page, url: "https://example.org/"}\n'
            "image: {file: ada.jpg, alt: Ada}\nold_ids: [ada]\nid: ada-lane\n"
        ),
    ),
    "content/site.yaml": (
        Kind.SITE,
        (
            "title: Bridges\ndescription: Of bridges.\nlanguage: en\n"
            "base_url: https://bridges.example/\nauthor: Desk\n"
            "contact: mailto:desk@bridges.example\nlicence: {name: CC0, url: "
            '"https://example.org/"}\nreports: all\nmin_score: 0.5\n'
            "articles: {full_text: false}\nevents_per_page: 400\n"
        ),
    ),
    "content/decisions.yaml": (
        Kind.DECISIONS,
        (
            '# remarks stay\n- same: [bridge, {article: gazette.txt, quote: "was cut"}]\n'
            "  reason: One opening.\n- hide: [{article: gazette.txt}]\n"
            "- different: [bridge, ferry]\n- accept: [{article: gazette, quote: cut}]\n"
        ),
    ),
}

_TOKENS: Final = (
    *(
        "&a",
        "*a",
        "<<: *a",
        "!!python/object:os.system",
        "!!binary x",
        "!<tag:x>",
        "? ",
    ),
    *("|", ">", "|9-", ">+2", "%YAML 9.9", "---", "...", "- ", "-", ":", ": ", "::"),
    *("{", "}", "[", "]", "[]", "{}", ",", ",,", "#", " #", '"', "'", "`", "@", "\\"),
    *(
        "~",
        "null",
        "no",
        "off",
        "Yes",
        "true",
        ".inf",
        "-.inf",
        ".NaN",
        "1e999",
        "0x1F",
    ),
    *(
        "0o17",
        "010",
        "12:30:45",
        "1_000",
        "9" * 400,
        "-" + "9" * 30,
        "1e-400",
        "٣",
        "½",
    ),
    *("2022-02-30", "10/03/2022", "Y-99999999999", "Y9E99", "Y1E999999999", "XXXX-XX"),
    *("1950S2", "../..", "/", "2022/", "{2020..2021}", "[..1900]", "2022-21", "today"),
    *("24:00", "2022-03-10T25:61:61Z", "+99:99", "Europe/Nowhere", "0000", "-0000"),
    *("\t", "\r", "\r\n", "\n\n", "\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\ufeff"),
    *("\u2028", "\u2029", "\u202e", "\u2066", "\u200b", "\u00a0", "\u00ad", "\ufffe"),
    *("\U0010ffff", "\U0001f468\u200d\U0001f469", "e\u0301" * 9, "ﷺ", "ß", "İ", "ǰ"),
    *("<script>", "]]>", "&amp;", "</textarea>", "javascript:alert(1)", "data:,x"),
    *("http://[", "https://", "//x", "mailto:", "https://ex ample.org", "../../etc"),
    *(
        "[a](b",
        "![x](",
        "[^1]",
        "[^1]: [^1]",
        "***",
        "<!--",
        "```",
        "    code",
        "| a |",
    ),
    *("con", "NUL", "index", "a" * 300, "../" * 40, ".", "", " ", "_", "-" * 80),
)
_KEYS: Final = (
    *("title", "date", "actors", "place", "sources", "claims", "media", "id", "name"),
    *("aliases", "roles", "summary", "body", "tags", "same", "hide", "reports", "x"),
)
_VALUE: Final = re.compile(r"(?m)^(\s*(?:- )?[\w]+:)[ ]*(.*)$")

Mutation: TypeAlias = Callable[[str, Random], str]


def _lines(text: str) -> list[str]:
    return text.split("\n")


def _spot(text: str, random: Random) -> int:
    return random.randint(0, len(text))


def _insert_token(text: str, random: Random) -> str:
    at = _spot(text, random)
    return text[:at] + random.choice(_TOKENS) + text[at:]


def _replace_token(text: str, random: Random) -> str:
    words = list(re.finditer(r"\S+", text))
    if not words:
        return random.choice(_TOKENS)
    found = random.choice(words)
    return text[: found.start()] + random.choice(_TOKENS) + text[found.end() :]


def _replace_value(text: str, random: Random) -> str:
    found = list(_VALUE.finditer(text))
    if not found:
        return text
    one = random.choice(found)
    token = random.choice((*_TOKENS, *(other[2] for other in found)))
    return f"{text[: one.start()]}{one[1]} {token}{text[one.end() :]}"


def _swap_values(text: str, random: Random) -> str:
    found = list(_VALUE.finditer(text))
    if len(found) < 2:
        return text
    one, other = sorted(random.sample(found, 2), key=lambda match: match.start())
    return (
        f"{text[: one.start()]}{one[1]} {other[2]}{text[one.end() : other.start()]}"
        f"{other[1]} {one[2]}{text[other.end() :]}"
    )


def _cut(text: str, random: Random) -> str:
    start = _spot(text, random)
    return text[:start] + text[start + random.randint(1, 30) :]


def _truncate(text: str, random: Random) -> str:
    return text[: _spot(text, random)]


def _repeat(text: str, random: Random) -> str:
    start = _spot(text, random)
    piece = text[start : start + random.randint(1, 60)]
    return text[:start] + piece * random.choice((2, 3, 50)) + text[start:]


def _move_line(text: str, random: Random) -> str:
    lines = _lines(text)
    line = lines.pop(random.randrange(len(lines)))
    lines.insert(random.randint(0, len(lines)), line)
    return "\n".join(lines)


def _double_line(text: str, random: Random) -> str:
    lines = _lines(text)
    lines.insert(random.randint(0, len(lines)), random.choice(lines))
    return "\n".join(lines)


def _indent_line(text: str, random: Random) -> str:
    lines = _lines(text)
    at = random.randrange(len(lines))
    blank = random.choice((" ", "  ", "\t", "    ", "\u00a0", "- ", "-"))
    lines[at] = random.choice((blank + lines[at], lines[at].lstrip(), lines[at][1:]))
    return "\n".join(lines)


def _join_lines(text: str, random: Random) -> str:
    lines = _lines(text)
    at = random.randrange(len(lines))
    return "\n".join([*lines[:at], " ".join(lines[at : at + 2]), *lines[at + 2 :]])


def _wrap(text: str, random: Random) -> str:
    found = list(_VALUE.finditer(text))
    if not found:
        return text
    one = random.choice(found)
    left, right = random.choice(
        (("[", "]"), ("{a: ", "}"), ('"', '"'), ("'", "'"), ("[[", "]]"), ("!x ", ""))
    )
    return f"{text[: one.start()]}{one[1]} {left}{one[2]}{right}{text[one.end() :]}"


def _nest(text: str, random: Random) -> str:
    deep = random.choice((3, 30, 300, 3000))
    left, right = random.choice(
        (("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("a:\n ", ""), ("> ", ""))
    )
    nest = left * deep + "x" + right * random.choice((0, deep))
    at = _spot(text, random)
    return f"{text[:at]}{random.choice(('', f'{random.choice(_KEYS)}: '))}{nest}{text[at:]}"


def _anchors(text: str, random: Random) -> str:
    levels = range(1, random.choice((2, 30)))
    laughs = [f"a{level}: &a{level} [{f'*a{level - 1}, ' * 9}x]" for level in levels]
    laughs.insert(0, "a0: &a0 [x, x]")
    return "\n".join([*laughs, text] if random.random() < 0.5 else [text, *laughs])


def _long_line(text: str, random: Random) -> str:
    unit = random.choice(
        ("x", "[", "a: ", "é", "- ", '"', "*", "[a](", "http://a/", "1")
    )
    at = _spot(text, random)
    return text[:at] + unit * random.choice((1000, 20_000)) + text[at:]


def _rename_key(text: str, random: Random) -> str:
    found = list(re.finditer(r"\b[a-z_]+(?=:)", text))
    if not found:
        return text
    one = random.choice(found)
    return text[: one.start()] + random.choice(_KEYS) + text[one.end() :]


_MUTATIONS: Final[tuple[Mutation, ...]] = (
    *(_insert_token, _replace_token, _replace_value, _swap_values, _cut, _truncate),
    *(_repeat, _move_line, _double_line, _indent_line, _join_lines, _wrap, _rename_key),
    *(_insert_token, _replace_token, _replace_value, _swap_values),
)
_RARE: Final[tuple[Mutation, ...]] = (_nest, _anchors, _long_line)


def _spoil_bytes(data: bytes, random: Random) -> bytes:
    at = random.randint(0, len(data))
    piece = random.choice(
        (
            *(
                b"\xed\xa0\x80",
                b"\xff\xfe",
                b"\xc3",
                b"\xf4\x90\x80\x80",
                b"\x80",
                b"\0\0",
            ),
            *(b"\xef\xbb\xbf", bytes(random.randrange(256) for _ in range(8))),
        )
    )
    return data[:at] + piece + data[at + random.randint(0, 3) :]


@dataclass(frozen=True, slots=True)
class Case:
    """One mutated file in its site."""

    path: str
    kind: Kind
    data: bytes


def case(seed: int, number: int) -> Case:
    """Make a case; the same one for the same seed and number."""
    random = Random(f"{seed} {number}")  # noqa: S311 - to be made again, not secret
    path = random.choice(tuple(SEEDS))
    kind, text = SEEDS[path]
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 5))):
        rare = random.random() < 0.03
        text = random.choice(_RARE if rare else _MUTATIONS)(text, random)
    data = text.encode("utf-8", "surrogatepass")
    if random.random() < 0.08:
        data = _spoil_bytes(data, random)
    return Case(path, kind, data)


@dataclass(slots=True)
class Site:
    """The site that a mutated file stands in; the other files are read once."""

    decoded: Decoded | None = None

    def take(self, one: Case, *, with_pages: bool) -> tuple[Diagnostic, ...]:
        """Read a case, merge it with the rest, and print all that is said.

        Raises:
            AssertionError: a message points to where nothing is.
        """
        read = decode_text(one.data, one.path, lenient=False)
        file = SourceFile(one.path, one.kind, read.text)
        rest = [
            SourceFile(path, kind, text)
            for path, (kind, text) in SEEDS.items()
            if path != one.path
        ]
        whole = (*rest, file) if read.is_usable else tuple(rest)
        sources = Sources(
            tuple(sorted(whole, key=lambda each: each.path)),
            rejected=() if read.is_usable else (file,),
        )
        self.decoded = decode(sources, reuse=self.decoded)
        said = [*read.diagnostics, *self.decoded.diagnostics]
        documents = self.decoded.documents
        merged = merge(documents, Extracted())
        said.extend(merged.diagnostics)
        if with_pages:
            planned, _ = plan(merged.value, documents)
            said.extend(planned.diagnostics)
            for page in planned.value.pages.values():
                assert page.view is not None
            for made in planned.value.files.values():
                made.data.decode("utf-8")
        report = Report(sources)
        for fault in said:
            if fault.span is not None and fault.span.path == one.path:
                assert 0 <= fault.span.start <= fault.span.end <= len(file.text), fault
            report.text(fault, plain).encode("utf-8")
        return tuple(said)


def failures(
    seed: int, numbers: range, told: Callable[[int], None] = lambda _: None
) -> Iterator[tuple[int, str]]:
    """Yield the number of each case that goes wrong, and how; `told` hears of each."""
    site = Site()
    for number in numbers:
        told(number)
        one = case(seed, number)
        began = time.process_time()
        try:
            site.take(one, with_pages=number % _PAGES_EVERY == 0)
        except Exception:  # noqa: BLE001 - that is what is looked for
            site = Site()
            yield number, traceback.format_exc()
        if (took_s := time.process_time() - began) > LONGEST_S:
            yield number, f"took {took_s:.1f} s"


def main() -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzzing", description=__doc__
    )
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number to begin with")
    parser.add_argument("--only", type=int, help="one case, which is printed")
    asked = parser.parse_args()
    numbers = range(asked.first, asked.first + asked.cases)
    if asked.only is not None:
        numbers = range(asked.only, asked.only + 1)
        say(str(case(asked.seed, asked.only)))

    def watch(number: int) -> None:
        faulthandler.dump_traceback_later(_HANGS_S, exit=True)
        if number % _TOLD_EVERY == 0:
            say(f"case {number:,}")

    began = time.monotonic()
    wrong = 0
    for number, how in failures(asked.seed, numbers, watch):
        wrong += 1
        say(f"case {number}: {how}")
    faulthandler.cancel_dump_traceback_later()
    say(f"{len(numbers):,} cases, {wrong} wrong, {time.monotonic() - began:.0f} s")
    return 1 if wrong else 0


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
