"""The preview, as somebody sees it who writes and looks."""

from __future__ import annotations

import json
import re
import signal
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, Request, Route, expect

from tests.app.running import Running
from tests.conftest import MakeSite

pytestmark = pytest.mark.browser

BRIDGE = "content/notes/bridge.yaml"
NOTE = (
    "title: {}\n"
    "date: 1932-03-19\n"
    "actors: [ada]\n"
    "sources:\n"
    "  - article: gazette.txt\n"
    '    quote: "the ribbon was cut"\n'
)
FILES = {
    BRIDGE: NOTE.format("The bridge opens"),
    "content/actors/ada.yaml": "name: Ada Lane\nkind: person\n",
    "seeds/gazette.txt": (
        "The bridge is open\n\nOLDFORD, March 19, 1932 (Gazette)\n\n"
        "At noon the ribbon was cut by the mayor.\n"
    ),
    **{
        f"content/notes/day-{day:02}.yaml": (
            f"title: Day {day}\ndate: 1932-04-{day:02}\n"
            f"sources:\n  - url: https://example.org/{day}\n    title: Paper {day}\n"
        )
        for day in range(1, 29)
    },
}
# A page that was loaded again has lost this.
REMEMBER = "() => { window.remembered = true; }"
REMEMBERS = "() => window.remembered === true"


@pytest.fixture
def running(site: MakeSite) -> Iterator[Running]:
    started = Running(site(FILES), "serve")
    yield started
    started.end(signal.SIGTERM)


