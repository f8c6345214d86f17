"""Find the proposals of a draft: pure, from what the merge has made and kept apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from sitegen.app.desk.proposals import (
    TWINS,
    Found,
    Names,
    Near,
    Proposal,
    Seen,
    Twins,
    key_of,
)
from sitegen.app.pipeline import Draft
from sitegen.app.reporting.report import Report
from sitegen.core.articles import Article
from sitegen.core.calendar import ordinal
from sitegen.core.documents import Ruling
from sitegen.core.model import (
    Event,
    Mention,
    Origin,
    Statement,
    StatementKind,
)
from sitegen.core.registry import Registry, registry
from sitegen.core.text import fold
from sitegen.language.crossing import sounds
from sitegen.language.naming.proposals import alias_proposals
from sitegen.matching.account import Account
from sitegen.matching.accounts import Accounts, Tongues
from sitegen.matching.citing import paragraph_at
from sitegen.matching.clusters import blocks, link
from sitegen.matching.ground import may_be_same_day
from sitegen.matching.likeness import likeness
from sitegen.matching.rulings import Rulings, find_all
from sitegen.matching.shelf import Shelf
from sitegen.matching.wording import Wording

_TELLING: Final = (StatementKind.HAPPENING, StatementKind.SPEECH)
_DAYS: Final = 3  # how far the nearest event may be
_LONGEST: Final = 62  # days; what lasts longer is near to everything
_SHOWN: Final = 3  # nearest events, and passages of a name
_LEAST: Final = 0.1  # cosine of what is near
_FURTHER: Final = 0.1  # how likely a second or third must be to be worth reading
_TOGETHER: Final = 0.35  # cosine that two notes of a day need to be compared at all
_LATEST: Final = "9999"


def propose(drafted: Draft) -> tuple[Proposal, ...]:
    """Return all proposals of a draft, the most worthwhile first."""
    finder = _Finder(drafted)
    found: list[Proposal] = [*finder.passages(), *finder.twins(), *finder.names()]
    return tuple(sorted(found, key=lambda one: one.worth))


@dataclass(slots=True)
class _Finder:
    """What proposals are looked up in; made once for each draft."""

    drafted: Draft
    events: dict[str, Event] = field(init=False)
    articles: dict[str, Article] = field(init=False)
    shelf: Shelf = field(init=False)
    rulings: Rulings = field(init=False)
    registry: Registry = field(init=False)
    stubs: dict[str, str] = field(init=False)  # folded name -> id
    accounts: Accounts = field(init=False)
    told: dict[str, Account] = field(init=False)  # events by id
    wording: Wording = field(init=False)
    days: dict[int, list[str]] = field(init=False)  # ordinal -> ids
    report: Report = field(init=False)

    def __post_init__(self) -> None:
        timeline, documents = self.drafted.timeline, self.drafted.documents
        self.events = {event.id: event for event in timeline.events}
        self.articles = {article.id: article for article in documents.articles}
        self.shelf = Shelf(documents.articles)
        notes = (note.id.value for note in documents.notes)
        self.rulings = find_all(documents.decisions, notes, self.shelf).value
        self.registry = registry(documents.actors)
        self.stubs = {
            fold(actor.name): actor.id
            for actor in timeline.actors.values()
            if actor.is_stub
        }
        family = {name: self._family(name) for name in self.articles}
        extracted = self.drafted.reading.extracted
        tongues = Tongues(documents.site.language, sounds)
        self.accounts = Accounts(self, family, extracted, documents.articles, tongues)
        self.told = {event.id: self._of_event(event) for event in timeline.events}
        statements = extracted.statements
        accounts = (*self.told.values(), *map(self.accounts.of_statement, statements))
        self.wording = Wording(accounts)
        self.report = Report(self.drafted.sources)
        self.days = defaultdict(list)
        for name, account in self.told.items():
            for day in _days(account):
                self.days[day].append(name)

    # --- passages ---------------------------------------------------------------

    def passages(self) -> Iterator[Found]:
        """Yield what articles tell and no note covers."""
        for event in self.drafted.timeline.events:
            if event.origin is Origin.REPORT and not self._is_accepted(event):
                yield self._found(event.statements, event)
        for group in self._loose():
            yield self._found(group)

    def _is_accepted(self, event: Event) -> bool:
        return any(self.rulings.about(one, Ruling.ACCEPT) for one in event.statements)

    def _loose(self) -> Iterator[tuple[Statement, ...]]:
        """Group what was read and not published, as the merge would."""
        by_key = {one.key: one for one in self.drafted.timeline.proposals}
        accounts = [self.accounts.of_statement(by_key[key]) for key in sorted(by_key)]

        def weigh(one: Account, other: Account) -> float | None:
            if self.rulings.are_apart(by_key[one.key], by_key[other.key]):
                return None
            found = likeness(one, other, self.wording)
            return None if found is None else found.weight

        for group in link(accounts, weigh):
            said = (by_key[account.key] for account in group)
            yield tuple(sorted(said, key=lambda one: (-one.score, one.key)))

    def _found(self, said: Sequence[Statement], event: Event | None = None) -> Found:
        lead = said[0]
        when = event.when if event else lead.when
        nearest = self._nearest(said, event.id if event else "")
        sources = {self._family(one.article) for one in said}
        is_twin = bool(event and nearest and nearest[0].score >= TWINS)
        day = when.sort_key()[0] if when and when.earliest else None
        worth = (
            0 if is_twin else 1,
            -nearest[0].score if is_twin else 0.0,
            not any(one.kind in _TELLING for one in said),
            -len(sources),
            not any(one.is_lead for one in said),
            -max(one.score for one in said),
            f"{day[0]:05}-{day[1]:02}-{day[2]:02}" if day else _LATEST,
            lead.key,
        )
        actors = {mention.actor or mention.name: None for mention in lead.mentions}
        return Found(
            key_of(lead.article, lead.quote),
            worth,
            lead.title,
            when,
            tuple(map(self._seen, said)),
            event.reasons if event else lead.reasons,
            tuple(actors),
            nearest,
            event.id if event else "",
        )

    def _family(self, article: str) -> str:
        source = self.drafted.timeline.sources.get(article)
        return (source.family if source else "") or article

    def _seen(self, statement: Statement) -> Seen:
        article = self.articles[statement.article]
        line = 0
        if article.path.endswith(".txt"):
            line = self.report.place(article.span(statement.start, statement.end))[0]
        return Seen(
            statement,
            file_name(article, self.shelf),
            article.path,
            article.title,
            article.publisher,
            line,
            paragraph_at(article, statement.start),
        )

    def _nearest(self, said: Sequence[Statement], own: str) -> tuple[Near, ...]:
        """Return the events that are near in time and wording, the likeliest first."""
        account = self.told[own] if own else self.accounts.of_statement(said[0])
        days = _days(account)
        around = range(days.start - _DAYS, days.stop + _DAYS) if days else range(0)
        names = {name for day in around for name in self.days.get(day, ())} - {own}
        rated = [
            (score, cosine, name)
            for name in names
            if not self._is_apart(said, name)
            for score, cosine in (self._likely(account, self.told[name]),)
            if cosine >= _LEAST or score >= TWINS
        ]
        best = sorted(rated, key=lambda one: (-one[0], -one[1], one[2]))[:_SHOWN]
        return tuple(
            self._near(account, self.told[name], score)
            for at, (score, _, name) in enumerate(best)
            if at == 0 or score >= _FURTHER
        )

    def _is_apart(self, said: Sequence[Statement], name: str) -> bool:
        event = self.events[name]
        if event.origin is Origin.NOTE:
            return any(self.rulings.apart(one, event=name) for one in said)
        return any(
            self.rulings.are_apart(one, other)
            for one in said
            for other in event.statements
        )

    # --- likeness ---------------------------------------------------------------

    def _likely(self, one: Account, other: Account) -> tuple[float, float]:
        """Return how likely two accounts are one, and the cosine of their words."""
        cosine = self.wording.cosine(one, other)
        found = likeness(one, other, self.wording)
        # Where the merge would not compare them, they are near at best.
        return (found.score if found else cosine / 4), cosine

    def _near(self, one: Account, other: Account, score: float) -> Near:
        event = self.events[other.key]
        return Near(
            event.id,
            event.title,
            event.when,
            event.origin is Origin.NOTE,
            round(score, 2),
            tuple(self._why(one, other)),
        )

    def _why(self, one: Account, other: Account) -> Iterator[str]:
        found = likeness(one, other, self.wording)
        if found:
            yield from (reason.words for reason in found.reasons(self._label))
            return
        same_day = may_be_same_day(one, other)
        yield "the same day" if same_day else "a day near by"
        if shared := sorted(one.named & other.named):
            yield f"both name {', '.join(map(self._label, shared))}"
        yield f"wording alike: {self.wording.cosine(one, other):.2f} of 1"

    def _label(self, name: str) -> str:
        known = self.drafted.timeline.actors
        return known[name].name if name in known else name

    # --- accounts, as the merge makes them --------------------------------------

    def _of_event(self, event: Event) -> Account:
        account = self.accounts.of_note(event)
        if event.origin is Origin.NOTE:
            return account
        return replace(account, article=event.statements[0].article)

    def key(self, mention: Mention) -> str:
        """Return the id of the mentioned actor, or the folded name."""
        folded = fold(mention.name)
        return mention.actor or self.stubs.get(folded, folded)

    def place_key(self, place: str) -> str:
        """Return the id of the actor that a place is too, or the folded name."""
        folded = fold(place)
        return self.registry.find(place) or self.stubs.get(folded, folded)

    # --- events that may be one -------------------------------------------------

    def twins(self) -> Iterator[Twins]:
        """Yield the pairs of notes that look alike."""
        at: dict[tuple[str, int], list[str]] = defaultdict(list)
        pairs: set[tuple[str, str]] = set()
        for name, account in sorted(self.told.items()):
            if self.events[name].origin is not Origin.NOTE:
                continue
            for block in blocks(account):
                pairs.update((other, name) for other in at[block])
                at[block].append(name)
        for one, other in sorted(pairs):
            if not self._are_parted(one, other):
                yield from self._twins(self.told[one], self.told[other])

    def _are_parted(self, one: str, other: str) -> bool:
        """Tell whether an editor said that two notes differ, or links one to other."""
        if other in self.events[one].related or one in self.events[other].related:
            return True
        return any(
            verdict.ruling is Ruling.DIFFERENT and {one, other} <= {*verdict.events}
            for verdict in self.rulings.verdicts
        )

    def _twins(self, one: Account, other: Account) -> Iterator[Twins]:
        score, cosine = self._likely(one, other)
        if score >= TWINS and cosine >= _TOGETHER:
            yield Twins(
                key_of(one.key, other.key),
                (0, -score, False, 0, False, 0.0, "", f"{one.key} {other.key}"),
                self._near(other, one, score),
                self._near(one, other, score),
            )

    # --- names ------------------------------------------------------------------

    def names(self) -> Iterator[Names]:
        """Yield the names that may be one actor's."""
        named = self.drafted.reading.extracted.mentions
        parted = [
            {fold(name.value) for name in one.names}
            for one in self.drafted.documents.decisions
            if one.ruling is Ruling.DISTINCT
        ]
        every = (mention for found in named.values() for mention in found)
        for one in alias_proposals(every):
            if any({fold(one.name), fold(one.other)} <= names for names in parted):
                continue
            yield Names(
                key_of(one.name, one.other),
                (2, -one.score, False, 0, False, 0.0, "", f"{one.name} {one.other}"),
                one.name,
                one.other,
                one.actor,
                one.kind,
                one.reasons,
                tuple(self._naming(one.name)),
            )

    def _naming(self, name: str) -> Iterable[Seen]:
        """Show where a name stands: the first sentence of each article that has it."""
        shown: list[Seen] = []
        for article, mentions in sorted(
            self.drafted.reading.extracted.mentions.items()
        ):
            first = next((one for one in mentions if one.name == name), None)
            if first is not None and len(shown) < _SHOWN:
                shown.append(self._seen(self._around(self.articles[article], first)))
        return shown

    def _around(self, article: Article, mention: Mention) -> Statement:
        block = next(
            (one for one in article.blocks if one.start <= mention.start < one.end),
            None,
        )
        start, end = (block.start, block.end) if block else (mention.start, mention.end)
        quote = article.text[start:end]
        return Statement(
            article.id,
            start,
            end,
            (start, end),
            quote,
            mention.name,
            StatementKind.BACKGROUND,
            None,
        )


def _days(account: Account) -> range:
    when = account.when
    if when is None or when.earliest is None or when.latest is None:
        return range(0)
    first, last = ordinal(when.earliest), ordinal(when.latest)
    return range(first, last + 1) if last - first <= _LONGEST else range(0)


def file_name(article: Article, shelf: Shelf) -> str:
    """Name an article as shortly as leads to it alone."""
    path = article.path.removeprefix("seeds/")
    name = path.rpartition("/")[2]
    return name if shelf.article(name) is article else path
