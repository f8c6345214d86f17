"""Texts that begin with a character to which YAML gives a meaning of its own."""

from __future__ import annotations

import re
from typing import Final

from sitegen.core.text import excerpt
from sitegen.formats.fields.problem import Culprit, Problem
from sitegen.formats.fields.source_lines import entry_end, line_at, quoted

_SHOWN: Final = 70  # characters of a text that a hint repeats
_SIGNS: Final = {"`": "a backtick (`)", "!": "an exclamation mark (!)"}
_SAYINGS: Final = (
    "cannot start any token",
    "sequence entries are not allowed",
    "mapping keys are not allowed",
    "expected node content",
    "expected the node content",
)
_CONTEXTS: Final = ("an alias", "an anchor", "a block scalar", "a directive", "a tag")


def look(text: str, problem: Problem) -> Culprit | None:
    """Tell whether the parser stumbled over the first character of a text."""
    if not text[problem.place :].strip():  # it missed one: something is left open
        return None
    if any(saying in problem.said for saying in _SAYINGS):
        return culprit_at(text, problem.place)
    if any(problem.context.endswith(context) for context in _CONTEXTS):
        return culprit_at(text, problem.since)
    if (
        "unknown directive" in problem.said
        or text[problem.place - 1 : problem.place] == "%"
    ):
        return culprit_at(text, problem.since)
    return None


def culprit_at(text: str, place: int) -> Culprit:
    """Describe a text that begins with the wrong character at `place`."""
    sign = text[place : place + 1]
    line = line_at(text, place)
    is_whole = line.value[0] == place
    end = line.value[1] if is_whole else entry_end(text, place, line.end)
    end = max(end, place + 1)
    words = text[place:end]
    whole = quoted(words)
    if sign == ",":
        return Culprit(
            "yaml-comma",
            "nothing stands before this comma",
            place,
            place + 1,
            "remove the comma, or put an entry before it",
            (place, place + 1, ""),
            ((place, " "),),
        )
    if (named := _named(text, place, end, is_alone=is_whole)) is not None:
        return named
    code, message = _words_for(sign, words)
    hint = f"put it in quotes: {excerpt(whole, _SHOWN)}"
    if sign == "-" and line.key:
        hint += "; if a list is meant, begin it on a line of its own"
    if sign in ">|":
        hint += f"; a long text begins on the line below the {sign}"
    return Culprit(
        code,
        message,
        place,
        place + 1,
        hint,
        (place, end, whole),
        ((place, re.sub(r"[^\w\s]", "_", words)),),
    )


def _named(text: str, place: int, end: int, *, is_alone: bool) -> Culprit | None:
    """Tell what is surely no text: a value with a name, its name, or a bullet."""
    words = text[place:end]
    if is_alone and words.startswith("* ") and not line_at(text, place).key:
        return Culprit(
            "yaml-dash",
            "an entry of a list begins with “- ”, not with “*”",
            place,
            place + 1,
            "write - and a space before each entry of the list",
            (place, place + 1, "-"),
            ((place, "-"),),
        )
    anchor = re.match(r"&[\w-]+[ \t]*(?=[\[{\r\n]|$)", text[place:])
    if anchor is not None:
        name = anchor[0].rstrip()
        return Culprit(
            "yaml-anchor",
            f"“{name}” gives this value a name, and names (& and *) are not used here",
            place,
            place + len(name),
            f"remove {name}, and write out the value wherever *{name[1:]} stands",
            (place, place + len(anchor[0]), ""),
            ((place, " " * len(name)),),
        )
    if re.fullmatch(r"\*[\w-]+", words):
        return Culprit(
            "yaml-anchor",
            f"“{words}” repeats a value by its name, and names (& and *) are not "
            "used here",
            place,
            place + len(words),
            f"write out the value; if it is a text, put it in quotes: {quoted(words)}",
            masks=((place, "_"),),
        )
    return None


def _words_for(sign: str, words: str) -> tuple[str, str]:
    if sign == "!":
        if words.startswith("!!"):
            return (
                "yaml-tag",
                f"“{words.split(maxsplit=1)[0]}” is a tag, and tags are not allowed",
            )
        return "yaml-tag", "a text can't begin with an exclamation mark (!)"
    if sign in ("&", "*"):
        return (
            "yaml-anchor",
            f"a text can't begin with “{sign}”; nothing is repeated by name",
        )
    if sign in ("-", "?"):
        return "yaml-first-character", f"a text can't begin with “{sign}” and a space"
    shown = _SIGNS.get(sign, f"“{sign}”")
    return "yaml-first-character", f"a text can't begin with {shown}"
