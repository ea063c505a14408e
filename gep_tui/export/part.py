"""Choose which rows of a session an export holds; `select` returns the smaller tables."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, get_args

import msgspec

from gep_tui.domain.protocol.note_kinds import PRIVATE
from gep_tui.domain.session.report import NoteRow, Report, SpeakingRow, TurnRow

#: Parts that are a single table, by its name; `attendance` is that of people, with their comings and goings.
TableName = Literal[
    "people",
    "presence",
    "attendance",
    "roles",
    "phases",
    "turns",
    "speaking",
    "groups",
    "votes",
    "follow_ups",
    "offers",
    "cases",
    "parked",
    "ratings",
]
What = Literal["all", "phase", "kind", "person", "commitments"] | TableName

TABLES: tuple[TableName, ...] = get_args(TableName)

#: Kind of notes that a person's own page holds only if they are theirs, though they were offered in that case.
TOPIC = "topic"

_replace = msgspec.structs.replace


class Part(msgspec.Struct, frozen=True):
    """A part of a session: `id` is the id of a phase or kind, or a person's name.

    `phases` are the ids of the phases in it: those of a whole case, or of a person's own case.
    """

    what: What = "all"
    id: str = ""
    phases: tuple[str, ...] = ()


WHOLE = Part()


def select(report: Report, part: Part) -> Report:
    """Return the tables of one part: the session's row, and of the other tables only what belongs to it."""
    if part.what == "all":
        return report
    bare = Report(session=report.session)
    if part.what == "attendance":
        return _replace(bare, people=report.people, presence=report.presence)
    if part.what in TABLES:
        return _replace(bare, **{part.what: getattr(report, part.what)})
    chosen = _of_notes(report, bare, tuple(note for note in report.notes if _belongs(note, part)))
    if part.what == "phase":
        return _of_phase(report, chosen, part.phases or (part.id,))
    return _of_person(report, chosen, part) if part.what == "person" else chosen


def _belongs(note: NoteRow, part: Part) -> bool:
    if part.what == "phase":
        return note.phase in (part.phases or (part.id,))
    if part.what == "kind":
        return note.kind == part.id
    if part.what == "commitments":
        return note.kind == "commitment"
    if note.kind == PRIVATE:
        return note.author == part.id
    if note.kind == TOPIC:
        return note.person == part.id
    return note.person == part.id or note.phase in part.phases


def _of_notes(report: Report, bare: Report, notes: tuple[NoteRow, ...]) -> Report:
    """Return the tables with these notes, the phases in which they were written, and the commitments among them."""
    ids, phases = {note.id for note in notes}, {note.phase for note in notes}
    return _replace(
        bare,
        notes=notes,
        phases=tuple(phase for phase in report.phases if phase.id in phases),
        commitments=tuple(row for row in report.commitments if row.note in ids),
        offers=tuple(row for row in report.offers if row.note in ids),
        parked=tuple(row for row in report.parked if row.note in ids),
    )


def _of_phase(report: Report, chosen: Report, phases: Collection[str]) -> Report:
    turns = tuple(turn for turn in report.turns if turn.phase in phases)
    return _replace(
        chosen,
        phases=tuple(phase for phase in report.phases if phase.id in phases),
        turns=turns,
        speaking=_shares(turns),
        groups=tuple(row for row in report.groups if row.phase in phases),
        votes=tuple(row for row in report.votes if row.phase in phases),
        cases=tuple(row for row in report.cases if _is_worked_on(row.case, phases)),
    )


def _of_person(report: Report, chosen: Report, part: Part) -> Report:
    return _replace(
        chosen,
        turns=tuple(turn for turn in report.turns if turn.person == part.id),
        speaking=tuple(row for row in report.speaking if row.person == part.id),
        groups=tuple(row for row in report.groups if row.person == part.id),
        cases=tuple(row for row in report.cases if row.presenter == part.id or _is_worked_on(row.case, part.phases)),
    )


def _is_worked_on(case: str, phases: Collection[str]) -> bool:
    """Tell whether any of these phases belongs to a case; "" is the case of phases outside every block."""
    return any(phase.startswith(f"{case}.") if case else "." not in phase for phase in phases)


def _shares(turns: tuple[TurnRow, ...]) -> tuple[SpeakingRow, ...]:
    """Return how long each person spoke in these turns, in the order of their first turn."""
    spoken: dict[str, list[float]] = {}
    for turn in turns:
        spoken.setdefault(turn.person, []).append(turn.seconds)
    everything = sum(map(sum, spoken.values()))
    return tuple(
        SpeakingRow(
            person=person,
            seconds=round(sum(lengths), 3),
            turns=len(lengths),
            longest_seconds=max(lengths),
            share=sum(lengths) / everything if everything else 0.0,
        )
        for person, lengths in spoken.items()
    )
