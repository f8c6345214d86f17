from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.articles import ArticleMeta, DateBasis, Publication
from sitegen.core.calendar import Day
from sitegen.core.outcome import Outcome
from sitegen.core.source import Kind, Located, SourceFile, Span
from sitegen.core.when import When
from sitegen.formats.pasted import read
from sitegen.formats.press.printed_dates import clock, find, weekdays

HEAD = "Ministers meet on the coast without result"
BODY = "The ministers of both states met on the coast and agreed on nothing new."
THURSDAY = "The ministers of both states met on the coast on Thursday, as planned."
MORE = "They will meet again when their governments have read the draft, they said."


def outcome_of(*lines: str, **meta: Any) -> Outcome[Publication]:
    text = "\n\n".join(lines)
    read_ = read(SourceFile("seeds/talks.txt", Kind.ARTICLE, text), ArticleMeta(**meta))
    article = read_.value
    found = article.publication
    if found.start >= 0:
        assert article.text[found.start : found.end] == found.evidence
    said = tuple(d for d in read_.diagnostics if d.code.startswith("published"))
    return Outcome(found, said)


def publication_of(*lines: str, **meta: Any) -> Publication:
    return outcome_of(*lines, **meta).value


def day_of(*lines: str, **meta: Any) -> str:
    date = publication_of(*lines, **meta).date
    return date.text if date else ""


@pytest.mark.parametrize(
    ("line", "day", "time", "zone"),
    [
        ("Published 10 March 2022, 18:05 GMT", "2022-03-10", "18:05", "GMT"),
        ("March 7, 20247:55 AM UTCUpdated ago", "2024-03-07", "07:55", "UTC"),
        ("A. Writer2025年1月13日 21時37分", "2025-01-13", "21:37", ""),
        ("27.02.2026. 06:20h", "2026-02-27", "06:20", ""),
        ("Published Mar 10, 2022 05:50 pm", "2022-03-10", "17:50", ""),
        ("Saturday April 09 2022, 10.30pm BST", "2022-04-09", "22:30", "BST"),
        ("10 марта 2022, 11:04 [ Редакция ]", "2022-03-10", "11:04", ""),
        ("Redaktion 18.07.2024, 11.08 Uhr 7 min", "2024-07-18", "11:08", ""),
        ("2022.03.10 | 05:54 دمشق", "2022-03-10", "05:54", ""),
        ("Opublikowano: 19 kwietnia 2026", "2026-04-19", "", ""),
        ("Опубліковано 5 травня 2022 о 12:30", "2022-05-05", "12:30", ""),
        ("Publicado el 5 de mayo de 2022", "2022-05-05", "", ""),
        ("Giriş: 3 Nisan 2022 09:10", "2022-04-03", "09:10", ""),
        ("6 MAY 2022", "2022-05-06", "", ""),
    ],
)
def test_the_line_below_the_headline_tells_the_day(
    line: str, day: str, time: str, zone: str
) -> None:
    found = publication_of(HEAD, line, BODY, MORE)
    assert found.date == When.of_day(*map(int, day.split("-")))
    assert found.basis is DateBasis.PUBLISHED_LINE
    assert (found.time, found.zone) == (time, zone)


@pytest.mark.parametrize(
    "line",
    [
        "Aktualizacja: 20.04.2026 19:45 Publikacja: 19.04.2026 19:05",
        "Updated: April 20, 2026 19:45 | Created: April 19, 2026 19:05",
        "19.04.2026 - Güncelleme : 20.04.2026",
        "Mis à jour le 20 avril 2026, publié le 19 avril 2026",
        "Обновлено: 20.04.2026, опубликовано: 19.04.2026",
    ],
)
def test_a_change_is_told_apart_from_the_publication(line: str) -> None:
    found = publication_of(HEAD, line, BODY, MORE)
    assert found.date == When.of_day(2026, 4, 19)
    assert found.updated == When.of_day(2026, 4, 20)


