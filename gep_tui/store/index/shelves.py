"""The records that an index is made from, and what can be found in each: sessions, and groups beside them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import msgspec

from gep_tui.domain.group.codec import GROUP
from gep_tui.domain.group.findable_group import findable_group, group_findables
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.findable import Findable, FindableSession, findable_session, findables
from gep_tui.domain.session.fold import fold
from gep_tui.store.files.looks import look_code
from gep_tui.store.files.reading import read_folder
from gep_tui.store.index.file_state import FilesRead, read_states, states
from gep_tui.store.library.sessions import ids

# What is before the folder of a group; no folder has it in its name.
_GROUPS = "groups/"


class ReadRecord(msgspec.Struct, frozen=True):
    """A session or a group as it was read; `told` is None if nothing in it is to be found.

    `folder` names it in the index.
    """

    folder: str
    files: FilesRead
    told: FindableSession | None
    notes: tuple[Findable, ...]
    events: int

    @property
    def is_group(self) -> bool:
        """Whether it is the record of a group."""
        return self.folder.startswith(_GROUPS)


class Shelves(NamedTuple):
    """The folder of sessions, and that of groups if there is one."""

    sessions: Path
    groups: Path | None = None

    def names(self) -> list[str]:
        """Return the names of all records: groups, and the sessions, the newest first by name."""
        groups = ids(self.groups) if self.groups else []
        return [*(f"{_GROUPS}{id}" for id in groups), *reversed(ids(self.sessions))]

    def place(self, name: str) -> str:
        """Return the folder of a record, as text."""
        if self.groups is not None and name.startswith(_GROUPS):
            return f"{self.groups}/{name.removeprefix(_GROUPS)}"
        return f"{self.sessions}/{name}"

    def read(self, name: str) -> ReadRecord:
        """Read what can be found in a record. Never raises: what cannot be read is left out."""
        folder = Path(self.place(name))
        seen, before = look_code(str(folder)), states(str(folder))
        is_group = name.startswith(_GROUPS)
        reading = read_folder(folder, GROUP if is_group else SESSION)
        if is_group:
            group = GroupRecord(reading.events).state
            notes = tuple(group_findables(group))
            told = findable_group(folder.name, group, notes)
        else:
            session = fold(reading.events)
            told = None if session.rehearsal else findable_session(folder.name, session)
            notes = tuple(findables(session)) if told else ()
        read = read_states(before, reading.contents)
        # a file that could not be read is looked at again the next time
        files = FilesRead(read, seen if read.keys() == before.keys() else "")
        return ReadRecord(name, files, told, notes, len(reading.events))
