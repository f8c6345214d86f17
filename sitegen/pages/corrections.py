"""The page of corrections: what was wrong here, and what was retracted."""

from __future__ import annotations

from sitegen.core import corrections
from sitegen.core.corrections import Corrected
from sitegen.core.view_parts import CorrectionRow
from sitegen.core.views import CorrectionsView
from sitegen.pages import addresses, wording
from sitegen.pages.cards import cards, link_to
from sitegen.pages.desk import Desk


def corrections_page(desk: Desk) -> CorrectionsView:
    """List all corrections, the latest first, and the retracted events."""
    url = addresses.CORRECTIONS
    root = desk.root_of(url)
    events = desk.timeline.events
    found = corrections.newest_first(events)
    title = desk.say(wording.CORRECTIONS)
    return CorrectionsView(
        head=desk.head(url, title, "corrections"),
        heading=title,
        summary=desk.count(wording.CORRECTION_COUNT, len(found)),
        rows=tuple(_row(one, desk, root) for one in found),
        retracted=cards(corrections.retracted(events), desk, root),
        feed=root + addresses.CORRECTIONS_FEED if found else "",
    )


def _row(one: Corrected, desk: Desk, root: str) -> CorrectionRow:
    return CorrectionRow(
        date=desk.date(one.correction.date),
        text=one.correction.text,
        event=link_to(one.event, desk, root, one.anchor),
        event_date=desk.date(one.event.when),
    )