def test_where_only_the_change_is_known_that_is_the_day() -> None:
    found = publication_of(HEAD, "Last updated: March 6, 2022 at 9:40 p.m.", BODY, MORE)
    assert found.date == found.updated == When.of_day(2022, 3, 6)
    assert found.time == "21:40"


def test_a_dateline_takes_its_year_from_the_line_above() -> None:
    found = publication_of(
        HEAD,
        "March 11, 2022 1:10 AM UTC",
        "ANTALYA, Turkey, March 10 (Reuters) - " + BODY,
        MORE,
    )
    assert found.date == When.of_day(2022, 3, 10)
    assert found.basis is DateBasis.DATELINE
    assert found.evidence == "March 10"


@pytest.mark.parametrize(
    "dateline",
    [
        "KIEW, 10. März (dpa) - ",
        "Antalya [Turkey], March 10 (ANI): ",
        "МОСКВА, 10 марта. /ТАСС/. ",
        "BEIRUT/THE HAGUE, March 10 (Reuters) - ",
        "WASHINGTON, March 10 (Reuters) – ",
        "Paris, 10 mars (AFP) - ",
    ],
)
def test_datelines_of_many_agencies_are_read(dateline: str) -> None:
    found = publication_of(
        HEAD, dateline + BODY, MORE, url="https://example.org/2022/03/11/talks"
    )
    assert found.date == When.of_day(2022, 3, 10)
    assert found.basis is DateBasis.DATELINE


def test_a_dateline_takes_its_year_from_the_text_if_the_weekday_agrees() -> None:
    body = "ROME, March 10 (AFP) - " + THURSDAY
    since = "The two had last met on February 20, 2022, in another town."
    assert day_of(HEAD, body, since) == "2022-03-10"
    wrong = "The two had last met on February 20, 2021, in another town."
    assert day_of(HEAD, body, wrong) == ""


def test_a_dateline_without_a_year_anywhere_asks() -> None:
    outcome = outcome_of(HEAD, "ROME, March 10 (AFP) - " + THURSDAY, MORE)
    assert outcome.value.date is None
    assert "'March 10'" in outcome.diagnostics[0].message
    # 10 March was a Thursday in 2005; a year adds one weekday, a leap day another.
    hint = outcome.diagnostics[0].hint
    assert "'published: YEAR-03-10'" in hint
    assert hint.endswith("10 March is one in 2005, 2011, 2016, 2022, 2033, 2039")


def test_years_before_the_newest_in_the_text_are_not_offered() -> None:
    newest = "The bridge was last repaired on May 4, 2014, said the mayor."
    outcome = outcome_of(HEAD, "ROME, March 10 (AFP) - " + THURSDAY, newest)
    assert outcome.value.date is None
    hint = outcome.diagnostics[0].hint
    assert "is one in 2016, 2022," in hint


def test_a_dateline_without_year_and_weekday_names_day_and_month_alone() -> None:
    outcome = outcome_of(HEAD, "ROM, 10. Mai (dpa) - " + BODY, MORE)
    hint = outcome.diagnostics[0].hint
    assert hint.endswith("'published: YEAR-05-10', with the article's own year")


def test_a_dateline_far_from_the_line_above_is_none() -> None:
    lines = (HEAD, "October 6, 2011", "ROME, August 24 (AFP) - " + BODY, MORE)
    assert day_of(*lines) == "2011-10-06"


def test_a_sentence_with_a_date_is_no_dateline() -> None:
    dashed = "On March 10 - a Thursday - the ministers met on the coast, as planned."
    assert day_of(HEAD, dashed, "It was 2022 or so, they said on Thursday.") == ""
    assert day_of(HEAD, "On March 10, the ministers met. It was 2022.", MORE) == ""


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/2022/3/10/talks",
        "https://example.org/news/2022-03-10/talks",
        "https://example.org/talks-2022-03-10/",
        "https://example.org/talks20220310175947/",
    ],
)
def test_the_address_tells_the_day_where_the_page_does_not(url: str) -> None:
    found = publication_of(HEAD, BODY, MORE, url=url)
    assert found.date == When.of_day(2022, 3, 10)
    assert found.basis is DateBasis.ADDRESS


