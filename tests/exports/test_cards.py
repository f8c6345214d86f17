from __future__ import annotations

import importlib.util
import io

import pytest
from PIL import Image, ImageFont

from sitegen.core.documents import SiteRecord, Status
from sitegen.core.model import Event, Timeline
from sitegen.core.source import Located, Span
from sitegen.exports import cards
from sitegen.exports.cards import Card, draw
from tests.conftest import MakeSite
from tests.exports.conftest import make_event


def ascii_font() -> bytes:
    """Return the font that comes with Pillow: it has ASCII letters alone."""
    font = ImageFont.load_default(20)
    assert isinstance(font, ImageFont.FreeTypeFont)
    assert isinstance(font.path, io.BytesIO)
    return font.path.getvalue()


FONT = ascii_font()
ASKED = Located("serif.ttf", Span("content/site.yaml", 0, 0))


def planned(*events: Event, title: str = "Talks", **site: str) -> cards.Cards:
    settings = {"base_url": "https://e.example/"} | site
    record = SiteRecord(title=title, cards=ASKED, **settings)  # type: ignore[arg-type]
    return cards.cards(Timeline(events), record, FONT).value


def test_an_event_and_the_timeline_have_pictures_of_the_size_that_is_shown() -> None:
    found = planned(make_event())
    assert found.of_event == {"talks": "cards/events/talks.png"}
    assert set(found.makers) == {"cards/events/talks.png", "cards/index.png"}
    for make in found.makers.values():
        with Image.open(io.BytesIO(make().data)) as picture:
            assert (picture.format, picture.size) == ("PNG", (1200, 630))
            assert len(picture.convert("RGB").getcolors(1 << 16) or []) > 2


def test_the_same_texts_make_the_same_bytes_and_others_do_not() -> None:
    card = Card("Talks", "Ministers meet", "10 March 2022")
    assert draw(FONT, card) == draw(FONT, card)
    assert draw(FONT, card) != draw(FONT, Card("Talks", "Ministers met", "2022"))


def test_a_name_in_letters_that_the_font_lacks_gets_no_boxes() -> None:
    found = planned(make_event(title="Київ"), make_event(title="Kyiv", name="two"))
    assert set(found.of_event) == {"two"}
    nothing = planned(make_event(), title="Київ")
    assert (nothing.of_event, nothing.home) == ({}, "")
    described = planned(title="Talks", description="In Київ")
    assert described.home == "cards/index.png"  # drawn without its description


def test_what_is_in_doubt_says_so_on_its_picture_too() -> None:
    sure, gone = (
        planned(make_event(status=status)).makers["cards/events/talks.png"]().data
        for status in (Status.REPORTED, Status.RETRACTED)
    )
    assert sure != gone


@pytest.mark.parametrize("title", ["x", "negotiators " * 20, "no " * 999, "m" * 300])
def test_a_title_of_any_length_stays_on_its_picture(title: str) -> None:
    card = Card("Talks", title, "2022")
    with Image.open(io.BytesIO(draw(FONT, card))) as picture:
        paper = picture.convert("RGB").getpixel((0, 0))
        edge = picture.convert("RGB").crop((1125, 135, 1200, 630))
    assert edge.getcolors() == [(75 * 495, paper)]


def test_without_the_extra_pages_are_published_without_pictures(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    record = SiteRecord(cards=ASKED, base_url="https://e.example/")
    outcome = cards.cards(Timeline((make_event(),)), record, FONT)
    assert outcome.value == cards.NO_CARDS
    (said,) = outcome.diagnostics
    assert said.code == "cards-missing"
    assert 'pip install "sitegen[cards]"' in said.hint


NOTE = "title: A pier opens\ndate: 1907-04\nsources: [https://example.org/]\n"


def test_pages_name_their_pictures_and_the_font_stays_at_home(site: MakeSite) -> None:
    made = site(
        {
            "content/site.yaml": "title: Pier\ncards: serif.ttf\n",
            "content/media/serif.ttf": FONT,
            "content/notes/pier.yaml": NOTE,
            "content/notes/other.yaml": NOTE.replace("A pier", "Відкриття"),
        }
    ).build(base_url="https://e.example/p/")
    assert not made.is_blocked(strict=True), made.diagnostics
    own = made.files["events/pier.html"].decode()
    assert (
        'property="og:image" content="https://e.example/p/cards/events/pier.png"' in own
    )
    assert 'name="twitter:card" content="summary_large_image"' in own
    other = made.files["events/other.html"].decode()
    assert 'content="https://e.example/p/cards/index.png"' in other
    assert 'property="og:image:alt" content="Pier"' in other
    assert "cards/events/pier.png" in made.files
    assert "media/serif.ttf" not in made.files


def test_without_cards_there_is_no_picture_and_no_promise_of_one(
    site: MakeSite,
) -> None:
    made = site({"content/notes/pier.yaml": NOTE}).build(base_url="https://e.example/")
    page = made.files["events/pier.html"].decode()
    assert "og:image" not in page
    assert 'name="twitter:card" content="summary"' in page
    assert not [url for url in made.files if url.startswith("cards/")]


def test_a_font_that_is_not_there_is_said_like_any_other_file(site: MakeSite) -> None:
    files: dict[str, str | bytes] = {
        "content/site.yaml": "title: Pier\ncards: Serif.ttf\n",
        "content/media/serif.ttf": FONT,
        "content/notes/pier.yaml": NOTE,
    }
    made = site(files).build(base_url="https://e.example/")
    (said,) = [one for one in made.diagnostics if one.code == "media-missing"]
    assert "serif.ttf" in said.hint
