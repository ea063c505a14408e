"""Write and change practice sheets, and keep what was decided about names."""

from __future__ import annotations

from typing import Any

import msgspec

from gep_tui.domain.group.builder import GroupBuilder, changes
from gep_tui.domain.group.events import NameSettled, SheetChanged, SheetRestored, SheetWithdrawn, SheetWritten
from gep_tui.domain.group.practice_sheet import SHEET_FIELDS, PracticeSheet, SettledName

replace = msgspec.structs.replace


@changes(SheetWritten)
def write(build: GroupBuilder, event: SheetWritten) -> str:
    """Add a sheet at the end."""
    if not event.title.strip():
        return "empty-name"
    fields: dict[str, Any] = {field: getattr(event, field) for field in SHEET_FIELDS}
    build.sheets[event.key] = PracticeSheet(id=event.key, last=event.key, written=event.at, **fields)
    build.sheet_changes[event.key] = [(event.key, frozenset())]
    return ""


@changes(SheetChanged)
def change(build: GroupBuilder, event: SheetChanged) -> str:
    """Replace the given fields; a change whose writer had not read the last ones to these fields is kept in mind."""
    sheet = build.sheets.get(event.sheet)
    if sheet is None:
        return "unknown-sheet"
    if event.title is not None and not event.title.strip():
        return "empty-name"
    given = {field: value for field in SHEET_FIELDS if (value := getattr(event, field)) is not None}
    build.sheets[sheet.id] = replace(
        sheet, changed=event.at, last=event.key, unread=_unread(build, sheet, event, frozenset(given)), **given
    )
    build.sheet_changes[sheet.id].append((event.key, frozenset(given)))
    return ""


@changes(SheetWithdrawn)
def withdraw(build: GroupBuilder, event: SheetWithdrawn) -> str:
    """Take a sheet off the list."""
    return _set_withdrawn(build, event.sheet, True)


@changes(SheetRestored)
def restore(build: GroupBuilder, event: SheetRestored) -> str:
    """Put a sheet back on the list."""
    return _set_withdrawn(build, event.sheet, False)


@changes(NameSettled)
def settle(build: GroupBuilder, event: NameSettled) -> str:
    """Keep what replaces a name; the later word counts."""
    if not event.text.strip():
        return "empty-name"
    build.names[event.text] = SettledName(text=event.text, kind=event.kind, by=event.by, label=event.label)
    return ""


def _unread(build: GroupBuilder, sheet: PracticeSheet, event: SheetChanged, given: frozenset[str]) -> tuple[str, ...]:
    """Return the changes that nobody has read before replacing them; whoever had read the last one settles that."""
    if event.prior == sheet.last:
        return ()
    made = build.sheet_changes[sheet.id]
    since = next((at for at, (key, _fields) in enumerate(made, 1) if key == event.prior), len(made))
    return tuple(dict.fromkeys((*sheet.unread, *(key for key, fields in made[since:] if fields & given))))


def _set_withdrawn(build: GroupBuilder, id: str, withdrawn: bool) -> str:
    sheet = build.sheets.get(id)
    if sheet is None:
        return "unknown-sheet"
    if sheet.withdrawn == withdrawn:
        return "already"
    build.sheets[id] = replace(sheet, withdrawn=withdrawn)
    return ""
