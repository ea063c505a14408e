"""Decide about practice sheets and the names in them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from gep_tui.domain.group import refusals as no
from gep_tui.domain.group.events import NameSettled, SheetChanged, SheetRestored, SheetWithdrawn, SheetWritten
from gep_tui.domain.group.practice_sheet import SHEET_FIELDS, TEXTS, PracticeSheet, SettledName, SheetText
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.domain.stream.text import clean, one_line, same_name
from gep_tui.domain.stream.undoing import Redone, Undone

#: What the undo key of the sheets undoes.
SHEET_EVENTS = (SheetWritten, SheetChanged, SheetWithdrawn, SheetRestored)


def write_sheet(group: Group, now: datetime, text: SheetText) -> SheetWritten | Refusal:
    """Write a new sheet."""
    fields = cleaned(text)
    if not same_name(fields["title"]):
        return no.UntitledSheet()
    if not any(fields[field] for field in TEXTS):
        return no.EmptySheet()
    return SheetWritten(**fields)


def change_sheet(group: Group, now: datetime, sheet: str, text: SheetText, prior: str = "") -> SheetChanged | Refusal:
    """Change a sheet to `text`; only fields that differ are written. `prior` is the last change that was read."""
    found = group.sheet(sheet)
    if found is None:
        return no.UnknownSheet(sheet=sheet)
    fields = {field: value for field, value in cleaned(text).items() if value != getattr(found, field)}
    if not fields:
        return no.SameInGroup()
    if "title" in fields and not same_name(fields["title"]):
        return no.UntitledSheet()
    return SheetChanged(sheet=sheet, prior=prior or found.last, **fields)


def withdraw_sheet(group: Group, now: datetime, sheet: str) -> SheetWithdrawn | Refusal:
    """Take a sheet off the list."""
    found = group.sheet(sheet)
    if found is None:
        return no.UnknownSheet(sheet=sheet)
    return no.SameInGroup() if found.withdrawn else SheetWithdrawn(sheet=sheet)


def restore_sheet(group: Group, now: datetime, sheet: str) -> SheetRestored | Refusal:
    """Put a sheet back on the list."""
    found = group.sheet(sheet)
    if found is None:
        return no.UnknownSheet(sheet=sheet)
    return SheetRestored(sheet=sheet) if found.withdrawn else no.SameInGroup()


def settle_name(
    group: Group, now: datetime, text: str, kind: str, by: str = "", label: str = ""
) -> NameSettled | Refusal:
    """Remember what replaces a name from now on, or that it may stand as it is."""
    name = SettledName(text=one_line(text), kind=kind, by=one_line(by), label=label)
    if not name.text or name in group.names:
        return no.SameInGroup()
    return NameSettled(text=name.text, kind=name.kind, by=name.by, label=name.label)


def take_name_back(group: Group, now: datetime, text: str) -> Undone | Refusal:
    """Undo what was decided last about a name, whatever else was done in the group since."""
    settled = (event for event in reversed(group.done) if isinstance(event, NameSettled))
    last = next((event for event in settled if event.text == text), None)
    return Undone(target=last.key) if last is not None else no.NothingDone()


def undo_sheet(group: Group, now: datetime) -> Undone | Refusal:
    """Undo the last change of a sheet, whatever else was done in the group since."""
    last = next((event for event in reversed(group.done) if isinstance(event, SHEET_EVENTS)), None)
    return Undone(target=last.key) if last is not None else no.NothingDone()


def redo_sheet(group: Group, now: datetime) -> Redone | Refusal:
    """Redo the change of a sheet that was undone last."""
    last = next((event for event in reversed(group.undone) if isinstance(event, SHEET_EVENTS)), None)
    return Redone(target=last.key) if last is not None else no.NothingDone()


def cleaned(text: SheetText) -> dict[str, Any]:
    """Return the fields as they are kept: title and tags on one line, texts without blanks at their ends."""
    return {
        "title": one_line(text.title),
        **{field: clean(getattr(text, field)).strip() for field in TEXTS},
        "tags": tags(text.tags),
        "sources": tuple(dict.fromkeys(text.sources)),
    }


def tags(words: Iterable[str]) -> tuple[str, ...]:
    """Return tags, each on one line and once, whatever its case."""
    found: dict[str, str] = {}
    for word in words:
        if same_name(word):
            found.setdefault(same_name(word), one_line(word))
    return tuple(found.values())


def text_of(sheet: PracticeSheet) -> SheetText:
    """Return what is on a sheet."""
    return SheetText(**{field: getattr(sheet, field) for field in SHEET_FIELDS})
