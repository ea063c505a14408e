"""Read how each session was opened, and no more of it: to which group it belongs, by id or in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from gep_tui.store.library.beginnings import Beginning, read_beginning
from gep_tui.store.library.sessions import ids
from gep_tui.store.library.summary import Summary


def openings(sessions: Path, read: Callable[[Path], Beginning] = read_beginning) -> list[Summary]:
    """Return the sessions in a folder with their groups and when they were opened; all else is left out."""
    return [_opening(id, read(sessions / id)) for id in ids(sessions)]


def _opening(id: str, beginning: Beginning) -> Summary:
    opening = beginning.opening
    if opening is None:
        return Summary(id=id)
    return Summary(id=id, group=opening.group, group_id=opening.group_id, opened_at=opening.at)
