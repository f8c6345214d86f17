"""What a reader does: filter, search, cite, embed, choose colours, print."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.reader import FILES, SITE, made, served

Scheme = Literal["light", "dark"]
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("talks"), FILES)


@pytest.fixture(scope="module")
def base(output: Path) -> Iterator[str]:
    with served(output) as url:
        yield url


@pytest.fixture(scope="module")
def split(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    files = FILES | {"content/site.yaml": f"{SITE}events_per_page: 3\n"}
    with served(made(tmp_path_factory.mktemp("split"), files)) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    one = context.new_page()
    faults: list[str] = []
    one.on("pageerror", lambda fault: faults.append(str(fault)))
    yield one
    context.close()
    assert faults == []


def shown(page: Page) -> list[str]:
    return [
        str(one.get_attribute("id")) for one in page.locator("li.entry:visible").all()
    ]


def status(page: Page) -> str:
    return str(page.locator("#_filter [role=status]").inner_text())


def choose(page: Page, facet: str, name: str) -> None:
    panel = page.locator("details.facet").filter(
        has=page.locator(f"[data-name={facet}], [name={facet}]")
    )
    if panel.get_attribute("open") is None:
        panel.locator("summary").click()
    panel.get_by_role("checkbox", name=re.compile(rf"^{name}")).check()


# --- the filter --------------------------------------------------------------


def test_choices_combine_and_stand_in_the_address(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html")
    assert status(page) == "4 events"
    choose(page, "actor", "Dmytro Kuleba")
    assert shown(page) == ["antalya", "same-day"]
    assert status(page) == "2 of 4 events"
    choose(page, "tag", "talks")
    assert shown(page) == ["antalya"]
    expect(page).to_have_url(re.compile(r"index\.html\?actor=kuleba&tag=talks$"))


def test_an_address_shows_what_was_chosen(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html?actor=cavusoglu&status=disputed")
    page.wait_for_function("() => document.querySelectorAll('.picked li').length === 2")
    assert shown(page) == ["later"]


def test_back_and_forward_take_choices_away_and_bring_them_again(
    page: Page, base: str
) -> None:
    page.goto(f"{base}/index.html")
    choose(page, "actor", "Dmytro Kuleba")
    choose(page, "actor", "Ukraine")
    assert shown(page) == ["same-day"]
    page.go_back()
    assert shown(page) == ["antalya", "same-day"]
    assert page.get_by_label("Ukraine").is_checked() is False
    page.go_back()
    assert len(shown(page)) == 4
    page.go_forward()
    assert shown(page) == ["antalya", "same-day"]


def test_what_is_typed_in_one_go_is_one_step_back(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html")
    page.locator("[name=q]").press_sequentially("train", delay=10)
    page.wait_for_url("**/index.html?q=train")
    assert shown(page) == ["first"]
    page.go_back()
    assert len(shown(page)) == 4
    assert page.locator("[name=q]").input_value() == ""


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("cavusoglu", ["antalya", "later"]),
        ("ÇAVUŞ", ["antalya", "later"]),
        ("кулеба", ["antalya", "same-day"]),
        ("zustrich", ["later"]),
        ("зустріч", ["later"]),
        ("turkiye", ["antalya", "same-day"]),
        ("progress antal", ["antalya"]),
        ("ntalya", []),
    ],
)
def test_words_are_found_however_they_are_spelled(
    page: Page, base: str, typed: str, found: list[str]
) -> None:
    page.goto(f"{base}/index.html")
    page.locator("[name=q]").fill(typed)
    assert shown(page) == found


def test_counts_follow_the_other_choices(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html?tag=talks")
    page.locator("summary", has_text="Actor").click()
    rows = page.locator("[data-name=actor] li:visible").all_inner_texts()
    assert [re.sub(r"\s+", " ", row) for row in rows] == [
        "Dmytro Kuleba 1",  # the order is that of all events, so that nothing jumps
        "Mevlüt Çavuşoğlu 2",
        "Sergey Lavrov 2",
    ]


def test_of_places_any_will_do_and_a_place_has_what_lies_in_it(
    page: Page, base: str
) -> None:
    page.goto(f"{base}/index.html")
    choose(page, "place", "Türkiye")
    assert shown(page) == ["antalya", "same-day"]
    choose(page, "place", "Brest, Belarus")
    assert shown(page) == ["first", "antalya", "same-day"]


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2022", "", ["antalya", "same-day", "later"]),
        ("", "2021", ["first"]),
        ("2022-03", "2022-03-10", ["antalya", "same-day"]),
        ("2022-04-20", "2022-04-20", ["later"]),  # some day of that month
        ("44 BCE", "2021", ["first"]),
    ],
)
def test_a_period_keeps_what_may_have_been_in_it(
    page: Page, base: str, first: str, last: str, found: list[str]
) -> None:
    page.goto(f"{base}/index.html")
    page.locator("summary", has_text="Period").click()
    for name, text in (("from", first), ("to", last)):
        page.locator(f"[name={name}]").fill(text)
        page.locator(f"[name={name}]").press("Enter")
    assert shown(page) == found


def test_what_is_no_date_is_said_and_filters_nothing(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html?from=soon")
    page.wait_for_selector(".picked li")
    assert len(shown(page)) == 4
    page.locator("summary", has_text="Period").click()
    assert page.locator("[name=from]").get_attribute("aria-invalid") == "true"


@pytest.mark.parametrize(
    ("day", "found", "said"),
    [
        (
            "2022-03-10",
            ["first", "antalya"],
            "2 of 4 events · 1 without a dated source",
        ),
        (
            "2022-03",
            ["first", "antalya"],
            "2 of 4 events · 1 without a dated source",
        ),
        (
            "2022-04",
            ["first", "antalya", "same-day"],
            "3 of 4 events · 1 without a dated source",
        ),
    ],
)
def test_the_timeline_can_be_seen_as_it_was_known_on_a_day(
    page: Page, base: str, day: str, found: list[str], said: str
) -> None:
    page.goto(f"{base}/known.html")
    page.goto(f"{base}/index.html?known={day}")
    page.wait_for_selector(".picked li")
    assert shown(page) == found
    assert status(page) == said
    assert page.locator(".picked").inner_text() == f"Known by {day}"
    page.locator(".picked button").click()
    assert len(shown(page)) == 4
    expect(page).to_have_url(f"{base}/index.html")
    page.go_back()
    assert shown(page) == found


def test_from_a_day_on_the_page_of_what_was_known_to_its_timeline(
    page: Page, base: str
) -> None:
    page.goto(f"{base}/known.html")
    page.locator("#_2022-03-10 h2 a").click()
    page.wait_for_url("**/index.html?known=2022-03-10")
    page.wait_for_selector(".picked li")
    assert shown(page) == ["first", "antalya"]


def test_headings_without_events_are_hidden_and_others_say_how_many(
    page: Page, base: str
) -> None:
    page.goto(f"{base}/index.html?actor=kuleba")
    page.wait_for_selector(".picked li")
    assert page.locator("h2:visible").all_inner_texts() == ["2022\n2 of 3 events"]
    assert page.locator(".jump li:visible").all_inner_texts() == ["2022", "March"]


def test_a_date_stands_beside_the_first_event_of_its_day_that_is_shown(
    page: Page, base: str
) -> None:
    page.goto(f"{base}/index.html")
    big = page.locator("#same-day .when__big")
    assert big.is_hidden()
    choose(page, "tag", "calls")
    assert shown(page) == ["same-day"]
    assert big.is_visible()


def test_a_choice_can_be_taken_away_by_keyboard(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html?actor=kuleba&tag=calls")
    drop = page.get_by_role("button", name="Remove Dmytro Kuleba")
    drop.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?tag=calls$"))
    assert page.evaluate("document.activeElement.ariaLabel") == "Remove calls"
    page.keyboard.press("Space")
    assert status(page) == "4 events"
    assert page.evaluate("document.activeElement.name") == "q"


def test_all_choices_can_be_cleared(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html?actor=kuleba&q=call")
    page.get_by_role("button", name="Clear all").click()
    expect(page).to_have_url(re.compile(r"/index\.html$"))
    assert len(shown(page)) == 4


def test_escape_closes_a_list_and_returns_to_its_button(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html")
    page.locator("summary", has_text="Actor").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("details.facet[open] li")  # it is filled once it is open
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.value") == "kuleba"
    page.keyboard.press("Escape")
    assert page.locator("details.facet[open]").count() == 0
    assert "Actor" in page.evaluate("document.activeElement.textContent")


def test_nothing_found_is_said(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html?actor=ukraine&tag=talks")
    page.wait_for_selector(".picked li")
    assert status(page) == "No event fits all of this. Take something away:"
    assert shown(page) == []


def test_an_id_from_an_old_address_finds_nothing_and_can_be_removed(
    page: Page, base: str
) -> None:
    page.goto(f"{base}/index.html?actor=<b>gone")
    page.get_by_role("button", name="Remove <b>gone").click()
    assert len(shown(page)) == 4


def test_it_works_from_a_folder(page: Page, output: Path) -> None:
    page.goto(f"{(output / 'index.html').as_uri()}?actor=ukraine")
    page.wait_for_selector(".picked li")
    assert shown(page) == ["same-day"]
    page.get_by_role("button", name="Remove Ukraine").click()
    assert len(shown(page)) == 4


def test_a_split_timeline_finds_events_of_all_pages(page: Page, split: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{split}/index.html")
    assert page.locator("h2", has_text="Key events").is_visible()
    assert not [url for url in asked if "search.json" in url]
    page.locator("[name=q]").fill("cavusoglu")
    links = page.locator("#_events .briefs:visible a")
    links.first.wait_for()
    assert links.all_inner_texts() == [
        "Ministers meet in Antalya",
        "Зустріч у Стамбулі",
    ]
    assert links.first.get_attribute("href") == "events/antalya.html"
    assert page.locator("h2", has_text="Key events").is_hidden()
    assert status(page) == "2 of 4 events"
    page.get_by_role("button", name="Remove “cavusoglu”").click()
    assert page.locator("h2", has_text="Key events").is_visible()


def test_a_year_leads_on_to_the_whole_timeline(page: Page, base: str) -> None:
    page.goto(f"{base}/years/2022.html?tag=talks")
    page.get_by_role("link", name="Filter the whole timeline").click()
    page.wait_for_url("**/index.html?tag=talks")
    assert shown(page) == ["first", "antalya", "later"]


def test_print_shows_what_is_chosen_with_its_sources(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html?actor=kuleba")
    page.wait_for_selector(".picked li")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert shown(page) == ["antalya", "same-day"]
    assert page.locator(".filter__row, .menu, .tools").first.is_hidden()
    assert page.locator("#antalya .citation").is_visible()
    number = "getComputedStyle(document.querySelector('#antalya .citation__head'), '::before').content"
    assert "counter(source)" in page.evaluate(number)


# --- very many events on one page ---------------------------------------------


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve 480 events in 24 months of two years, of which each fourth is a call."""
    notes = "".join(
        f"- {{id: e{at}, title: Event {at}, date: {2001 + at // 240}-"
        f"{at // 20 % 12 + 1:02}-{at % 20 + 1:02}, "
        f"tags: [{'calls' if at % 4 == 0 else 'talks'}], sources: [https://e.org/]}}\n"
        for at in range(480)
    )
    site = f"{SITE}events_per_page: 1000\n"
    files = {"content/site.yaml": site, "content/notes/all.yaml": notes}
    with served(made(tmp_path_factory.mktemp("long"), files)) as url:
        yield url


