"""Articles as tests write them: a headline, then one paragraph a line."""

from __future__ import annotations

from sitegen.core.articles import Article, Block, BlockKind, DateBasis, Publication
from sitegen.core.documents import ActorKind, ActorRecord, Role
from sitegen.core.edtf import parse
from sitegen.core.source import Located, Span
from sitegen.language.translit import slug

SPAN = Span("content/actors/one.yaml", 0, 0)


def article(
    text: str, published: str = "", language: str = "en", *, headline: bool = True
) -> Article:
    """Make an article; a line that begins with "# " is a subheading, "^ " a caption."""
    blocks: list[Block] = []
    place = 0
    for line in text.split("\n"):
        kind = BlockKind.PARAGRAPH
        shift = 0
        if headline and not blocks:
            kind = BlockKind.HEADLINE
        elif line.startswith("# "):
            kind, shift = BlockKind.SUBHEADING, 2
        elif line.startswith("^ "):
            kind, shift = BlockKind.CAPTION, 2
        if line[shift:].strip():
            blocks.append(Block(kind, line[shift:], place + shift))
        place += len(line) + 1
    return Article(
        id="story",
        path="seeds/story.txt",
        text=text,
        blocks=tuple(blocks),
        title=blocks[0].text if blocks else "",
        publication=Publication(parse(published), DateBasis.SIDECAR)
        if published
        else Publication(),
        language=language,
    )


def located(text: str) -> Located[str]:
    """Return `text` as something written at the head of a file."""
    return Located(text, SPAN)


def actor(
    name: str,
    *aliases: str,
    kind: ActorKind = ActorKind.PERSON,
    roles: tuple[tuple[str, str, str, str], ...] = (),
) -> ActorRecord:
    """Make an actor; each role is its title, for whom, from and to ("..": still)."""
    return ActorRecord(
        id=located(slug(name)),
        span=SPAN,
        name=located(name),
        kind=kind,
        aliases=tuple(map(located, aliases)),
        roles=tuple(
            Role(
                title=title,
                of=located(whom) if whom else None,
                start=parse(start) if start else None,
                end=parse(end) if end not in {"", ".."} else None,
                is_open=end == "..",
            )
            for title, whom, start, end in roles
        ),
    )
