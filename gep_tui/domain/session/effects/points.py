"""Follow what was set aside: answered, assigned, left for the next session, or open again."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies
from gep_tui.domain.session.choosing import FollowedPoint
from gep_tui.domain.session.events import OUTCOMES, PointFollowed
from gep_tui.domain.session.points import KINDS


@applies(PointFollowed)
def follow(build: Builder, event: PointFollowed) -> str:
    """Record what became of a parked note, of this session or of an earlier one."""
    note = build.note_named(event.note)
    earlier = (each.name.across for each in build.carried.notes if each.kind in KINDS)
    id = note.id if note is not None else next((each for each in earlier if each == event.note), "")
    if not id:
        return "unknown-note"
    if event.outcome not in OUTCOMES:
        return "unknown-outcome"
    before = build.choosing.points.get(id)
    person = build.who(event.person)
    if (before.outcome, before.person) == (event.outcome, person) if before else event.outcome == "open":
        return "already"
    build.choosing.change().points[id] = FollowedPoint(note=id, outcome=event.outcome, at=event.at, person=person)
    return ""