CHOSEN = "li.entry:not([hidden])"
COUNT = f"document.querySelectorAll('{CHOSEN}').length"


def test_of_very_many_events_those_in_view_are_chosen_first_and_the_rest_soon(
    page: Page, long: str
) -> None:
    page.goto(f"{long}/index.html")
    choose(page, "tag", "calls")
    assert status(page) == "120 of 480 events"
    first = page.locator(".month").first
    assert first.locator("li.entry:visible").count() == 5
    assert first.locator(".month__title small").inner_text() == "5 of 20 events"
    expect(page.locator(CHOSEN)).to_have_count(120)
    page.locator(".picked button").click()
    expect(page.locator(CHOSEN)).to_have_count(480)


def test_who_jumps_or_prints_at_once_sees_what_is_chosen(page: Page, long: str) -> None:
    page.goto(f"{long}/index.html")
    page.locator("summary", has_text="Topic").click()
    page.locator("input[value=calls]").wait_for()  # the list is filled on opening
    choice = "document.querySelector('input[value=calls]').click();"
    assert page.evaluate(f"{choice} {COUNT}") > 120
    link = "document.querySelector('.jump a[href=\"#y2002-12\"]').click();"
    assert page.evaluate(f"{link} {COUNT}") == 120
    page.reload()
    expect(page.locator(CHOSEN)).to_have_count(120)
    page.locator(".picked button").click()
    expect(page.locator(CHOSEN)).to_have_count(480)
    page.locator("summary", has_text="Topic").click()
    page.locator("input[value=calls]").wait_for()
    paper = "dispatchEvent(new Event('beforeprint'));"
    assert page.evaluate(f"{choice} {paper} {COUNT}") == 120


