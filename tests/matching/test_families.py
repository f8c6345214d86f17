from __future__ import annotations

import random
from dataclasses import replace

from sitegen.core.articles import Article, Block, BlockKind, Publication
from sitegen.core.source import Located, Span
from sitegen.core.when import When
from sitegen.matching.families import families

HERE = Span("seeds/a.yaml", 0, 1)


def words(seed: int, count: int = 300) -> str:
    chance = random.Random(seed)  # noqa: S311 - filler text
    return " ".join(f"word{chance.randrange(500)}" for _ in range(count))


def article(name: str, text: str, day: int = 10, original: str = "") -> Article:
    return Article(
        id=name,
        path=f"seeds/{name}.txt",
        text=text,
        blocks=(Block(BlockKind.PARAGRAPH, text, 0),),
        title=name,
        publication=Publication(When.of_day(2022, 3, day)),
        syndicated_from=Located(original, HERE) if original else None,
    )


def test_near_copies_are_one_family_named_after_the_earliest() -> None:
    wire = words(1)
    shorter = " ".join(wire.split()[:220]) + " " + words(9, 30)
    found = families(
        [
            article("copy", shorter, 11),
            article("wire", wire, 10),
            article("own", words(2)),
        ]
    )
    assert found == {"copy": "wire", "wire": "wire", "own": "own"}


def test_a_sidecar_may_say_so_of_texts_that_differ() -> None:
    found = families(
        [article("late", words(3), 12), article("early", words(4), 10, "late.txt")]
    )
    assert found == {"late": "late", "early": "late"}


def test_an_original_that_is_not_there_is_no_family() -> None:
    assert families([article("one", words(5), 10, "gone.txt")]) == {"one": "one"}


def test_short_texts_prove_nothing() -> None:
    text = "Talks were held on Thursday in the town."
    found = families([article("a", text), article("b", text)])
    assert found == {"a": "a", "b": "b"}


def test_two_that_name_each_other_are_one_family() -> None:
    found = families([article("a", words(6), 10, "b"), article("b", words(7), 11, "a")])
    assert len(set(found.values())) == 1


def test_the_order_of_articles_does_not_matter() -> None:
    wire = words(1)
    made = [article(name, wire, day) for name, day in (("x", 12), ("y", 10), ("z", 11))]
    expected = families(made)
    assert families(made[::-1]) == expected == dict.fromkeys("xyz", "y")


def test_an_article_without_a_date_is_younger_than_all_that_have_one() -> None:
    wire = words(1)
    undated = replace(article("a", wire), publication=Publication())
    assert families([undated, article("b", wire)]) == {"a": "b", "b": "b"}
