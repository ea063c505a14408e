"""What a pack of one session alone does not tell: that something in it was marked to stay in the room elsewhere."""

from __future__ import annotations

from pathlib import Path

from gep_tui.domain.group.in_room import with_marks
from gep_tui.locale import _, n_
from gep_tui.store.library.groups import group_of
from gep_tui.store.library.in_room import kept_in_room
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.series import read_session


def stays_in_room(home: DataFolder, folder: Path) -> str:
    """Return a warning about what the session in `folder` took along before it was marked elsewhere; "" for none."""
    session = read_session(folder)
    carried = session.carried
    if not carried.notes and not carried.cases:
        return ""
    group = group_of(home.groups, session)
    marked = with_marks(session, kept_in_room(home, session, group)).carried
    notes = sum(a.in_room != b.in_room for a, b in zip(carried.notes, marked.notes, strict=True))
    count = notes + sum(a.in_room != b.in_room for a, b in zip(carried.cases, marked.cases, strict=True))
    if not count:
        return ""
    text = n_(
        "{count} thing that it took along stays in the room since; only the session where it was noted says so.",
        "{count} things that it took along stay in the room since; only the sessions where they were noted say so.",
        count,
    )
    with_group = _("`gep pack --group` packs those too.")
    return f"{text.format(count=count)} {with_group}"