@pytest.mark.parametrize(
    "url",
    ["https://example.org/2022/03/talks", "https://example.org/id/20229999", "x/1-2-3"],
)
def test_half_a_date_in_an_address_is_none(url: str) -> None:
    assert day_of(HEAD, BODY, MORE, url=url) == ""


def test_a_sidecar_comes_before_all_else() -> None:
    given_ = Located(When.of_day(2022, 3, 9), Span("seeds/talks.yaml", 0, 9))
    found = publication_of(HEAD, "10 March 2022", BODY, published=given_)
    assert found.date == given_.value
    assert found.basis is DateBasis.SIDECAR


CAPTION = "A minister (L) and another (R) at a table in town, March 10, 2022. (AFP)"


def test_a_caption_tells_the_day_if_the_lead_names_its_weekday() -> None:
    found = publication_of(HEAD, CAPTION, THURSDAY, MORE)
    assert found.date == When.of_day(2022, 3, 10)
    assert found.basis is DateBasis.CAPTION


@pytest.mark.parametrize(
    "lead",
    [BODY, THURSDAY.replace("Thursday", "Friday")],
)
def test_a_caption_of_another_day_only_leads_to_a_question(lead: str) -> None:
    outcome = outcome_of(HEAD, CAPTION, lead, MORE)
    assert outcome.value == Publication()
    assert [said.code for said in outcome.diagnostics] == ["published-missing"]
    assert "2022-03-10" in outcome.diagnostics[0].message


def test_a_caption_never_beats_a_dateline() -> None:
    found = publication_of(
        HEAD, CAPTION, "ROME, March 11, 2022 (AFP) - " + THURSDAY, MORE
    )
    assert found.date == When.of_day(2022, 3, 11)


def test_a_full_date_in_the_lead_tells_the_day_with_its_weekday() -> None:
    lead = "On Thursday, March 10, 2022, the ministers met on the coast, as planned."
    found = publication_of(HEAD, lead, MORE)
    assert found.basis is DateBasis.BODY
    assert found.date == When.of_day(2022, 3, 10)


def test_a_weekday_with_its_date_below_the_lead_is_of_what_was() -> None:
    """The report may have come out the day after."""
    second = "On Thursday, March 10, 2022, the ministers had met there for an hour."
    assert day_of(HEAD, BODY, second, MORE) == ""
    assert day_of(HEAD, THURSDAY, second, MORE) == "2022-03-10"


def test_a_date_between_headline_and_lead_is_read_in_one_line_too() -> None:
    glued = f"{HEAD} March 10, 2022 {BODY} {MORE}"
    assert day_of(glued) == "2022-03-10"
    assert day_of(f"{HEAD} March 10 , 2022 {BODY} {MORE}") == "2022-03-10"
    since = "The ministers of both states have met since March 10, 2022 Mondays only."
    assert day_of(f"{since} {MORE}", MORE) == ""


def test_the_line_of_the_date_may_stand_below_a_summary() -> None:
    assert day_of(HEAD, BODY, "Thursday 10 March 2022", MORE, BODY) == "2022-03-10"


def test_an_old_date_in_the_lead_is_not_the_day() -> None:
    lead = "On Thursday they spoke of the war that began on February 24, 2022."
    later = "They had met before, on Sunday, March 6, 2022."
    assert day_of(HEAD, lead, MORE, MORE[:-1], MORE + " Yes.", BODY, later) == ""


