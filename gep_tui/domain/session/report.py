"""The record as tables: what `show --format json` prints and `results.json` holds.

Seconds are numbers, times ISO 8601 with their offset.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.protocol.note_kinds import COMMITMENT
from gep_tui.domain.protocol.plan import PlannedPhase, total
from gep_tui.domain.session.attendance import PersonRow, PresenceRow, RoleRow, person_rows, presence_rows, role_rows
from gep_tui.domain.session.chosen_rows import CaseRow, OfferRow, ParkedRow, case_rows, offer_rows, parked_rows
from gep_tui.domain.session.followed import FollowUpRow, follow_up_rows, state_here
from gep_tui.domain.session.line_rows import LineRow, line_rows
from gep_tui.domain.session.outcomes import GroupRow, PurgedRow, VoteRow, group_rows, purged_rows, vote_rows
from gep_tui.domain.session.rating_rows import RatingRow, rating_rows
from gep_tui.domain.session.shares import told_shares
from gep_tui.domain.session.state import Note, Session, Turn
from gep_tui.domain.session.timing import allotted_seconds, phase_seconds
from gep_tui.domain.stream import spans
from gep_tui.domain.stream.spans import stamp


class SessionRow(msgspec.Struct, frozen=True, kw_only=True):
    """The session itself; `planned_seconds` is the length of the plan as it was opened."""

    id: str
    group: str
    title: str
    programme: str
    started_at: str | None
    ended_at: str | None
    planned_seconds: int
    rehearsal: bool


class PhaseRow(msgspec.Struct, frozen=True, kw_only=True):
    """A phase, held or to come; `planned_seconds` is its current length, `null` if it is untimed."""

    id: str
    protocol: str
    name: str
    planned_seconds: int | None
    first_planned_seconds: int | None
    actual_seconds: float
    overtime_seconds: float
    started_at: str | None
    ended_at: str | None
    skipped: bool


class TurnRow(msgspec.Struct, frozen=True, kw_only=True):
    """One turn; `ended_at` is `null` while it runs, `seconds` do not include pauses."""

    person: str
    phase: str
    started_at: str
    ended_at: str | None
    seconds: float


class SpeakingRow(msgspec.Struct, frozen=True, kw_only=True):
    """How much a person who was there, or spoke, has spoken; `share` is their part of all turn seconds, 0 to 1."""

    person: str
    seconds: float
    turns: int
    longest_seconds: float
    share: float


class NoteRow(msgspec.Struct, frozen=True, kw_only=True):
    """A note that was not withdrawn; person and author are names. `in_room` means that it stays in the room."""

    id: str
    at: str
    phase: str
    kind: str
    person: str
    author: str
    text: str
    in_room: bool = False


class CommitmentRow(msgspec.Struct, frozen=True, kw_only=True):
    """Who does what by when; `note` is the id of the note that says so, `phase` the one in which it was made.

    `due` are the words as said, `due_on` is the day that they mean, as 2026-12-24, `null` if it is not known. `state`
    is "open" until a follow-up says what became of it.
    """

    id: str
    who: str
    what: str
    due: str
    due_on: str | None
    phase: str
    state: str
    note: str


class RefusedRow(msgspec.Struct, frozen=True, kw_only=True):
    """An event without effect, and why."""

    writer: str
    seq: int
    type: str
    why: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """All tables of one session."""

    session: SessionRow
    people: tuple[PersonRow, ...] = ()
    presence: tuple[PresenceRow, ...] = ()
    roles: tuple[RoleRow, ...] = ()
    phases: tuple[PhaseRow, ...] = ()
    turns: tuple[TurnRow, ...] = ()
    speaking: tuple[SpeakingRow, ...] = ()
    notes: tuple[NoteRow, ...] = ()
    commitments: tuple[CommitmentRow, ...] = ()
    follow_ups: tuple[FollowUpRow, ...] = ()
    groups: tuple[GroupRow, ...] = ()
    votes: tuple[VoteRow, ...] = ()
    lines: tuple[LineRow, ...] = ()
    offers: tuple[OfferRow, ...] = ()
    cases: tuple[CaseRow, ...] = ()
    parked: tuple[ParkedRow, ...] = ()
    ratings: tuple[RatingRow, ...] = ()
    purged: tuple[PurgedRow, ...] = ()
    refused: tuple[RefusedRow, ...] = ()


def report(session: Session, now: datetime, language: str) -> Report:
    """Return the tables of `session`; what still runs counts up to `now`. Names of phases are in `language`."""
    notes = session.kept_notes
    return Report(
        session=_session_row(session, language),
        people=person_rows(session),
        presence=presence_rows(session),
        roles=role_rows(session, language),
        phases=tuple(_phase_row(session, phase, now, language) for phase in session.plan),
        turns=tuple(_turn_row(session, turn, now) for turn in sorted(session.turns, key=lambda turn: turn.started)),
        speaking=tuple(
            SpeakingRow(
                person=session.name(share.person),
                seconds=_cut(share.seconds),
                turns=share.turns,
                longest_seconds=_cut(share.longest),
                share=share.share,
            )
            for share in told_shares(session, now)
        ),
        notes=tuple(_note_row(session, note) for note in notes),
        commitments=tuple(_commitment_row(session, note) for note in notes if note.kind == COMMITMENT),
        follow_ups=follow_up_rows(session),
        groups=group_rows(session),
        votes=vote_rows(session),
        lines=line_rows(session),
        offers=offer_rows(session),
        cases=case_rows(session),
        parked=parked_rows(session),
        ratings=rating_rows(session),
        purged=purged_rows(session),
        refused=tuple(
            RefusedRow(writer=each.writer, seq=each.seq, type=each.type, why=each.why) for each in session.refused
        ),
    )


def _session_row(session: Session, language: str) -> SessionRow:
    return SessionRow(
        id=session.id,
        group=session.group,
        title=session.titled(language),
        programme=session.programme,
        started_at=stamp(session.runs[0].started) if session.runs else None,
        ended_at=stamp(session.closed),
        planned_seconds=total(session.first_plan),
        rehearsal=session.rehearsal,
    )


def _phase_row(session: Session, phase: PlannedPhase, now: datetime, language: str) -> PhaseRow:
    runs = [run for run in session.runs if run.phase == phase.id]
    planned = allotted_seconds(session, phase)
    actual = phase_seconds(session, phase.id, now)
    first = next((each.seconds for each in session.first_plan if each.id == phase.id), None)
    block = session.block(phase.scope)
    return PhaseRow(
        id=phase.id,
        protocol=block.protocol if block else "",
        name=phase.name.into(language),
        planned_seconds=planned,
        first_planned_seconds=first,
        actual_seconds=_cut(actual),
        overtime_seconds=_cut(max(0.0, actual - planned)) if planned is not None else 0.0,
        started_at=stamp(runs[0].started) if runs else None,
        ended_at=stamp(runs[-1].ended) if runs else None,
        skipped=phase.skipped,
    )


def _turn_row(session: Session, turn: Turn, now: datetime) -> TurnRow:
    return TurnRow(
        person=session.name(turn.person),
        phase=turn.phase,
        started_at=turn.started.isoformat(timespec="milliseconds"),
        ended_at=stamp(turn.ended),
        seconds=_cut(spans.seconds(turn.spans, session.until(now))),
    )


def _note_row(session: Session, note: Note) -> NoteRow:
    return NoteRow(
        id=note.id,
        at=note.at.isoformat(timespec="milliseconds"),
        phase=note.phase,
        kind=note.kind,
        person=session.name(note.person),
        author=session.name(note.author),
        text=note.text,
        in_room=note.in_room,
    )


def _commitment_row(session: Session, note: Note) -> CommitmentRow:
    return CommitmentRow(
        id=note.id,
        who=session.name(note.person),
        what=note.text,
        due=note.due,
        due_on=note.due_on or None,
        phase=note.phase,
        state=state_here(session, NoteName(session.id, note.id)).outcome,
        note=note.id,
    )


def _cut(seconds: float) -> float:
    """Return seconds cut to milliseconds, so that cutting them to whole seconds gives what the screen shows."""
    return round(seconds * 1e6) // 1000 / 1000
