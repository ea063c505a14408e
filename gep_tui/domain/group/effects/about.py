"""Open the group, and change what is said of it."""

from __future__ import annotations

from gep_tui.domain.group.builder import GroupBuilder, changes
from gep_tui.domain.group.events import GroupChanged, GroupOpened
from gep_tui.domain.group.minutes_for import minutes_for


@changes(GroupOpened)
def open_group(build: GroupBuilder, event: GroupOpened) -> str:
    """Give the group its id and name; only the first opening in the record counts."""
    if build.opened is not None:
        return "already-open"
    build.id, build.opened = event.id, event.at
    build.name = build.name or event.name
    build.organisation = build.organisation or event.organisation
    return ""


@changes(GroupChanged)
def change_group(build: GroupBuilder, event: GroupChanged) -> str:
    """Replace the given fields; a name that shows nothing is refused, a reader whom nobody knows is passed over."""
    if event.name is not None and not event.name.strip():
        return "empty-name"
    for field in ("name", "organisation", "aims", "charter", "may_leave"):
        value = getattr(event, field)
        if value is not None:
            setattr(build, field, value)
    wanted = minutes_for(event.minutes_for)
    if wanted is not None:
        build.minutes_for = wanted
    return ""
