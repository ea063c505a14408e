"""The practice sheet that is being written in a group: kept beside its record until it is saved or thrown away.

It is no part of the record. Names are not replaced in it yet, so it never leaves the group's folder.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import msgspec

from gep_tui.domain.group.practice_sheet import SheetText
from gep_tui.store.files.asides import set_aside
from gep_tui.store.files.disk import make_folder, read_file, replace_file

#: The name of the file in the group's folder.
NAME = "sheet-draft.json"


class SheetDraft(msgspec.Struct, frozen=True, kw_only=True):
    """What is written so far; `sheet` and `prior` name the sheet that is changed and the version that was read."""

    text: SheetText
    sheet: str = ""
    prior: str = ""


def read_draft(group: Path) -> SheetDraft | None:
    """Return the draft in the folder of a group; None if there is none, or none that can be read."""
    with suppress(OSError, MemoryError, msgspec.MsgspecError, RecursionError, UnicodeError):
        return msgspec.json.decode(read_file(group / NAME), type=SheetDraft)
    return None


def keep_draft(group: Path, draft: SheetDraft) -> None:
    """Keep a draft in place of the one before; what cannot be read there is set aside. Raises OSError."""
    make_folder(group)
    path = group / NAME
    if os.path.lexists(path) and read_draft(group) is None:
        set_aside(path)
    replace_file(path, msgspec.json.encode(draft))


def drop_draft(group: Path) -> None:
    """Remove the draft. Raises OSError."""
    (group / NAME).unlink(missing_ok=True)
