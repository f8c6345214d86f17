"""Dates in words, for the page.

What is uncertain is said in words and not by a sign, since screen readers and
people skip signs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sitegen.core.calendar import MONTHS_IN_YEAR, Day, ordinal, weekday
from sitegen.core.date_names import ENGLISH, Words
from sitegen.core.date_phrases import (
    MachinePart,
    Parts,
    as_estimate,
    between,
    datetime_of,
    is_simple,
    join,
    noun,
    phrase,
    preposition,
    qualified,
    series,
    spell_years,
    unit_of,
    variant,
)
from sitegen.core.moment import UNQUALIFIED, Moment, Precision
from sitegen.core.when import OPEN, UNKNOWN, Form, Stretch, When

__all__ = [
    "ENGLISH",
    "MachinePart",
    "Words",
    "gutter",
    "machine",
    "spell_years",
    "spoken",
    "words",
]

_FIRST_WEEKDAY: Final[Day] = (1582, 10, 15)
"""Before the Gregorian calendar a day's name does not match the sources."""
_MOST_LISTED: Final = 3
_DAY: Final = 2  # the place of days among years, months and days


def words(when: When, language: Words = ENGLISH) -> str:
    """Say a date in full, as in "3–7 March 2022"."""
    return join(machine(when, language))


def spoken(when: When, language: Words = ENGLISH) -> str:
    """Say a date for a screen reader, as in "3 to 7 March 2022"."""
    dash = language.spoken_dash
    return words(when, replace(language, dash=dash, spaced_dash=dash))


def machine(when: When, language: Words = ENGLISH) -> Parts:
    """Return the pieces of `words`, with those that HTML can read marked.

    HTML has no word for unknown digits, seasons, sets and years before 1 CE.
    """
    if when.form is Form.INTERVAL:
        return _interval(when.stretches[0], language)
    if when.form is Form.DATE:
        moment = when.moments[0]
        return phrase(preposition(moment, language), moment, language, inside=False)
    if when.form is Form.ONE_OF:
        return (MachinePart(_one_of(when.stretches, language)),)
    return (MachinePart(_all_of(when.stretches, language)),)


def gutter(when: When, language: Words = ENGLISH) -> tuple[str, str]:
    """Say a date in two short lines, as in "14–17 Mar" and "4 days".

    They stand below a heading with the year, which days and months leave out.
    """
    return _big_line(when, language), _small_line(when, language)


def _interval(stretch: Stretch, language: Words) -> Parts:
    start, end = stretch.start, stretch.end
    if start == end:
        return qualified(stretch.moments[0], language, inside=False)
    if isinstance(start, Moment) and isinstance(end, Moment):
        if is_simple((start, end)):
            return _range(start, end, language)
        return _from_to(start, end, language)
    if isinstance(start, Moment):
        pattern = language.since if end is OPEN else language.from_on
        return phrase(pattern, start, language)
    pattern = language.until if start is OPEN else language.until_from_unknown
    return phrase(pattern, stretch.moments[-1], language)


def _from_to(start: Moment, end: Moment, language: Words) -> Parts:
    """Say a range of dates that are not simple."""
    first = phrase(language.from_, start, language)
    opening, *rest = phrase(language.to, end, language)
    return (*first, MachinePart(f" {opening.text}", opening.datetime), *rest)


def _range(start: Moment, end: Moment, language: Words) -> Parts:
    """Say a range of simple dates."""
    first, last = series([start, end], language)
    dash = language.spaced_dash if " " in first else language.dash
    return (
        MachinePart(first, datetime_of(start)),
        MachinePart(dash),
        MachinePart(last, datetime_of(end)),
    )


def _one_of(members: Sequence[Stretch], language: Words) -> str:
    """Say a set of which one is meant."""
    if len(members) > 1:
        return language.either.format(list=_list(members, language, language.or_))
    start, end = members[0].start, members[0].end
    moments = members[0].moments
    if start == end:
        return join(qualified(moments[0], language, inside=False))
    if not isinstance(start, Moment):
        return join(phrase(language.by, moments[0], language))
    if not isinstance(end, Moment):
        return join(phrase(language.not_before, start, language))
    if is_simple(moments):
        patterns = (
            language.one_year_between,
            language.one_month_between,
            language.one_day_between,
        )
        return between(patterns[_unit(start)], moments, language)
    first = join(phrase(language.between_start, start, language))
    return f"{first} {join(phrase(language.between_end, end, language))}"


def _all_of(members: Sequence[Stretch], language: Words) -> str:
    """Say a set of which all are meant."""
    if len(members) > 1:
        return _list(members, language, language.and_)
    start, end = members[0].start, members[0].end
    moments = members[0].moments
    if start == end:
        return join(qualified(moments[0], language, inside=False))
    if not isinstance(start, Moment):
        return join(phrase(language.all_until, moments[0], language))
    if not isinstance(end, Moment):
        return join(phrase(language.all_from, start, language))
    if is_simple(moments):
        patterns = language.every_year, language.every_month, language.every_day
        return between(patterns[_unit(start)], moments, language)
    both = join(_from_to(start, end, language))
    return language.all_from_to.format(range=both)


