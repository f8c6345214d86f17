"""`cards/*.png`: the pictures that social networks show beside a link.

They take no SVG, so the pictures are drawn with Pillow, which `pip install
"sitegen[cards]"` brings. The font is the site's own file: Pillow's has ASCII letters
alone, and one that the machine happens to have would make other bytes elsewhere. A text
with a letter that the font lacks is not drawn, since a box in place of a name is worse
than no picture; the page then has the picture of the timeline, if that can be drawn.
The same Pillow and the same font make the same bytes.
"""

from __future__ import annotations

import importlib.util
import io
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Final

from sitegen.core.diagnostics import Diagnostic
from sitegen.core.documents import SiteRecord, Status
from sitegen.core.locale import ENGLISH_LOCALE, Locale, Message
from sitegen.core.model import Event, Timeline
from sitegen.core.outcome import Outcome
from sitegen.core.page import OutputFile
from sitegen.exports.context import ExportContext
from sitegen.exports.event_text import one_line, when_words

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

SIZE: Final = (1200, 630)  # pixels: what Open Graph's users crop least
HOME: Final = "cards/index.png"
_EDGE: Final = 80
_PAPER: Final = (253, 252, 249)
_INK: Final = (26, 26, 26)
_SMALL, _TITLE_SIZES, _LINE = 34, (76, 64, 54, 46), 1.2
_REMEMBERED: Final = 4096
_STATUS: Final = {
    Status.ATTRIBUTED: Message("Attributed"),
    Status.DISPUTED: Message("Disputed"),
    Status.RETRACTED: Message("Retracted"),
}


@dataclass(frozen=True, slots=True)
class Card:
    """The texts of a picture, from top to bottom."""

    over: str
    title: str
    under: str
    is_rtl: bool = False

    @property
    def text(self) -> str:
        """All that is drawn."""
        return f"{self.over}{self.title}{self.under}"


@dataclass(frozen=True, slots=True)
class Cards:
    """The pictures that can be drawn: their addresses, and what draws each."""

    of_event: Mapping[str, str] = field(default_factory=dict)
    home: str = ""
    makers: Mapping[str, Callable[[], OutputFile]] = field(default_factory=dict)


NO_CARDS: Final = Cards()


def cards(
    timeline: Timeline,
    site: SiteRecord,
    font: bytes | None,
    locale: Locale = ENGLISH_LOCALE,
) -> Outcome[Cards]:
    """Find what can be drawn; nothing is drawn yet.

    `font` is the content of the file that `cards:` names, None if it is not there.
    """
    if site.cards is None or font is None:
        return Outcome(NO_CARDS)
    if why := _hindrance(site, font):
        found = Diagnostic("cards-missing", why[0], site.cards.span, why[1])
        return Outcome(NO_CARDS, (found,))
    context = ExportContext(timeline, site, locale=locale)
    over = one_line(site.title)
    planned = {
        event.id: Card(
            over, one_line(event.title), _under(event, context), locale.is_rtl
        )
        for event in timeline.events
    }
    planned = {name: card for name, card in planned.items() if _can_draw(font, card)}
    of_event = {name: f"cards/events/{name}.png" for name in planned}
    makers = {
        url: partial(_file, url, font, planned[name]) for name, url in of_event.items()
    }
    home = Card("", over, one_line(site.description), locale.is_rtl)
    if not _can_draw(font, home):
        home = Card("", over, "", locale.is_rtl)
    if not _can_draw(font, home):
        return Outcome(Cards(of_event, "", makers))
    makers[HOME] = partial(_file, HOME, font, home)
    return Outcome(Cards(of_event, HOME, makers))


