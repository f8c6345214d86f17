"""The looks that find what is wrong in a YAML file, in the order of trying.

Each takes the text and where the parser gave up, and gives a culprit or None.
Both parsers of the library are understood: they differ in their words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from sitegen.core.text import excerpt
from sitegen.formats.fields import indents
from sitegen.formats.fields import starts as yaml_starts
from sitegen.formats.fields.problem import Culprit, Problem
from sitegen.formats.fields.source_lines import (
    COMMON_KEYS,
    Line,
    closing,
    entry_end,
    line_after,
    line_at,
    line_before,
    odd_colons,
    quoted,
    spans_keys,
)

_SHOWN: Final = 70  # characters of a text that a hint repeats


def _open_quote(text: str, problem: Problem) -> Culprit | None:
    start = -1
    if "quoted scalar" in problem.context and "unexpected" in problem.said:
        start = problem.since
    elif problem.quoted is not None and spans_keys(text, *problem.quoted):
        start = problem.quoted[0]
    if start < 0:
        return None
    mark = text[start]
    line = line_at(text, start)
    words = text[start + 1 : line.end].rstrip()
    stop = start + 1 + len(words)
    below = line_after(text, line)
    ends_here = (
        not re.search(r"[\"'#,\]}\\]", words)
        and below is not None
        and below.key in COMMON_KEYS
    )
    return Culprit(
        "yaml-quote-open",
        f"the quotation mark {mark} that opens here is never closed",
        start,
        start + 1,
        f"put another {mark} where the text ends: "
        f"{excerpt(f'{mark}{words}{mark}', _SHOWN)}",
        (stop, stop, mark) if ends_here else None,
        ((start, " "),),
    )


def _escape(text: str, problem: Problem) -> Culprit | None:
    if "quoted scalar" not in problem.context:
        return None
    place = text.rfind("\\", problem.since, problem.place + 1)
    if place < 0:
        return None
    line = line_at(text, place)
    close = text.find('"', place)
    words = text[problem.since + 1 : close]
    is_short = problem.since >= line.start and place < close <= line.end
    whole = f"'{words}'" if is_short and "'" not in words else None
    return Culprit(
        "yaml-escape",
        f"in double quotes “{text[place : place + 2]}” is not a code that exists",
        place,
        place + 2,
        f"use single quotes: {excerpt(whole, _SHOWN)}"
        if whole
        else "write the backslash twice, or use single quotes",
        (problem.since, close + 1, whole) if whole else None,
        ((place, "_"),),
    )


def _after_quote(text: str, problem: Problem) -> Culprit | None:
    if problem.quoted is None:
        return None
    start, end = problem.quoted
    line = line_at(text, end)
    if line_at(text, problem.place).start != line.start:
        return None
    if text[problem.place : problem.place + 1] == ":" and not problem.is_in_brackets:
        return None
    stop = line.value[1]
    rest = text[problem.place : line.end]
    if problem.is_in_brackets and re.match(r"[\"'\[{]|[\w-]+:\s", rest):
        return Culprit(
            "yaml-comma",
            "nothing parts this from the text before it",
            problem.place,
            problem.place + 1,
            "put a comma between two entries",
            (end, end, ","),
            ((end, ","),) if problem.place > end else ((start, " "), (end - 1, ",")),
        )
    if problem.is_in_brackets:
        stop = entry_end(text, end, line.end)
    words = text[start:stop]
    mark = text[start]
    other = ""  # what may be meant as well; then nobody but the writer can choose
    if mark == "'" and text[end : end + 1].isalpha():
        # 'Ukraine's answer': the apostrophe ended the text too early.
        is_closed = words.rstrip().endswith("'")
        whole = quoted(words.rstrip()[1:-1] if is_closed else words[1:])
        if not is_closed:  # 'Ukraine's answer lacks a mark; '90s' has its own
            other = quoted(words)
    elif text[end - 2].isspace() and words[-1] == mark:
        # "The "big" talks": the second mark opens a quotation within the text.
        whole = quoted(words[1:-1])
    else:
        whole = quoted(words)
    return Culprit(
        "yaml-quote-rest",
        f"the text ends with the second {mark}, and yet it goes on",
        problem.place,
        max(stop, problem.place + 1),
        f"put the whole text in quotes: {excerpt(whole, _SHOWN)}"
        + (
            f"; if its first {mark} is to be seen, {excerpt(other, _SHOWN)}"
            * bool(other)
        ),
        None if other else (start, stop, whole),
        ((start, re.sub(r"[^\w\s]", "_", words)),),
    )


def _after_bracket(text: str, problem: Problem) -> Culprit | None:
    line = line_at(text, problem.place)
    start, stop = line.value
    before = text[line.start : problem.place].rstrip()
    if problem.is_in_brackets or before[-1:] not in ("]", "}"):
        return None
    if text[start : start + 1] not in ("[", "{"):
        return None
    words = text[start:stop]
    whole = quoted(words)
    rest = text[problem.place : stop]
    if not rest.strip("]} "):
        return Culprit(
            "yaml-bracket-rest",
            f"the list ends with the {before[-1]} before this one",
            problem.place,
            max(stop, problem.place + 1),
            "remove what is too many",
            (problem.place, stop, ""),
            ((problem.place, " " * len(rest)),),
        )
    if link := re.fullmatch(r"\[([^\]\"]*)\]\((https?://[^\s)\"]+)\)", words):
        return Culprit(
            "yaml-bracket-rest",
            "this is a link as Markdown writes it, and here stands a source",
            start,
            stop,
            f'write {{url: "{link[2]}", title: "{link[1]}"}}',
            (start, stop, f'{{url: "{link[2]}", title: "{link[1]}"}}'),
            ((start, re.sub(r"[^\w\s]", "_", words)),),
        )
    return Culprit(
        "yaml-bracket-rest",
        f"the list ends with {before[-1]}, and yet the line goes on",
        problem.place,
        max(stop, problem.place + 1),
        f"if it is a text, put all of it in quotes: {excerpt(whole, _SHOWN)}",
        (start, stop, whole),
        ((start, re.sub(r"[^\w\s]", "_", words)),),
    )


def _bracket(text: str, problem: Problem) -> Culprit | None:
    start = problem.since
    if problem.context.endswith("a flow node"):
        start = _last_open(text, problem.end)
    if not problem.is_in_brackets or text[start : start + 1] not in ("[", "{"):
        return None
    last = closing(text, start, problem.end)
    mark = "]" if text[start] == "[" else "}"
    if last < 0:
        return Culprit(
            "yaml-bracket-open",
            f"the list that opens with {text[start]} here is never closed",
            start,
            start + 1,
            f"put {mark} after its last entry",
            masks=((start, " "),),
        )
    if (remark := re.compile(r"[ \t]#").search(text, start, last)) is not None:
        return Culprit(
            "yaml-bracket-open",
            f"a # after a space begins a remark, and {mark} is in it",
            remark.end() - 1,
            remark.end(),
            "leave out the #, or put the text that it belongs to in quotes",
            masks=((remark.end() - 1, "_"),),
        )
    place = min(problem.place, last)
    words = text[start : last + 1]
    return Culprit(
        "yaml-comma",
        f"between {text[start]} and {mark}, nothing parts this from what precedes it",
        place,
        place + 1,
        "put a comma between two entries, or quotes around a text that has : in it",
        masks=((start, re.sub(r"[^\s]", " ", words)),),
    )


def _last_open(text: str, end: int) -> int:
    """Return where the last bracket opens that is not closed before `end`, else -1."""
    opened = (found.start() for found in re.finditer(r"[\[{]", text[:end]))
    return next(
        (place for place in reversed(list(opened)) if closing(text, place, end) < 0), -1
    )


def _colon(text: str, problem: Problem) -> Culprit | None:
    if "mapping values are not allowed" not in problem.said:
        return None
    line = line_at(text, problem.place)
    start, stop = line.value
    if line.key and start <= problem.place:
        return _colon_in(text, problem.place, (start, stop), line.key)
    before = line_before(text, line)
    return _blame_above(text, line, before) if before is not None else None


def _blame_above(text: str, line: Line, before: Line) -> Culprit | None:
    """Find the colon, the indent or the key for which a line took the one above."""
    if (colon := before.tight_colon) >= 0:
        return _tight(text, before, colon)
    if before.key and len(line.indent) > len(before.indent):
        return indents.too_deep(line, before)
    return None if before.key else _keyless(text, before)


def _colon_in(text: str, place: int, value: tuple[int, int], key: str) -> Culprit:
    start, stop = value
    words = text[start:stop]
    bare = words.strip("“”„«»")
    is_curly = bare != words
    whole = quoted(bare)
    return Culprit(
        "yaml-colon",
        f"the text after “{key}:” has a colon and a space in it"
        + ("; “typographic” quotation marks don't count" if is_curly else ""),
        place,
        place + 1,
        f"put the whole text in quotes: {key}: {excerpt(whole, _SHOWN)}",
        (start, stop, whole),
        ((start, words.replace(":", ".")),),
    )


def _tight(text: str, line: Line, colon: int) -> Culprit:
    before = text[line.first : colon + 1]
    after = text[colon + 1]
    if unicodedata.category(after) in ("Zs", "Cf"):  # looks like a space
        return Culprit(
            "yaml-colon-space",
            f"what follows “{before.lstrip('- ')}” looks like a space and is none "
            f"(U+{ord(after):04X})",
            colon + 1,
            colon + 2,
            "delete it and type a space",
            (colon + 1, colon + 2, " "),
            ((colon + 1, " "),),
        )
    return Culprit(
        "yaml-colon-space",
        f"there is no space after “{before.lstrip('- ')}”",
        colon,
        colon + 1,
        f"write {excerpt(f'{before} {text[colon + 1 : line.end]}', _SHOWN)}",
        (colon, colon + 1, ": "),
        ((colon + 1, " "),),
    )


def _keyless(text: str, line: Line) -> Culprit:
    """Describe a line that has no key: a continuation, or a forgotten colon."""
    words = line.text.split()
    if words[0].startswith("-") and len(words[0]) > 1:
        return Culprit(
            "yaml-dash",
            "a space is missing after the “-”, so this is no entry of a list",
            line.first,
            line.first + 1,
            "write - and a space before each entry of the list",
            (line.first, line.first + 1, "- "),
            indents.remarks(text, line),
        )
    odd = next(odd_colons(text, line.start, line.end), None)
    if odd is not None and odd.key.lower() in COMMON_KEYS:
        return Culprit(
            "yaml-colon-space",
            f"after “{odd.key}” stands “{odd.sign}”, and not a colon and a space",
            odd.place,
            odd.place + 1,
            f"write {odd.key}: {excerpt(text[odd.end : line.end], _SHOWN)}",
            (odd.start, odd.end, ": "),
            ((line.first, "#"),),
        )
    before = line_before(text, line)
    if words[0].lower() in COMMON_KEYS or before is None or not before.key:
        key = words[0].lower() if words[0].lower() in COMMON_KEYS else "key"
        return Culprit(
            "yaml-syntax",
            "this line has no key with a colon and a space after it",
            line.first,
            line.end,
            f"write {key}: and then the value; if it is a remark, begin it with #",
            masks=((line.first, "#"),),
        )
    return Culprit(
        "yaml-continuation",
        f"this looks like the rest of “{before.key}”, and is not indented",
        line.first,
        line.end,
        "put two spaces before it"
        if text[before.value[0] : before.value[0] + 1] in (">", "|")
        else "put two spaces before it, or put the whole text below "
        f"“{before.key}: >”, indented",
        (line.first, line.first, "  "),
        ((line.first, "#"),),
    )


def _simple_key(text: str, problem: Problem) -> Culprit | None:
    if "could not find expected ':'" not in problem.said:
        return None
    line = line_at(text, problem.since)
    if (colon := line.tight_colon) >= 0:
        return _tight(text, line, colon)
    if line.is_blank:
        return None
    return _keyless(text, line)


def _too_many_brackets(text: str, problem: Problem) -> Culprit | None:
    """Tell when brackets stand in one another deeper than the parser goes."""
    if "flow level" not in problem.context:
        return None
    place = min(problem.place, len(text) - 1)
    return Culprit(
        "yaml-depth",
        "hundreds of brackets stand in one another here",
        place,
        place + 1,
        "close each [ and { where its list ends, or put a text in quotes",
    )


def _unknown(text: str, problem: Problem) -> Culprit:
    line = line_at(text, problem.place)
    if line.is_blank:
        line = line_at(text, problem.since)
    if line.is_blank:
        line = line_before(text, line) or line
    masks = ((line.first, "#"),) if not line.is_blank else ()
    return Culprit(
        "yaml-syntax",
        "this line can't be read",
        line.first,
        max(line.end, line.first),
        "compare it with the lines around it; a text that has one of : # [ ] { } or a "
        "quotation mark in it belongs in quotes",
        masks=masks,
        is_guess=True,
    )


LOOKS: Final[tuple[Callable[[str, Problem], Culprit | None], ...]] = (
    _too_many_brackets,
    indents.tab,
    _open_quote,
    _escape,
    _after_quote,
    _after_bracket,
    yaml_starts.look,
    _bracket,
    _colon,
    _simple_key,
    indents.indent,
    _unknown,
)
"""The last one always finds something."""