def test_a_month_without_events_comes_back_as_it_should(page: Page, long: str) -> None:
    page.goto(f"{long}/index.html")
    page.locator("summary", has_text="Period").click()
    page.locator("[name=from]").fill("2002-06")
    page.locator("[name=from]").press("Enter")
    assert page.locator(".month:visible").count() == 7
    page.locator("[name=from]").fill("")
    page.locator("[name=from]").press("Enter")
    choose(page, "tag", "calls")
    expect(page.locator(CHOSEN)).to_have_count(120)
    assert page.locator(".month:visible").count() == 24


# --- without scripts ---------------------------------------------------------


def test_without_scripts_nothing_is_offered_that_needs_them(
    browser: Browser, base: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}/index.html?actor=kuleba")
    assert page.locator(".scripted:visible").count() == 0
    assert page.locator("button:visible").count() == 0
    assert len(shown(page)) == 4
    page.locator(".unscripted").get_by_role("link", name="Topics").click()
    page.get_by_role("link", name="calls").click()
    assert page.locator("li.entry:visible h3").all_inner_texts() == [
        "A call on the same day"
    ]
    page.goto(f"{base}/events/antalya.html")
    page.locator("summary", has_text="BibTeX").click()
    assert "@misc{antalya" in page.locator("#_cite-bibtex").inner_text()
    context.close()


