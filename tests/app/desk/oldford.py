"""A small site with something of each kind to review."""

from __future__ import annotations

from sitegen.app.desk.finding import propose
from sitegen.app.desk.proposals import Found, Names, Proposal, Twins
from sitegen.app.pipeline import Draft, draft
from sitegen.core.project import Project
from tests.conftest import Site

OPENED = "content/notes/bridge-opened.yaml"
GAZETTE = "seeds/gazette.txt"
DECISIONS = "content/decisions.yaml"
LANE = "content/actors/ada-lane.yaml"
MET = "On March 21, 1932, Ada Lane met the engineer Robert Stone in Oldford."
CROSSED = "On March 19, 1932, Ada Lane drove the first car over the river."
FILES = {
    OPENED: (
        "# The great day\n"
        "title: Ada Lane opens the bridge\n"
        "date: 1932-03-19   # a Saturday\n"
        "actors: [ada-lane]\n"
        "sources:\n"
        "  - url: https://example.org/minutes\n"
        "    title: Minutes\n"
    ),
    "content/notes/bridge-begun.yaml": (
        "title: Ada Lane lays the first stone of the bridge at Oldford\n"
        "date: 1926-05-03\n"
        "actors: [ada-lane]\n"
        "sources: [{title: Minutes}]\n"
    ),
    "content/notes/first-stone.yaml": (
        "title: First stone of the bridge at Oldford laid by Ada Lane\n"
        "date: 1926-05-03\n"
        "actors: [ada-lane]\n"
        "sources: [{title: Minutes}]\n"
    ),
    LANE: "# the mayor\nname: Ada Lane\nkind: person\n",
    GAZETTE: (
        "The bridge is open\n\nOLDFORD, March 22, 1932 (Gazette)\n\n"
        f"{MET}\n\n{CROSSED}\n"
    ),
    "seeds/herald.txt": (
        "Oldford looks back\n\nOLDFORD, April 2, 1932 (Herald)\n\n"
        "On March 31, 1932, Robert Stone visited the works at Oldford with Anne Mill.\n\n"
        "On April 1, 1932, Mayor Ada Layne thanked Robert Stone in Oldford.\n"
    ),
}


def drafted(site: Site, reuse: Draft | None = None) -> Draft:
    del reuse
    return draft(Project(site.root, drafts=True))


def found(site: Site, quote: str) -> Found:
    """Return the proposal of a passage."""
    for one in propose(drafted(site)):
        if isinstance(one, Found) and one.passages[0].statement.quote == quote:
            return one
    raise AssertionError(f"nothing is proposed of {quote}")


def twins(site: Site) -> Twins:
    return next(one for one in propose(drafted(site)) if isinstance(one, Twins))


def names(site: Site) -> Names:
    return next(one for one in propose(drafted(site)) if isinstance(one, Names))


def shown(proposals: tuple[Proposal, ...]) -> list[str]:
    """Name each proposal by what a person sees of it."""
    told = []
    for one in proposals:
        if isinstance(one, Found):
            told.append(one.passages[0].statement.quote)
        elif isinstance(one, Twins):
            told.append(f"{one.one.event} = {one.other.event}")
        else:
            told.append(f"{one.name} = {one.other}")
    return told
