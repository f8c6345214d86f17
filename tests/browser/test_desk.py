"""The desk and the form, as somebody uses them who edits in the preview."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.app.desk import oldford
from tests.app.desk.oldford import CROSSED, DECISIONS, MET, OPENED
from tests.app.running import Running
from tests.conftest import MakeSite

pytestmark = pytest.mark.browser


@pytest.fixture
def running(site: MakeSite) -> Iterator[Running]:
    started = Running(site(oldford.FILES), "serve", "--base-path", "/story/")
    yield started
    started.end(signal.SIGTERM)


@pytest.fixture
def url(running: Running) -> str:
    return running.says(r"(http://\S+)")[1]


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Return a tab, and see to it that no script of ours fails."""
    made = context.new_page()
    wrong: list[str] = []
    made.on("pageerror", lambda fault: wrong.append(str(fault)))
    yield made
    assert wrong == []


def written(running: Running, path: str) -> str:
    file = running.site.root / path
    return file.read_text("utf-8") if file.exists() else ""


def until(true: Callable[[], bool]) -> None:
    """Wait for something on disk."""
    end = time.monotonic() + 20
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def card(page: Page, quote: str) -> Locator:
    return page.locator(".card", has_text=quote)


def test_passages_are_accepted_joined_and_hidden_with_keys(
    running: Running, url: str, page: Page
) -> None:
    page.goto(f"{url}_desk/")
    expect(page.locator(".card").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(card(page, MET)).to_be_focused()
    page.keyboard.press("a")
    expect(page.locator("#status")).to_contain_text(
        "Written: content/notes/the-bridge-is-open.yaml"
    )
    expect(page.get_by_role("link", name="Edit the note")).to_be_visible()
    assert MET in written(running, "content/notes/the-bridge-is-open.yaml")

    expect(card(page, "visited the works")).to_be_focused()  # the next one
    page.keyboard.press("h")
    expect(card(page, "visited the works")).to_have_count(0)
    until(lambda: "- hide: {article: herald.txt" in written(running, DECISIONS))

    drive = card(page, CROSSED)
    drive.focus()
    page.keyboard.press("j")
    expect(drive.get_by_label("Join to")).to_be_focused()
    page.keyboard.type("first-stone")
    option = drive.locator('datalist option[value="first-stone"]')
    expect(option).to_be_attached()
    page.keyboard.press("Enter")
    expect(drive).to_have_count(0)
    until(
        lambda: "- same: [first-stone, {article: gazette" in written(running, DECISIONS)
    )
    expect(page.locator("#tally")).to_have_text(
        "To review: 1 passage without a note, 1 pair of notes, 1 pair of names"
    )
    # The site has it: the joined passage is cited by that event.
    page.goto(f"{url}events/first-stone.html")
    expect(page.get_by_text("drove the first car").first).to_be_attached()


def test_the_last_answer_is_taken_back(running: Running, url: str, page: Page) -> None:
    page.goto(f"{url}_desk/")
    drive = card(page, CROSSED)
    drive.get_by_role("button", name="Hide").click()
    expect(drive).to_have_count(0)
    expect(page.locator("#undoable")).to_contain_text("is hidden")
    expect(page.locator("#status").get_by_role("button", name="Undo")).to_be_visible()
    page.keyboard.press("u")
    expect(page.locator("#status")).to_contain_text("Undone:")
    expect(drive).to_be_focused()
    assert written(running, DECISIONS) == ""


def test_a_file_that_was_changed_meanwhile_is_told_and_the_answer_kept(
    running: Running, url: str, page: Page
) -> None:
    page.goto(f"{url}_desk/")
    page.route("**/_sitegen/hub.js", lambda route: route.abort())  # it hears of nothing
    page.reload()
    drive = card(page, CROSSED)
    drive.get_by_label("Why").fill("Another ride.")
    theirs = "- hide: {article: herald.txt}  # mine\n"
    running.site.write(DECISIONS, theirs)
    drive.get_by_role("button", name="Hide").click()
    expect(drive.get_by_role("alert")).to_contain_text(
        "content/decisions.yaml was saved meanwhile; nothing was written"
    )
    assert written(running, DECISIONS) == theirs
    expect(drive.get_by_label("Why")).to_have_value("Another ride.")
    drive.get_by_role("button", name="Hide").click()
    expect(drive).to_have_count(0)
    assert written(running, DECISIONS).startswith(theirs)
    assert 'reason: "Another ride."' in written(running, DECISIONS)


def test_what_is_saved_elsewhere_comes_and_goes_by_itself(
    running: Running, url: str, page: Page
) -> None:
    page.goto(f"{url}_desk/")
    drive = card(page, CROSSED)
    drive.get_by_label("Why").fill("half a sentence")
    path = "seeds/courier.txt"
    also = "On March 25, 1932, Ada Lane sold the old ferry."
    running.site.write(path, f"News\n\nOLDFORD, March 26, 1932 (Courier)\n\n{also}\n")
    expect(card(page, also)).to_be_attached()
    expect(drive.get_by_label("Why")).to_have_value("half a sentence")
    expect(drive.get_by_label("Why")).to_be_focused()
    (running.site.root / path).unlink()
    expect(card(page, also)).to_have_count(0)


def test_an_event_is_edited_and_its_remarks_stay(
    running: Running, url: str, page: Page
) -> None:
    page.goto(f"{url}events/bridge-opened.html")
    page.locator("sitegen-preview").get_by_role("link", name="Edit").click()
    expect(page.locator("#reading")).to_have_text("reads: 19 March 1932")
    page.get_by_role("textbox", name="Date", exact=True).first.fill("1932-03~")
    expect(page.locator("#reading")).to_have_text("reads: about March 1932")
    page.get_by_label("Summary").fill("The first bridge.\n\nCars cross.")
    page.get_by_role("group", name="Actors").get_by_role("button", name="Add").click()
    page.keyboard.type("Robert Stone")
    page.keyboard.press("Control+s")
    expect(page.locator("#status")).to_have_text(f"Saved: {OPENED}")
    assert written(running, OPENED) == (
        "# The great day\n"
        "title: Ada Lane opens the bridge\n"
        "date: 1932-03~   # a Saturday\n"
        'actors: [ada-lane, "Robert Stone"]\n'
        "summary: |-\n  The first bridge.\n\n  Cars cross.\n"
        "sources:\n"
        "  - url: https://example.org/minutes\n"
        "    title: Minutes\n"
    )
    # A second save finds the new row where it is now.
    page.get_by_role("group", name="Actors").get_by_label("Role").last.fill("guest")
    page.get_by_role("button", name="Save").click()
    until(lambda: '{actor: "Robert Stone", role: guest}' in written(running, OPENED))
    page.get_by_role("link", name="Back to the page").click()
    expect(page.get_by_text("about March 1932").first).to_be_visible()


def test_a_date_that_is_none_is_told_and_what_was_typed_stays(
    running: Running, url: str, page: Page
) -> None:
    page.goto(f"{url}_desk/edit?event=bridge-opened")
    page.get_by_role("textbox", name="Title", exact=True).first.fill(
        "Typed and not lost"
    )
    page.get_by_role("textbox", name="Date", exact=True).first.fill("10/03/1932")
    told = page.locator("#w-date")
    expect(told).to_contain_text("10/03/1932 can be read in two ways")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#status")).to_contain_text("Not saved")
    expect(page.get_by_role("textbox", name="Date", exact=True).first).to_be_focused()
    expect(
        page.get_by_role("textbox", name="Date", exact=True).first
    ).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_role("textbox", name="Title", exact=True).first).to_have_value(
        "Typed and not lost"
    )
    assert written(running, OPENED) == oldford.FILES[OPENED]