def _unit(moment: Moment) -> int:
    """Return 2 for a day, 1 for a month or a part of a year, and 0 for a year."""
    return _DAY if moment.day else 1 if moment.month else 0


def _list(members: Sequence[Stretch], language: Words, last: str) -> str:
    """List the members of a set, with `last` before the last."""
    moments = [moment for member in members for moment in member.moments]
    if len(moments) == len(members) and is_simple(moments) and not _has_edge(members):
        texts = series(moments, language)
    else:
        texts = [_member(member, language) for member in members]
    return language.comma.join(texts[:-1]) + last + texts[-1]


def _has_edge(members: Sequence[Stretch]) -> bool:
    return any(None in (member.earliest, member.latest) for member in members)


def _member(member: Stretch, language: Words) -> str:
    if None not in (member.earliest, member.latest):
        return join(_interval(member, language))
    is_open_below = member.earliest is None
    pattern = language.or_earlier if is_open_below else language.or_later
    return join(phrase(pattern, member.moments[0], language))


def _big_line(when: When, language: Words) -> str:
    brief = language.brief
    moments = when.moments
    members = when.stretches
    is_list = 1 < len(moments) == len(members) <= _MOST_LISTED
    shown = moments if is_list else tuple(dict.fromkeys((moments[0], moments[-1])))
    plain = [replace(as_estimate(one), qualifiers=UNQUALIFIED) for one in shown]
    dash = brief.spaced_dash
    texts = [noun(moment, brief) for moment in plain]
    if is_simple(plain):
        texts = series(plain, brief)
        dash = brief.spaced_dash if " " in texts[0] else brief.dash
    if is_list:
        last = language.or_ if when.form is Form.ONE_OF else language.and_
        text = language.comma.join(texts[:-1]) + last + texts[-1]
    else:
        text = dash.join(texts)
    unit = unit_of(plain[0]) if len(plain) == 1 else ""
    if when.form is Form.INTERVAL and not isinstance(when.start, Moment):
        before, oblique, after = variant(brief.until, unit)
        text = f"{before}{noun(plain[0], brief, oblique=oblique)}{after}"
    if not _is_about(when):
        return text
    before, _, after = variant(brief.about, unit)
    return f"{before}{text}{after}"


def _small_line(when: When, language: Words) -> str:
    notes = [_note(when, language)]
    if when.is_uncertain:
        notes.append(language.note_uncertain)
    elif _is_about(when):
        notes.append(language.note_approximate)
    notes = [note for note in notes if note]
    if not notes and when.day is not None and when.day >= _FIRST_WEEKDAY:
        return language.weekdays[weekday(when.day)]
    return language.comma.join(notes)


def _is_about(when: When) -> bool:
    return when.is_approximate or any(moment.exponent for moment in when.moments)


def _note(when: When, language: Words) -> str:
    """Say what the dates mean together, or what is unknown of a single one."""
    if when.start == when.end and len(when.stretches) == 1:
        return _unknown_note(when.moments[0], language)
    if when.form is Form.INTERVAL:
        return _interval_note(when, language)
    if when.form is Form.ALL_OF:
        is_days = len(when.moments) == len(when.stretches) and not _has_edge(
            when.stretches
        )
        is_days = is_days and when.precision >= Precision.DAY
        count = len(when.stretches)
        return _counted(_DAY, count, language) if is_days else language.note_all
    if len(when.stretches) == 1 and when.earliest is None:
        return language.note_or_earlier
    if len(when.stretches) == 1 and when.latest is None:
        return language.note_or_later
    is_days = when.precision >= Precision.DAY
    return language.note_one_day if is_days else language.note_one


def _unknown_note(moment: Moment, language: Words) -> str:
    if "X" in moment.year and moment.month not in ("", "XX"):
        return language.note_year_unknown
    if "X" not in moment.month + moment.day:
        return ""
    return language.note_some_day if moment.day else language.note_some_month


def _interval_note(when: When, language: Words) -> str:
    if when.end is OPEN:
        return language.note_open
    if when.end is UNKNOWN:
        return language.note_end_unknown
    if when.earliest is None or when.latest is None:
        return language.note_start_unknown if when.start is UNKNOWN else ""
    if not is_simple(when.moments):
        return ""
    unit = _unit(when.moments[0])
    years = when.latest[0] - when.earliest[0]
    months = years * MONTHS_IN_YEAR + when.latest[1] - when.earliest[1]
    days = ordinal(when.latest) - ordinal(when.earliest)
    return _counted(unit, (years, months, days)[unit] + 1, language)


def _counted(unit: int, number: int, language: Words) -> str:
    forms = language.units[unit]
    return forms[language.plural(number)].format(n=language.number(number))
