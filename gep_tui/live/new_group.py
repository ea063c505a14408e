"""Begin a new group, in a folder of its own."""

from __future__ import annotations

from pathlib import Path

from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.stream.text import one_line
from gep_tui.live.clock import Clock
from gep_tui.live.group import LiveGroup
from gep_tui.store.files.disk import make_folder
from gep_tui.store.library.groups import new_group_id


def new_group(groups: Path, writer: str, clock: Clock, name: str, organisation: str = "") -> LiveGroup:
    """Begin a group in the folder `groups`; its id is made of its name. Raises OSError."""
    make_folder(groups)
    folder = _made(groups, name)
    opening = GroupOpened(id=folder.name, name=one_line(name), organisation=one_line(organisation))
    return LiveGroup.open(folder, writer, clock, opening)


def _made(groups: Path, name: str) -> Path:
    """Make a folder, under another id where somebody else was faster. Raises OSError."""
    while True:
        folder = groups / new_group_id(name, groups)
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            continue
        return folder