@pytest.fixture
def url(running: Running) -> str:
    return running.says(r"(http://\S+)")[1]


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Return a tab, and see to it that its console stays empty."""
    made = context.new_page()
    wrong: list[str] = []
    made.on("pageerror", lambda fault: wrong.append(str(fault)))
    made.on(
        "console",
        lambda said: wrong.append(said.text) if said.type == "error" else None,
    )
    yield made
    expected = ("ERR_CONNECTION_REFUSED", "status of 404")
    assert [one for one in wrong if not any(part in one for part in expected)] == []


def look_at(page: Page, url: str) -> None:
    """Open a page, and wait until it hears of changes."""
    with page.expect_response("**/_sitegen/hub.js"):
        page.goto(url)
    expect(page.locator("sitegen-preview")).not_to_have_attribute("hidden", "")
    page.evaluate(REMEMBER)


def save(running: Running, title: str) -> None:
    running.site.write(BRIDGE, NOTE.format(title))


def test_a_save_patches_the_page_in_place(
    running: Running, url: str, page: Page
) -> None:
    look_at(page, url)
    page.get_by_text("Day 20").scroll_into_view_if_needed()
    page.evaluate("() => scrollTo({ top: 900, behavior: 'instant' })")
    record = page.locator("#day-20 details")
    record.locator("summary").click()
    link = page.locator("#day-20 .story__title a")
    link.focus()
    before = page.evaluate("() => scrollY")
    top = record.bounding_box()

    save(running, "The bridge closes")

    expect(page.get_by_text("The bridge closes").first).to_be_attached()
    expect(page.get_by_text("The bridge opens")).to_have_count(0)
    assert page.evaluate(REMEMBERS)
    assert page.evaluate("() => scrollY") == before
    assert record.bounding_box() == top
    expect(record).to_have_attribute("open", "")
    expect(link).to_be_focused()


def test_what_comes_above_does_not_push_away_what_is_read(
    running: Running, url: str, page: Page
) -> None:
    look_at(page, url)
    page.evaluate(
        "() => document.querySelector('#day-15').scrollIntoView({ behavior: 'instant' })"
    )
    entry = page.locator("#day-15")
    top = entry.bounding_box()
    assert top
    running.site.write(
        "content/notes/new.yaml", FILES[BRIDGE].replace("bridge opens", "ferry sails")
    )
    expect(page.get_by_text("The ferry sails").first).to_be_attached()
    box = entry.bounding_box()
    assert box
    assert abs(box["y"] - top["y"]) < 2
    assert page.evaluate(REMEMBERS)


def test_an_event_that_moves_to_another_day_keeps_its_disclosure(
    running: Running, url: str, page: Page
) -> None:
    look_at(page, url)
    page.locator("#day-03 summary").click()
    note = FILES["content/notes/day-03.yaml"].replace("1932-04-03", "1932-04-06")
    running.site.write("content/notes/day-03.yaml", note)
    expect(page.locator("#day-05 + #day-03, #day-06 + #day-03")).to_have_count(1)
    expect(page.locator("#day-03 details")).to_have_attribute("open", "")
    assert page.locator("li.entry").count() == len(FILES) - 2
    assert page.evaluate(REMEMBERS)


def test_what_a_script_has_done_to_the_page_stays(
    running: Running, url: str, page: Page
) -> None:
    look_at(page, url)
    page.evaluate(
        "() => { const own = (id) => document.getElementById(id);"
        " own('day-20').hidden = true;"
        " own('day-21').classList.add('is-found');"
        " const box = document.createElement('input');"
        " box.id = 'made'; box.value = 'typed'; own('_main').prepend(box); box.focus(); }"
    )
    save(running, "The bridge closes")  # a text changes
    expect(page.get_by_text("The bridge closes").first).to_be_attached()
    note = FILES["content/notes/day-03.yaml"]
    running.site.write("content/notes/new.yaml", note.replace("Day 3", "One more"))
    expect(page.get_by_text("One more").first).to_be_attached()  # an entry comes
    assert page.locator("#day-20").is_hidden()
    expect(page.locator("#day-21")).to_have_class(re.compile(r"\bis-found\b"))
    expect(page.locator("#made")).to_have_value("typed")
    expect(page.locator("#made")).to_be_focused()
    assert page.evaluate(REMEMBERS)


def test_only_pages_that_changed_are_fetched_again(
    running: Running, url: str, page: Page, context: BrowserContext
) -> None:
    look_at(page, f"{url}events/day-20.html")
    other = context.new_page()
    look_at(other, f"{url}events/bridge.html")
    asked: list[str] = []

    def note(request: Request) -> None:
        if request.resource_type == "fetch":
            asked.append(request.url)

    page.on("request", note)
    save(running, "The bridge closes")
    expect(other.get_by_role("heading", name="The bridge closes")).to_be_visible()
    running.site.write("content/notes/day-20.yaml", NOTE.format("Day 20 again"))
    expect(page.get_by_role("heading", name="Day 20 again")).to_be_visible()
    assert [one for one in asked if "day-20.html" in one] == [
        f"{url}events/day-20.html"
    ]


def test_what_changed_flashes_once(running: Running, url: str, page: Page) -> None:
    look_at(page, f"{url}events/bridge.html")
    page.evaluate(
        "() => { window.flashed = []; const old = Element.prototype.animate;"
        " Element.prototype.animate = function (...given) {"
        " window.flashed.push(this.textContent.trim()); return old.apply(this, given);"
        " }; }"
    )
    save(running, "The bridge closes")
    expect(page.get_by_role("heading", name="The bridge closes")).to_be_visible()
    flashed = page.evaluate("() => window.flashed")
    assert "The bridge closes" in flashed


def test_a_fault_stands_over_the_last_good_page_and_goes_by_itself(
    running: Running, url: str, page: Page
) -> None:
    look_at(page, f"{url}events/bridge.html")
    running.site.write(BRIDGE, "title: [a <b>bold</b>\n")
    overlay = page.locator("sitegen-preview .faults")
    expect(overlay).to_be_visible()
    shown = overlay.inner_text()
    assert f"{BRIDGE}:1:8: error[yaml-bracket-open]" in shown
    assert "1 | title: [a <b>bold</b>" in shown
    assert "  |        ^" in shown
    expect(page.get_by_role("heading", name="The bridge opens")).to_be_visible()
    save(running, "The bridge stands")
    expect(overlay).to_be_hidden()
    expect(page.get_by_role("heading", name="The bridge stands")).to_be_visible()
    assert page.evaluate(REMEMBERS)


def test_a_fault_that_was_put_aside_comes_back_only_when_it_is_another(
    running: Running, url: str, page: Page
) -> None:
    look_at(page, url)
    running.site.write(BRIDGE, "title: [a\n")
    overlay = page.locator("sitegen-preview .faults")
    expect(overlay).to_be_visible()
    page.keyboard.press("Escape")
    expect(overlay).to_be_hidden()
    expect(page.get_by_role("button", name="1 error")).to_be_visible()
    running.site.write("content/notes/day-20.yaml", NOTE.format("Day 20 again"))
    expect(page.get_by_text("Day 20 again").first).to_be_attached()
    expect(overlay).to_be_hidden()
    running.site.write(BRIDGE, "title: {a\n")
    expect(overlay).to_be_visible()


def test_a_broken_template_shows_its_fault_over_the_page(
    running: Running, url: str, page: Page
) -> None:
    look_at(page, f"{url}events/bridge.html")
    running.site.write("templates/event.html", "{{ page.nothing }}\n")
    expect(page.locator("sitegen-preview .faults")).to_contain_text(
        "templates/event.html:1"
    )
    expect(page.get_by_role("heading", name="The bridge opens")).to_be_visible()
    (running.site.root / "templates" / "event.html").unlink()
    expect(page.locator("sitegen-preview .faults")).to_be_hidden()
    assert page.evaluate(REMEMBERS)


def test_a_stylesheet_is_swapped_without_a_reload(
    running: Running, url: str, page: Page
) -> None:
    look_at(page, url)
    look = "body { background: rgb(1, 2, 3) }\n"
    running.site.write("templates/assets/site.css", look)
    expect(page.locator("body")).to_have_css("background-color", "rgb(1, 2, 3)")
    expect(page.locator("head link[rel=stylesheet]")).to_have_count(1)
    running.site.write("templates/assets/site.css", look.replace("3", "9"))
    expect(page.locator("body")).to_have_css("background-color", "rgb(1, 2, 9)")
    assert page.evaluate(REMEMBERS)


def test_a_deleted_page_gives_way_and_comes_back(
    running: Running, url: str, page: Page
) -> None:
    look_at(page, f"{url}events/bridge.html")
    (running.site.root / BRIDGE).unlink()
    expect(page.get_by_role("heading", name="The bridge opens")).to_have_count(0)
    save(running, "The bridge is back")
    expect(page.get_by_role("heading", name="The bridge is back")).to_be_visible()


def test_an_alt_click_leads_to_the_source(url: str, page: Page) -> None:
    look_at(page, url)
    page.locator("#bridge .story__title a").click(modifiers=["Alt"])
    panel = page.get_by_role("dialog", name="Source")
    expect(panel).to_contain_text(f"{BRIDGE}:1")
    expect(panel).to_contain_text("seeds/gazette.txt:5")
    page.keyboard.press("Escape")
    page.locator("#bridge").get_by_role("link", name="Ada Lane").click(
        modifiers=["Alt"]
    )
    expect(panel).to_contain_text("content/actors/ada.yaml:1")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert page.evaluate("() => location.pathname") == "/"
    assert page.evaluate(REMEMBERS)


def test_the_button_leads_to_the_source_without_a_mouse(url: str, page: Page) -> None:
    look_at(page, f"{url}events/bridge.html")
    button = page.get_by_role("button", name="Source")
    button.focus()
    page.keyboard.press("Enter")
    panel = page.get_by_role("dialog", name="Source")
    expect(panel).to_contain_text(f"{BRIDGE}:1")
    page.locator(".citation .quote").click()
    expect(panel).to_contain_text(f"{BRIDGE}:6")
    link = page.get_by_role("link", name="Ada Lane").first
    link.focus()
    page.keyboard.press("Enter")
    expect(panel).to_contain_text("content/actors/ada.yaml:1")
    button.click()
    expect(panel).to_be_hidden()
    link.click()
    page.wait_for_url("**/actors/ada.html")


def test_a_place_opens_in_the_editor(url: str, page: Page) -> None:
    look_at(page, f"{url}events/bridge.html")
    page.get_by_role("button", name="Source").click()
    asked: list[dict[str, object]] = []

    def open_it(route: Route) -> None:
        asked.append(json.loads(route.request.post_data or "{}"))
        route.fulfill(json={"opened": True, "link": ""})

    page.route("**/_sitegen/open", open_it)
    with page.expect_response("**/_sitegen/open"):
        page.get_by_role("button", name=f"{BRIDGE}:1").first.click()
    (sent,) = asked
    assert (sent["path"], sent["line"]) == (BRIDGE, 1)


def test_eight_tabs_hear_of_a_save(
    running: Running, url: str, context: BrowserContext
) -> None:
    tabs = [context.new_page() for _ in range(8)]
    for number, tab in enumerate(tabs):
        look_at(tab, url if number % 2 else f"{url}events/bridge.html")
    save(running, "The bridge closes")
    for tab in tabs:
        expect(tab.get_by_text("The bridge closes").first).to_be_attached()
        assert tab.evaluate(REMEMBERS)
    late = context.new_page()
    look_at(late, url)
    expect(late.get_by_text("The bridge closes").first).to_be_attached()


def test_a_tab_that_was_hidden_catches_up(
    running: Running, url: str, page: Page
) -> None:
    def be(state: str) -> None:
        page.evaluate(
            "(state) => { Object.defineProperty(document, 'visibilityState',"
            " { value: state, configurable: true });"
            " document.dispatchEvent(new Event('visibilitychange')); }",
            state,
        )

    look_at(page, f"{url}events/bridge.html")
    be("hidden")
    save(running, "The bridge closes")
    running.says(rf"^{BRIDGE}: ")
    be("visible")
    expect(page.get_by_role("heading", name="The bridge closes")).to_be_visible()
    assert page.evaluate(REMEMBERS)


def test_a_preview_that_stops_is_said_and_one_that_begins_again_is_joined(
    running: Running, url: str, page: Page
) -> None:
    look_at(page, url)
    assert running.end() == 0
    expect(page.locator("sitegen-preview .note")).to_contain_text("has stopped")
    port = url.rstrip("/").rpartition(":")[2]
    save(running, "The bridge closes")
    again = Running(running.site, "serve", "--port", port)
    try:
        again.says("http://")
        expect(page.get_by_text("The bridge closes").first).to_be_attached(
            timeout=20_000
        )
    finally:
        again.end()
