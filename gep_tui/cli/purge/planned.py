"""Turn the words of `gep purge` into plans for one session, and raise NewerRecord where only a newer gep may.

Nothing is changed here.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure, nothing_can_be_read
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.purging.finding import people_called
from gep_tui.domain.session.purging.mentions import Mentions
from gep_tui.domain.session.purging.wish import notes_by_case
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.store.purge.part import read_record
from gep_tui.store.purge.planning import PurgePlan, plan_everything, plan_notes, plan_person
from gep_tui.words.purging import nameless, someone
from gep_tui.words.suggestions import unknown


class Planned(NamedTuple):
    """What is erased in one folder, and what somebody is called there afterwards."""

    folder: Path
    plan: PurgePlan
    neutral: str = ""


class Extent(NamedTuple):
    """How far an erasure goes: a person's notes too, what names them too; and whether sheets made of notes stay."""

    said: bool = False
    named: bool = False
    keep_sheets: bool = False


def of_notes(
    context: Context, folder: Path, notes: Sequence[str], cases: Sequence[str], keep_sheets: bool = False
) -> Planned:
    """Return the plan for notes, by number or id, and for cases, by scope. Raises CommandFailure."""
    record = record_of(folder)
    wanted = {_note(record.session, words) for words in notes}
    for case in cases:
        wanted |= _case(record.session, case)
    return Planned(folder, plan_notes(context.home, folder, record, wanted, now(), keep_sheets=keep_sheets))


def of_person(context: Context, folder: Path, name: str, extent: Extent) -> Planned:
    """Return the plan for a person in one session. Raises CommandFailure."""
    record = record_of(folder)
    found = people_called(record, name)
    if not found and extent.named and _is_named(record, name):
        found = (name,)
    if not found:
        text = _("Nobody in {id} is called “{name}”.").format(id=folder.name, name=one_line(name))
        raise CommandFailure(unknown(text, name, [person.name for person in record.session.people]))
    return planned_person(context, folder, record, found, extent)


def _is_named(record: Record, name: str) -> bool:
    """Tell whether the whole name of somebody who is on no list appears in what was written."""
    mentions = Mentions([name], whole=True)
    return bool(mentions.notes(record) or mentions.other_entries(record))


def planned_person(context: Context, folder: Path, record: Record, found: tuple[str, ...], extent: Extent) -> Planned:
    """Return the plan for whoever was found. Raises CommandFailure if that is more than one."""
    if len(found) > 1:
        names = ", ".join(one_line(record.session.name(each)) for each in found)
        text = _("In {id} that may be any of these: {names}. Give more of the name.")
        raise CommandFailure(text.format(id=folder.name, names=names))
    neutral = someone(1 + sum(person.purged for person in record.session.people))
    plan = plan_person(context.home, folder, record, found[0], neutral, now(), **extent._asdict())
    return Planned(folder, plan, neutral)


def of_everything(context: Context, folder: Path) -> Planned:
    """Return the plan for all words and names of a session. Raises CommandFailure."""
    record = record_of(folder)
    return Planned(folder, plan_everything(context.home, folder, record, nameless, now()))


def record_of(folder: Path) -> Record:
    """Return the record of a session. Raises CommandFailure if it cannot be read, or not by this gep."""
    record = read_record(folder)
    if record.session.opened is None:
        raise CommandFailure(nothing_can_be_read(folder))
    return record


def now() -> datetime:
    """Return this moment, in local time and whole seconds."""
    return datetime.now().astimezone().replace(microsecond=0)


def _note(session: Session, words: str) -> str:
    notes = {note.id for note in session.notes}
    if words in notes:
        return words
    if words in session.joined:
        return session.joined[words]
    if words.isdecimal() and 1 <= int(words) <= len(session.notes):
        return session.notes[int(words) - 1].id
    text = _("There is no note {words} in {id}: `gep purge {id}` lists them.")
    raise CommandFailure(text.format(words=one_line(words), id=session.id))


def _case(session: Session, words: str) -> frozenset[str]:
    cases = notes_by_case(session)
    if words not in cases:
        text = _("There is no case “{words}” with notes in {id}.").format(words=one_line(words), id=session.id)
        raise CommandFailure(unknown(text, words, list(cases)))
    return cases[words]
