"""What the tests of the merge share: articles, statements and notes.

They are made by hand, so that nothing depends on how well articles are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sitegen.core.articles import Article, Block, BlockKind, DateBasis, Publication
from sitegen.core.documents import ActorKind, Documents
from sitegen.core.edtf import parse
from sitegen.core.model import (
    Event,
    Extracted,
    Mention,
    Statement,
    StatementKind,
    Timeline,
)
from sitegen.core.outcome import Outcome
from sitegen.core.source import Kind, SourceFile, Sources
from sitegen.stages.decode import Decoded, decode
from sitegen.stages.merge import merge

HEADLINE = "Coastguard and miners reach the stranded ferry"


FIRST = (
    "The coastguard reached the stranded ferry on Thursday evening with miners on "
    "board, and took all forty passengers off."
)


SECOND = "Captain Ida Holm said on Friday that the engine had failed twice."


@dataclass(frozen=True)
class Told:
    """An article made by hand, and what was read out of it."""

    article: Article
    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()


def article(
    name: str = "ferry-wire", *texts: str, published: str = "1983-11-04", **more: object
) -> Article:
    texts = texts or (HEADLINE, FIRST, SECOND)
    blocks: list[Block] = []
    start = 0
    for number, text in enumerate(texts):
        kind = BlockKind.PARAGRAPH if number else BlockKind.HEADLINE
        blocks.append(Block(kind, text, start))
        start += len(text) + 2
    made = Article(
        name,
        f"seeds/{name}.txt",
        "\n\n".join(texts),
        tuple(blocks),
        texts[0],
        Publication(parse(published), DateBasis.SIDECAR),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def named(form: str, told: Article, actor: str = "", **more: object) -> Mention:
    start = told.text.index(form)
    made = Mention(form, start, start + len(form), form, actor, ActorKind.PERSON)
    return replace(made, **more)  # type: ignore[arg-type]


def statement(
    told: Article,
    quote: str = FIRST,
    *,
    when: str = "1983-11-03",
    by: Iterable[Mention] = (),
    **more: object,
) -> Statement:
    start = told.text.index(quote)
    end = start + len(quote)
    made = Statement(
        told.id,
        start,
        end,
        (start, end),
        quote,
        quote,
        StatementKind.HAPPENING,
        parse(when) if when else None,
        mentions=tuple(by),
        score=0.8,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def lead(told: Article, *, when: str = "1983-11-03", **more: object) -> Statement:
    found = statement(told, told.blocks[0].text, when=when, is_lead=True)
    reach = (0, told.blocks[1].end)
    return replace(found, reach=reach, **more)  # type: ignore[arg-type]


KINDS = {
    "content/site.yaml": Kind.SITE,
    "content/decisions.yaml": Kind.DECISIONS,
    "content/notes": Kind.NOTE,
    "content/actors": Kind.ACTOR,
}


def documents(
    files: Mapping[str, str], *told: Told, reuse: Decoded | None = None
) -> Documents:
    """Decode notes, actors and decisions, and put the articles beside them."""
    return replace(
        decoded(files, reuse).documents, articles=tuple(one.article for one in told)
    )


def decoded(files: Mapping[str, str], reuse: Decoded | None = None) -> Decoded:
    made = decode(
        Sources(
            tuple(
                SourceFile(
                    path, next(k for p, k in KINDS.items() if path.startswith(p)), text
                )
                for path, text in sorted(files.items())
            )
        ),
        reuse=reuse,
    )
    assert made.diagnostics == ()
    return made


def merged(
    files: Mapping[str, str], *told: Told, drafts: bool = False
) -> Outcome[Timeline]:
    extracted = Extracted(
        tuple(statement for one in told for statement in one.statements),
        {one.article.id: one.mentions for one in told},
    )
    return merge(documents(files, *told), extracted, drafts=drafts)


def by_id(outcome: Outcome[Timeline]) -> dict[str, Event]:
    return {event.id: event for event in outcome.value.events}


def codes(outcome: Outcome[Timeline]) -> list[str]:
    return [said.code for said in outcome.diagnostics]


RESCUE = {
    "content/notes/rescue.yaml": "title: The ferry's passengers are saved\n"
    "date: 1983-11-03\nactors: [coastguard]\nsources: [https://example.org/log]\n",
    "content/actors/coastguard.yaml": "name: Coastguard\nkind: organisation\n",
}


def with_quote(quote: str = "took all forty passengers off", day: str = "03") -> str:
    return (
        f"title: Rescue\ndate: 1983-11-{day}\nsources:\n"
        f"  - {{article: ferry-wire, quote: {quote}}}\n"
    )


SAVED = RESCUE | {
    "content/notes/rescue.yaml": "title: Coastguard reaches stranded ferry and takes "
    "passengers off\ndate: 1983-11-03\nactors: [coastguard]\n"
    "sources: [https://example.org/log]\n"
}


def decided(text: str) -> dict[str, str]:
    return SAVED | {"content/decisions.yaml": text}


def pair() -> tuple[Told, Told]:
    one = article("a-wire")
    two = article("b-wire", "Ferry freed", FIRST.replace("evening", "night"))
    return (
        Told(one, (statement(one, by=[named("coastguard", one, "coastguard")]),)),
        Told(
            two,
            (
                statement(
                    two, two.blocks[1].text, by=[named("coastguard", two, "coastguard")]
                ),
            ),
        ),
    )


BOTH = "[{article: a-wire, quote: forty passengers}, {article: b-wire, quote: forty}]"
