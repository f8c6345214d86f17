"""The axis for narrow screens: time runs down, names stand one below another."""

from __future__ import annotations

import re
from itertools import pairwise

from sitegen.core.figure_parts import AxisColumn
from sitegen.core.views import AxisView
from tests.conftest import MakeSite
from tests.pages.test_axis import SITE, notes

HARBOUR = (
    ("ice", "Ice closes the harbour", "1907-01-03"),
    ("fog", "Fog", "1907-01-04"),
    ("lamp", "A lamp is lit", "1907-01-05"),
    ("thaw", "The ice melts", "../1907-01-06"),
    ("storm", "A storm", "1907-03-14/1907-03-17"),
    ("strike", "The strike goes on", "1907-04-01/.."),
)


def column_of(site: MakeSite, *lines: tuple[str, str, str]) -> tuple[AxisColumn, str]:
    built = site(
        {"content/site.yaml": SITE, "content/notes/all.yaml": notes(*lines)}
    ).build()
    view = built.rendered.pages["axis.html"].view
    assert isinstance(view, AxisView)
    return view.picture.column, built.files["axis.html"].decode()


def test_names_stand_in_order_beside_the_scale(site: MakeSite) -> None:
    column, html = column_of(site, *HARBOUR)
    assert column.height == 6 * 38
    tops = [row.bars[0].x for row in column.rows if row.event.id != "thaw"]
    assert tops == sorted(tops)
    # Lines lead to the middle of each sixth of the height.
    ends = [
        float(re.findall(r"L[0-9.]+ ([0-9.]+)h4", row.leader)[0]) for row in column.rows
    ]
    assert ends == [19, 57, 95, 133, 171, 209]
    for name, title, _ in HARBOUR:
        assert html.count(f'href="events/{name}.html"') == 2, title


def test_a_line_begins_at_the_end_that_is_known(site: MakeSite) -> None:
    column, _ = column_of(site, *HARBOUR)
    thaw = next(row for row in column.rows if row.event.id == "thaw")
    start = float(re.findall(r"M[0-9.]+ ([0-9.]+)H", thaw.leader)[0])
    assert thaw.bars[0].x == 0
    assert abs(start - thaw.bars[0].width) <= 2.1


def test_where_much_happens_the_scale_is_wider(site: MakeSite) -> None:
    busy = [(f"b{n}", f"Busy {n}", f"1907-03-{n + 4:02}") for n in range(7)]
    lonely = [(f"l{n}", f"Lonely {n}", f"1907-03-{n:02}") for n in (12, 19, 26)]
    column, _ = column_of(site, *busy, *lonely)
    at = {row.event.id: row.bars[0].x for row in column.rows}
    # A week from Monday 4 March with seven events, against the next with one.
    assert at["b6"] - at["b0"] > 3 * (at["l19"] - at["l12"])


def test_words_of_the_scale_do_not_touch(site: MakeSite) -> None:
    column, _ = column_of(site, *HARBOUR)
    heights = [tick.y for tick in column.ticks]
    assert all(b - a >= 15 for a, b in pairwise(heights))
    assert any(tick.is_group and "1907" in tick.text for tick in column.ticks)


def test_one_event_has_a_column_too(site: MakeSite) -> None:
    column, _ = column_of(site, ("ice", "Ice closes the harbour", "1907-01-03"))
    assert len(column.rows) == 1
    assert column.ticks
