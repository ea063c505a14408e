"""The tables of a session as one reader may see them: what each reader gets beyond the notes is decided here."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

import msgspec

from gep_tui.domain.protocol.note_kinds import PRIVATE, PROCESS
from gep_tui.domain.session.report import Report, report
from gep_tui.domain.session.state import Session
from gep_tui.export.part import Part
from gep_tui.export.readers.reader import Reader

replace = msgspec.structs.replace

#: Tables for the facilitator alone: who spoke how long, lines between screens, what was erased, what went wrong.
ALONE = ("turns", "speaking", "lines", "purged", "refused")

#: Tables about the whole group, which one person does not get.
OF_ALL = (*ALONE, "groups", "votes")


def readable_tables(seen: Session, now: datetime, language: str, reader: Reader) -> Report:
    """Return the tables of `seen`, a session that `readable_session` has made, without those not for the reader."""
    tables = report(seen, now, language)
    if reader.is_facilitator:
        return tables
    if reader.is_outside:
        return Report(session=replace(tables.session, title="", group="", programme=""))
    if reader.who == "group":
        ratings = tuple(replace(row, person="") for row in tables.ratings)
        return replace(tables, ratings=ratings, **dict.fromkeys(ALONE, ()))
    return _of_one(tables, reader)


def is_withheld(part: Part, reader: Reader) -> bool:
    """Tell whether the reader gets nothing of what `part` names, whatever the session holds."""
    if reader.is_facilitator:
        return False
    if reader.is_outside:
        return part.what != "all"
    withheld = ALONE if reader.who == "group" else OF_ALL
    kinds = (PRIVATE,) if reader.process else (PRIVATE, PROCESS)
    return part.what in withheld or (part.what == "kind" and part.id in kinds)


def _of_one(tables: Report, reader: Reader) -> Report:
    """Return what concerns one person: their own rows, and the phases in which something of theirs was written."""
    name, phases = reader.name, {note.phase for note in tables.notes}
    others = () if reader.who == "presenter" else _said_by(tables) - {name}
    return replace(
        tables,
        people=tuple(replace(row, replaces="") for row in tables.people if row.name == name),
        presence=tuple(row for row in tables.presence if row.person == name),
        phases=tuple(row for row in tables.phases if row.id in phases),
        notes=tuple(replace(note, author="", person=_but(note.person, others)) for note in tables.notes),
        parked=tuple(replace(row, person=_but(row.person, others)) for row in tables.parked),
        cases=tuple(row for row in tables.cases if row.title or row.question),
        roles=tuple(row for row in tables.roles if row.person == name),
        ratings=tuple(row for row in tables.ratings if row.person == name),
        offers=tuple(row for row in tables.offers if row.person == name),
        **dict.fromkeys(OF_ALL, ()),
    )


def _said_by(tables: Report) -> set[str]:
    return {note.person for note in tables.notes} | {row.person for row in tables.parked}


def _but(name: str, others: Collection[str]) -> str:
    """Return the name, "" for one of the `others`."""
    return "" if name in others else name
