from __future__ import annotations

import queue
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.app.preview.live import Preview
from sitegen.app.preview.news import News, Snapshot, Stream
from sitegen.core.project import Project
from tests.conftest import MakeSite, Site

PATIENCE_S = 20
NOTE = "title: {}\ndate: 1932-03-19\nsources: [https://example.org/a]\n"
BRIDGE = "content/notes/bridge.yaml"
FILES = {
    BRIDGE: NOTE.format("The bridge opens"),
    "content/notes/ferry.yaml": NOTE.format("The ferry sails"),
}


class Looking:
    """A preview that has begun, and what it was told of whole checks."""

    def __init__(self, made: Site) -> None:
        self.site = made
        self.checks: queue.Queue[Snapshot] = queue.Queue()
        self.preview = Preview(Project(made.root), checked=self.checks.put)
        self.preview.begin()

    def save(self, path: str, text: str | bytes) -> Snapshot | None:
        self.site.write(path, text)
        return self.preview.rebuild()

    def text(self, url: str) -> str:
        return self.preview.page(url).data.decode()

    def checked(self) -> Snapshot:
        """Wait for the next check of the whole site."""
        return self.checks.get(timeout=PATIENCE_S)


@pytest.fixture
def looking(site: MakeSite) -> Iterator[Looking]:
    made = Looking(site(FILES))
    yield made
    made.preview.end()


def news(stream: Stream) -> News:
    found = stream.get(PATIENCE_S)
    assert found is not None
    return found


def codes(snapshot: Snapshot) -> set[str]:
    return {said.code for said in snapshot.faults}


def test_a_page_is_what_a_build_makes_of_it(looking: Looking) -> None:
    built = looking.site.build()
    for url, data in built.files.items():
        answer = looking.preview.page(url)
        assert (answer.status, answer.data) == (200, data), url


def test_a_save_shows_on_every_page_it_concerns(looking: Looking) -> None:
    looking.save(BRIDGE, NOTE.format("The bridge closes"))
    for url in ("index.html", "events/bridge.html", "timeline.json", "feed.xml"):
        assert "The bridge closes" in looking.text(url), url
        assert "The bridge opens" not in looking.text(url), url


def test_a_save_that_changes_nothing_does_nothing(looking: Looking) -> None:
    before = looking.preview.now
    assert looking.save(BRIDGE, FILES[BRIDGE]) is None
    assert looking.preview.now.drafted is before.drafted


def test_those_who_look_hear_which_of_their_pages_changed(looking: Looking) -> None:
    stream = looking.preview.listen(["events/bridge.html", "events/ferry.html"])
    first = news(stream)
    looking.save(BRIDGE, NOTE.format("The bridge closes"))
    second = news(stream)
    while second.snapshot.epoch == first.snapshot.epoch:  # the first check is done
        second = news(stream)
    changed = {url for url in second.pages if second.pages[url] != first.pages.get(url)}
    assert "events/bridge.html" in changed
    assert (
        looking.preview.page("events/bridge.html").version
        == (second.pages["events/bridge.html"])
    )


def test_a_page_that_is_as_it_was_keeps_its_version(looking: Looking) -> None:
    before = looking.preview.page("about.html").version
    looking.save("content/actors/ada.yaml", "name: Ada\n")
    assert looking.preview.page("about.html").version == before


def test_who_comes_late_is_told_how_things_are(looking: Looking) -> None:
    looking.save(BRIDGE, NOTE.format("The bridge closes"))
    told = news(looking.preview.listen(["index.html"]))
    assert told.snapshot.epoch == 2
    assert told.pages == {"index.html": looking.preview.page("index.html").version}


def test_a_stylesheet_is_told_apart_from_pages(looking: Looking) -> None:
    stream = looking.preview.listen(["index.html"])
    before = news(stream)
    looking.save("templates/assets/site.css", "body { color: red }\n")
    now = looking.preview.now
    assert now.assets == {"assets/site.css": 2}
    assert looking.preview.page("index.html").version == before.pages["index.html"]
    assert looking.text("assets/site.css") == "body { color: red }\n"


# --- faults -----------------------------------------------------------------------


def test_a_broken_note_costs_only_that_note_and_its_page_stays(
    looking: Looking,
) -> None:
    good = looking.text("events/bridge.html")
    broken = looking.save(BRIDGE, "title: [a\n")
    assert broken is not None
    assert codes(broken) == {"yaml-bracket-open"}
    answer = looking.preview.page("events/bridge.html")
    assert (answer.status, answer.is_old) == (200, True)
    assert answer.data.decode() == good
    looking.save("content/notes/ferry.yaml", NOTE.format("The ferry sinks"))
    assert "The ferry sinks" in looking.text("index.html")
    mended = looking.save(BRIDGE, NOTE.format("The bridge stands"))
    assert mended is not None
    assert mended.faults == ()
    assert "The bridge stands" in looking.text("events/bridge.html")


def test_a_page_stays_that_nobody_has_asked_for_in_time(looking: Looking) -> None:
    looking.save(BRIDGE, "title: [a\n")
    answer = looking.preview.page("events/bridge.html")
    assert answer.is_old
    assert "The bridge opens" in answer.data.decode()


def test_pages_that_nobody_has_opened_stay_as_well(looking: Looking) -> None:
    looking.checked()
    looking.save(BRIDGE, "title: [a\n")
    assert looking.preview.page("events/bridge.html").is_old
    looking.checked()
    assert looking.preview.page("events/bridge.html").is_old


