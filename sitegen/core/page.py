"""What the site consists of: every file's address decided, nothing rendered yet.

Addresses are POSIX paths relative to the site's root: `events/x.html`. They are
made for the strictest of disks and hosts: lower case, no reserved names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import Generic, TypeVar

from sitegen.core.locale import ENGLISH_LOCALE, Locale
from sitegen.core.source import Span
from sitegen.core.views import View

T = TypeVar("T")
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be rendered: a template and the only thing it may read."""

    url: str
    template: str
    view: View
    source: Span | None = None  # the record that the page is about


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A finished file."""

    url: str
    data: bytes


class OnDemand(Mapping[str, T], Generic[T]):
    """Values by address, each made when it is first asked for, and kept.

    The addresses are known from the start. A build asks for all values, a preview
    for those of the pages that somebody looks at; what they get is the same, since
    the makers are pure functions.
    """

    __slots__ = ("_made", "_makers")

    def __init__(self, *makers: Mapping[str, Callable[[], T]]) -> None:
        """Take what makes each value; of two for one address, the former counts."""
        self._makers = makers
        self._made: dict[str, T] = {}

    def __getitem__(self, url: str) -> T:
        """Return the value at an address, making it first if need be."""
        if url not in self._made:
            own = next((makers for makers in self._makers if url in makers), None)
            if own is None:
                raise KeyError(url)
            self._made[url] = own[url]()
        return self._made[url]

    def __iter__(self) -> Iterator[str]:
        """Go through the addresses, in the order they were planned in."""
        return iter(dict.fromkeys(chain(*self._makers)))

    def __len__(self) -> int:
        """Count the addresses."""
        return len(set().union(*self._makers))

    def __contains__(self, url: object) -> bool:
        """Tell whether there is such an address, without making its value."""
        return any(url in makers for makers in self._makers)


class Family(Mapping[str, Callable[[], T]], Generic[K, T]):
    """The makers of many pages of one kind, by address.

    There is one function for all of them, and for each the name of what it is about.
    """

    __slots__ = ("_make", "_names")

    def __init__(self, names: Mapping[str, K], make: Callable[[K], T]) -> None:
        """Take the name of what each page is about, and what makes the page."""
        self._names = names
        self._make = make

    def __getitem__(self, url: str) -> Callable[[], T]:
        """Return what makes the page at an address."""
        return partial(self._make, self._names[url])

    def __iter__(self) -> Iterator[str]:
        """Go through the addresses in order."""
        return iter(self._names)

    def __len__(self) -> int:
        """Count the pages."""
        return len(self._names)

    def __contains__(self, url: object) -> bool:
        """Tell whether a page stands at an address."""
        return url in self._names


@dataclass(frozen=True, slots=True)
class Plan:
    """All files of the site: pages to render, and files that need no template."""

    pages: Mapping[str, Page] = field(default_factory=dict)
    files: Mapping[str, OutputFile] = field(default_factory=dict)
    locale: Locale = ENGLISH_LOCALE  # what templates say their own words in
    unmade: frozenset[str] = frozenset()  # pages of records that can't be read now

    @property
    def addresses(self) -> frozenset[str]:
        """Every address that links may lead to, be its file one that can't be made."""
        return frozenset((*self.pages, *self.files)) | self.unmade


@dataclass(frozen=True, slots=True)
class Rendered:
    """The finished site in memory, and what each page was made from."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict)
