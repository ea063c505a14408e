"""Keep what was carried over from earlier sessions, and what became of commitments."""

from __future__ import annotations

from gep_tui.domain.carried.carried_note import CarriedNote, Charter
from gep_tui.domain.carried.events import CharterCarried, CommitmentFollowed, NoteCarried
from gep_tui.domain.carried.follow_up import NoteName, followed, refused
from gep_tui.domain.dates.iso_day import iso_day
from gep_tui.domain.session.builder import Builder, applies, replace


@applies(NoteCarried)
def carry_note(build: Builder, event: NoteCarried) -> str:
    """Keep a note of an earlier session; if it is carried twice, the later event says how it stood."""
    note = CarriedNote(
        name=NoteName(event.session, event.note),
        kind=event.kind,
        text=event.text,
        person=event.person,
        member=event.member,
        made=event.made,
        due=event.due,
        due_on=iso_day(event.due_on),
        case=event.case,
        prior=event.prior,
        outcome=event.outcome,
        times=event.times,
        in_room=event.in_room,
        nameless=event.nameless or "person" in event.purged,
        called=event.called,
    )
    others = (each for each in build.carried.notes if each.name != note.name)
    build.carried = replace(build.carried, notes=(*others, note))
    return ""


@applies(CharterCarried)
def carry_charter(build: Builder, event: CharterCarried) -> str:
    """Keep the charter as it stood when the session opened."""
    build.carried = replace(build.carried, charter=Charter(rules=event.rules, may_leave=event.may_leave))
    return ""


@applies(CommitmentFollowed)
def follow(build: Builder, event: CommitmentFollowed) -> str:
    """Keep what became of a commitment."""
    news, known = followed(build.id, event), build.carried.followed
    why = refused(news, known)
    if not why:
        build.carried = replace(build.carried, followed=(*known, news))
    return why
