"""Everybody who acts: described in files, named in notes, or read in articles.

A name that a note gives and no file describes becomes a stub: a page with the
name alone. A name read in articles becomes one only for people named in full in
two articles or in one headline; others are named without a page.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from sitegen.core.articles import Article, BlockKind
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.documents import ActorKind, ActorRecord, ActorRef, Role, Unread
from sitegen.core.model import Actor, Event, Mention, Participation, RoleHeld
from sitegen.core.registry import Registry
from sitegen.core.text import fold


class Cast:
    """Finds or makes the actor behind each name."""

    def __init__(
        self,
        registry: Registry,
        slug: Callable[[str], str],
        mentions: Mapping[str, tuple[Mention, ...]],
        articles: Iterable[Article],
        unread: Unread = Unread(),  # noqa: B008 - it never changes
    ) -> None:
        """Take the registered actors; count who else is named in full, and where."""
        self._unread = unread
        self._registry = registry
        self._slug = slug
        self._known = {
            name: _described(record, registry)
            for name, record in registry.records.items()
        }
        self._stubs: dict[str, str] = {}  # folded name -> id
        self._well_named = _well_named(mentions, articles)
        self._said_of: set[str] = set()

    def actors(self) -> dict[str, Actor]:
        """Return all actors by id: the registered ones and the stubs made so far."""
        return dict(sorted(self._known.items()))

    def actor(self, name: str) -> Actor | None:
        """Return the actor of this id."""
        return self._known.get(name)

    def label(self, name: str) -> str:
        """Return an actor's name for its id; a bare name is its own label."""
        return self._known[name].name if name in self._known else name

    def find(self, name: str) -> str:
        """Return the id of the registered actor or stub of this name, "" for none."""
        return self._registry.find(name) or self._stubs.get(fold(name), "")

    def is_unread(self, name: str) -> bool:
        """Tell whether a file describes somebody of this name that can't be read."""
        return name in self._unread.actors or fold(name) in self._unread.names

    def expect(self, names: Iterable[str]) -> None:
        """Make the stubs that notes need before anything is looked up among them.

        Whether a claim is that of a stub then does not depend on which note is first.
        """
        for name in dict.fromkeys(names):
            known = self._registry.find(name) or fold(name) in self._registry.shared
            if not known:
                self._stub(name, None)

    def describes(self, event: Event) -> bool:
        """Tell whether files describe everybody whom an event names."""
        if any(claim.by for claim in event.claims):
            return False  # another note may make a stub of that name
        parts = (part.actor for part in event.actors)
        claims = (claim.actor for claim in event.claims if claim.actor)
        return all(name in self._registry.records for name in (*parts, *claims))

    def named(self, ref: ActorRef, said: list[Diagnostic]) -> Participation | None:
        """Return the part of an actor that a note names; None if it can't be told."""
        name = ref.name.value
        if found := self._registry.find(name):
            return Participation(found, ref.role)
        if owners := self._registry.shared.get(fold(name)):
            said.append(
                Diagnostic(
                    "name-ambiguous",
                    f"'{name}' may be any of: {', '.join(owners)}",
                    ref.name.span,
                    f"write the id of the one who is meant: {' or '.join(owners)}",
                )
            )
            return Participation("", ref.role, name)
        self._say_unknown(ref, said)
        return Participation(self._stub(name, None), ref.role)

    def mentioned(self, mention: Mention) -> Participation:
        """Return the part of somebody whom an article names."""
        if mention.actor:
            return Participation(mention.actor)
        if fold(mention.name) in self._stubs or fold(mention.name) in self._well_named:
            return Participation(self._stub(mention.name, mention.kind))
        return Participation("", name=mention.name)

    def key(self, mention: Mention) -> str:
        """Return what stands for the mentioned actor when accounts are compared."""
        return (
            mention.actor or self._stubs.get(fold(mention.name)) or fold(mention.name)
        )

    def place_key(self, place: str) -> str:
        """Return what stands for a place when accounts are compared.

        A state or an institution may be a place here and an actor there.
        """
        return self.find(place) or fold(place)

    def _stub(self, name: str, kind: ActorKind | None) -> str:
        folded = fold(name)
        if folded not in self._stubs:
            made = self._slug(name)
            if made in self._known:
                made = f"{made}-{hashlib.sha256(folded.encode()).hexdigest()[:6]}"
            self._stubs[folded] = made
            self._known[made] = Actor(made, name, kind, None, is_stub=True)
        return self._stubs[folded]

    def _say_unknown(self, ref: ActorRef, said: list[Diagnostic]) -> None:
        name = ref.name.value
        if self.is_unread(name):
            return
        head, _, role = name.removesuffix(")").partition(" (")
        if name.endswith(")") and role and self._registry.find(head):
            said.append(
                Diagnostic(
                    "actor-misspelt",
                    f"no actor is called '{name}'",
                    ref.name.span,
                    f"write {{actor: {head}, role: {role}}}",
                )
            )
        elif like := self._registry.suggest(name):
            said.append(
                Diagnostic(
                    "actor-misspelt",
                    f"no actor is called '{name}'",
                    ref.name.span,
                    f"did you mean '{like}'? If it is somebody else, describe "
                    f"'{name}' in content/actors/",
                )
            )
        elif fold(name) not in self._said_of:
            self._said_of.add(fold(name))
            said.append(
                Diagnostic(
                    "actor-undescribed",
                    f"no file describes '{name}'; it gets a page with the name alone",
                    ref.name.span,
                    f'`sitegen new actor "{name}"` begins a description',
                )
            )


def _well_named(
    mentions: Mapping[str, tuple[Mention, ...]], articles: Iterable[Article]
) -> frozenset[str]:
    headlines = {
        article.id: (block.start, block.end)
        for article in articles
        for block in article.blocks
        if block.kind is BlockKind.HEADLINE
    }
    where: dict[str, set[str]] = defaultdict(set)
    in_headline: set[str] = set()
    for article, found in mentions.items():
        start, end = headlines.get(article, (0, 0))
        for mention in found:
            if mention.actor or mention.kind is not ActorKind.PERSON:
                continue
            if " " in mention.name:
                where[fold(mention.name)].add(article)
                if start <= mention.start < end:
                    in_headline.add(fold(mention.name))
    return frozenset(
        in_headline | {name for name, own in where.items() if len(own) > 1}
    )


def _described(record: ActorRecord, registry: Registry) -> Actor:
    return Actor(
        id=record.id.value,
        name=record.name.value,
        kind=record.kind,
        span=record.span,
        aliases=tuple(alias.value for alias in record.aliases),
        roles=tuple(_held(role, registry) for role in record.roles),
        summary=record.summary,
        body=record.body,
        wikidata=record.wikidata,
        links=record.links,
        image=record.image,
        born=record.born,
        died=record.died,
        old_ids=tuple(old.value for old in record.old_ids),
    )


def _held(role: Role, registry: Registry) -> RoleHeld:
    of = registry.find(role.of.value) if role.of else ""
    return RoleHeld(
        title=role.title,
        of_actor=of,
        of_name="" if of or role.of is None else role.of.value,
        start=role.start,
        end=role.end,
        is_open=role.is_open,
    )
