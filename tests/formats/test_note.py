from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.documents import Importance, Note, Place, Status
from sitegen.core.source import Kind, SourceFile
from sitegen.core.when import Form
from sitegen.formats import note

SAMPLES = Path(__file__).parents[2] / "../shared/samples/notes"

WHOLE = """\
title: Kuleba and Lavrov meet in Antalya
date: 2022-03-10              # EDTF
time: "10:30"
zone: Europe/Istanbul
actors:
  - dmytro-kuleba
  - {actor: Mevlüt Çavuşoğlu, role: host}
place: {name: "Antalya, Türkiye", lat: 36.86, lon: 31.06}
summary: First meeting at *that* level.
body: |
  One.

  Two.
tags: [talks, ceasefire]
importance: major
status: confirmed
sources:
  - article: 000_aba025860246f760.txt
    quote: "no progress was
      accomplished on that"
  - {url: "https://example.org/statement", title: Statement, publisher: Ministry,
     date: 2022-03-10, archive: "https://archive.example/x", language: en, id: m}
  - https://example.org/bare
  - bare-article
claims:
  - {date: 2022-03-07, by: abc-interview, text: Aired on Monday}
corrections:
  - {date: 2022-03-12, text: The length of the meeting was wrong.}
media:
  - {file: antalya.jpg, alt: Three ministers, credit: Ministry, licence: CC BY 4.0}
related: [antalya-forum-opens]
id: antalya-talks
aliases: [talks-in-antalya]
draft: true
private: call the press office again
"""


def file_of(text: str) -> SourceFile:
    return SourceFile("content/notes/a.yaml", Kind.NOTE, text)


def notes_in(text: str) -> tuple[Note, ...]:
    return note.decode(file_of(text)).value


def told(text: str) -> list[str]:
    """Decode a text and tell each fault as LINE:COLUMN code: message."""
    said = []
    for fault in note.decode(file_of(text)).diagnostics:
        assert fault.span is not None
        before = text[: fault.span.start].replace("\r\n", "\n")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        said.append(f"{line}:{column} {fault.code}: {fault.message}")
    return said


def with_lines(lines: str) -> str:
    """Make a note of which only `lines` matter; they begin at line 3."""
    return f"title: Talks\ndate: 2022-03-10\n{lines}\n"


def test_a_note_says_all_that_was_written() -> None:
    (found,) = notes_in(WHOLE)
    assert told(WHOLE) == []
    assert found.title.value == "Kuleba and Lavrov meet in Antalya"
    assert (found.date.value.text, found.time) == ("2022-03-10", "10:30")
    assert found.zone == "Europe/Istanbul"
    assert [(ref.name.value, ref.role) for ref in found.actors] == [
        *(("dmytro-kuleba", ""), ("Mevlüt Çavuşoğlu", "host"))
    ]
    assert found.place == Place("Antalya, Türkiye", 36.86, 31.06)
    assert found.summary is not None
    assert found.summary.text.strip() == "First meeting at that level."
    assert found.body is not None
    assert found.body.html.count("<p>") == 2
    assert [tag.value for tag in found.tags] == ["talks", "ceasefire"]
    assert (found.importance, found.status) == (Importance.MAJOR, Status.CONFIRMED)
    assert [text.value for text in (*found.related, *found.aliases, found.id)] == [
        *("antalya-forum-opens", "talks-in-antalya", "antalya-talks")
    ]
    assert found.draft


def test_a_source_is_an_article_or_an_address_short_or_long() -> None:
    first, second, third, fourth = notes_in(WHOLE)[0].sources
    assert first.article is not None
    assert first.article.value == "000_aba025860246f760.txt"
    assert first.quote is not None
    assert first.quote.value == "no progress was accomplished on that"
    assert (second.url, second.title) == ("https://example.org/statement", "Statement")
    assert (second.publisher, second.language) == ("Ministry", "en")
    assert second.date is not None
    assert second.date.text == "2022-03-10"
    assert second.id is not None
    assert third.url == "https://example.org/bare"
    assert fourth.article is not None
    assert fourth.article.value == "bare-article"


def test_claims_corrections_and_pictures_are_read() -> None:
    (found,) = notes_in(WHOLE)
    assert [(claim.by.value, claim.text) for claim in found.claims] == [
        ("abc-interview", "Aired on Monday")
    ]
    assert found.corrections[0].date.text == "2022-03-12"
    picture = found.media[0]
    assert (picture.file.value, picture.alt) == ("antalya.jpg", "Three ministers")
    assert (picture.credit, picture.licence) == ("Ministry", "CC BY 4.0")


