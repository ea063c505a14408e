"""What replaces what was taken along from earlier sessions, and of what became of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from gep_tui.domain.carried.case_events import CaseCarried
from gep_tui.domain.carried.events import CommitmentFollowed, NoteCarried
from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.session.purging.wish import PurgeWish
from gep_tui.domain.stream.erasing import erased, without
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.text import same_name


def without_carried(event: Event, wish: PurgeWish, on: datetime) -> Event:
    """Return what is left of an event: of a follow-up the outcome, of what another person brought all but the name.

    A case keeps its own name (session and block), so that what goes on from it still does.
    """
    if isinstance(event, CaseCarried):
        goes = wish.talk or any(note in wish.carried for note in event.notes)
        return _of_person(without_case(event) if goes else event, wish)
    if isinstance(event, NoteCarried):
        if wish.talk or NoteName(event.session, event.note) in wish.carried:
            return erased(event, on)
        return _of_person(event, wish)
    return without_report(event, wish.carried, wish.talk) if isinstance(event, CommitmentFollowed) else event


def without_case(event: CaseCarried) -> CaseCarried:
    """Return what is left of a case that was taken along: which one it was, and when."""
    return without(event, title="", words="") if event.title or event.words else event


def without_report(event: CommitmentFollowed, notes: Collection[NoteName], of_all: bool = False) -> CommitmentFollowed:
    """Return what is left of a follow-up of one of the `notes`, or of any: the outcome, without the words."""
    goes = (event.words or event.due) and (of_all or NoteName(event.session, event.note) in notes)
    return without(event, words="", due="", due_on="") if goes else event


def _of_person(event: NoteCarried | CaseCarried, wish: PurgeWish) -> Event:
    neutral = wish.names.get(same_name(event.person)) or wish.members.get(event.member)
    if neutral is None or (event.person, event.member) == (neutral, ""):
        return event
    return without(event, person=neutral, member="")
