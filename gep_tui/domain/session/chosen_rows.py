"""Offered topics, cases and what was set aside, as tables."""

from __future__ import annotations

import msgspec

from gep_tui.domain.carried.carried_case import CaseName
from gep_tui.domain.session.cases import Case, carried_case, cases
from gep_tui.domain.session.offers import offers
from gep_tui.domain.session.points import followed, points
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.spans import stamp


class OfferRow(msgspec.Struct, frozen=True, kw_only=True):
    """An offered topic with its marks, 0 to 3; `note` is the note's id, `reservations` are names.

    A topic that an earlier session left open has that session's id before its note's, and a day in `at`.

    `state` is "open", "chosen" (as the `case` with this id) or "dropped".
    """

    note: str
    at: str
    phase: str
    person: str
    text: str
    urgency: int
    stake: int
    state: str
    case: str
    reservations: tuple[str, ...]


class CaseRow(msgspec.Struct, frozen=True, kw_only=True):
    """What a block or round, `case`, worked on: its topic, and its key question with the `earlier` wordings.

    `from_session` and `from_case` name the case of an earlier session from which it goes on, chosen on `from_day`.
    `way` is how the topic `note` was chosen in `phase`: with `votes` of the `votes_in_all` given, or drawn among
    `drawn_among` topics. They are empty or 0 if it was not chosen here.
    """

    case: str
    title: str
    presenter: str
    question: str
    earlier: tuple[str, ...]
    note: str
    way: str
    votes: int
    votes_in_all: int
    drawn_among: int
    phase: str
    chosen_at: str | None
    from_session: str = ""
    from_case: str = ""
    from_day: str = ""


class ParkedRow(msgspec.Struct, frozen=True, kw_only=True):
    """A question or point that was set aside; `state` is "open", "settled", "carried" or "assigned" (to a name)."""

    note: str
    at: str
    phase: str
    kind: str
    person: str
    text: str
    state: str
    assigned: str


def offer_rows(session: Session) -> tuple[OfferRow, ...]:
    """Return the topics in the order in which they were offered."""
    return tuple(
        OfferRow(
            note=offer.id,
            at=stamp(offer.at) or (offer.made.isoformat() if offer.made is not None else ""),
            phase=offer.phase,
            person=session.name(offer.person),
            text=offer.text,
            urgency=offer.urgency,
            stake=offer.stake,
            state=offer.state,
            case=offer.choice.scope if offer.choice is not None else "",
            reservations=tuple(map(session.name, offer.reserved)),
        )
        for offer in offers(session)
    )


def case_rows(session: Session) -> tuple[CaseRow, ...]:
    """Return the cases that were chosen or have a key question, in the order of the plan."""
    return tuple(_case_row(session, case) for case in cases(session))


def _case_row(session: Session, case: Case) -> CaseRow:
    choice = case.choice
    earlier = case.earlier or CaseName()
    along = carried_case(session, case.earlier)
    tally = choice.tally if choice is not None else {}
    return CaseRow(
        case=case.scope,
        title=case.title,
        presenter=", ".join(map(session.name, case.presenter)),
        question=case.questions[-1] if case.questions else "",
        earlier=case.questions[:-1],
        note=choice.note if choice is not None else "",
        way=choice.way if choice is not None else "",
        votes=tally.get(choice.note, 0) if choice is not None else 0,
        votes_in_all=sum(tally.values()),
        drawn_among=len(choice.drawn_from) if choice is not None else 0,
        phase=choice.phase if choice is not None else "",
        chosen_at=stamp(choice.at) if choice is not None else None,
        from_session=earlier.session,
        from_case=earlier.scope,
        from_day=along.made.isoformat() if along is not None and along.made is not None else "",
    )


def parked_rows(session: Session) -> tuple[ParkedRow, ...]:
    """Return what was set aside, what earlier sessions passed on first, in the order in which it was written."""
    rows = ((note, followed(session, note.id)) for note in points(session))
    return tuple(
        ParkedRow(
            note=note.id,
            at=stamp(note.at) or (note.made.isoformat() if note.made is not None else ""),
            phase=note.phase,
            kind=note.kind,
            person=session.name(note.person),
            text=note.text,
            state=point.outcome if point is not None else "open",
            assigned=session.name(point.person) if point is not None else "",
        )
        for note, point in rows
    )
