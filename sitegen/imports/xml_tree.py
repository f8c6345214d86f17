"""XML as a small tree. No entity is expanded and nothing outside is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from sitegen.core.text import clean

_DEPTH = 200


@dataclass(slots=True)
class Element:
    """An element: its name without namespace, and what is in it."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element] = field(default_factory=list)
    text: str = ""
    markup: str = ""  # its content as HTML, where XHTML stands in it

    def all(self, name: str) -> Iterator[Element]:
        """Yield the children of one name."""
        return (child for child in self.children if child.name == name)

    def first(self, *names: str) -> str:
        """Return the text of the first child that has one of these names and a text."""
        for name in names:
            for child in self.all(name):
                if child.text.strip():
                    return child.text.strip()
        return ""

    def below(self, name: str) -> Iterator[Element]:
        """Yield the elements of one name wherever they stand."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.below(name)


class _RefusedError(Exception):
    """The document declares entities, or nests deeper than anybody writes."""


def read_xml(text: str) -> Element | str:
    """Read a document; a text says why it can't be read."""
    reader = _Reader()
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.data
    parser.EntityDeclHandler = reader.refuse
    try:
        parser.Parse(clean(text).removeprefix("\ufeff").strip().encode(), True)  # noqa: FBT003
    except expat.ExpatError as fault:
        said = expat.errors.messages.get(fault.code, str(fault))
        return f"it is no whole XML: line {fault.lineno}, {said}"
    except _RefusedError:
        return "it declares entities, or nests deeper than a timeline does"
    return reader.root.children[0] if reader.root.children else "it is empty"


class _Reader:
    """Builds the tree."""

    def __init__(self) -> None:
        self.root = Element("")
        self._open = [self.root]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) > _DEPTH:
            raise _RefusedError
        plain = {_bare(key): value for key, value in attributes.items()}
        made = Element(_bare(name), plain)
        self._open[-1].children.append(made)
        self._open.append(made)

    def end(self, _: str) -> None:
        done = self._open.pop()
        above = self._open[-1]
        above.markup += f"<{done.name}{_href(done)}>{done.markup}</{done.name}>"

    def data(self, text: str) -> None:
        self._open[-1].text += text
        escaped = text.replace("&", "&amp;").replace("<", "&lt;")
        self._open[-1].markup += escaped

    def refuse(self, *_: object) -> None:
        raise _RefusedError


def _bare(name: str) -> str:
    return name.rpartition(" ")[2].rpartition(":")[2]


def _href(element: Element) -> str:
    shown = ""
    for key in ("href", "src", "alt"):
        if value := element.attributes.get(key, ""):
            safe = value.replace("&", "&amp;").replace('"', "&quot;")
            shown += f' {key}="{safe}"'
    return shown
