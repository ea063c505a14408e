"""Delete a group in which nothing ever happened; any other stays."""

from __future__ import annotations

from typing import Literal

from gep_tui.domain.group.codec import GROUP
from gep_tui.domain.group.events import SCHEMA
from gep_tui.domain.group.untouched import is_untouched
from gep_tui.store.files.reading import read_folder
from gep_tui.store.library import sessions
from gep_tui.store.library.group_drafts import EDITING
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.series import read_series

#: Why a group stays: sessions belong to it, or something was written in it, or not all of it can be read; "" if it may
#: go.
GroupStays = Literal["sessions", "written", ""]


def why_group_stays(home: DataFolder, id: str) -> GroupStays:
    """Return why the group with this id is not deleted."""
    if read_series(home, id).sessions:
        return "sessions"
    folder = home.group_folder(id)
    reading = read_folder(folder, GROUP)
    unsure = reading.problems or reading.newest_schema > SCHEMA or (folder / EDITING).exists()
    return "written" if unsure or not is_untouched(reading.events) else ""


def delete_group(home: DataFolder, id: str) -> GroupStays:
    """Delete the group unless it has to stay; return why it stays, "" once it is gone. Raises OSError."""
    why = why_group_stays(home, id)
    if not why:
        sessions.delete(home.groups, id)
    return why