def test_a_private_remark_goes_nowhere() -> None:
    assert "press office" not in repr(note.decode(file_of(WHOLE)))


@pytest.mark.parametrize(
    "text",
    [
        "- title: A\n  date: 2022\n- title: B\n  date: 2023\n",
        "title: A\ndate: 2022\n---\ntitle: B\ndate: 2023\n",
        "---\r\ntitle: A\r\ndate: 2022\r\n---\r\ntitle: B\r\ndate: 2023\r\n",
    ],
)
def test_a_file_may_have_several_notes(text: str) -> None:
    found = notes_in(text)
    assert [one.title.value for one in found] == ["A", "B"]
    assert told(text) == []
    assert [(one.id.value, text[one.id.span.start :][:7]) for one in found] == [
        *(("", "title: "), ("", "title: "))
    ]


def test_a_place_may_be_just_a_name() -> None:
    (found,) = notes_in(with_lines("place: Antalya"))
    assert found.place == Place("Antalya")


def test_what_is_not_said_is_as_usual() -> None:
    (found,) = notes_in(with_lines(""))
    assert (found.importance, found.status) == (Importance.NORMAL, Status.REPORTED)
    assert (found.time, found.zone, found.place, found.draft) == ("", "", None, False)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("2022", "2022"),
        ("2022-03", "2022-03"),
        ("44 BCE", "-0043"),
        ("2022-03~", "2022-03~"),
        ("2022-02-24/..", "2022-02-24/.."),
        ("[2022-04-15,2022-04-20]", "[2022-04-15,2022-04-20]"),
        ("{2022-03-03,2022-03-07}", "{2022-03-03,2022-03-07}"),
        ('"2022-03-10"', "2022-03-10"),
    ],
)
def test_a_date_is_only_as_exact_as_it_was_written(written: str, text: str) -> None:
    (found,) = notes_in(f"title: Talks\ndate: {written}\n")
    assert found.date.value.text == text
    assert found.date.span.start == len("title: Talks\ndate: ")


def test_a_set_of_dates_needs_no_quotes() -> None:
    (found,) = notes_in("title: Talks\ndate: {2022-03-03,2022-03-07}\n")
    assert found.date.value.form is Form.ALL_OF


@pytest.mark.parametrize(
    ("date", "day", "time", "zone", "codes"),
    [
        ("2022-03-05T10:00:00+03:00", "2022-03-05", "10:00:00", "+03:00", []),
        ("2022-03-02T22:30:00-05:00", "2022-03-02", "22:30:00", "-05:00", []),
        ("2022-03-05T10:00:00Z", "2022-03-05", "10:00:00", "UTC", []),
        ("2022-03-05T10:00", "2022-03-05", "10:00", "", []),
        ("2022-03-05 10:00:00 +3", "2022-03-05", "10:00:00", "+03:00", ["date-clock"]),
    ],
)
def test_a_time_in_the_date_moves_no_day(
    date: str, day: str, time: str, zone: str, codes: list[str]
) -> None:
    text = f"title: Truce\ndate: {date}\n"
    (found,) = notes_in(text)
    assert (found.date.value.text, found.time, found.zone) == (day, time, zone)
    assert [said.code for said in note.decode(file_of(text)).diagnostics] == codes


def test_a_time_of_its_own_leads_the_one_in_the_date() -> None:
    text = "title: Truce\ndate: 2022-03-05T10:00:00\ntime: 11:00\n"
    assert notes_in(text)[0].time == "11:00"
    assert told(text) == [
        "3:7 time-doubled: the date says 10:00:00 and “time” says 11:00"
    ]


