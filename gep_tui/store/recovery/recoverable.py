"""One thing that can be brought back, and what it holds that the record does not."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec

from gep_tui.store.recovery.salvage import Cause

#: events: a damaged event file. stray: events in a file that is not read (its name, or where it lies). results: notes
#: in results that the record does not have. draft: a half-typed line that nobody took over. notes: those of a session
#: whose beginning is lost. deleted: a session that was to be deleted, and is not gone.
RecoverableKind = Literal["events", "stray", "results", "draft", "notes", "deleted"]


class Loose(msgspec.Struct, frozen=True):
    """Words that can be had as text only: of no event, or of none that a session could be made of."""

    text: str
    at: str = ""
    kind: str = ""
    person: str = ""


class Recoverable(msgspec.Struct, frozen=True, kw_only=True):
    """What lies at `path` and is missing in the session of `folder`, which need not exist yet.

    `lines` are the events of the file, one a line without its newline; of these `missing` are not in the record,
    `notes` of them notes. `mended`, `lost` and `unread` are those of the salvage. `damaged` says that the file is one
    that is read, with lines that cannot be: it is set aside once all of it that can be had stands elsewhere.
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
