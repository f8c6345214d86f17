"""Follow every link of the finished pages inside the site.

What is checked is what a reader gets: each address, picture and anchor of the
rendered HTML. A fault is pointed at in the file that somebody wrote, where the
address stands there.
"""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import unquote, urlsplit

from sitegen.core.diagnostics import Diagnostic, ordered
from sitegen.core.page import Rendered
from sitegen.core.source import SourceFile, Sources, Span
from sitegen.core.text import nearest
from sitegen.formats.html import PageFacts, Reference, references

# Elements whose address is fetched when the page is opened.
_FETCHED = {"img", "script", "iframe", "source", "video", "audio", "embed", "object"}
_FETCHED_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
_PAGE_ENDINGS = (".html", ".htm")
_LOST = "404.html"  # shown at any address, so its links are whole


@dataclass(frozen=True, slots=True)
class Verified:
    """What each page refers to, kept with its bytes, and what is wrong."""

    facts: Mapping[str, tuple[bytes, PageFacts]] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Fault:
    """A fault of one address, wherever it stands."""

    code: str
    address: str  # relative to the site's root, as people write it
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class _Site:
    """Where links may lead."""

    files: Collection[str]
    anchors: Mapping[str, frozenset[str]]  # the names on each page
    lost: frozenset[str]  # those of the files that could not be made
    # Links found whole, by the folder of their page: its other pages have them too.
    whole: set[tuple[str, Reference]] = field(default_factory=set)


def verify(
    rendered: Rendered,
    sources: Sources,
    *,
    planned: Collection[str] = (),
    reuse: Verified | None = None,
    pause: Callable[[], None] = lambda: None,
) -> Verified:
    """Check all pages; a page with the same bytes is not read again.

    A link to a page that was `planned` and could not be made is no fault of its
    own, nor is one to its place in a list: why it could not be made has been said.
    `pause` is called between any two pages; what it raises ends the work.
    """
    before = reuse.facts if reuse else {}
    facts: dict[str, tuple[bytes, PageFacts]] = {}
    for url, data in rendered.files.items():
        if url.endswith(_PAGE_ENDINGS) and url in rendered.pages:
            pause()
            known = before.get(url)
            if known is not None and known[0] == data:
                facts[url] = known
            else:
                facts[url] = (data, references(data.decode()))
    where: dict[_Fault, list[str]] = defaultdict(list)
    anchors = {url: frozenset(found.ids) for url, (_, found) in facts.items()}
    lost = frozenset(planned) - rendered.files.keys()
    site = _Site(rendered.files.keys() | lost, anchors, lost)
    for url, (_, found) in facts.items():
        pause()
        own_root = rendered.pages[url].view.head.root if url == _LOST else ""
        for fault in _faults_of(url, _at_home(found, own_root), site):
            where[fault].append(url)
    texts = {file.path: file.text for file in sources.files}
    own = [file for file in sources.templates.values() if ":" not in file.path]
    said = [_said(fault, urls, rendered, texts, own) for fault, urls in where.items()]
    return Verified(facts, ordered(said))


def _at_home(found: PageFacts, root: str) -> PageFacts:
    """Take `root`, where the site stands, off the links that begin with it."""
    if not root:
        return found
    at_home = tuple(
        one._replace(address=f"/{one.address.removeprefix(root)}")
        if one.address.startswith(root)
        else one
        for one in found.references
    )
    return replace(found, references=at_home)


def _faults_of(
    url: str,
    found: PageFacts,
    site: _Site,
) -> Iterator[_Fault]:
    is_doubled = len(set(found.ids)) < len(found.ids)
    for name, count in Counter(found.ids if is_doubled else ()).items():
        if count > 1:
            yield _Fault(
                "anchor-doubled",
                f"#{name}",
                f"{count} places on one page have the name #{name}",
                "give each place a name of its own",
            )
    folder = posixpath.dirname(url)
    for reference in found.references:
        if (folder, reference) in site.whole:
            continue
        fault = _fault_of(url, reference, site)
        if fault is not None:
            yield fault
        # Without a path it leads to a place on this very page.
        elif url != _LOST and urlsplit(reference.address).path:
            site.whole.add((folder, reference))