@pytest.mark.parametrize("typed", ["12:50", '"12:50"', "'12:50'"])
def test_a_time_needs_no_quotes(typed: str) -> None:
    assert notes_in(with_lines(f"time: {typed}"))[0].time == "12:50"
    assert told(with_lines(f"time: {typed}")) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: Talks\n", ["1:1 key-missing: the note “Talks” has no “date”"]),
        (
            "date: 2022\ntitle:\n",
            [
                (
                    "2:1 key-missing: “title” has no value, "
                    "and this note can't do without it"
                )
            ],
        ),
        (
            "Title: Talks\ndate: 2022\nsumary: They met.\nsource: a\n",
            [
                "1:1 key-unknown: a note has no “Title”",
                "3:1 key-unknown: a note has no “sumary”",
                "4:1 key-unknown: a note has no “source”",
            ],
        ),
        (
            "title: Talks\ndate: 10/03/2022\n",
            ["2:7 date-form: date: 10/03/2022 can be read in two ways"],
        ),
        (
            "title: Talks\ndate: 2022-02-30\n",
            ["2:15 date-form: date: February 2022 has 28 days"],
        ),
        (
            "title: Talks\ndate: 2022-03-17/2022-03-14\n",
            [
                (
                    "2:7 date-order: date: the range starts with 17 March 2022 "
                    "and ends before that, with 14 March 2022"
                )
            ],
        ),
        (
            "title: Talks\ndate: 2022-03-05 25:00\n",
            ["2:18 time-form: date: there is no time of day 25:00"],
        ),
        (
            "title: Talks\ndate: 2022-02-30 10:00\n",
            ["2:15 date-form: date: February 2022 has 28 days"],
        ),
        (
            "title: Talks\ndate:\n  - 2022\n",
            [
                (
                    "3:3 value-kind: “date” is a list; it should be a date such as "
                    "2022, 2022-03 or 2022-03-10"
                )
            ],
        ),
        (
            "title: [Talks]\ndate: 2022\n",
            ["1:8 value-kind: “title” is a list; it should be a text"],
        ),
        (
            "just text\n",
            [
                (
                    "1:1 record-wanted: a note is written as keys and values, "
                    "and this is one text"
                )
            ],
        ),
        (
            "title:Talks\n",
            ["1:6 yaml-colon-space: there is no space after “title:”"],
        ),
        (
            "-title: Talks\ndate: 2022\n",
            [
                (
                    "1:1 yaml-dash: a space is missing after the “-”, "
                    "so this is no entry of a list"
                )
            ],
        ),
    ],
)
def test_a_note_without_what_it_needs_is_left_out_and_told_why(
    text: str, said: list[str]
) -> None:
    assert told(text) == said
    assert notes_in(text) == ()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("countries: [NO]", "3:1 key-unknown: a note has no “countries”"),
        ("location: Antalya", "3:1 key-unknown: a note has no “location”"),
        ("month: 03", "3:1 key-unknown: a note has no “month”"),
        ("place:", "3:1 key-empty: “place” has no value, so it says nothing"),
        ("place: ~", "3:8 key-empty: “place” has no value, so it says nothing"),
        ("place: null", "3:8 key-empty: “place” has no value, so it says nothing"),
        ("place: ''", "3:8 key-empty: “place” is empty"),
        ("tags:\n  - a\n  -", "5:3 key-empty: an entry of “tags” is empty"),
        (
            "tags: #ukraine",
            "3:7 yaml-comment-value: “tags” is empty: “#ukraine” was read as a remark",
        ),
        ("tags: a, b", "3:7 list-wanted: “tags” is a list, and this is one text"),
        (
            "sources: {url: https://example.org}",
            (
                "3:10 list-wanted: “sources” is a list of entries, "
                "and this is one entry by itself"
            ),
        ),
        (
            "sources:\n  -https://example.org/a",
            "4:3 yaml-dash: a space is missing after the “-”, so “sources” is no list",
        ),
        (
            "sources:\n  -article: a\n",
            "4:3 yaml-dash: a space is missing after the “-”, so “sources” is no list",
        ),
        (
            "sources:\n  - article:a\n",
            "4:12 yaml-colon-space: there is no space after “article:”",
        ),
        (
            "sources: [{publisher: Ministry}]",
            (
                "3:11 source-empty: this source names neither an article "
                "nor an address nor a title"
            ),
        ),
        (
            "sources: [example.org/a b://c]",
            (
                "3:11 address-form: sources, entry 1: an address has no spaces in it: "
                "“example.org/a b://c”"
            ),
        ),
        (
            'sources: [{url: "javascript://x"}]',
            (
                "3:17 address-form: url: “javascript://x” does not begin with "
                "https: or http:"
            ),
        ),
        (
            "sources: [www.example.org]",
            (
                "3:11 address-form: sources, entry 1: “www.example.org” does not begin "
                "with https: or http:"
            ),
        ),
        (
            "actors: [{role: host}]",
            "3:11 key-missing: this mention of an actor has no “actor”",
        ),
        (
            "actors: [Sеrgey Lavrov]",
            (
                "3:11 letters-mixed: the “е” in “Sеrgey” is a Cyrillic letter, "
                "the others are Latin"
            ),
        ),
        (
            "claims: [Aired on Monday]",
            (
                "3:10 record-wanted: a claim is written as keys and values, "
                "and this is one text"
            ),
        ),
        (
            "place: {name: A, lat: .nan, lon: 31}",
            "3:23 number-form: lat: “.nan” is not a number",
        ),
        (
            "place: {name: A, lat: '36,8620', lon: 31}",
            "3:23 number-comma: lat: a number has a decimal point, not a comma",
        ),
        (
            "place: {name: A, lat: 36,8620, lon: 31}",
            "3:23 number-comma: lat: a number has a decimal point, not a comma",
        ),
        (
            "place: {name: A, lat: 36.86}",
            (
                "3:23 coordinates-lone: “lat” stands without “lon”, "
                "so there is no point to show"
            ),
        ),
        (
            "place: {name: A, lat: 178.4, lon: -18}",
            "3:23 coordinates-range: lat: 178.4 is not between -90 and 90",
        ),
        ("place: {nam: A}", "3:9 key-unknown: a place has no “nam”"),
        (
            "place:\n  name:Antalya",
            "4:7 yaml-colon-space: there is no space after “name:”",
        ),
        (
            "time: 4 pm",
            "3:7 time-form: time: “4 pm” is not a time of day on the 24-hour clock",
        ),
        ("zone: EST", "3:7 zone-form: zone: “EST” is not a time zone"),
        ("importance: high", "3:13 choice-unknown: “high” is no importance"),
        ("draft: maybe", "3:8 flag-form: “draft” is either true or false, not “maybe”"),
        (
            "id: Antalya Talks",
            "3:5 id-form: id: “Antalya Talks” can't be part of an address",
        ),
        (
            "aliases: [../x]",
            "3:11 id-form: aliases, entry 1: “../x” can't be part of an address",
        ),
        (
            "sources: [{title: x, language: English}]",
            "3:32 language-form: language: “English” is not a language code",
        ),
    ],
)
def test_a_fault_in_what_is_optional_costs_only_that(lines: str, said: str) -> None:
    assert told(with_lines(lines)) == [said]
    (found,) = notes_in(with_lines(lines))
    assert found.title.value == "Talks"
    if found.place is not None:
        assert (found.place.lat, found.place.lon) == (None, None)


