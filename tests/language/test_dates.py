from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.core import edtf
from sitegen.language.dates import Setting, find
from tests.work import grows_with_length

THURSDAY = (2022, 3, 10)
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

WORDS = st.sampled_from(
    "a the last next this early late mid end of 3 31 2022 1990s May March Monday"
    " Thursday week years two hundred and to from until since ago later before"
    " first second quarter half 10:35 a.m. p.m. GMT on in at , . - – “ ” \" ' ’s"
    " 03/07/2022 2014-15 today now recently every old 0 99999 Christmas or so"
    " спочатку березня Mart'ta 7-го l'année \n\n %"
    " overnight into night Q3 1Q22 H1 FY2025 9h30 be will is ( ) a_week Friday 2 a.m."
    " Nacht zum Montagabend 07.10. Vorjahr nuit samedi à XIXe ночь на ХІХ веке квартале"
    " pazara bağlayan gece günü ayında 1990'lı edge 14 4 and not link".split(" ")
)


def test_an_expression_knows_its_place_and_its_reason() -> None:
    text = "The talks of last week failed."
    (found,) = find(text, Setting(THURSDAY))
    assert text[found.start : found.end] == found.text == "last week"
    assert (found.type, found.rule, found.anchor) == ("DATE", "unit", "publication")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left yesterday.", "XXXX-XX-XX"),
        ("He left on Thursday.", "XXXX-WXX-4"),
        ("He left last year.", "XXXX"),
        ("He left on 3 May.", "XXXX-05-03"),
        ("He left in May.", "XXXX-05"),
        ("He left two days ago.", "XXXX-XX-XX"),
        ("He left at 5 p.m.", "XXXX-XX-XXT17:00"),
        ("He left on Christmas Day.", "XXXX-12-25"),
        ("the third quarter", "XXXX-Q3"),
    ],
)
def test_without_a_day_of_publication_nothing_relative_is_resolved(
    text: str, value: str
) -> None:
    (found,) = find(text, Setting())
    assert (found.value, found.when) == (value, None)


def test_without_a_day_of_publication_absolute_dates_are_resolved() -> None:
    (found,) = find("He left on 3 May 2010.", Setting())
    assert found.when is not None
    assert found.when.text == "2010-05-03"


def test_publication_may_be_a_when() -> None:
    (found,) = find("He left yesterday.", Setting(edtf.parse("2022-03-10")))
    assert found.value == "2022-03-09"


def test_publication_known_to_the_month_only_resolves_no_day() -> None:
    (found,) = find("He left yesterday.", Setting(edtf.parse("2022-03")))
    assert found.when is None


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“It is over now,” he said.", True),
        ('"It is over now," he said.', True),
        ("„Es ist jetzt vorbei“, sagte er.", True),
        ("«C'est maintenant», dit-il.", True),
        ("“It is over,” he said, now.", False),
        ("“It is over.\n\nHe is free now.", False),
        ('"It is over.\n"We win," he said. He is free now.', False),
    ],
)
def test_what_is_quoted_is_known_as_quoted(text: str, quoted: bool) -> None:
    language = "de" if "Es" in text else "fr" if "C'est" in text else "en"
    (found,) = find(text, Setting(THURSDAY, language))
    assert found.is_quoted == quoted


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "uk", "ru", "tr"])
@given(text=st.text(max_size=60) | st.lists(WORDS, max_size=14).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_in_order_and_without_overlaps(
    language: str, text: str
) -> None:
    for published in (None, THURSDAY):
        end = 0
        for found in find(text, Setting(published, language)):
            assert end <= found.start < found.end <= len(text)
            assert text[found.start : found.end] == found.text
            end = found.end


@given(
    st.tuples(st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 28)),
    st.lists(WORDS, max_size=10).map(" ".join),
)
@settings(max_examples=150, deadline=None)
def test_any_day_of_publication_will_do(day: tuple[int, int, int], text: str) -> None:
    find(f"{text} last Monday, early next century, in May", Setting(day))


@pytest.mark.parametrize(
    "unit",
    [
        "Monday ",
        "a ",
        "1 ",
        "1-",
        "'",
        "“",
        "the last ",
        "two hundred ",
        "3 May ",
        "3 May and ",
        "from Monday to ",
        "(Monday (",
        "Q3 ",
        "2 a.m. and ",
        "overnight Saturday to ",
        "\n ",
    ],
)
def test_the_work_grows_no_faster_than_the_text(unit: str) -> None:
    def read(length: int) -> None:
        find(unit * (length // len(unit)), Setting(THURSDAY))

    assert grows_with_length(read, 20_000)


def _gold() -> list[dict[str, Any]]:
    path = SEEDS / "gold.yaml"
    if not path.is_file():
        return []
    gold: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [{**item, "file": gold["file"]} for item in gold["temporal"]]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds lie outside the repository")
@pytest.mark.parametrize("gold", _gold(), ids=lambda item: f"{item['start']}")
def test_the_seed_is_read_as_its_gold(gold: dict[str, Any]) -> None:
    text = (SEEDS / gold["file"]).read_bytes().decode()
    by_place = {(item.start, item.end): item for item in find(text, Setting(THURSDAY))}
    found = by_place[gold["start"], gold["end"]]
    wanted = str(gold["edtf"]) if gold["edtf"] else None
    if gold["type"] == "DURATION":
        wanted = None
    assert (found.type, found.value) == (gold["type"], str(gold["timex3"]))
    assert (found.when.text if found.when else None) == wanted
    assert found.is_quoted == bool(gold.get("inside_quotation"))
    if "mod" in gold:
        assert found.mod == gold["mod"]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds lie outside the repository")
def test_nothing_is_found_in_the_seed_that_its_gold_does_not_have() -> None:
    gold = _gold()
    text = (SEEDS / gold[0]["file"]).read_bytes().decode()
    places = {(item["start"], item["end"]) for item in gold}
    assert {(item.start, item.end) for item in find(text, Setting(THURSDAY))} <= places
