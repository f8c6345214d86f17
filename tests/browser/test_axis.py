"""The axis and the pages of actors together, as a reader uses them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.reader import ACTORS, made, served

Scheme = Literal["light", "dark"]
pytestmark = pytest.mark.browser

DATES = (
    ("first", "Envoys arrive by the night train", "2021-12-30", "[lavrov, kuleba]"),
    ("about", "A go-between begins to act", "2022-02~", "[lavrov]"),
    ("war", "Martial law", "2022-02-24/..", "[ukraine]"),
    (
        "antalya",
        "Ministers meet in Antalya",
        "2022-03-10",
        "[lavrov, kuleba, cavusoglu]",
    ),
    ("call", "A call at half past nine", "2022-03-10", "[kuleba, cavusoglu]"),
    ("video", "They talk by video", "2022-03-14/2022-03-17~", "[lavrov, kuleba]"),
    ("draft", "A draft is sent", "[2022-03-15..2022-03-20]", "[cavusoglu, lavrov]"),
    ("march", "Drafts go to and fro", "2022-03", "[kuleba, lavrov]"),
    ("later", "Зустріч у Стамбулі", "2022-03-29", "[cavusoglu]"),
    ("end", "Nothing more is heard of it", "2022-09-01", "[ukraine]"),
)
CLAIM = "  claims: [{{date: {}, by: A paper, text: On another day}}]\n"
NOTES = "".join(
    f'- id: {name}\n  title: {title}\n  date: "{date}"\n  actors: {actors}\n'
    f'  sources: [{{url: "https://example.org/{name}", title: S}}]\n'
    + ('  time: "09:30"\n' if name == "call" else "")
    + (CLAIM.format("2022-03-31") if name == "later" else "")
    + (CLAIM.format("2022-03-10T10:00:00") if name == "call" else "")
    + ("  importance: major\n" if name == "antalya" else "")
    for name, title, date, actors in DATES
)
FILES = {
    "content/site.yaml": "title: Talks at the harbour\n",
    "content/notes/all.yaml": NOTES,
} | {f"content/actors/{name}.yaml": text for name, text in ACTORS.items()}
PAGES = ("axis.html", "together/index.html", "together/kuleba/lavrov.html")

OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll(".axis__event")].map((link) => {
    const parts = [...link.querySelectorAll(".axis__bar, .axis__claim, text, path")].map((one) => one.getBoundingClientRect()).filter((box) => box.width);
    return [link.id, Math.min(...parts.map((box) => box.left)), Math.max(...parts.map((box) => box.right)), link.querySelector(".hit").getBoundingClientRect().top];
  });
  const found = [];
  boxes.forEach(([name, left, right, top], n) => boxes.slice(n + 1).forEach(([other, from, to, at]) => {
    if (Math.abs(top - at) < 2 && left < to && from < right) found.push(`${name} ${other}`);
  }));
  return found;
}"""


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    output: Path = made(tmp_path_factory.mktemp("axis"), FILES)
    with served(output) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    one = context.new_page()
    faults: list[str] = []
    one.on("pageerror", lambda fault: faults.append(str(fault)))
    one.on(
        "console",
        lambda said: faults.append(said.text) if said.type == "error" else None,
    )
    yield one
    context.close()
    assert faults == []


def width(page: Page) -> float:
    return float(page.locator("svg[data-axis]").get_attribute("width") or 0)


def focused(page: Page) -> str:
    return str(page.evaluate("() => document.activeElement.id"))


# --- the still picture -----------------------------------------------------------


def test_without_scripts_it_is_a_picture_with_links(
    browser: Browser, base: str
) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 1200, "height": 900}
    )
    page = context.new_page()
    page.goto(f"{base}/axis.html")
    assert page.get_by_role("heading", level=1).inner_text() == ("On an axis")
    links = page.locator(".axis a")
    assert links.count() == len(DATES)
    assert page.get_by_role(
        "link", name="Ministers meet in Antalya, 10 March 2022", exact=True
    ).is_visible()
    assert page.locator(".axis__buttons").is_hidden()
    assert page.locator("#war text").is_visible()
    page.get_by_role("link", name="Martial law, since 24 February 2022").click()
    assert page.url == f"{base}/events/war.html"
    page.get_by_role("link", name="On the axis").click()
    assert page.url == f"{base}/axis.html#war"
    context.close()