@pytest.mark.parametrize(
    ("line", "body", "meta", "day"),
    [
        ("Published 07-04-2022 17:41", THURSDAY, {}, "2022-04-07"),
        ("Published 13/04/2022", BODY, {}, "2022-04-13"),
        ("Published 04/13/2022", BODY, {}, "2022-04-13"),
        ("Published 03/04/2022", BODY, {"language": "de"}, "2022-04-03"),
        ("Published 03/04/2022 10:00 EST", BODY, {}, "2022-03-04"),
        ("Published 03/04/2022 10:00 IST", BODY, {}, "2022-04-03"),
        ("Published 03/04/2022 | Updated 04/13/2022", BODY, {}, "2022-03-04"),
        ("Published 05/05/2022", BODY, {}, "2022-05-05"),
        (
            "Published 03/04/2022",
            BODY,
            {"url": "https://example.org/2022/04/03/x"},
            "2022-04-03",
        ),
        ("Published 03/04/2022", BODY + " It began on 2 April 2022.", {}, "2022-04-03"),
    ],
)
def test_the_order_of_day_and_month_is_told_by_the_article(
    line: str, body: str, meta: dict[str, str], day: str
) -> None:
    assert day_of(HEAD, line, body, MORE, **meta) == day


def test_an_order_that_nothing_tells_is_asked_for_with_both_readings() -> None:
    outcome = outcome_of(HEAD, "Published 03/04/2022", BODY, MORE)
    assert outcome.value == Publication()
    said = outcome.diagnostics[0]
    assert said.code == "published-ambiguous"
    assert "2022-04-03 or 2022-03-04" in said.message
    assert "seeds/talks.yaml" in said.hint
    assert said.span is not None
    assert said.span.start == len(HEAD) + 2 + len("Published ")


def test_hours_ago_are_not_counted_from_anything() -> None:
    outcome = outcome_of(HEAD, "Published: 5 hours ago | Written by A. Writer", BODY)
    assert outcome.value.date is None
    assert "5 hours ago" in outcome.diagnostics[0].message


def test_the_question_shows_the_file_to_write() -> None:
    said = outcome_of(HEAD, BODY, MORE).diagnostics[0]
    assert said.code == "published-missing"
    assert "seeds/talks.yaml" in said.hint
    assert "published: 2022-03-10" in said.hint
    assert said.span is not None
    assert (said.span.start, said.span.end) == (0, len(HEAD))


def test_dates_of_links_below_the_article_do_not_count() -> None:
    assert day_of(HEAD, BODY, MORE, "Latest news", "Another story", "20 May 2022") == ""


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("10 آذار/مارس 2022", [(2022, 3, 10)]),
        ("17 كانون الثاني 2024", [(2024, 1, 17)]),
        ("1er mars 2022", [(2022, 3, 1)]),
        ("Feb.14 2026", [(2026, 2, 14)]),
        ("25-28 April 2022", [(2022, 4, 28)]),
        ("31 February 2022", []),
        ("version 1.2.2022.3", []),
        ("№ 9(803)", []),
        ("14 мая", [(0, 5, 14)]),
    ],
)
def test_full_dates_are_found_in_many_languages(text: str, days: list[Day]) -> None:
    assert [date.days[0] for date in find(text)] == days


def test_weekdays_are_found_in_many_languages() -> None:
    assert weekdays("Thursday’s talks, am Montag, w środę, в четверг, 木曜日") == [
        3,
        0,
        2,
        3,
        3,
    ]


@given(st.text(max_size=200))
def test_dates_lie_in_their_text_and_never_overlap(text: str) -> None:
    end = 0
    for date in find(text):
        assert end <= date.start < date.end <= len(text)
        end = date.end
        clock(text, date)
    weekdays(text)


@given(st.dates())
def test_every_iso_day_below_the_headline_is_that_day(day: Any) -> None:
    if 1600 <= day.year < 2200:
        assert day_of(HEAD, day.isoformat(), BODY, MORE) == day.isoformat()
