"""The cases of a group over all its sessions: a projection of their records, in any order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

import msgspec

from gep_tui.domain.carried.carried_case import CarriedCase, CaseName
from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.board import GroupCommitment, told_commitments
from gep_tui.domain.group.case_parts import CasePart, parts_of, same_once
from gep_tui.domain.group.its_sessions import in_order
from gep_tui.domain.group.state import Group
from gep_tui.domain.session.cases import goes_on_from
from gep_tui.domain.session.state import Session

#: What became of the topic of a case: its note was withdrawn or erased for good, or the session is not here.
CaseGone = Literal["", "withdrawn", "purged", "absent"]


class GroupCase(msgspec.Struct, frozen=True, kw_only=True):
    """What a group works on, perhaps over several sessions; `name` says where it was first chosen, and never changes.

    `parts` are what each session at hand did with it, the earliest first. `title`, `presenter` (names), `member` (the
    presenter's id in the group) and `made` (the day on which it was first chosen) are those of the first part that has
    them. `commitments` are those made in it, `notes` those in which its title and key question stand.
    """

    name: CaseName
    title: str = ""
    presenter: tuple[str, ...] = ()
    member: str = ""
    made: date | None = None
    questions: tuple[str, ...] = ()
    gone: CaseGone = ""
    parts: tuple[CasePart, ...] = ()
    commitments: tuple[GroupCommitment, ...] = ()
    notes: tuple[NoteName, ...] = ()

    @property
    def last(self) -> date | None:
        """The day of the last session that worked on it."""
        return self.parts[-1].day if self.parts else self.made

    @property
    def in_room(self) -> frozenset[str]:
        """Which of its words stay in the room."""
        return frozenset(text for part in self.parts for text in part.in_room)


def cases(
    group: Group, sessions: Iterable[Session], board: Iterable[GroupCommitment] | None = None
) -> tuple[GroupCase, ...]:
    """Return the cases of `sessions`, the earliest first; `board` are their commitments, if these are known.

    None is left out. One whose note was withdrawn or erased says so, and so does one whose session is not at hand: its
    words come from the session that took it along.
    """
    here = {session.id: session for session in sessions}
    told = told_commitments(group, here.values()) if board is None else board
    made: dict[str, list[GroupCommitment]] = {}
    for each in told:
        made.setdefault(each.name.session, []).append(each)
    parts = {part.name: part for session in here.values() for part in parts_of(session, made.get(session.id, ()))}
    links = _links(group, here, parts)
    along = _taken_along(here.values())
    names = dict.fromkeys(root(name, links) for name in (*parts, *links, *links.values(), *along))
    by_root: dict[CaseName, list[CasePart]] = {name: [] for name in names}
    for part in parts.values():
        by_root[root(part.name, links)].append(part)
    found = (_made(name, by_root[name], along.get(name), here) for name in names)
    return tuple(sorted(filter(None, found), key=lambda each: (each.made or date.min, each.name)))


def root(name: CaseName, links: Mapping[CaseName, CaseName]) -> CaseName:
    """Return the case from which this one goes on in the end.

    Links in a circle, which only a damaged file can hold, all lead to the least name in it.
    """
    seen: list[CaseName] = []
    while name in links and name not in seen:
        seen.append(name)
        name = links[name]
    return min(seen[seen.index(name) :]) if name in seen else name


def earlier_of(group: Group, sessions: Iterable[Session], name: CaseName) -> CaseName | None:
    """Return the case from which this one goes on directly; what the group says counts before what its session says."""
    here = {session.id: session for session in sessions}
    return _links(group, here, (name,)).get(name)


def _links(group: Group, here: Mapping[str, Session], names: Iterable[CaseName]) -> dict[CaseName, CaseName]:
    found: dict[CaseName, CaseName] = {}
    for name in dict.fromkeys((*names, *group.continued)):
        session = here.get(name.session)
        own = goes_on_from(session, name.scope) if session is not None else None
        earlier = group.continued.get(name, own)
        if earlier is not None and earlier.session and earlier != name:
            found[name] = earlier
    return found


def _taken_along(sessions: Iterable[Session]) -> dict[CaseName, CarriedCase]:
    """Return how the last session that took a case along knew it."""
    ordered = in_order(sessions)
    return {case.name: case for session in ordered for case in session.carried.cases}


def _made(
    name: CaseName, found: list[CasePart], along: CarriedCase | None, here: Mapping[str, Session]
) -> GroupCase | None:
    parts = tuple(sorted(found, key=lambda part: (part.opened, part.name)))
    own = next((part for part in parts if part.name == name), None)
    if not parts and (along is None or name.session in here):
        return None
    titles = (*(part.title for part in parts), along.title if along is not None else "")
    presenters = (*(part.presenter for part in parts), (along.person,) if along is not None and along.person else ())
    members = (*(part.member for part in parts), along.member if along is not None else "")
    asked = (along.question,) if along is not None else ()
    days = (along.made if own is None and along is not None else None, *(part.day for part in parts))
    return GroupCase(
        name=name,
        title=next((title for title in titles if title), ""),
        presenter=next((who for who in presenters if who), ()),
        member=next((each for each in members if each), ""),
        made=next((day for day in days if day is not None), None),
        questions=same_once((*asked, *(text for part in parts for text in part.questions))),
        gone=_gone(name, own, here),
        parts=parts,
        commitments=tuple(each for part in parts for each in part.commitments),
        notes=tuple(
            dict.fromkeys((*(along.read_in if along else ()), *(each for part in parts for each in part.notes)))
        ),
    )


def _gone(name: CaseName, own: CasePart | None, here: Mapping[str, Session]) -> CaseGone:
    if name.session not in here:
        return "absent"
    return own.gone if own is not None else ""
