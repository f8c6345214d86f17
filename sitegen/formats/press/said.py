"""What is said to a collector about an article that could not be read whole."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import PurePosixPath

from sitegen.core.articles import Block
from sitegen.core.calendar import Day, days_in_month, weekday
from sitegen.core.date_names import ENGLISH
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.source import SourceFile, Span

_FIRST_YEAR = 2000  # articles that are pasted are seldom older
_YEARS = 40  # that are looked at: no clock tells which are to come


def article_empty(file: SourceFile) -> Diagnostic:
    """Say that no paragraph was found."""
    return Diagnostic(
        "article-empty",
        "no paragraph of an article was found in this file",
        Span(file.path, 0, min(len(file.text), 1)),
        "copy the page again, from the headline to the last paragraph",
    )


def headline_missing(
    file: SourceFile, blocks: Sequence[Block], place: Span | None = None
) -> Diagnostic:
    """Say that nothing reads like a headline."""
    start = blocks[0].start if blocks else 0
    return Diagnostic(
        "headline-missing",
        "no line above the first paragraph reads like a headline",
        place or Span(file.path, start, start + 1),
        f"write {_where(file.path)} a line title: with the headline as printed",
    )


def published_missing(span: Span, *, seen: str = "") -> Diagnostic:
    """Ask for the day of publication; `seen` is what there was, and is not enough."""
    what = "no line says on which day this article came out"
    if seen:
        what += f"; {seen}"
    hint = (
        f"write {_where(span.path)} a line such as published: 2022-03-10, with the "
        "article's own day"
    )
    return Diagnostic("published-missing", what, span, hint)


def year_missing(
    span: Span, printed: str, day: Day, named: Collection[int], newest: int
) -> Diagnostic:
    """Ask for the year of a dateline, with those that its weekday allows.

    `named` are the weekdays that the text names, from 0 for Monday. No year before
    `newest`, the last that the text dates something in, can be meant; 0: there is none.
    """
    what = (
        "no line says on which day this article came out; its dateline says "
        f"'{printed}', and nothing gives the year"
    )
    _, month, of_month = day
    hint = (
        f"write {_where(span.path)} 'published: YEAR-{month:02}-{of_month:02}', with "
        "the article's own year"
    )
    for weekday_named in named if len(named) == 1 else ():
        years = ", ".join(map(str, _years(month, of_month, weekday_named, newest)))
        hint += (
            f"; the text names a {ENGLISH.weekdays[weekday_named]}, and {of_month} "
            f"{ENGLISH.months[month - 1]} is one in {years}"
        )
    return Diagnostic("published-missing", what, span, hint)


def _years(month: int, day: int, named: int, newest: int) -> Iterator[int]:
    """Yield the years in which a day falls on a weekday."""
    first = newest or _FIRST_YEAR
    for year in range(first, max(first, _FIRST_YEAR) + _YEARS):
        if day <= days_in_month(year, month) and weekday((year, month, day)) == named:
            yield year


def published_ambiguous(span: Span, printed: str, days: Sequence[Day]) -> Diagnostic:
    """Name both readings of a date whose day and month could change places."""
    first, second = ("-".join((f"{y:04}", f"{m:02}", f"{d:02}")) for y, m, d in days)
    return Diagnostic(
        "published-ambiguous",
        f"'{printed}' can be {first} or {second}, and the article does not tell which",
        span,
        f"write {_where(span.path)} the line published: {first}, or the line "
        f"published: {second}",
    )


def _where(path: str) -> str:
    if path.endswith((".md", ".markdown")):
        return "at the top of the file, between two lines of ---,"
    return f"into {PurePosixPath(path).with_suffix('.yaml')}"
