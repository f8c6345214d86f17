"""Who is named in an article, and where it says things happened.

A name that the files of the site register is theirs, in any spelling, case or
script. Everybody else is found by rules, and stays without an actor: that two
names are one person is for an editor to say, or for the article itself, when it
gives a full name first and a surname later.
"""

from __future__ import annotations

from sitegen.core.articles import Article
from sitegen.core.model import Mention
from sitegen.core.registry import Registry
from sitegen.language.naming.places import PlaceMention
from sitegen.language.naming.proposals import AliasProposal, alias_proposals
from sitegen.language.naming.reading import Named, Reader

__all__ = [
    "AliasProposal",
    "Named",
    "PlaceMention",
    "Reader",
    "alias_proposals",
    "mentions",
    "places",
]


def mentions(article: Article, registry: Registry) -> tuple[Mention, ...]:
    """Return the actors named in `article`, sorted, no two overlapping.

    For many articles make one `Reader` and use its `read`.
    """
    return Reader(registry).read(article).mentions


def places(article: Article) -> tuple[PlaceMention, ...]:
    """Return the places named in `article`, sorted, no two overlapping."""
    return Reader(Registry()).read(article).places
