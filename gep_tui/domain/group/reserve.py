"""What a group has in reserve: topics that were offered and not chosen, and what the last session set aside."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.carried.carried_note import CarriedNote
from gep_tui.domain.carried.follow_up import across
from gep_tui.domain.group.state import Group, ReservedTopic
from gep_tui.domain.session.offers import TOPIC, became
from gep_tui.domain.session.points import outcome_of, parked, passed_on
from gep_tui.domain.session.state import Note, Session

#: What may have been said of a point that is still to be dealt with.
UNSETTLED = ("open", "carried")


def topics_in_reserve(group: Group, sessions: Sequence[Session]) -> tuple[tuple[Session, Note], ...]:
    """Return the topics that nobody has chosen or dropped since, each with the session in which it was offered."""
    settled = _settled(sessions) | group.dropped_topics
    return tuple(
        (session, note)
        for session in sessions
        for note in session.kept_notes
        if note.kind == TOPIC and became(session, note.id)[0] == "open" and across(session.id, note.id) not in settled
    )


def noted_between(group: Group, sessions: Sequence[Session]) -> tuple[ReservedTopic, ...]:
    """Return the topics noted between two sessions that no session has chosen or dropped."""
    settled = _settled(sessions)
    return tuple(topic for topic in group.topics if across(group.id, topic.id) not in settled)


def _settled(sessions: Sequence[Session]) -> set[str]:
    """Return what sessions chose or dropped, by the names that topics of elsewhere have in them."""
    choices = {choice.note for session in sessions for choice in session.choosing.choices}
    return choices.union(*(session.choosing.dropped for session in sessions))


def left_over(sessions: Sequence[Session]) -> tuple[tuple[Session, Note], ...]:
    """Return what the last session set aside, as far as nobody has settled or assigned it."""
    return tuple(
        (session, note)
        for session in sessions[-1:]
        for note in parked(session)
        if outcome_of(session, note.id) in UNSETTLED
    )


def left_over_again(sessions: Sequence[Session]) -> tuple[CarriedNote, ...]:
    """Return what the last session itself took along as set aside, as far as nobody has settled or assigned it."""
    return tuple(
        note
        for session in sessions[-1:]
        for note in passed_on(session)
        if outcome_of(session, note.name.across) in UNSETTLED
    )
