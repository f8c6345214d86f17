"""The desk in the preview: what it shows, what it writes, and for whom."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode

import pytest

from sitegen.app.preview.live import Preview
from sitegen.app.preview.server import PreviewServer
from sitegen.core.project import Project
from tests.app.desk import oldford
from tests.app.desk.oldford import CROSSED, DECISIONS, MET, OPENED
from tests.conftest import MakeSite, Site


@dataclass
class Asked:
    """What was answered."""

    status: int
    text: str
    headers: dict[str, str]

    @property
    def data(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.text)
        return found


class Desk:
    """A preview that runs, and a page of its desk that asks."""

    def __init__(self, made: Site, host: str = "127.0.0.1") -> None:
        self.site = made
        self.preview = Preview(Project(made.root))
        self.preview.begin()
        self.server = PreviewServer(host, 0, self.preview)
        threading.Thread(target=self.server.serve_forever, args=(0.01,)).start()

    def end(self) -> None:
        self.preview.end()
        self.server.shutdown()
        self.server.server_close()

    def ask(
        self, method: str, path: str, body: bytes | None = None, **headers: str
    ) -> Asked:
        wire = HTTPConnection("127.0.0.1", self.server.server_address[1], timeout=20)
        try:
            named = {name.replace("_", "-"): text for name, text in headers.items()}
            wire.request(method, path, body, named)
            answer = wire.getresponse()
            text = answer.read().decode()
            return Asked(answer.status, text, dict(answer.headers.items()))
        finally:
            wire.close()

    def page(self, path: str = "") -> str:
        asked = self.ask("GET", f"/_desk/{path}")
        assert asked.status == 200
        return asked.text

    def post(self, path: str, told: object, **headers: str) -> Asked:
        given = {
            "Content-Type": "application/json",
            "X-Sitegen-Token": self.server.token,
        } | {name.replace("_", "-"): text for name, text in headers.items()}
        body = told if isinstance(told, bytes) else json.dumps(told).encode()
        return self.ask("POST", f"/_desk/{path}", body, **given)

    def answer(self, quote: str, verb: str, **more: str) -> Asked:
        found = oldford.found(self.site, quote)
        mark = re.search(r'id="cards" data-mark="(\w*)"', self.page())
        assert mark
        told = {"key": found.key, "verb": verb, "mark": mark[1], **more}
        return self.post("answer", told)

    def saved(self) -> None:
        """See what was saved, as the preview does when the disk tells of it."""
        self.preview.rebuild()

    def form(self, **fields: object) -> dict[str, object]:
        page = self.page(f"edit?{urlencode({'event': 'bridge-opened'})}")
        mark = re.search(r'data-mark="(\w+)"', page)
        assert mark
        return {"event": "bridge-opened", "mark": mark[1], "fields": fields}


Begin = Callable[..., Desk]


@pytest.fixture
def begin(site: MakeSite) -> Iterator[Begin]:
    begun: list[Desk] = []

    def start(host: str = "127.0.0.1", **files: str) -> Desk:
        begun.append(Desk(site(oldford.FILES | files), host))
        return begun[-1]

    yield start
    for one in begun:
        one.end()


def read(desk: Desk, path: str) -> str:
    return (desk.site.root / path).read_text("utf-8")


def test_the_desk_shows_every_proposal_in_order(begin: Begin) -> None:
    page = begin().page()
    titles = re.findall(r'<h2 id="t-\w+">(?:<a [^>]+>)?([^<]+)', page)
    assert [title.split()[0] for title in titles] == [
        *("Ada", "The", "Oldford", "On", "On", "Ada")
    ]
    assert "Ada Lane opens the bridge" in page  # the nearest event


def test_an_answer_is_written_and_the_list_is_shorter(begin: Begin) -> None:
    desk = begin()
    told = desk.answer(CROSSED, "join", event="bridge-opened", reason="Same ride.")
    assert told.status == 200
    assert told.data["message"].startswith(f"Written: {DECISIONS}, line 5")
    assert 'reason: "Same ride."' in read(desk, DECISIONS)
    desk.saved()
    assert CROSSED not in desk.page()
    assert desk.post("undo", {}).data["message"].startswith("Undone: ")
    desk.saved()
    assert CROSSED in desk.page()
    assert desk.post("undo", {}).status == 422


def test_accepting_leads_to_the_form_of_the_new_note(begin: Begin) -> None:
    desk = begin()
    told = desk.answer(MET, "accept").data
    assert told["edit"] == "/_desk/edit?event=the-bridge-is-open"
    desk.saved()
    assert MET in desk.page("edit?event=the-bridge-is-open")


def test_a_file_that_was_saved_since_the_page_was_made_is_not_written(
    begin: Begin,
) -> None:
    desk = begin()
    key = oldford.found(desk.site, CROSSED).key
    desk.site.write(DECISIONS, "- hide: {article: herald.txt}\n")
    told = desk.post("answer", {"key": key, "verb": "hide", "mark": ""})
    assert (told.status, told.data["path"]) == (409, DECISIONS)
    assert read(desk, DECISIONS) == "- hide: {article: herald.txt}\n"
    again = {"key": key, "verb": "hide", "mark": told.data["mark"]}
    assert desk.post("answer", again).status == 200
    assert read(desk, DECISIONS).startswith("- hide: {article: herald.txt}\n")


def test_what_is_gone_or_makes_no_sense_is_refused(begin: Begin) -> None:
    desk = begin()
    key = oldford.found(desk.site, CROSSED).key
    asked = {"key": key, "verb": "join", "mark": "", "event": "nowhere"}
    assert desk.post("answer", asked).status == 422
    assert desk.post("answer", asked | {"event": ""}).status == 422
    assert desk.post("answer", asked | {"verb": "alias"}).status == 422
    assert desk.post("answer", asked | {"key": "none"}).status == 410
    assert desk.post("answer", asked | {"verb": "burn"}).status == 400
    for body in (b"", b"{", b"[]", b"\xff", b"[" * 50_000):
        assert desk.post("answer", body).status == 400
    assert desk.post("other", {}).status == 404
    assert not (desk.site.root / DECISIONS).exists()


HIDE = {"verb": "hide", "mark": ""}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"X_Sitegen_Token": "guess"}, 403),
        ({"X_Sitegen_Token": ""}, 403),
        ({"Origin": "http://elsewhere.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Host": "elsewhere.example"}, 403),
        ({"Content_Type": "text/plain"}, 415),
        ({"Content_Type": "application/x-www-form-urlencoded"}, 415),
        ({"Content_Length": "200001"}, 413),
        ({"Content_Length": "-1"}, 413),
        ({"Content_Length": "9" * 5000}, 413),
    ],
)
@pytest.mark.parametrize("path", ["answer", "undo", "check", "save"])
def test_only_a_page_of_this_preview_may_write(
    begin: Begin, path: str, headers: dict[str, str], status: int
) -> None:
    desk = begin()
    told = HIDE | {"key": oldford.found(desk.site, CROSSED).key}
    assert desk.post(path, told, **headers).status == status
    assert not (desk.site.root / DECISIONS).exists()


def test_the_desk_is_closed_where_the_network_can_look(begin: Begin) -> None:
    desk = begin("0.0.0.0")  # noqa: S104 - what is tested
    assert desk.ask("GET", "/_desk/").status == 403
    assert desk.post("undo", {}).status == 403
    assert desk.post("answer", HIDE | {"key": "x"}).status == 403
    page = desk.ask("GET", "/events/bridge-opened.html").text
    assert "data-desk" not in page
    assert "data-edit" not in page


def test_the_desk_answers_at_its_addresses_alone(begin: Begin) -> None:
    desk = begin()
    moved = desk.ask("GET", "/_desk")
    assert (moved.status, moved.headers["Location"]) == (301, "/_desk/")
    assert desk.ask("GET", "/_desk/").headers["X-Frame-Options"] == "DENY"
    assert desk.ask("GET", "/_desk/layout.html").status == 404
    assert desk.ask("GET", "/_desk/../content/site.yaml").status == 400
    assert desk.ask("GET", "/_desk/edit?event=../../x").status == 404
    css = desk.ask("GET", "/_desk/desk.css")
    assert css.headers["Content-Type"].startswith("text/css")
    assert desk.ask("PUT", "/_desk/answer").status == 405


def test_an_event_page_leads_to_its_form_and_a_report_to_its_proposal(
    begin: Begin,
) -> None:
    desk = begin()
    page = desk.ask("GET", "/events/bridge-opened.html").text
    assert 'data-edit="bridge-opened"' in page
    found = oldford.found(desk.site, MET)
    page = desk.ask("GET", f"/events/{found.event}.html").text
    assert f'data-propose="{found.key}"' in page
    assert "data-desk" in desk.ask("GET", "/").text


def test_events_are_found_by_any_of_their_words(begin: Begin) -> None:
    desk = begin()
    found = json.loads(desk.ask("GET", "/_desk/events?q=OPENS+lane").text)
    assert found == [
        {"id": "bridge-opened", "label": "Ada Lane opens the bridge (1932-03-19)"}
    ]


def test_a_form_is_checked_while_it_is_typed(begin: Begin) -> None:
    desk = begin()
    told = desk.post("check", desk.form(date="1932-03~")).data
    assert told == {"date": "about March 1932", "faults": []}
    told = desk.post("check", desk.form(date="10/03/1932")).data
    assert [one["field"] for one in told["faults"]] == ["date"]
    assert read(desk, OPENED) == oldford.FILES[OPENED]


def test_a_form_is_saved_with_its_remarks(begin: Begin) -> None:
    desk = begin()
    told = desk.post("save", desk.form(title="The bridge opens", date="1932-03"))
    assert told.data["message"] == f"Saved: {OPENED}"
    assert read(desk, OPENED) == oldford.FILES[OPENED].replace(
        "Ada Lane opens the bridge", "The bridge opens"
    ).replace("1932-03-19 ", "1932-03 ")


def test_what_is_wrong_is_not_saved(begin: Begin) -> None:
    desk = begin()
    told = desk.post("save", desk.form(date="soon"))
    assert (told.status, told.data["faults"][0]["field"]) == (422, "date")
    assert read(desk, OPENED) == oldford.FILES[OPENED]


def test_a_note_that_was_saved_meanwhile_is_shown_and_not_written(begin: Begin) -> None:
    desk = begin()
    asked = desk.form(title="Mine")
    theirs = oldford.FILES[OPENED].replace("1932-03-19 ", "1932-03-20 ")
    desk.site.write(OPENED, theirs)
    told = desk.post("save", asked)
    assert told.status == 409
    assert "-date: 1932-03-19   # a Saturday\n+date: 1932-03-20" in told.data["diff"]
    assert told.data["values"]["date"] == "1932-03-20"
    assert read(desk, OPENED) == theirs
    assert desk.post("save", asked | {"mark": told.data["mark"]}).status == 200
    assert read(desk, OPENED) == theirs.replace("Ada Lane opens the bridge", "Mine")


def test_a_byte_order_mark_stays(begin: Begin) -> None:
    mark = "\ufeff"
    desk = begin(**{OPENED: mark + oldford.FILES[OPENED]})
    assert desk.post("save", desk.form(title="Mine")).status == 200
    assert read(desk, OPENED).startswith(f"{mark}# The great day\ntitle: Mine\n")


def test_a_form_of_a_note_that_is_not_there_is_refused(begin: Begin) -> None:
    desk = begin()
    asked = desk.form(title="Mine") | {"event": "../x"}
    assert desk.post("save", asked).status == 410
    assert desk.post("save", {"event": "bridge-opened"}).status == 400
    assert desk.post("save", desk.form() | {"fields": []}).status == 410