@pytest.mark.parametrize(
    ("lines", "right"),
    [
        ("sumary: They met.", "summary: They met."),
        ("Tags: [a]", "tags: [a]"),
        ("location: Antalya", "place: Antalya"),
        ("tags: a, b", "tags: [a, b]"),
        ("sources: https://example.org/a", "sources: [https://example.org/a]"),
        ("sources:\n  -https://example.org/a", "sources:\n  - https://example.org/a"),
        ("time: 10.30 Uhr", "time: 10:30"),
        ("importance: high", "importance: major"),
        ("id: Antalya Talks", "id: antalya-talks"),
        ("actors: [Sеrgey Lavrov]", "actors: [Sergey Lavrov]"),
        ("sources: [www.example.org]", "sources: [https://www.example.org]"),
        (
            "place: {name: A, lat: 36,86, lon: 31}",
            "place: {name: A, lat: 36.86, lon: 31}",
        ),
        (
            "claims: [{by: x, date: '10.03.2022'}]",
            "claims: [{by: x, date: '2022-03-10'}]",
        ),
    ],
)
def test_a_fix_says_what_was_meant(lines: str, right: str) -> None:
    text = with_lines(lines)
    fix = note.decode(file_of(text)).diagnostics[0].fix
    assert fix is not None
    mended = text[: fix.span.start] + fix.text + text[fix.span.end :]
    assert mended == with_lines(right)
    assert told(mended) == []


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("source: a", "did you mean “sources”? Write it like sources: "),
        ("month: 03", "a date stands in one line: "),
        ("lat: 3", "coordinates belong to the place: "),
        ("xyzzy: 3", "it can have title, date, time, "),
    ],
)
def test_a_wrong_key_leads_to_the_right_one(key: str, hint: str) -> None:
    (said,) = note.decode(file_of(with_lines(key))).diagnostics
    assert said.hint.startswith(hint)


def test_a_note_that_is_left_out_is_called_by_its_title() -> None:
    (said,) = note.decode(file_of("title: Talks\ndate: 2022-13\n")).diagnostics
    assert [related.message for related in said.related] == [
        "the note “Talks” is left out until this is mended"
    ]


def test_a_point_where_nothing_happens_is_doubted_and_kept() -> None:
    lines = "place: {name: New York, lat: -73.9680, lon: 140.7489}"
    assert told(with_lines(lines)) == [
        (
            "3:45 coordinates-odd: lat -73.9680 and lon 140.7489 lie in Antarctica: "
            "swapped or mistyped?"
        )
    ]
    assert notes_in(with_lines(lines))[0].place == Place("New York", -73.968, 140.7489)


