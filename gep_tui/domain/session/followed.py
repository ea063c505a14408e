"""What became of commitments in one session: those that it took along, and its own."""

from __future__ import annotations

import msgspec

from gep_tui.domain.carried.carried_note import CarriedNote
from gep_tui.domain.carried.follow_up import CommitmentState, NoteName, carried_until, standing
from gep_tui.domain.protocol.note_kinds import COMMITMENT
from gep_tui.domain.session.state import Session


class FollowUpRow(msgspec.Struct, frozen=True, kw_only=True):
    """A commitment of an earlier session, and what this session says of it.

    `session` and `note` name it, `due_on` is a day as 2026-12-24 or `null`. `state` is "open", "done", "partly",
    "dropped" or "carried", "" where two reports differ; `carried_over` is how often it was carried over.
    """

    session: str
    note: str
    who: str
    what: str
    due: str
    due_on: str | None
    state: str
    words: str
    carried_over: int


def follow_up_rows(session: Session) -> tuple[FollowUpRow, ...]:
    """Return the commitments that the session took along, in the order in which they were made."""
    return tuple(_row(session, note) for note in session.carried.notes if note.kind == COMMITMENT)


def state_here(session: Session, name: NoteName) -> CommitmentState:
    """Return how a commitment stands by the follow-ups written in this session."""
    return standing(each for each in session.carried.followed if each.commitment == name)


def _row(session: Session, note: CarriedNote) -> FollowUpRow:
    here = state_here(session, note.name)
    until = carried_until([each for each in session.carried.followed if each.commitment == note.name]) or note
    return FollowUpRow(
        session=note.name.session,
        note=note.name.note,
        who=note.person,
        what=note.text,
        due=until.due,
        due_on=until.due_on or None,
        state=here.outcome if here.ends else note.outcome,
        words="; ".join(dict.fromkeys(each.words for each in here.ends if each.words)),
        carried_over=note.times + here.times,
    )
