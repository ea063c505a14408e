"""Decide what the group says of its session: a person's mark and word, a count of hands."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.events import HandsCounted, Rated
from gep_tui.domain.session.rating import MOST_HANDS, SCALES, RatedThing, Rating
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line


def rate(
    session: Session,
    now: datetime,
    about: RatedThing,
    scale: str = "",
    mark: int | None = None,
    person: str = "",
    words: str = "",
) -> Rated | Refusal:
    """Record the mark and the word of a person, "" for somebody who is not named; None and "" leave them open."""
    said = one_line(words)
    refusal = _refused(session, scale, mark)
    if refusal is not None:
        return refusal
    if person and session.person(person) is None:
        return no.UnknownPerson(person=person)
    event = Rated(subject=about.subject, aim=about.aim, person=person, scale=scale, mark=mark, words=said)
    known = given_by(session, about, person) if person else None
    new_mark = mark is not None and (known is None or (known.scale, known.mark) != (scale, mark))
    new_words = bool(said) and (known is None or known.words != said)
    return event if new_mark or new_words else no.NothingChanges()


def given_by(session: Session, about: RatedThing, person: str) -> Rating | None:
    """Return what a person has said of something so far."""
    return next((each for each in session.ratings.given if (each.about, each.person) == (about, person)), None)


def count_hands(
    session: Session, now: datetime, about: RatedThing, scale: str, mark: int, hands: int
) -> HandsCounted | Refusal:
    """Record how many hands went up for a mark; 0 takes an earlier count off."""
    refusal = _refused(session, scale, mark)
    if refusal is not None:
        return refusal
    hands = max(0, min(MOST_HANDS, hands))
    shown = session.ratings.hands
    before = next((e.hands for e in shown if (e.about, e.scale, e.mark) == (about, scale, mark)), 0)
    if hands == before:
        return no.NothingChanges()
    return HandsCounted(subject=about.subject, aim=about.aim, scale=scale, mark=mark, hands=hands)


def _refused(session: Session, scale: str, mark: int | None) -> Refusal | None:
    if not session.runs:
        return no.NotBegun()
    if mark is None:
        return None
    lowest, highest = SCALES[scale]
    return None if lowest <= mark <= highest else no.NoSuchMark(lowest=lowest, highest=highest)