def draw(font: bytes, card: Card) -> bytes:
    """Draw a picture as PNG."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - an extra

    image = Image.new("L", SIZE, 0)  # how much ink
    pen = ImageDraw.Draw(image)
    x, anchor = (SIZE[0] - _EDGE, "ra") if card.is_rtl else (_EDGE, "la")
    small = _loaded(font, _SMALL)
    if card.over:
        over = _wrapped(small, card.over)[:1]
        pen.text((x, 64), over[0], fill=170, font=small, anchor=anchor)
    pen.rectangle((_EDGE, 128, SIZE[0] - _EDGE, 131), fill=255)
    under = _wrapped(small, card.under)[:2]
    size, lines = _fitting(font, card.title, 350 - 44 * len(under))
    face = _loaded(font, size)
    for number, line in enumerate(lines):
        y = 168 + number * round(size * _LINE)
        pen.text((x, y), line, fill=255, font=face, anchor=anchor)
    for number, line in enumerate(reversed(under)):
        y = SIZE[1] - 96 - number * 44
        pen.text((x, y), line, fill=200, font=small, anchor=anchor)
    image.putpalette([_shade(ink, side) for ink in range(256) for side in range(3)])
    made = io.BytesIO()
    image.save(made, "PNG", compress_level=9)
    return made.getvalue()


def _shade(ink: int, side: int) -> int:
    return _PAPER[side] + (_INK[side] - _PAPER[side]) * ink // 255


def _under(event: Event, context: ExportContext) -> str:
    """Say when it was, and what a reader has to know who sees nothing else."""
    status = _STATUS.get(event.status)
    said = when_words(context, event)
    return f"{said} · {context.say(status)}" if status else said


def _file(url: str, font: bytes, card: Card) -> OutputFile:
    return OutputFile(url, _drawn(font, card))


_drawn = lru_cache(maxsize=_REMEMBERED)(draw)


def _hindrance(site: SiteRecord, font: bytes) -> tuple[str, str] | None:
    """Say why nothing can be drawn, and the way out."""
    if not site.base_url:
        return (
            "pictures for social networks need the site's address",
            "set base_url, or build with --base-url",
        )
    if importlib.util.find_spec("PIL") is None:
        return (
            "pictures for social networks need Pillow, which is not installed",
            'pip install "sitegen[cards]"',
        )
    if not _is_font(font):
        return (
            "the pictures' font can't be read",
            "give a TrueType or OpenType file, .ttf or .otf",
        )
    return None


def _is_font(font: bytes) -> bool:
    try:
        _loaded(font, _SMALL)
    except OSError:
        return False
    return True


@lru_cache(maxsize=16)
def _loaded(font: bytes, size: int) -> FreeTypeFont:
    from PIL import ImageFont  # noqa: PLC0415 - an extra

    return ImageFont.truetype(io.BytesIO(font), size)


def _can_draw(font: bytes, card: Card) -> bool:
    letters = set(unicodedata.normalize("NFC", card.text))
    return all(_has(font, letter) for letter in letters if not letter.isspace())


@lru_cache(maxsize=_REMEMBERED)
def _has(font: bytes, letter: str) -> bool:
    """Whether the font has a letter, and letters that join can be drawn."""
    from PIL import features  # noqa: PLC0415 - an extra

    if unicodedata.bidirectional(letter) in {"R", "AL"} and not features.check("raqm"):
        return False
    face = _loaded(font, _SMALL)
    return _ink(face, letter) != _ink(face, "\U0010ffff")


def _ink(face: FreeTypeFont, letter: str) -> tuple[Any, bytes]:
    mask = face.getmask(letter)
    return mask.size, bytes(mask)


def _fitting(font: bytes, title: str, room: int) -> tuple[int, list[str]]:
    """Find the largest size at which a title fits into `room` pixels, else cut it."""
    broken = {size: _wrapped(_loaded(font, size), title) for size in _TITLE_SIZES}
    for size, lines in broken.items():
        if len(lines) * _LINE * size <= room:
            return size, lines
    least = min(broken)
    shown = broken[least][: int(room / (_LINE * least))]
    return least, [*shown[:-1], f"{shown[-1][:-2]} …"]


def _wrapped(face: FreeTypeFont, text: str) -> list[str]:
    """Break a text into lines as wide as the picture; a longer word is cut apart."""
    most = SIZE[0] - 2 * _EDGE
    lines: list[str] = []
    for word in unicodedata.normalize("NFC", text).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and face.getlength(longer) <= most:
            lines[-1] = longer
        else:
            lines += _cut(face, word, most)
    return lines


def _cut(face: FreeTypeFont, word: str, most: int) -> list[str]:
    parts = [""]
    for letter in word:
        if parts[-1] and face.getlength(parts[-1] + letter) > most:
            parts.append("")
        parts[-1] += letter
    return parts