def test_nothing_moves_when_scripts_start(page: Page, base: str) -> None:
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => {"
        "for (const one of list.getEntries()) window.moved += one.value;"
        "}).observe({ type: 'layout-shift', buffered: true });"
    )
    for url in ("index.html", "events/antalya.html", "tags/talks.html"):
        page.goto(f"{base}/{url}")
        page.wait_for_timeout(300)
        assert page.evaluate("window.moved") == 0, url


# --- the search --------------------------------------------------------------


def found(page: Page, words: str) -> list[str]:
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.wait_for_function(
        "() => document.querySelector('#_search [role=status]').textContent !== ''"
    )
    return [str(one) for one in page.locator("#_search a:visible").all_inner_texts()]


def test_the_index_is_fetched_only_when_somebody_searches(
    page: Page, base: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{base}/method.html")
    assert "search.json" not in asked
    assert "search.js" not in asked
    assert found(page, "kuleba")[0] == "Dmytro Kuleba"
    assert asked.count("search.json") == 1


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Cavusoglu", "Mevlüt Çavuşoğlu"),
        ("çavuş", "Mevlüt Çavuşoğlu"),
        ("Kuleba", "Dmytro Kuleba"),
        ("кулеба", "Dmytro Kuleba"),
        ("antalya", "Ministers meet in Antalya"),
        ("zustrich", "Зустріч у Стамбулі"),
        ("quay", "Method"),
        ("ceasefire", "ceasefire"),
    ],
)
def test_the_search_finds(page: Page, base: str, words: str, first: str) -> None:
    page.goto(f"{base}/events/antalya.html")
    assert found(page, words)[0] == first


def test_a_result_is_reached_by_keyboard(page: Page, base: str) -> None:
    page.goto(f"{base}/events/first.html")
    found(page, "cavusoglu")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/actors/cavusoglu.html")