def test_in_a_list_only_the_broken_note_is_lost() -> None:
    text = (
        "- title: A\n  date: 2022\n- title: B: b\n  date: 2022\n"
        "- title: C\n  date: 2022\n  summary: 'c' d\n- title: D\n  date: 2022\n"
    )
    assert [found.title.value for found in notes_in(text)] == ["A", "D"]
    assert [said.split(": ", 1)[0] for said in told(text)] == [
        *("3:11 yaml-colon", "7:16 yaml-quote-rest")
    ]


def test_a_line_that_cannot_be_read_costs_the_note_it_may_belong_to() -> None:
    assert notes_in("title: x\n date: 2022\n") == ()
    assert notes_in("title Talks\ndate: 2022\n") == ()
    assert [said.split(": ", 1)[0] for said in told("title: x\n date: 2022\n")] == [
        "2:1 yaml-indent"
    ]


def test_a_file_without_a_note_is_warned_of() -> None:
    assert told("") == ["1:1 file-empty: the file is empty"]
    assert told("# later\n") == ["1:1 file-empty: the file has no note in it"]


# What the table of samples wants and this reader does otherwise, with the reason.
OTHERWISE = {
    "02-clock-time.yaml": "12:50 stays 12:50: nothing is wrong with it",
    "35-actor-typo.yaml": "which actors there are is known only to the merge",
    "46-same-id-a.yaml": "which ids there are is known only to the merge",
    "47-same-id-b.yaml": "as above",
    "41-windows-1252.yaml": "encodings are told when files are collected",
    "29-yes-no-words.yaml": "On stays On; only the unknown keys are faults",
    "55-list-file.yaml": "a file may have several notes",
}
KEPT = {  # the samples of which the note is published, with what is left of it
    *("01-norway.yaml", "02-clock-time.yaml", "05-year-only.yaml", "26-backslash.yaml"),
    *("19-hash-cuts-text.yaml", "20-hash-tag-value.yaml", "29-yes-no-words.yaml"),
    *("23-missing-space-after-dash.yaml", "31-decimal-comma.yaml"),
    *("32-swapped-coordinates.yaml", "35-actor-typo.yaml", "40-front-matter.yaml"),
    *("43-nbsp-indent.yaml", "46-same-id-a.yaml", "47-same-id-b.yaml"),
    *("52-html-in-text.yaml", "55-list-file.yaml", "56-date-with-time.yaml"),
    "58-infinity-nan.yaml",
}


def sample_rows() -> list[dict[str, str]]:
    table = SAMPLES / "EXPECTED.tsv"
    if not table.is_file():
        return []
    with table.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not here")
@pytest.mark.parametrize("row", sample_rows(), ids=lambda row: str(row["file"]))
def test_the_samples_are_told_at_the_line_that_an_editor_expects(
    row: dict[str, str],
) -> None:
    data = (SAMPLES / row["file"]).read_bytes()
    try:
        text = data.decode()
    except UnicodeDecodeError:
        assert row["file"] in OTHERWISE
        return
    read = note.decode(file_of(text))
    said = {
        (text.count("\n", 0, fault.span.start) + 1, fault.severity.value)
        for fault in read.diagnostics
        if fault.span is not None
    }
    assert bool(read.value) == (row["file"] in KEPT)
    if row["file"] in OTHERWISE:
        assert (int(row["line"]), row["severity"]) not in said
    elif row["severity"] == "ok":
        assert said == set()
    else:
        assert (int(row["line"]), row["severity"]) in said


@given(st.text())
def test_no_text_is_too_odd_for_a_note(text: str) -> None:
    note.decode(file_of(text))


@given(st.data())
def test_a_note_may_be_cut_and_mixed_in_any_way(data: st.DataObject) -> None:
    text = WHOLE
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 30)))
        patch = st.text(max_size=6) | st.sampled_from(
            ["\t", "\n", ": ", "- ", '"', "'", "[", "{", "#", "---\n", "\u00a0", "*a"]
        )
        text = text[:start] + data.draw(patch) + text[end:]
    for fault in note.decode(file_of(text)).diagnostics:
        assert fault.span is not None
        assert 0 <= fault.span.start <= fault.span.end <= len(text)


@pytest.mark.parametrize(
    ("lines", "is_lost"),
    [
        ("sources: [https://e.org/, {publisher: Wire}]", True),
        ("sources: {publisher: Wire}", True),
        ("source: https://e.org/", True),
        ("sources: [https://e.org/]", False),
        ("sources: []", False),
        ("tags: [a]", False),
    ],
)
def test_sources_that_cannot_be_read_are_known_to_be_there(
    lines: str, is_lost: bool
) -> None:
    (found,) = notes_in(f"title: Talks\ndate: 2022\n{lines}\n")
    assert found.has_lost_sources is is_lost
