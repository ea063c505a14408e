"""Decide what became of a parked question or point."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions.notes import find
from gep_tui.domain.session.events import PointFollowed
from gep_tui.domain.session.points import KINDS, followed, outcome_of, points
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session


def follow_point(session: Session, now: datetime, note: str, outcome: str, person: str = "") -> PointFollowed | Refusal:
    """Record what became of a parked note, of this session or an earlier one; the same outcome again opens it again."""
    own = find(session, note)
    if own is not None and own.kind not in KINDS:
        return no.NotParked()
    id = own.id if own is not None else next((each.id for each in points(session) if each.id == note), "")
    if not id:
        return no.UnknownNote(note=note)
    if person and session.person(person) is None:
        return no.UnknownPerson(person=person)
    if outcome == outcome_of(session, id) == "open":
        return no.NothingChanges()
    before = followed(session, id)
    again = before is not None and (before.outcome, before.person) == (outcome, person)
    return PointFollowed(note=id, outcome="open" if again else outcome, person="" if again else person)