def test_a_note_that_was_saved_elsewhere_is_shown_and_nothing_typed_is_lost(
    running: Running, url: str, page: Page
) -> None:
    page.goto(f"{url}_desk/edit?event=bridge-opened")
    page.get_by_role("textbox", name="Title", exact=True).first.fill("Mine")
    theirs = oldford.FILES[OPENED].replace("1932-03-19", "1932-03-20")
    running.site.write(OPENED, theirs)
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#diff")).to_contain_text("+date: 1932-03-20   # a Saturday")
    expect(page.get_by_role("textbox", name="Title", exact=True).first).to_have_value(
        "Mine"
    )
    assert written(running, OPENED) == theirs
    page.get_by_role("button", name="Take the changes in, keep what I typed").click()
    expect(page.get_by_role("textbox", name="Date", exact=True).first).to_have_value(
        "1932-03-20"
    )
    expect(page.get_by_role("textbox", name="Title", exact=True).first).to_have_value(
        "Mine"
    )
    page.get_by_role("button", name="Save").click()
    until(lambda: "title: Mine" in written(running, OPENED))
    assert written(running, OPENED) == theirs.replace(
        "Ada Lane opens the bridge", "Mine"
    )


def test_an_event_from_an_article_becomes_a_note(url: str, page: Page) -> None:
    page.goto(f"{url}events/the-bridge-is-open.html")
    bar = page.locator("sitegen-preview")
    bar.get_by_role("link", name="Write a note from this").click()
    expect(card(page, MET)).to_be_focused()
    page.keyboard.press("a")
    page.get_by_role("link", name="Edit the note").click()
    expect(page.get_by_role("textbox", name="Title", exact=True).first).to_have_value(
        "The bridge is open"
    )


def test_other_sites_and_guesses_write_nothing(
    running: Running, url: str, page: Page
) -> None:
    page.goto(f"{url}_desk/")
    ask = """async ([token, headers]) => (await fetch("answer", {method: "POST",
        headers: {"Content-Type": "application/json", "X-Sitegen-Token": token},
        body: "{}"})).status"""
    assert page.evaluate(ask, ["guess", {}]) == 403
    # The same machine under another name is another site.
    page.route(
        "http://elsewhere.example/**",
        lambda route: route.fulfill(body="<title>x</title>", content_type="text/html"),
    )
    page.goto("http://elsewhere.example/")
    status = page.evaluate(
        """async (url) => { try { return (await fetch(url, {method: "POST",
            mode: "no-cors", body: "{}"})).type } catch { return "refused" } }""",
        f"{url}_desk/undo",
    )
    assert status in ("opaque", "refused")  # it never hears what was said
    assert written(running, DECISIONS) == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("where", ["", "edit?event=bridge-opened"])
def test_the_desk_is_accessible_and_fits_a_phone(
    running: Running, url: str, context: BrowserContext, scheme: str, where: str
) -> None:
    del running
    page = context.new_page()
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{url}_desk/{where}")
    page.wait_for_function("() => document.activeElement !== null")
    for fold in page.locator("details").all():
        fold.evaluate("(one) => { one.open = true; }")
    assert page.evaluate("() => document.documentElement.scrollWidth") == 390
    found = Axe().run(page)
    assert [
        (one["id"], [node["html"][:90] for node in one["nodes"]])
        for one in found.response["violations"]
    ] == []
