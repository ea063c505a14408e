"""Something that can be brought back, and what it holds that the record does not."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec

from gep_tui.store.recovery.salvage import Cause

#: events: a damaged event file. stray: events in a file that is not read, because of its name or folder. results: notes
#: in the results that the record lacks. draft: a half-typed line that was never saved. notes: those of a session whose
#: opening is lost. opening: a new beginning for a group that has lost its own. refuge: what was written while the
#: session's folder was gone. deleted: a session whose deletion was not completed.
RecoverableKind = Literal["events", "stray", "results", "draft", "notes", "opening", "refuge", "deleted"]


class Loose(msgspec.Struct, frozen=True):
    """A text that can only be shown: it belongs to no event, or to a session that cannot be opened."""

    text: str
    at: str = ""
    kind: str = ""
    person: str = ""


class Recoverable(msgspec.Struct, frozen=True, kw_only=True):
    """What `path` holds that the session in `folder` lacks; the folder need not exist yet.

    `lines` are the file's events, one a line without its newline; `missing` of them are not in the record, `notes` of
    these are notes. `mended`, `lost` and `unread` are those of the salvage. `damaged` means that the file is read but
    has unreadable lines: it is set aside once everything recoverable is in another file.
    """

    kind: RecoverableKind
    path: Path
    folder: Path
    changed: datetime
    causes: frozenset[Cause] = frozenset()
    lines: tuple[bytes, ...] = ()
    missing: int = 0
    notes: int = 0
    mended: int = 0
    lost: int = 0
    unread: tuple[str, ...] = ()
    damaged: bool = False
    loose: tuple[Loose, ...] = ()

    @property
    def brings(self) -> bool:
        """Whether anything comes back: of some damaged files everything readable is in the record."""
        return self.kind != "events" or self.missing > 0 or bool(self.loose)

    @property
    def of_a_deleted(self) -> bool:
        """Whether its session may have been deleted on purpose, so that only its number brings it back."""
        return self.kind == "deleted" or not self.folder.exists()
