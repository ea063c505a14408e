"""Find which words of a case stay in the room, so that the facilitator, who sees them, knows before repeating them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gep_tui.domain.protocol.note_kinds import LEAD_TAKEN_UP
from gep_tui.domain.session.cases import Case, carried_case
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.topic_words import question_in, title_in


def words_in_room(session: Session, case: Case, where: Mapping[str, str], inside: set[str]) -> frozenset[str]:
    """Return titles, key questions and leads of a case that stay in the room, letter for letter.

    `where` says to which case each phase belongs, `inside` are the phases in which leads of this case stand.
    """
    return frozenset(filter(None, (*_noted(session, case, where, inside), *_along(session, case))))


def _noted(session: Session, case: Case, where: Mapping[str, str], inside: set[str]) -> Iterator[str]:
    topic = _topic(case)
    for note in session.notes:
        if note.in_room:
            if note.id == topic:
                yield from (title_in(note.text), question_in(note.text))
            if note.kind == "request" and where.get(note.phase, "") == case.scope:
                yield from (note.text, *session.choosing.wordings.get(note.id, ()))
            if note.kind == LEAD_TAKEN_UP and note.phase in inside:
                yield note.text


def _along(session: Session, case: Case) -> Iterator[str]:
    topic, along = _topic(case), carried_case(session, case.earlier)
    for note in session.carried.notes:
        if note.in_room and note.name.across == topic:
            yield from (title_in(note.text), question_in(note.text))
    if along is not None and along.in_room:
        yield from (along.title, along.question)


def _topic(case: Case) -> str:
    return case.choice.note if case.choice is not None else ""
