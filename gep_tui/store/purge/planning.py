"""Plan what a purge erases, in the session itself and wherever other streams took it along. Changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path

import msgspec

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.session.events import Event
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.purging.mentions import Mentions
from gep_tui.domain.session.purging.wish import (
    all_names,
    entries_of,
    names_ever,
    names_off_the_list,
    of_everything,
    of_notes,
    of_person,
)
from gep_tui.domain.session.state import Note
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.purge.elsewhere import carried_parts, guest_parts, report_parts
from gep_tui.store.purge.part import PurgePart, part_of


class PurgePlan(msgspec.Struct, frozen=True, kw_only=True):
    """The `parts` of a purge in the order in which they are carried out, and what is said of them before.

    `notes` go. Of a person, `said` are notes of theirs that stay, `named` others' notes that name them and stay,
    `entries` lines, messages and titles that do, and `naming` counts the texts of a group that do.
    """

    parts: tuple[PurgePart, ...]
    notes: tuple[Note, ...] = ()
    names: frozenset[str] = frozenset()
    said: tuple[Note, ...] = ()
    named: tuple[Note, ...] = ()
    entries: tuple[Event, ...] = ()
    naming: int = 0


def plan_notes(
    home: DataFolder, folder: Path, record: Record, notes: Collection[str], on: datetime, *, keep_sheets: bool = False
) -> PurgePlan:
    """Return the plan to erase notes, by id, with the practice sheets made of them unless `keep_sheets`.

    Raises NewerRecord.
    """
    wish = of_notes(record.session, frozenset(notes))
    elsewhere = carried_parts(home, folder, wish.carried, on, keep_sheets)
    return PurgePlan(parts=(*elsewhere, part_of(folder, record, wish, on)), notes=_those(record, notes))


def plan_person(
    home: DataFolder, folder: Path, record: Record, person: str, neutral: str, on: datetime,
    *, said: bool = False, named: bool = False, keep_sheets: bool = False,
) -> PurgePlan:  # fmt: skip
    """Return the plan to erase a person, by id or by a name that is no id, who is called `neutral` from then on.

    With `said` their notes go too, with `named` what names them in words; with notes go the practice sheets made of
    them, unless `keep_sheets`. Raises NewerRecord.
    """
    ids = entries_of(record.session, person)
    names = frozenset(names_ever(record, ids) or {person})
    mentions = Mentions(names)
    theirs = {note.id for note in record.session.notes if note.person in (ids or {person})}
    others = mentions.notes(record) - theirs
    entries = mentions.other_entries(record)
    going = (theirs if said else set()) | (others if named else set())
    wish = of_person(record, person, neutral, frozenset(going))
    if named:
        wish = msgspec.structs.replace(wish, entries=frozenset(each.key for each in entries))
    elsewhere = (
        *carried_parts(home, folder, wish.carried, on, keep_sheets),
        *guest_parts(home, {(record.session.id, id) for id in ids}, on),
    )
    return PurgePlan(
        parts=(*elsewhere, part_of(folder, record, wish, on, names)),
        notes=_those(record, going),
        names=names,
        said=() if said else _those(record, theirs),
        named=() if named else _those(record, others),
        entries=() if named else entries,
    )


def plan_everything(
    home: DataFolder, folder: Path, record: Record, neutral: Callable[[int], str], on: datetime
) -> PurgePlan:
    """Return the plan to erase all words and names of a session; the people get names by their number from 1.

    What later sessions took along stays with them, and so do practice sheets. Raises NewerRecord.
    """
    names = frozenset({name for _id, name in all_names(record)} | names_off_the_list(record))
    wish = of_everything(record.session, neutral)
    notes = tuple(record.session.notes)
    reports = report_parts(home, {NoteName(record.session.id, note.id) for note in notes}, on, keep_sheets=True)
    return PurgePlan(parts=(*reports, part_of(folder, record, wish, on, names)), notes=notes, names=names)


def _those(record: Record, ids: Collection[str]) -> tuple[Note, ...]:
    return tuple(note for note in record.session.notes if note.id in ids)
