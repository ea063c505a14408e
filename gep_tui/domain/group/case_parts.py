"""What one session of a group did with each of its cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Literal

import msgspec

from gep_tui.domain.carried.carried_case import CarriedCase, CaseName
from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.board import GroupCommitment
from gep_tui.domain.group.case_in_room import words_in_room
from gep_tui.domain.protocol.note_kinds import LEAD_TAKEN_UP
from gep_tui.domain.protocol.plan import scopes
from gep_tui.domain.session.cases import Case, carried_case, case_of_phase, case_scopes
from gep_tui.domain.session.cases import cases as cases_of
from gep_tui.domain.session.people import given
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.event import EPOCH


class CasePart(msgspec.Struct, frozen=True, kw_only=True):
    """A case in one session, named by that session and the block in it.

    `title` and `questions` are those of this session, not those that came along. `presenter` are names. `offered` is
    the day on which its topic was offered, in an earlier session or between two. `notes` are those in which its title
    and key question stand. `gone` says what became of its topic, `in_room` which of its words stay in the room.
    """

    name: CaseName
    opened: datetime = EPOCH
    day: date | None = None
    title: str = ""
    presenter: tuple[str, ...] = ()
    member: str = ""
    offered: date | None = None
    questions: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    commitments: tuple[GroupCommitment, ...] = ()
    notes: tuple[NoteName, ...] = ()
    gone: Literal["", "withdrawn", "purged"] = ""
    in_room: frozenset[str] = frozenset()


def parts_of(session: Session, board: Iterable[GroupCommitment]) -> Iterator[CasePart]:
    """Yield the cases of a session, with those of its commitments on the `board` that were made in them.

    A block that was held with a presenter is one, whether or not a topic was chosen for it.
    """
    found = {case.scope: case for case in cases_of(session)}
    held = {each for run in session.runs for each in scopes(getattr(session.planned(run.phase), "scope", ""))}
    for scope in case_scopes(session):
        inside = any(scope in scopes(other) or other in scopes(scope) for other in found if other)
        if scope not in found and scope in held and not inside and given(session, "presenter", scope):
            found[scope] = Case(scope=scope, presenter=given(session, "presenter", scope))
    where = {phase.id: case_of_phase(session, phase.id) for phase in session.plan}
    made = tuple(board)
    for case in found.values():
        yield _part(session, case, where, made)


def same_once(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the texts that are not empty, each once, where it stands last."""
    return tuple(reversed(dict.fromkeys(text for text in reversed(tuple(texts)) if text)))


def _part(session: Session, case: Case, where: Mapping[str, str], board: Sequence[GroupCommitment]) -> CasePart:
    """Return a case of a session; `where` says to which case each phase belongs."""
    inside = {phase for phase, scope in where.items() if _is_in(scope, case.scope)}
    along = carried_case(session, case.earlier) or CarriedCase(name=CaseName())
    person = session.person(case.presenter[0]) if case.presenter else None
    return CasePart(
        name=CaseName(session.id, case.scope),
        opened=session.opened or EPOCH,
        day=(session.runs[0].started if session.runs else session.opened or EPOCH).date(),
        title=case.title if case.title != along.title else "",
        presenter=tuple(map(session.name, case.presenter)),
        member=person.member if person is not None else "",
        offered=_offered(session, case),
        questions=tuple(text for text in case.questions if text != along.question),
        leads=tuple(each.text for each in session.kept_notes if each.kind == LEAD_TAKEN_UP and each.phase in inside),
        commitments=tuple(each for each in board if each.phase in inside),
        notes=tuple(_notes(session, case, where)),
        gone=_gone(session, case),
        in_room=words_in_room(session, case, where, inside),
    )


def _is_in(case: str, scope: str) -> bool:
    """Tell whether what belongs to a `case` belongs to that of `scope`; outside every block is the whole session's."""
    return case == scope or (bool(scope) and scope in scopes(case))


def _offered(session: Session, case: Case) -> date | None:
    topic = case.choice.note if case.choice is not None else ""
    return next((each.made for each in session.carried.notes if each.name.across == topic), None)


def _notes(session: Session, case: Case, where: Mapping[str, str]) -> Iterator[NoteName]:
    topic = case.choice.note if case.choice is not None else ""
    for each in session.carried.notes:
        if each.name.across == topic:
            yield each.name
    for note in session.notes:
        if note.id == topic or (note.kind == "request" and where.get(note.phase, "") == case.scope):
            yield NoteName(session.id, note.id)
    for along in session.carried.cases:
        if along.name == case.earlier:
            yield from along.read_in


def _gone(session: Session, case: Case) -> Literal["", "withdrawn", "purged"]:
    topic = case.choice.note if case.choice is not None else ""
    if any(each.id == topic for each in session.purged):
        return "purged"
    return "withdrawn" if any(note.id == topic and note.withdrawn for note in session.notes) else ""