def _fault_of(
    url: str,
    reference: Reference,
    site: _Site,
) -> _Fault | None:
    address = reference.address
    try:
        parts = urlsplit(address)
    except ValueError:
        return _Fault("link-broken", address, f"'{address}' is no address", "")
    if parts.scheme or parts.netloc:
        return _remote(reference) if _is_fetched(reference) else None
    if parts.path.startswith("/") and url != _LOST:
        return _Fault(
            "link-absolute",
            address,
            f"'{address}' begins at the host's root, and breaks below a folder",
            f"write it without the first /; in a template: {{{{ head.root }}}}"
            f"{parts.path.lstrip('/')}",
        )
    meant = _resolve(url, parts.path) + (f"#{parts.fragment}" if parts.fragment else "")
    target = _resolve(url, unquote(parts.path))
    if target.endswith("/") or target in {"", "."}:
        target = f"{target.strip('./')}/index.html".lstrip("/")
    if target not in site.files:
        like = nearest(target, site.files, at_least=0.8)
        hint = f"did you mean {like}?" if like else "correct it, or add what it names"
        return _Fault("link-broken", meant, f"nothing stands at '{target}'", hint)
    name = unquote(parts.fragment)
    anchors = site.anchors.get(target, frozenset((name,)))
    is_lost = f"events/{name}.html" in site.lost
    if name and name != "top" and name not in anchors and not is_lost:
        like = nearest(name, anchors)
        hint = f"did you mean #{like}?" if like else "correct the part behind #"
        return _Fault(
            "anchor-broken", meant, f"{target} has no place called #{name}", hint
        )
    return None


def _resolve(url: str, path: str) -> str:
    """Return the address that `path` means on the page at `url`."""
    if not path:
        return url
    if path.startswith("/"):
        return path.lstrip("/")
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(url), path))
    return f"{joined}/" if path.endswith("/") else joined


def _is_fetched(reference: Reference) -> bool:
    if reference.element == "link":
        return bool(_FETCHED_RELATIONS & set(reference.relation.split()))
    return reference.element in _FETCHED


def _remote(reference: Reference) -> _Fault | None:
    if reference.address.startswith("data:"):
        return None
    return _Fault(
        "remote-request",
        reference.address,
        f"the page would load {reference.address} from another host",
        "put the file into content/media/ or templates/assets/",
    )


def _said(
    fault: _Fault,
    urls: list[str],
    rendered: Rendered,
    texts: Mapping[str, str],
    own: Iterable[SourceFile],
) -> Diagnostic:
    """Point at the fault where somebody wrote it, else name the pages that have it."""
    more = f" and on {len(urls) - 1} more" if len(urls) > 1 else ""
    message = f"{fault.message} (on {urls[0]}{more})"
    first: Span | None = None
    for url in urls:
        source = rendered.pages[url].source
        if source is None or source.path not in texts:
            continue
        for words in _written(fault.address):
            place = texts[source.path].find(words, source.start, source.end)
            if place >= 0:
                found = Span(source.path, place, place + len(words))
                return Diagnostic(fault.code, message, found, fault.hint)
        first = first or source
    span = _in_template(fault, own) or first
    return Diagnostic(fault.code, message, span, fault.hint)


def _in_template(fault: _Fault, own: Iterable[SourceFile]) -> Span | None:
    """Find the fault in a template of the site's own, where it stands in quotes."""
    words = fault.address.removeprefix("#")
    for file in sorted(own, key=lambda one: one.path):
        place = file.text.find(f'"{words}"')
        if place >= 0:
            return Span(file.path, place + 1, place + 1 + len(words))
    return None


def _written(address: str) -> Iterator[str]:
    """Yield what may stand in a file for an address, the longest first."""
    path, sign, anchor = address.partition("#")
    yield address
    if anchor:
        yield sign + anchor
    if path:
        yield path
