"""Groups of accounts: complete link, any order, and work that grows with matches."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.calendar import from_ordinal, ordinal
from sitegen.core.when import When
from sitegen.matching.clusters import blocks, complete_link
from sitegen.matching.likeness import Account, Wording, compare, words_of

START = ordinal((1987, 5, 1))


def account(
    key: str, text: str = "", day: int = 0, actors: str = "x", **more: str | int
) -> Account:
    return Account(
        key=key,
        when=When.of_day(*from_ordinal(START + day)),
        actors=frozenset(actors.split()),
        words=words_of(text),
        article=key,
        **more,  # type: ignore[arg-type]
    )


def keys(groups: Sequence[Sequence[Account]]) -> list[list[str]]:
    return [[one.key for one in group] for group in groups]


def by(pairs: set[str], score: float = 0.9) -> Callable[[Account, Account], float]:
    return lambda one, other: score * ("".join(sorted(one.key + other.key)) in pairs)


def test_what_matches_every_member_joins_and_chains_never_form() -> None:
    told = [account(key) for key in "abc"]
    assert keys(complete_link(told, by({"ab", "bc"}))) == [["a", "b"], ["c"]]
    assert keys(complete_link(told, by({"ab", "bc", "ac"}))) == [["a", "b", "c"]]


def test_the_group_whose_weakest_match_is_best_wins() -> None:
    told = [account(key) for key in "abc"]
    scores = {"ac": 0.8, "bc": 0.9}
    found = complete_link(told, lambda one, other: scores.get(other.key + one.key, 0.0))
    assert keys(found) == [["a"], ["b", "c"]]


def test_only_a_day_and_an_actor_in_common_lead_to_one_another() -> None:
    told = [account("a"), account("b", day=1), account("c", actors="y")]
    everything = lambda _one, _other: 1.0  # noqa: E731
    assert len(complete_link(told, everything)) == 3
    late = account("d", day=1, slack=1)
    assert keys(complete_link([told[0], late], everything)) == [["a", "d"]]


def test_blocks_name_each_actor_and_family_on_each_day() -> None:
    told = account("a", actors="x y", day=1, slack=1, family="f")
    assert blocks(told) == {
        (name, START + day) for name in ("x", "y", "family f") for day in (0, 1)
    }
    open_ended = Account("a", When.of_year(1987), frozenset("x"), {}, slack=400)
    assert blocks(open_ended) == frozenset()
    assert blocks(Account("a", None, frozenset("x"))) == frozenset()


def test_other_blocks_may_lead_together_what_shares_no_day() -> None:
    told = [account("a"), account("b", day=9)]
    found = complete_link(told, lambda *_: 1.0, lambda _: [("decision 1", 0)])
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

    def match(one: Account, other: Account) -> float:
        nonlocal compared
        compared += 1
        return max((why.score for why in compare(one, other, wording)), default=0.0)

    return len(complete_link(told, match)), compared


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

        def match(one: Account, other: Account) -> float:
            return max((r.score for r in compare(one, other, wording)), default=0.0)

        in_order = sorted(accounts, key=lambda one: one.key)
        groups = complete_link(in_order, match)
        for group in groups:
            for one in group:
                assert all(one is other or match(one, other) > 0 for other in group)
        return keys(groups)

    assert grouped(made) == grouped(mixed)
    assert sorted(key for group in grouped(made) for key in group) == [
        one.key for one in made
    ]
