"""Follow every link of the finished pages inside the site.

What is checked is what a reader gets: each address, picture and anchor of the
rendered HTML. A fault is pointed at in the file that somebody wrote, where the
address stands there.
"""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from sitegen.core.diagnostics import Diagnostic, ordered
from sitegen.core.page import Rendered
from sitegen.core.source import Sources, Span
from sitegen.core.text import nearest
from sitegen.formats.html import PageFacts, Reference, references

# Elements whose address is fetched when the page is opened.
_FETCHED = {"img", "script", "iframe", "source", "video", "audio", "embed", "object"}
_FETCHED_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
_PAGE_ENDINGS = (".html", ".htm")


@dataclass(frozen=True, slots=True)
class Verified:
    """What each page refers to, kept with its bytes, and what is wrong."""

    facts: Mapping[str, tuple[bytes, PageFacts]] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Fault:
    """A fault of one address, wherever it stands."""

    code: str
    address: str
    message: str
    hint: str


def verify(
    rendered: Rendered, sources: Sources, *, reuse: Verified | None = None
) -> Verified:
    """Check all pages; a page with the same bytes is not read again."""
    before = reuse.facts if reuse else {}
    facts: dict[str, tuple[bytes, PageFacts]] = {}
    for url, data in rendered.files.items():
        if url.endswith(_PAGE_ENDINGS) and url in rendered.pages:
            known = before.get(url)
            if known is not None and known[0] == data:
                facts[url] = known
            else:
                facts[url] = (data, references(data.decode()))
    where: dict[_Fault, list[str]] = defaultdict(list)
    anchors = {url: frozenset(found.ids) for url, (_, found) in facts.items()}
    for url, (_, found) in facts.items():
        for fault in _faults_of(url, found, rendered.files, anchors):
            where[fault].append(url)
    texts = {file.path: file.text for file in sources.files}
    said = [_said(fault, urls, rendered, texts) for fault, urls in where.items()]
    return Verified(facts, ordered(said))


def _faults_of(
    url: str,
    found: PageFacts,
    files: Mapping[str, bytes],
    anchors: Mapping[str, frozenset[str]],
) -> Iterator[_Fault]:
    for name, count in Counter(found.ids).items():
        if count > 1:
            yield _Fault(
                "anchor-doubled",
                name,
                f"the name #{name} stands {count} times on one page",
                "give each place a name of its own",
            )
    for reference in found.references:
        fault = _fault_of(url, reference, files, anchors)
        if fault is not None:
            yield fault


def _fault_of(
    url: str,
    reference: Reference,
    files: Mapping[str, bytes],
    anchors: Mapping[str, frozenset[str]],
) -> _Fault | None:
    address = reference.address
    try:
        parts = urlsplit(address)
    except ValueError:
        return _Fault("link-broken", address, f"'{address}' is no address", "")
    if parts.scheme or parts.netloc:
        return _remote(reference) if _is_fetched(reference) else None
    is_lost_page = url == "404.html"  # shown at any address: its links are whole
    if parts.path.startswith("/") and not is_lost_page:
        return _Fault(
            "link-absolute",
            address,
            f"'{address}' begins at the host's root, and breaks below a folder",
            "write it relative to the site's root, without the first /",
        )
    target = _resolve(url, unquote(parts.path))
    if target.endswith("/") or target in {"", "."}:
        target = f"{target.strip('./')}/index.html".lstrip("/")
    if target not in files:
        like = nearest(target, files, at_least=0.8)
        hint = f"did you mean {like}?" if like else "correct it, or add what it names"
        return _Fault("link-broken", address, f"nothing stands at '{target}'", hint)
    name = unquote(parts.fragment)
    if name and name != "top" and target in anchors and name not in anchors[target]:
        like = nearest(name, anchors[target])
        hint = f"did you mean #{like}?" if like else "correct the part behind #"
        return _Fault(
            "anchor-broken", address, f"{target} has no place called #{name}", hint
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
) -> Diagnostic:
    """Point at the fault where somebody wrote it, else name the pages that have it."""
    more = f" and on {len(urls) - 1} more" if len(urls) > 1 else ""
    message = f"{fault.message} (on {urls[0]}{more})"
    first: Span | None = None
    for url in urls:
        source = rendered.pages[url].source
        if source is None or source.path not in texts:
            continue
        place = texts[source.path].find(fault.address.lstrip("./"), source.start)
        if source.start <= place < source.end:
            end = place + len(fault.address.lstrip("./"))
            return Diagnostic(
                fault.code, message, Span(source.path, place, end), fault.hint
            )
        first = first or source
    return Diagnostic(fault.code, message, first, fault.hint)