def test_another_date_is_named_and_drawn_beside_the_mark(page: Page, base: str) -> None:
    page.goto(f"{base}/axis.html")
    link = page.get_by_role(
        "link",
        name="Зустріч у Стамбулі, 29 March 2022; sources disagree: 31 March 2022",
    )
    mark, ring = (
        link.locator(one).bounding_box() for one in (".axis__bar", ".axis__claim")
    )
    assert mark is not None
    assert ring is not None
    assert ring["x"] >= mark["x"] + mark["width"]
    assert ring["height"] < mark["height"]
    assert page.get_by_text("A date that another source gives").is_visible()


def test_names_do_not_touch_in_the_letters_of_this_machine(
    page: Page, base: str
) -> None:
    page.goto(f"{base}/axis.html")
    assert page.evaluate(OVERLAPS) == []
    for _ in range(3):
        page.get_by_role("button", name="Closer").click()
        assert page.evaluate(OVERLAPS) == []


def test_nothing_moves_while_the_page_loads(page: Page, base: str) -> None:
    page.goto(f"{base}/axis.html")
    shift = page.evaluate(
        """() => new Promise((done) => {
          let sum = 0;
          new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value; })
            .observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(sum), 300);
        })"""
    )
    assert shift == 0


@pytest.mark.parametrize("url", PAGES)
def test_a_narrow_page_does_not_scroll_sideways(
    browser: Browser, base: str, url: str
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(f"{base}/{url}")
    assert page.evaluate(
        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
    context.close()


@pytest.mark.parametrize("wide", [1200, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("url", PAGES)
def test_axe_finds_nothing(
    browser: Browser, base: str, url: str, scheme: Scheme, wide: int
) -> None:
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": wide, "height": 900}
    )
    page = context.new_page()
    page.goto(f"{base}/{url}")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    context.close()


# --- zoom ------------------------------------------------------------------------


def test_keys_zoom_and_nought_shows_all(page: Page, base: str) -> None:
    page.goto(f"{base}/axis.html")
    page.locator(".axis").focus()
    assert width(page) == 976
    page.keyboard.press("+")
    assert width(page) == pytest.approx(976 * 1.6)
    page.keyboard.press("+")
    page.keyboard.press("-")
    assert width(page) == pytest.approx(976 * 1.6)
    page.keyboard.press("0")
    assert width(page) == 976
    assert page.get_by_role("button", name="All").is_disabled()


def test_arrows_go_from_event_to_event_and_tab_leaves(page: Page, base: str) -> None:
    page.goto(f"{base}/axis.html")
    page.locator(".axis").focus()
    page.keyboard.press("Tab")
    assert focused(page) == "first"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    seen = focused(page)
    assert seen == page.locator(".axis__event").nth(2).get_attribute("id")
    assert page.locator(".axis__told").inner_text() == (
        page.locator(f"#{seen} title").inner_html()
    )
    page.keyboard.press("End")
    assert focused(page) == "end"
    for _ in range(4):
        page.keyboard.press("+")
    assert focused(page) == "end"
    box = page.locator("#end").bounding_box()
    assert box is not None
    assert 0 <= box["x"] < 1200
    page.keyboard.press("Tab")
    assert not page.evaluate("() => document.activeElement.closest('.axis')")


def test_closer_the_scale_names_days_and_then_hours(page: Page, base: str) -> None:
    page.goto(f"{base}/axis.html#2022-03-05/2022-03-20")
    words = page.locator(".axis__scale text").all_text_contents()
    assert {"5", "9", "10", "11", "20", "Mar 2022"} <= set(words)
    page.goto("about:blank")
    page.goto(f"{base}/axis.html#2022-03-10T06:00/2022-03-10T12:00")
    words = page.locator(".axis__scale text").all_text_contents()
    assert {"06:30", "09:30", "10 Mar 2022"} <= set(words)
    call = page.locator("#call .axis__bar").bounding_box()
    talks = page.locator("#antalya .axis__bar").bounding_box()
    assert call is not None
    assert talks is not None
    # Half past nine is a minute; a day whose hour nobody states lasts the whole day.
    assert call["width"] < 6
    assert talks["width"] > 900


def test_the_view_stands_in_the_address(page: Page, base: str) -> None:
    page.goto(f"{base}/axis.html#2022-03-08/2022-03-12")
    first = page.evaluate("() => document.querySelector('.axis').scrollLeft")
    before = width(page)
    page.get_by_role("button", name="Closer").click()
    page.get_by_role("button", name="Farther").click()
    page.wait_for_url("**#2022-03-08/2022-03-12")
    assert width(page) == pytest.approx(before, rel=0.01)
    moved = page.evaluate("() => document.querySelector('.axis').scrollLeft")
    assert abs(moved - first) < 3
    page.get_by_role("button", name="All").click()
    page.wait_for_url(f"{base}/axis.html")


def test_a_wheel_with_ctrl_zooms_at_the_pointer(page: Page, base: str) -> None:
    page.goto(f"{base}/axis.html")
    bar = page.locator("#antalya .axis__bar")
    before = bar.bounding_box()
    assert before is not None
    page.mouse.move(before["x"], before["y"])
    page.keyboard.down("Control")
    page.mouse.wheel(0, -300)
    page.keyboard.up("Control")
    assert width(page) > 2000
    after = bar.bounding_box()
    assert after is not None
    assert after["x"] == pytest.approx(before["x"], abs=4)
    page.mouse.wheel(0, 200)  # without Ctrl the page scrolls and nothing zooms
    page.wait_for_timeout(200)
    assert page.evaluate("() => scrollY") >= 0


def test_a_mouse_drags_the_picture_and_follows_no_link(page: Page, base: str) -> None:
    page.goto(f"{base}/axis.html#2022-03-08/2022-03-12")
    before = page.evaluate("() => document.querySelector('.axis').scrollLeft")
    bar = page.locator("#antalya .axis__bar").bounding_box()
    assert bar is not None
    x, y = bar["x"] + 20, bar["y"] + 5
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y, steps=4)
    page.mouse.move(x + 150, y, steps=4)
    page.mouse.up()
    after = page.evaluate("() => document.querySelector('.axis').scrollLeft")
    assert before - after == pytest.approx(150, abs=2)
    page.wait_for_timeout(100)
    assert "/axis.html" in page.url
    page.locator("#antalya .axis__bar").click()
    page.wait_for_url(f"{base}/events/antalya.html")


def test_two_fingers_zoom(browser: Browser, base: str) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 800}, has_touch=True
    )
    page = context.new_page()
    page.goto(f"{base}/axis.html")
    page.get_by_label("Show it sideways").check()
    box = page.locator(".axis").bounding_box()
    assert box is not None
    y = box["y"] + 60

    def fingers(kind: str, *places: float) -> None:
        points = [{"x": x, "y": y, "id": n} for n, x in enumerate(places)]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    client = context.new_cdp_session(page)
    fingers("touchStart", 150, 200)
    fingers("touchMove", 125, 225)
    fingers("touchMove", 100, 250)
    fingers("touchEnd")
    assert width(page) == pytest.approx(976 * 3, rel=0.05)
    context.close()


