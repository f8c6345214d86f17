from __future__ import annotations

import pytest

from sitegen.language.dates import Setting, find

THURSDAY = (2022, 3, 10)


def day(text: str) -> str:
    (found,) = find(text, Setting(THURSDAY))
    assert found.when is not None
    return found.when.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers met Thursday in Vienna.", "2022-03-10"),
        ("The ministers met on Wednesday.", "2022-03-09"),
        ("The ministers met on Friday.", "2022-03-04"),
        ("On Tuesday she said the talks had failed.", "2022-03-08"),
        ("Wednesday's shelling killed three.", "2022-03-09"),
        ("Until Tuesday, only two rounds had taken place.", "2022-03-08"),
        ("Under Tuesday's deal, both sides will withdraw.", "2022-03-08"),
        ("In an interview Sunday, he would not answer.", "2022-03-06"),
        ("Rescuers from the United States arrived Monday.", "2022-03-07"),
        ("The ship had been due to leave Tuesday.", "2022-03-08"),
        ("They vowed to answer the missile attack Friday.", "2022-03-04"),
        ("A rally planned for Saturday was called off.", "2022-03-05"),
        ("The march went off as planned Saturday.", "2022-03-05"),
    ],
)
def test_a_bare_weekday_is_the_latest_one(text: str, expected: str) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers will meet Monday.", "2022-03-14"),
        ("The ministers are to meet on Friday.", "2022-03-11"),
        ("Ministers to meet Monday", "2022-03-14"),
        ("A vote is planned for Tuesday.", "2022-03-15"),
        ("A vote is due on Sunday.", "2022-03-13"),
        ("A vote is expected as early as Saturday.", "2022-03-12"),
        ("On Monday, the court will rule.", "2022-03-14"),
        ("She said the talks would resume Saturday.", "2022-03-12"),
        ("The hall will stay shut until Monday.", "2022-03-14"),
        ("The hall is closed until Monday.", "2022-03-14"),
        ("The ministers will meet Thursday.", "2022-03-10"),
        ("He agreed to meet them Sunday.", "2022-03-13"),
        ("The vote was postponed to Friday.", "2022-03-11"),
    ],
)
def test_a_cue_of_the_same_clause_makes_it_the_next_one(
    text: str, expected: str
) -> None:
    assert day(text) == expected


def test_each_weekday_obeys_its_own_clause() -> None:
    text = "The minister said Tuesday that he will resign on Friday."
    found = find(text, Setting(THURSDAY))
    assert [item.value for item in found] == ["2022-03-08", "2022-03-11"]


def test_a_cue_of_another_sentence_does_not_count() -> None:
    assert day("They will win. The game was on Monday.") == "2022-03-07"


def test_in_an_account_of_dated_days_weekdays_follow_those_days() -> None:
    text = "He left on Monday, 25 October. On Wednesday he met the king."
    _, wednesday = find(text, Setting(THURSDAY))
    assert wednesday.value == "2021-10-27"


def test_a_newspaper_is_not_published_in_a_sentence() -> None:
    assert find("The Sunday Times reports it.", Setting(THURSDAY)) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("last Thursday", "2022-03-03"),
        ("last Friday", "2022-03-04"),
        ("next Thursday", "2022-03-17"),
        ("next Friday", "2022-03-11"),
        ("this Saturday", "2022-03-12"),
        ("this past Saturday", "2022-03-05"),
        ("this coming Sunday", "2022-03-13"),
    ],
)
def test_last_next_and_this_say_which_weekday(text: str, expected: str) -> None:
    assert day(text) == expected


def test_next_friday_may_be_that_of_the_week_after() -> None:
    (found,) = find("He leaves next Friday.", Setting(THURSDAY))
    assert [other.text for other in found.alternatives] == ["2022-03-18"]


def test_following_before_a_weekday_means_after() -> None:
    (found,) = find("Following Tuesday's quake, aid came.", Setting(THURSDAY))
    assert (found.text, found.value) == ("Tuesday", "2022-03-08")


@pytest.mark.parametrize(
    ("text", "value", "mod"),
    [
        ("early Tuesday", "2022-03-08", "START"),
        ("late on Monday", "2022-03-07", "END"),
        ("Tuesday night", "2022-03-08TNI", ""),
        ("late Tuesday afternoon", "2022-03-08TAF", "END"),
    ],
)
def test_a_part_of_the_day_belongs_to_the_weekday(
    text: str, value: str, mod: str
) -> None:
    (found,) = find(f"It burnt {text}.", Setting(THURSDAY))
    assert (found.text, found.value, found.mod) == (text, value, mod)
