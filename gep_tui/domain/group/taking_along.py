"""What a new session of a group takes along, so that its fold opens no other file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from gep_tui.domain.carried.carried_note import CarriedNote
from gep_tui.domain.carried.case_events import CaseCarried
from gep_tui.domain.carried.events import CharterCarried, NoteCarried
from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.carried.taken_along import TakenAlong
from gep_tui.domain.group.board import GroupCommitment, open_commitments
from gep_tui.domain.group.cases import GroupCase, cases
from gep_tui.domain.group.in_room import kept_in
from gep_tui.domain.group.its_sessions import in_order
from gep_tui.domain.group.reserve import left_over, left_over_again, noted_between, topics_in_reserve
from gep_tui.domain.group.state import Group, ReservedTopic
from gep_tui.domain.protocol.note_kinds import COMMITMENT, LEAD_TAKEN_UP
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.offers import TOPIC
from gep_tui.domain.session.state import Note, Session

#: The most cases that a session takes along: those on which the group worked last.
MOST_CASES = 60


def taking_along(group: Group, sessions: Iterable[Session]) -> tuple[TakenAlong, ...]:
    """Return one event for each thing that a session opened now takes along from the group's `sessions` so far.

    These are charter, open commitments, leads taken up last time, topics in reserve, what was set aside last time,
    and cases, each as a chain of sessions left it.
    """
    held = in_order(sessions)
    charter = (CharterCarried(rules=group.charter, may_leave=group.may_leave),) if _has_charter(group) else ()
    due = map(_commitment, open_commitments(group, held))
    others = (*_leads(held), *topics_in_reserve(group, held), *left_over(held))
    again = map(_again, left_over_again(held))
    between = (_topic(group, topic) for topic in noted_between(group, held))
    notes = (*due, *again, *(_carried(group, session, note) for session, note in others), *between)
    return (*charter, *_kept_in_room(notes, held), *_cases(group, held))


def _kept_in_room(notes: Iterable[NoteCarried], held: list[Session]) -> Iterator[NoteCarried]:
    """Yield the notes, marked where the note itself stays in the room."""
    kept = kept_in(held).notes
    for note in notes:
        yield msgspec.structs.replace(note, in_room=True) if NoteName(note.session, note.note) in kept else note


def _cases(group: Group, held: list[Session]) -> Iterator[CaseCarried]:
    """Yield the cases that can be called something, the earliest first."""
    known = [each for each in cases(group, held) if each.title or each.questions or each.presenter]
    kept = kept_in(held).notes
    for each in sorted(known, key=lambda each: each.last or date.min)[-MOST_CASES:]:
        yield _case(group, each, _stays(each, held, kept))


def _case(group: Group, each: GroupCase, in_room: bool) -> CaseCarried:
    return CaseCarried(
        session=each.name.session,
        scope=each.name.scope,
        title=each.title,
        words=each.questions[-1] if each.questions else "",
        person=each.presenter[0] if each.presenter else "",
        member=group.who(each.member),
        made=each.made,
        notes=each.notes,
        in_room=in_room,
    )


def _stays(case: GroupCase, held: list[Session], kept: frozenset[NoteName]) -> bool:
    """Tell whether words of a case stay in the room: its title or key question, as read here or taken along."""
    along = (each for session in held for each in session.carried.cases if each.name == case.name)
    return bool(kept.intersection(case.notes)) or any(each.in_room for each in along)


def _has_charter(group: Group) -> bool:
    return bool(group.charter or group.may_leave)


def _commitment(each: GroupCommitment) -> NoteCarried:
    state = each.state
    return NoteCarried(
        session=each.name.session,
        note=each.name.note,
        kind=COMMITMENT,
        text=each.text,
        person=each.person,
        nameless=each.nameless,
        member=each.member,
        made=each.made,
        due=each.due,
        due_on=each.due_on,
        case=each.title,
        called=_in_each(each.called),
        prior=state.keys,
        outcome=state.outcome or "open",
        times=state.times,
    )


def _leads(held: list[Session]) -> Iterator[tuple[Session, Note]]:
    """Yield the leads taken up in the last session."""
    for session in held[-1:]:
        yield from ((session, note) for note in session.kept_notes if note.kind == LEAD_TAKEN_UP)


def _carried(group: Group, session: Session, note: Note) -> NoteCarried:
    person = session.person(note.person)
    return NoteCarried(
        session=session.id,
        note=note.id,
        kind=note.kind,
        text=note.text,
        person=session.name(note.person),
        nameless=person is not None and person.purged,
        member=group.who(person.member) if person else "",
        made=session.opened.date() if session.opened else None,
        case=session.title,
        called=_in_each(session.called),
    )


def _in_each(name: Text) -> tuple[tuple[str, str], ...]:
    """Return a name in each language that it has, with the language."""
    return tuple((language, words) for language, words in (("fr", name.fr), ("en", name.en)) if words)


def _again(note: CarriedNote) -> NoteCarried:
    """Return once more what an earlier session had passed on already, under the name that it has for ever."""
    return NoteCarried(
        session=note.name.session, note=note.name.note, kind=note.kind, text=note.text, person=note.person,
        nameless=note.nameless, member=note.member, made=note.made, case=note.case, called=note.called,
    )  # fmt: skip


def _topic(group: Group, topic: ReservedTopic) -> NoteCarried:
    """Return a topic of the group's own record; it is named by the group's id."""
    return NoteCarried(
        session=group.id, note=topic.id, kind=TOPIC, text=topic.text, person=topic.person, made=topic.at.date()
    )
