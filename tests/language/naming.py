"""The registry and the shortcuts that the tests of names share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import strategies as st

from sitegen.core.articles import Article, Block, BlockKind
from sitegen.core.documents import ActorKind
from sitegen.core.registry import Registry, registry
from sitegen.language.names import mentions, places
from tests.language.articles import actor, article

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


STATE, ORGANISATION = ActorKind.STATE, ActorKind.ORGANISATION


PERSON = ActorKind.PERSON


UKRAINE = actor("Ukraine", "Україна", kind=STATE)


RUSSIA = actor("Russia", "Россия", "Росія", kind=STATE)


TURKEY = actor("Turkey", kind=STATE)


UN = actor("United Nations", "UN", "U.N.", kind=ORGANISATION)


ZELENSKYY = actor(
    "Volodymyr Zelenskyy",
    "Володимир Зеленський",
    roles=(("President of Ukraine", "ukraine", "2019-05-20", ".."),),
)


LAVROV = actor(
    "Sergey Lavrov",
    "Сергей Лавров",
    "Сергій Лавров",
    roles=(("Minister of Foreign Affairs of Russia", "russia", "2004-03-09", ".."),),
)


KULEBA = actor(
    "Dmytro Kuleba",
    "Дмитро Кулеба",
    roles=(("Foreign Minister", "ukraine", "2020-03-04", "2024-09-05"),),
)


CAVUSOGLU = actor("Mevlüt Çavuşoğlu")


PESKOV = actor("Dmitry Peskov", roles=(("Press secretary", "russia", "2012-05", ".."),))


GUTERRES = actor(
    "António Guterres",
    roles=(
        ("Secretary-General of the United Nations", "united-nations", "2017", ".."),
    ),
)


KNOWN = registry(
    [
        UKRAINE,
        RUSSIA,
        TURKEY,
        UN,
        ZELENSKYY,
        LAVROV,
        KULEBA,
        CAVUSOGLU,
        PESKOV,
        GUTERRES,
    ]
)


def found(
    text: str,
    known: Registry = KNOWN,
    *,
    language: str = "en",
    published: str = "2022-03-10",
) -> list[tuple[str, str]]:
    """Return the forms found, each with its actor or, without one, "?" and its name."""
    story = article(text, published, language, headline=False)
    return [(one.form, one.actor or f"?{one.name}") for one in mentions(story, known)]


def kinds(text: str, language: str = "en") -> dict[str, ActorKind | None]:
    """Return what each name of a text is taken for, without a registry."""
    story = article(text, language=language, headline=False)
    return {one.form: one.kind for one in mentions(story, Registry())}


def where(text: str, language: str = "en") -> list[str]:
    """Return the places of a text."""
    return [
        one.name for one in places(article(text, language=language, headline=False))
    ]


def seed() -> tuple[Article, dict[str, Any]]:
    """Return the seed article and its gold; skips where they are absent."""
    gold_file = SEEDS / "gold.yaml"
    if not gold_file.exists():
        pytest.skip("the seed is not here")
    gold = yaml.safe_load(gold_file.read_text("utf-8"))
    text = (SEEDS / gold["file"]).read_text("utf-8")
    furniture = {one["line"] for one in gold["boilerplate"]} - {8}
    kinds_of = {
        gold["title"]["line"]: BlockKind.HEADLINE,
        8: BlockKind.CAPTION,
        **{one["line"]: BlockKind.SUBHEADING for one in gold["section_headings"]},
    }
    blocks: list[Block] = []
    place = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and number not in furniture:
            kind = kinds_of.get(number, BlockKind.PARAGRAPH)
            blocks.append(Block(kind, line, place))
        place += len(line) + 1
    story = article("x", gold["publication_date"]["value"])
    title = blocks[0].text
    return replace(story, text=text, blocks=tuple(blocks), title=title), gold


def gold_registry(gold: dict[str, Any]) -> Registry:
    kind_of = {"country": STATE, "organisation": ORGANISATION, "person": PERSON}
    return registry(
        actor(
            one["name"], *one.get("aliases_outside_text", ()), kind=kind_of[one["kind"]]
        )
        for one in gold["actors"]
        if one["kind"] in kind_of
    )


WORDS = st.sampled_from(
    "The President of Ukraine’s foreign minister Ada Obi , and Bank for U.N. U.S. "
    "in Moscow said says - / ( ) “ ” . Mr. J. van der Berg III Зеленського Лавровим "
    "习近平 Erdoğan'ın iPhone COVID-19 Kim Jong-un Reporting by A&B NEW YORK (Reuters) "
    "— ! \n 10 2022 al-Sabah O'Neil d'Ivoire Russia-Turkey".split(" ")
)
