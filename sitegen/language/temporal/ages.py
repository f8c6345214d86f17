"""What seasons, decades, centuries and the years of an era mean."""

from __future__ import annotations

from sitegen.language.temporal.absolute import (
    LAST_BARE,
    UNKNOWN_YEAR,
    full_year,
    mod_of,
    year_of_unit,
)
from sitegen.language.temporal.reader import Found, Reading
from sitegen.language.temporal.spans import season_when

_OLDEST_AGE = 50  # "in the 40s" is not a decade without an apostrophe
_NEAR_AGE = 4  # tokens from "his" to his 60s
_LAST_OF_ERA = 9999


def year_of_era(found: Found) -> Reading | None:
    """Read "44 BC" and "AD 79"."""
    year = found.number("year")
    if found.has("before"):
        if not 1 <= year <= _LAST_OF_ERA:
            return None
        when = f"-{year - 1:04}" if year > 1 else "0000"
        return Reading("DATE", f"BC{year:04}", mod_of(found), when)
    return Reading("DATE", f"{year:04}", mod_of(found), f"{year:04}")


def decade(found: Found) -> Reading | None:
    """Read "the 1960s", "the late '80s"."""
    written = found.number("decade")
    if found.word("decade")[0].isdigit() and (
        written < _OLDEST_AGE or _is_age(found, written)
    ):
        return None  # of people, or of the weather
    year = full_year(found, "decade")
    digits = f"{year:04}"[:3]
    if found.has("half"):
        mod = "START" if found.number("ord") == 1 else "END"
        return Reading("DATE", digits, mod, f"{digits}X")
    return Reading("DATE", digits, mod_of(found), f"{digits}X")


def _is_age(found: Found, written: int) -> bool:
    """Say whether it is "in his 60s", "in their 40s and 50s"."""
    reader = found.reader
    near = range(found.start - 1, found.start - 1 - _NEAR_AGE, -1)
    owners = reader.language.owners
    return written < 100 and any(reader.word(place) in owners for place in near)


def decade_named(found: Found) -> Reading | None:
    """Read "la década de 1960", where the figure is that of a year."""
    year = full_year(found)
    if year % 10 or not 1000 <= year <= LAST_BARE:
        return None
    digits = f"{year:04}"[:3]
    return Reading("DATE", digits, mod_of(found), f"{digits}X")


def century(found: Found) -> Reading | None:
    """Read "the 19th century"."""
    number = found.number("ord")
    if not 1 <= number <= 30:
        return None
    digits = f"{number - 1:02}"
    return Reading("DATE", digits, mod_of(found), f"{digits}XX")


def season_of_year(found: Found) -> Reading | None:
    """Read "the winter of 2022"."""
    season = str(found.value("season"))
    year = year_of_unit(found) if found.has("unit") else full_year(found)
    if year is None:
        return Reading("DATE", f"{UNKNOWN_YEAR}-{season}", mod_of(found))
    when = season_when(year, season)
    return Reading("DATE", f"{year:04}-{season}", mod_of(found), when)
