"""The commitments of a group over all its sessions: a projection of their records, in any order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

import msgspec

from gep_tui.domain.carried.carried_note import CarriedNote
from gep_tui.domain.carried.follow_up import CommitmentState, FollowUp, NoteName, carried_until, standing
from gep_tui.domain.group.its_sessions import in_order
from gep_tui.domain.group.state import Group
from gep_tui.domain.protocol.note_kinds import COMMITMENT
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.joined import whole
from gep_tui.domain.session.state import Note, Session
from gep_tui.domain.stream.event import EPOCH

#: What became of the note itself: withdrawn, joined with another, no longer a commitment, erased for good, or its
#: session is not here.
Gone = Literal["", "withdrawn", "joined", "changed", "purged", "absent"]


#: The sessions that took a commitment along, each with what it knew of it.
Snapshots = tuple[tuple[Session, CarriedNote], ...]


class GroupCommitment(msgspec.Struct, frozen=True, kw_only=True):
    """Who does what by when, how it stands, and where it was made.

    `person` is a name, `member` the member's id, "" for a guest. `title` is the session's, `called` the name of its
    programme, `phase` the id of the phase in its plan. `history` are all follow-ups, the earliest first. `taken_along`
    means that a later session took it along, `in_room` that its note stays in the room, `nameless` that the name of
    the person was erased.
    """

    name: NoteName
    text: str = ""
    person: str = ""
    member: str = ""
    due: str = ""
    due_on: str = ""
    made: date | None = None
    title: str = ""
    called: Text = Text()
    phase: str = ""
    gone: Gone = ""
    state: CommitmentState = CommitmentState()
    history: tuple[FollowUp, ...] = ()
    taken_along: bool = False
    in_room: bool = False
    nameless: bool = False

    @property
    def is_told(self) -> bool:
        """Whether lists show it: not if its note was withdrawn before anybody followed it up."""
        return self.gone != "withdrawn" or self.taken_along or bool(self.history)

    @property
    def is_open(self) -> bool:
        """Whether it is still to be asked about: not if nobody can read any more what it was."""
        return self.state.is_open and self.gone in ("", "absent") and bool(self.text)


def commitments(group: Group, sessions: Iterable[Session]) -> tuple[GroupCommitment, ...]:
    """Return the commitments made in `sessions`, the earliest first, with what became of them anywhere.

    None is left out. One whose note was withdrawn or joined to another says so, and so does one whose session is not at
    hand: its words come from the session that took it along.
    """
    here = {session.id: session for session in sessions}
    along, history = _taken_along(here.values()), _history(group, here.values())
    names = dict.fromkeys((*_made(here.values()), *history, *along))
    told = (_told(name, group, here, along.get(name, ()), history.get(name, ())) for name in names)
    places = {name: place for place, name in enumerate(_made(in_order(here.values())))}
    return tuple(sorted(told, key=lambda each: (each.made or date.min, places.get(each.name, -1), each.name)))


def told_commitments(group: Group, sessions: Iterable[Session]) -> tuple[GroupCommitment, ...]:
    """Return the commitments that lists show, the earliest first."""
    return tuple(each for each in commitments(group, sessions) if each.is_told)


def open_commitments(group: Group, sessions: Iterable[Session]) -> tuple[GroupCommitment, ...]:
    """Return the commitments that are to be asked about, the earliest first."""
    return tuple(each for each in commitments(group, sessions) if each.is_open)


def _made(sessions: Iterable[Session]) -> Iterable[NoteName]:
    for session in sessions:
        yield from (NoteName(session.id, note.id) for note in session.notes if note.kind == COMMITMENT)


def _history(group: Group, sessions: Iterable[Session]) -> dict[NoteName, tuple[FollowUp, ...]]:
    """Return the follow-ups of each commitment."""
    found: dict[NoteName, tuple[FollowUp, ...]] = {}
    for each in (*group.followed, *(each for session in sessions for each in session.carried.followed)):
        found[each.commitment] = (*found.get(each.commitment, ()), each)
    return found


def _taken_along(sessions: Iterable[Session]) -> dict[NoteName, Snapshots]:
    """Return how sessions took commitments along, by commitment, the latest session last."""
    ordered = in_order(sessions)
    found: dict[NoteName, Snapshots] = {}
    for session in ordered:
        for note in session.carried.notes:
            if note.kind == COMMITMENT:
                found[note.name] = (*found.get(note.name, ()), (session, note))
    return found


def _told(
    name: NoteName, group: Group, here: Mapping[str, Session], along: Snapshots, known: tuple[FollowUp, ...]
) -> GroupCommitment:
    """Return one commitment as its note tells it, or as the last session that took it along."""
    history = tuple(sorted((*known, *_unread(along, known)), key=lambda each: (each.at, each.key)))
    stands = standing(history)
    times = max((stands.times, *(note.times for _session, note in along)))
    told = GroupCommitment(
        name=name,
        gone="absent",
        history=history,
        state=msgspec.structs.replace(stands, times=times),
        taken_along=bool(along),
        in_room=any(each.in_room for _session, each in along),
    )
    session = here.get(name.session)
    note = _note(session, name.note) if session else None
    if session is not None and note is not None:
        return _until(_of_note(told, group, session, note))
    if session is not None and any(each.id == name.note for each in session.purged):
        return _of_erased(told, session)
    return _until(_of_snapshot(told, group, along[-1][1]) if along else told)


def _of_erased(told: GroupCommitment, session: Session) -> GroupCommitment:
    """Return a commitment that was erased for good: when it was made and what became of it, in no words."""
    made = session.opened.date() if session.opened else None
    return msgspec.structs.replace(told, gone="purged", made=made, title=session.title, called=session.called)


def _until(told: GroupCommitment) -> GroupCommitment:
    """Return a commitment due as the last follow-up says that carried it over until some day."""
    until = carried_until(told.history)
    return told if until is None else msgspec.structs.replace(told, due=until.due, due_on=until.due_on)


def _unread(along: Snapshots, known: tuple[FollowUp, ...]) -> Iterable[FollowUp]:
    """Yield follow-ups that are not at hand, as the sessions tell them that knew them.

    They are taken to follow all that was reported before such a session opened.
    """
    keys = {each.key for each in known}
    for session, note in along:
        opened = session.opened or EPOCH
        before = tuple(each.key for each in known if each.at <= opened)
        for key in (key for key in note.prior if key not in keys):
            keys.add(key)
            due, due_on = (note.due, note.due_on) if note.outcome == "carried" else ("", "")
            yield FollowUp(
                key=key, commitment=note.name, outcome=note.outcome, at=opened, writer="", prior=before, due=due,
                due_on=due_on,
            )  # fmt: skip


def _of_note(told: GroupCommitment, group: Group, session: Session, note: Note) -> GroupCommitment:
    person = session.person(note.person)
    return msgspec.structs.replace(
        told,
        text=note.text,
        person=session.name(note.person),
        nameless=person is not None and person.purged,
        member=group.who(person.member) if person else "",
        due=note.due,
        due_on=note.due_on,
        made=session.opened.date() if session.opened else None,
        title=session.title,
        called=session.called,
        phase=note.phase,
        gone=_gone(note, told.name.note),
        in_room=note.in_room or told.in_room,
    )


def _of_snapshot(told: GroupCommitment, group: Group, note: CarriedNote) -> GroupCommitment:
    member, called = group.who(note.member), dict(note.called)
    return msgspec.structs.replace(
        told,
        text=note.text,
        person=note.person,
        nameless=note.nameless,
        member=member,
        due=note.due,
        due_on=note.due_on,
        made=note.made,
        title=note.case,
        called=Text(fr=called.get("fr", ""), en=called.get("en", "")),
    )


def _note(session: Session, id: str) -> Note | None:
    """Return a note of a session, or the one that it became part of."""
    known = whole(session, id)
    return next((note for note in session.notes if note.id == known), None)


def _gone(note: Note, id: str) -> Gone:
    if note.withdrawn:
        return "withdrawn"
    if note.id != id:
        return "joined"
    return "" if note.kind == COMMITMENT else "changed"