def test_enter_opens_the_first_result(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html")
    found(page, "kuleba")
    page.keyboard.press("Enter")
    page.wait_for_url("**/actors/kuleba.html")


def test_how_much_is_found_is_said(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html")
    found(page, "cavusoglu")
    said = page.locator("#_search [role=status]")
    assert said.inner_text() == "3 found"
    page.locator("#_search input").fill("zzz")
    page.wait_for_function(
        "() => document.querySelector('#_search [role=status]').textContent.includes('zzz')"
    )
    assert said.inner_text() == "Nothing is found for “zzz”."
    assert page.locator(".search__help").is_visible()


def test_results_lead_on_to_the_timeline(page: Page, base: str) -> None:
    page.goto(f"{base}/events/first.html")
    found(page, "cavusoglu")
    page.get_by_role("link", name="Show these on the timeline").click()
    page.wait_for_url("**/index.html?q=cavusoglu")
    assert shown(page) == ["antalya", "later"]


def test_a_slash_is_a_slash_where_somebody_types(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html")
    page.locator("[name=q]").focus()
    page.keyboard.type("a/b")
    assert page.locator("[name=q]").input_value() == "a/b"
    assert page.locator("#_search").is_hidden()


def test_the_dialog_closes_and_gives_the_focus_back(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html")
    page.locator("[data-search]").click()
    page.keyboard.press("Escape")
    assert page.locator("#_search").is_hidden()
    assert page.evaluate("document.activeElement.matches('[data-search]')")


def test_from_a_folder_the_search_says_what_it_needs(page: Page, output: Path) -> None:
    page.goto((output / "index.html").as_uri())
    found(page, "kuleba")
    said = page.locator("#_search [role=status]").inner_text()
    assert "needs a web server" in said
    assert page.locator(".search__help a", has_text="Places").is_visible()


# --- cite, share, embed ------------------------------------------------------


@pytest.fixture
def clipboard(page: Page, base: str) -> Any:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=base)
    return lambda: page.evaluate("navigator.clipboard.readText()")


def test_a_citation_and_the_link_can_be_copied(
    page: Page, base: str, clipboard: Any
) -> None:
    page.goto(f"{base}/events/antalya.html?from=mail#_cite")
    button = page.locator("[data-copy-link]")
    button.click()
    page.wait_for_function(
        "() => document.querySelector('[data-copy-link]').textContent === 'Copied'"
    )
    assert clipboard() == f"{base}/events/antalya.html"
    page.get_by_role("button", name="Copy citation").click()
    page.wait_for_timeout(200)
    assert clipboard().startswith("The desk: “Ministers meet in Antalya” (10 March")
    page.locator("summary", has_text="BibTeX").click()
    page.locator("[data-copy=_cite-csl]").click()
    page.wait_for_timeout(200)
    assert json.loads(clipboard())[0]["id"] == "antalya"


def test_what_is_copied_to_embed_is_whole_and_chosen(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html?actor=kuleba&tag=talks")
    page.wait_for_selector(".picked li")
    page.locator("summary", has_text="Embed").click()
    text = page.locator("#_embed").inner_text()
    assert f'src="{base}/embed.html?actor=kuleba&amp;tag=talks"' in text
    assert f'src="{base}/assets/embed-host.js"' in text


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", 4),
        ("?actor=kuleba", 2),
        ("?tag=talks", 3),
        ("?year=2022", 3),
        ("?actor=kuleba&tag=calls&year=2022", 1),
    ],
)
def test_an_embedded_list_shows_what_its_address_says(
    page: Page, base: str, split: str, query: str, titles: int
) -> None:
    page.goto(f"{base}/embed.html{query}")
    links = page.locator("main a:visible")
    expect(links).to_have_count(titles)
    assert {one.get_attribute("target") for one in links.all()} == {"_blank"}
    if query:
        page.goto(f"{split}/embed.html{query}")
        expect(links).to_have_count(titles)


def test_a_frame_grows_as_tall_as_its_list(
    page: Page, base: str, tmp_path: Path
) -> None:
    host = (
        "<!doctype html><title>Host</title><body style='width: 300px'>"
        f'<iframe src="{base}/embed.html" title="Talks" width="100%" height="50">'
        f'</iframe><script src="{base}/assets/embed-host.js"></script>'
    )
    (tmp_path / "host.html").write_text(host, "utf-8")
    with served(tmp_path) as elsewhere:
        page.goto(f"{elsewhere}/host.html")
        page.wait_for_function(
            "() => document.querySelector('iframe').clientHeight > 150"
        )
        frame = page.frames[1]
        whole = frame.evaluate("document.documentElement.scrollHeight")
        assert whole <= page.locator("iframe").evaluate("(one) => one.clientHeight")
        with page.context.expect_page() as opened:
            frame.locator("main a").first.click()
        assert opened.value.url == f"{base}/events/first.html"


# --- dark and light ----------------------------------------------------------


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_switch_is_remembered_and_can_be_taken_back(
    browser: Browser, base: str, scheme: Scheme
) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{base}/index.html")
    own = paper(page)
    switch = page.locator("[data-theme-switch]")
    assert switch.get_attribute("aria-pressed") == str(scheme == "dark").lower()
    switch.click()
    other = paper(page)
    assert other != own
    page.goto(f"{base}/actors/kuleba.html")
    assert paper(page) == other
    assert page.evaluate("document.documentElement.dataset.theme") != scheme
    switch.click()
    assert paper(page) == own
    assert page.evaluate("localStorage.length") == 0
    context.close()


# --- everyone ----------------------------------------------------------------

KINDS = [
    "index.html",
    "index.html?actor=kuleba&q=call",
    "years/2022.html",
    "tags/talks.html",
    "tags/index.html",
    "places/turkiye.html",
    "places/index.html",
    "embed.html",
    "corrections.html",
    "holes.html",
    "known.html",
    "events/antalya.html",
    "actors/kuleba.html",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("url", KINDS)
def test_axe_finds_nothing(
    browser: Browser, base: str, url: str, scheme: Scheme
) -> None:
    # axe is put into the page, which the policy of the page forbids.
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{base}/{url}")
    page.wait_for_timeout(200)
    for summary in page.locator(".cite summary, .snippet summary").all():
        summary.click()
    found = Axe().run(page)
    assert found.response["violations"] == [], found.generate_report()
    if url == "index.html":
        for number in range(page.locator("details.facet").count()):
            page.locator("details.facet summary").nth(number).click()
            found = Axe().run(page)
            assert found.response["violations"] == [], found.generate_report()
        page.keyboard.press("Escape")
        page.locator("[data-search]").click()
        page.keyboard.type("kuleba")
        page.locator("#_search a").first.wait_for()
        found = Axe().run(page)
        assert found.response["violations"] == [], found.generate_report()
    context.close()


@pytest.mark.parametrize("url", KINDS)
def test_nothing_is_cut_off_at_320_pixels(
    browser: Browser, base: str, url: str
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{base}/{url}")
    for summary in page.locator("details.facet summary, .snippet summary").all():
        summary.click()
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_the_first_view_weighs_little(output: Path) -> None:
    import gzip  # noqa: PLC0415 - of use here alone

    home = (output / "index.html").read_text("utf-8")
    wanted = re.findall(r'(?:src|href)="(assets/[a-z-]+\.(?:js|css))"', home)
    scripts = {
        one.name: len(gzip.compress(one.read_bytes()))
        for one in (output / "assets").glob("*.js")
    }
    weights = {one: len(gzip.compress((output / one).read_bytes())) for one in wanted}
    # No page has the script of the axis beside that of the timeline.
    assert not any("axis" in one for one in wanted)
    axis = sum(size for name, size in scripts.items() if name.startswith("axis"))
    assert sum(scripts.values()) - axis < 15_000
    # That page loads these, and what the search loads when it is used.
    drawn = (output / "axis.html").read_text("utf-8")
    named = {*re.findall(r'src="assets/([a-z-]+\.js)"', drawn), "search.js", "words.js"}
    assert sum(scripts[name] for name in named) < 15_000
    assert axis == sum(scripts[name] for name in named if name.startswith("axis"))
    assert sum(weights.values()) < 20_000