def test_a_deleted_note_is_gone_at_once_from_everywhere(looking: Looking) -> None:
    looking.checked()
    looking.text("events/bridge.html")
    (looking.site.root / BRIDGE).unlink()
    looking.preview.rebuild()
    assert looking.preview.page("events/bridge.html").status == 404
    for url in ("index.html", "timeline.json", "feed.xml", "timeline.ics"):
        assert "The bridge opens" not in looking.text(url), url


def test_a_broken_template_leaves_all_pages_as_they_were(looking: Looking) -> None:
    looking.checked()
    good = looking.text("events/bridge.html")
    looking.save("templates/event.html", "{% if %}\n")
    for url in ("events/bridge.html", "events/ferry.html"):
        assert looking.preview.page(url).is_old
    assert looking.text("events/bridge.html") == good
    assert "template-syntax" in codes(looking.checked())
    looking.save("templates/event.html", "<p>{{ page.event.title }}</p>\n")
    assert looking.text("events/bridge.html") == "<p>The bridge opens</p>\n"


def test_a_template_that_is_broken_from_the_start_gives_a_page_that_says_so(
    site: MakeSite,
) -> None:
    looking = Looking(site(FILES | {"templates/event.html": "{% if %}\n"}))
    answer = looking.preview.page("events/bridge.html")
    assert answer.status == 500
    assert "could not be made" in answer.data.decode()
    looking.preview.end()


def test_a_fault_on_an_open_page_is_known_before_the_whole_site_is_checked(
    looking: Looking,
) -> None:
    looking.checked()
    looking.preview.listen(["events/bridge.html"])
    new = looking.save("templates/event.html", "{{ page.nothing }}\n")
    assert new is not None
    assert not new.is_checked
    assert "template-name" in codes(new)


def test_links_of_the_whole_site_are_checked_behind_the_back(
    looking: Looking,
) -> None:
    looking.checked()
    bad = NOTE.format("The bridge opens") + "body: See [it](events/nothing.html).\n"
    new = looking.save(BRIDGE, bad)
    assert new is not None
    assert "link-broken" not in codes(new)
    assert "link-broken" in codes(looking.checked())
    # It stays known while other files change, and goes when its own does.
    other = looking.save("content/notes/ferry.yaml", NOTE.format("The ferry sinks"))
    assert other is not None
    assert "link-broken" in codes(other)
    mended = looking.save(BRIDGE, FILES[BRIDGE])
    assert mended is not None
    assert "link-broken" not in codes(mended)
    assert looking.checked().faults == ()


def test_a_failure_of_the_program_is_shown_and_the_next_save_mends_it(
    looking: Looking,
) -> None:
    looking.preview.fail("sitegen failed")
    assert looking.preview.now.trouble == "sitegen failed"
    assert "The bridge opens" in looking.text("index.html")
    assert looking.preview.rebuild() is not None
    assert looking.preview.now.trouble == ""


# --- many at once -----------------------------------------------------------------


def test_a_check_is_overtaken_by_the_next_save(looking: Looking) -> None:
    for number in range(5):
        looking.save(BRIDGE, NOTE.format(f"Opening {number}"))
    last = looking.checked()
    while last.epoch < 6:
        last = looking.checked()
    assert last.is_checked
    assert last.epoch == looking.preview.now.epoch == 6


def test_readers_in_many_threads_never_see_half_a_site(looking: Looking) -> None:
    wrong: list[str] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            shown = looking.text("events/bridge.html")
            titles = set(re.findall(r"Opening \d+", shown))
            if len(titles) > 1:
                wrong.append(str(titles))

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for number in range(10):
        looking.save(BRIDGE, NOTE.format(f"Opening {number}"))
    stop.set()
    for reader in readers:
        reader.join(PATIENCE_S)
    assert wrong == []


def test_streams_end_with_the_preview(looking: Looking) -> None:
    stream = looking.preview.listen(["index.html"])
    looking.preview.end()
    assert stream.get(PATIENCE_S) is None


def test_a_stream_that_nobody_reads_keeps_the_newest_alone(looking: Looking) -> None:
    stream = looking.preview.listen(["index.html", "events/bridge.html"])
    for number in range(3):
        looking.save(BRIDGE, NOTE.format(f"Opening {number}"))
    told = news(stream)
    assert told.snapshot.epoch == 4
    assert set(told.pages) == {"index.html", "events/bridge.html"}
    with pytest.raises(TimeoutError):
        Stream([]).get(0)


def resident_kb() -> int:
    found = re.search(r"VmRSS:\s+(\d+)", Path("/proc/self/status").read_text("utf-8"))
    assert found
    return int(found[1])


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="read from /proc")
def test_memory_stays_flat_over_two_hundred_saves(looking: Looking) -> None:
    looking.preview.listen(["index.html", "events/bridge.html"])
    before = 0
    for number in range(200):
        if number == 10:
            before = resident_kb()
        # A new file each time, so that nothing is kept of those that are gone.
        old = looking.site.root / f"content/notes/n{number - 1}.yaml"
        old.unlink(missing_ok=True)
        looking.save(f"content/notes/n{number}.yaml", NOTE.format(f"Note {number}"))
        if number % 20 == 0:
            looking.checked()
    assert resident_kb() < before * 1.1
