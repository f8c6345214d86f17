"""Groups of accounts: no chains, any order, and work that grows with matches."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.calendar import from_ordinal, ordinal
from sitegen.core.when import When
from sitegen.matching.clusters import SURE, Weigh, blocks, link
from sitegen.matching.likeness import Account, Wording, likeness, words_of

START = ordinal((1987, 5, 1))


def account(
    key: str,
    text: str = "",
    day: int = 0,
    actors: str = "x",
    article: str = "",
    **more: str | int | frozenset[str],
) -> Account:
    return Account(
        key=key,
        when=When.of_day(*from_ordinal(START + day)),
        actors=frozenset(actors.split()),
        words=words_of(text),
        article=article or key,
        **more,  # type: ignore[arg-type]
    )


def keys(groups: Sequence[Sequence[Account]]) -> list[list[str]]:
    return [[one.key for one in group] for group in groups]


def by(weights: dict[str, float | None], others: float | None = None) -> Weigh:
    """Weigh two accounts by their keys, in the order of the alphabet."""
    return lambda one, other: weights.get("".join(sorted(one.key + other.key)), others)


LIKELY, DOUBTFUL, UNLIKELY = 2.0, 0.6, -1.0  # log odds: 88 %, 65 %, 27 %


def test_what_excludes_one_member_stays_out_and_chains_never_form() -> None:
    told = [account(key) for key in "abc"]
    chain = by({"ab": LIKELY, "bc": LIKELY})
    assert keys(link(told, chain)) == [["a", "b"], ["c"]]
    whole = by({"ab": LIKELY, "bc": LIKELY, "ac": DOUBTFUL})
    assert keys(link(told, whole)) == [["a", "b", "c"]]


def test_what_is_like_one_member_alone_stays_out() -> None:
    told = [account(key) for key in "abc"]
    found = link(told, by({"ab": LIKELY, "bc": LIKELY, "ac": UNLIKELY}))
    assert keys(found) == [["a", "b"], ["c"]]
    told = [account(key) for key in "abcd"]
    friends = {"ab": LIKELY, "bc": LIKELY, "ac": LIKELY, "ad": LIKELY, "bd": LIKELY}
    found = link(told, by({**friends, "cd": UNLIKELY}))
    assert keys(found) == [["a", "b", "c", "d"]]


def test_a_group_begins_with_two_that_are_likely_by_themselves() -> None:
    told = [account(key) for key in "ab"]
    assert len(link(told, by({}, others=1.2))) == 2  # 77 %
    assert len(link(told, by({}, others=1.4))) == 1  # 80 %


def test_the_likeliest_pair_goes_together_first() -> None:
    told = [account(key) for key in "abc"]
    found = link(told, by({"ac": 1.5, "bc": 1.8}))
    assert keys(found) == [["a"], ["b", "c"]]


def test_accounts_of_one_article_begin_no_group_but_may_join_one() -> None:
    first, second = account("a"), account("b", article="a")
    assert len(link([first, second], by({}, others=LIKELY))) == 2
    other = account("c")
    found = link([first, second, other], by({}, others=LIKELY))
    assert keys(found) == [["a", "b", "c"]]


def test_what_an_editor_joined_is_one_whoever_speaks() -> None:
    first, second = account("a"), account("b", article="a")
    assert keys(link([first, second], by({"ab": SURE}))) == [["a", "b"]]


def test_many_copies_are_one_group_and_are_not_compared_each_with_each() -> None:
    text = "The council voted for the new bridge."
    told = [account(f"{number:03}", text) for number in range(240)]
    compared = 0

    def weigh(_one: Account, _other: Account) -> float:
        nonlocal compared
        compared += 1
        return LIKELY

    assert len(link(told, weigh)) == 1
    assert compared < 240 * 240 / 4


def test_a_day_and_a_name_in_common_lead_to_one_another() -> None:
    told = [
        account("a"),
        account("b", day=1),
        account("c", actors="y"),
        account("d", actors="y", places=frozenset("p")),
        account("e", actors="z", places=frozenset("p")),
        account("f", actors="v", around=frozenset("z")),
    ]

    def near(*pair: int) -> bool:
        return len(link([told[number] for number in pair], by({}, others=LIKELY))) == 1

    assert not near(0, 1)
    assert not near(0, 2)
    assert near(2, 3)
    assert near(3, 4)
    assert near(4, 5)
    assert not near(0, 5)
    assert len(link([told[0], account("g", day=1, slack=1)], by({}, LIKELY))) == 1


def test_blocks_name_what_may_be_shared_on_each_day() -> None:
    told = account(
        "a", "Falk waited", 1, "x", slack=1, family="f", around=frozenset("y")
    )
    assert blocks(told) == {
        (name, START + day)
        for name in ("named x", "around x", "around y", "word falk", "family f")
        for day in (0, 1)
    }
    year = Account(
        "a", When.of_year(1987), frozenset("x"), words_of("Falk"), "a",
        around=frozenset("yz"),
    )  # fmt: skip
    assert len(blocks(year)) == 365  # its own name alone, on each day
    open_ended = Account("a", When.of_year(1987), frozenset("x"), {}, slack=400)
    assert blocks(open_ended) == frozenset()
    assert blocks(Account("a", None, frozenset("x"))) == frozenset()
    note = Account("a", When.of_day(1987, 5, 1), frozenset("x"), words_of("Falk"))
    assert blocks(note) == {("named x", START)}


def test_other_blocks_may_lead_together_what_shares_no_day() -> None:
    told = [account("a"), account("b", day=9)]
    found = link(told, by({}, LIKELY), lambda _: [("decision 1", 0)])
    assert keys(found) == [["a", "b"]]


DEEDS = ("met", "sued", "bought", "fled", "won", "voted")


def crowd(number: int, days: int = 1) -> list[Account]:
    """Tell `number` happenings of one actor twice each, on few days."""
    told = []
    for place in range(number):
        names = f"Zor{'abcdefghij'[place % 10]}{'klmnopqrst'[place // 10 % 10]} "
        words = f"{names} {DEEDS[place % 6]} the q{place}ab and q{place}cd of Lindau"
        told += [
            account(f"{place:04}{copy}", f"There {words} {copy}", place % days)
            for copy in "ab"
        ]
    return told


def counted(told: Sequence[Account]) -> tuple[int, int]:
    """Return how many comparisons were made, and how many groups."""
    wording = Wording(told)
    compared = 0

    def weigh(one: Account, other: Account) -> float | None:
        nonlocal compared
        compared += 1
        found = likeness(one, other, wording)
        return None if found is None else found.weight

    return len(link(told, weigh)), compared


def test_two_tellings_of_each_happening_of_a_crowded_day_are_joined() -> None:
    groups, _ = counted(crowd(200))
    assert groups == 200


@pytest.mark.parametrize("days", [1, 20])
def test_comparisons_grow_with_the_accounts_and_not_with_their_square(
    days: int,
) -> None:
    _, few = counted(crowd(150, days))
    _, many = counted(crowd(600, days * 4))
    assert many <= 5 * few
    _, crowded = counted(crowd(600, days))
    assert crowded < 600 * 600 / 4


texts = st.sampled_from(
    [
        "Envoys signed the accord on the river Arn in Lindau.",
        "The accord on the Arn was signed by envoys in Lindau.",
        "In Torsby a jury convicted the banker Holm of fraud.",
        "Holm, the banker, was found guilty of fraud by a Torsby jury.",
        "The quake killed 31 in Karvan.",
        "",
    ]
)
drawn = st.tuples(texts, st.integers(0, 2), st.sampled_from(["x", "y", "x y"]))


@given(st.lists(drawn, max_size=12), st.randoms())
def test_any_order_gives_the_same_groups_when_the_caller_sorts(
    told: list[tuple[str, int, str]], chance: object
) -> None:
    made = [account(f"{n:02}", *one) for n, one in enumerate(told)]
    mixed = list(made)
    chance.shuffle(mixed)  # type: ignore[attr-defined]

    def grouped(accounts: list[Account]) -> list[list[str]]:
        wording = Wording(accounts)

        def weigh(one: Account, other: Account) -> float | None:
            found = likeness(one, other, wording)
            return None if found is None else found.weight

        in_order = sorted(accounts, key=lambda one: one.key)
        groups = link(in_order, weigh)
        for group in groups:
            for one in group:
                others = [other for other in group if other is not one]
                assert all(weigh(one, other) is not None for other in others)
        return keys(groups)

    assert grouped(made) == grouped(mixed)
    assert sorted(key for group in grouped(made) for key in group) == [
        one.key for one in made
    ]