# --- narrow screens --------------------------------------------------------------


@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_narrow_screen_time_runs_down(
    browser: Browser, base: str, scripts: bool
) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 800}, java_script_enabled=scripts
    )
    page = context.new_page()
    page.goto(f"{base}/axis.html")
    assert page.locator(".axis").is_hidden()
    assert page.locator(".axis__buttons").is_hidden()
    names = page.locator(".column li a")
    boxes = [one.bounding_box() for one in names.all()]
    assert len(boxes) == len(DATES)
    assert all(box and box["x"] + box["width"] <= 390 for box in boxes)
    # Each line of the picture ends at the height of its name.
    box = page.locator(".column__leader").last.bounding_box()
    name = boxes[-1]
    assert box is not None
    assert name is not None
    assert box["y"] <= name["y"] + name["height"] / 2 + 1
    assert box["y"] + box["height"] >= name["y"] + name["height"] / 2 - 1
    page.get_by_label("Show it sideways").check()
    assert page.locator(".axis").is_visible()
    assert page.locator(".column").is_hidden()
    assert page.locator(".axis__buttons").is_visible() == scripts
    context.close()


def test_a_narrow_screen_shows_what_the_address_asks_for(
    browser: Browser, base: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{base}/axis.html#draft")
    page.locator(".column a[href='events/draft.html']:focus").wait_for()
    page.goto("about:blank")
    page.goto(f"{base}/axis.html#2022-03-08/2022-03-12")
    assert page.locator(".axis").is_visible()
    assert "10" in page.locator(".axis__scale text").all_text_contents()
    context.close()


# --- right to left ---------------------------------------------------------------


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    files = FILES | {
        "content/site.yaml": "title: محادثات\nlanguage: ar\n",
        "content/notes/old.yaml": "id: old\ntitle: قديم\ndate: -0043\n"
        "sources: [https://example.org/old]\n",
    }
    with served(made(tmp_path_factory.mktemp("axis-ar"), files)) as url:
        yield url


def test_time_runs_as_the_page_does(page: Page, arabic: str) -> None:
    page.goto(f"{arabic}/axis.html")
    first, last = (
        page.locator(f"#{name} .axis__bar").bounding_box() for name in ("first", "end")
    )
    assert first is not None
    assert last is not None
    assert first["x"] > last["x"]
    # What is written stands upright, and the name of a tick on its left.
    name = page.locator("#antalya text")
    turned = name.evaluate("(one) => one.getScreenCTM().a")
    assert turned > 0
    bar, words = page.locator("#antalya .axis__bar").bounding_box(), name.bounding_box()
    assert bar is not None
    assert words is not None
    assert words["x"] + words["width"] <= bar["x"]
    texts = page.locator(".axis__scale text").all_text_contents()
    assert any(text.startswith("\u2067") and "44" in text for text in texts)
    page.locator(".axis").focus()
    page.keyboard.press("Tab")
    seen = focused(page)
    page.keyboard.press("ArrowLeft")
    assert focused(page) == page.locator(".axis__event").nth(1).get_attribute("id")
    page.keyboard.press("ArrowRight")
    assert focused(page) == seen


def test_zoom_and_address_are_the_same_from_right_to_left(
    page: Page, base: str, arabic: str
) -> None:
    for url in (base, arabic):
        page.goto("about:blank")
        page.goto(f"{url}/axis.html#2022-03-08/2022-03-12")
        bar = page.locator("#antalya .axis__bar").bounding_box()
        box = page.locator(".axis").bounding_box()
        assert bar is not None
        assert box is not None
        # 10 March is the third of five days, from whichever side they are counted.
        middle = bar["x"] + bar["width"] / 2 - box["x"]
        assert middle == pytest.approx(box["width"] / 2, abs=4)
        page.get_by_role("button").filter(has_text="+").click()
        after = page.locator("#antalya .axis__bar").bounding_box()
        assert after is not None
        assert after["x"] + after["width"] / 2 - box["x"] == pytest.approx(
            middle, abs=4
        )
        page.mouse.move(box["x"] + 500, box["y"] + 60)
        page.mouse.down()
        page.mouse.move(box["x"] + 600, box["y"] + 60, steps=4)
        page.mouse.up()
        moved = page.locator("#antalya .axis__bar").bounding_box()
        assert moved is not None
        assert moved["x"] - after["x"] == pytest.approx(100, abs=2)


# --- actors ----------------------------------------------------------------------


def test_the_way_from_an_actor_to_two_and_to_all(page: Page, base: str) -> None:
    page.goto(f"{base}/actors/kuleba.html")
    page.locator(".rows--bars li", has_text="Sergey Lavrov").get_by_role(
        "link", name="4 events"
    ).click()
    assert page.url == f"{base}/together/kuleba/lavrov.html"
    assert page.get_by_role("heading", level=1).inner_text() == (
        "Dmytro Kuleba and Sergey Lavrov"
    )
    assert re.search(
        r"First shared event\s+30 December 2021\s+Envoys arrive",
        page.locator(".pair--contacts").inner_text(),
    )
    page.get_by_role("link", name="Who appears with whom").click()
    assert page.url == f"{base}/together/index.html"
    page.locator(".matrix__cell", has_text="4").click()
    assert page.url == f"{base}/together/kuleba/lavrov.html"


def test_the_keyboard_finds_every_pair_in_the_table(page: Page, base: str) -> None:
    page.goto(f"{base}/together/index.html")
    matrix = page.locator(".matrix__cell").evaluate_all(
        "(all) => all.map((one) => one.getAttribute('href'))"
    )
    table = page.locator(".pairs td:nth-child(3) a").evaluate_all(
        "(all) => all.map((one) => one.getAttribute('href'))"
    )
    assert matrix
    assert set(matrix) == set(table)
    assert page.locator(".matrix a:not([tabindex='-1'])").count() == 0


def test_the_script_draws_what_the_build_has_drawn(page: Page, base: str) -> None:
    drawn = """() => [...document.querySelectorAll(".axis__bar, .axis__claim, .axis__scale line, .axis__base path")]
      .filter((one) => one.closest("[data-axis]"))
      .map((one) => ["x", "x1", "width", "d"].map((name) => one.getAttribute(name) || "").join(" ")
        .replace(/V[0-9.]+$/g, "").replace(/[0-9]+\\.[0-9]+/g, (number) => Math.round(number)))"""
    page.goto(f"{base}/axis.html")
    before = page.evaluate(drawn)
    page.locator(".axis").focus()
    page.keyboard.press("+")
    assert page.evaluate(drawn) != before
    page.keyboard.press("0")
    assert page.evaluate(drawn) == before
