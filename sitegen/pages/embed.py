"""The page for a frame in another site: dates and titles, and nothing around them."""

from __future__ import annotations

from sitegen.core.documents import Importance
from sitegen.core.views import EmbedView
from sitegen.pages import addresses, wording
from sitegen.pages.desk import Desk
from sitegen.pages.filtering import FilterData, always_filter_view
from sitegen.pages.periods import years


def embed_page(desk: Desk, data: FilterData, *, is_whole: bool) -> EmbedView:
    """List all events; where they are too many for one page, the key events."""
    url = addresses.EMBED
    root = desk.root_of(url)
    events = desk.timeline.events
    major = tuple(one for one in events if one.importance is Importance.MAJOR)
    listed = events if is_whole else major[: desk.site.events_per_page]
    return EmbedView(
        head=desk.head(url, desk.site.title, "embed", robots="noindex"),
        heading=desk.site.title,
        years=years(listed, desk, root),
        filter=always_filter_view(events, url, desk, data if is_whole else None),
        more="" if is_whole else desk.count(wording.ALL_EVENTS, len(events)),
    )
