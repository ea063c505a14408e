"""The topics of a cycle: offered, treated as a case, still in reserve."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec

from gep_tui.domain.carried.carried_case import CaseName
from gep_tui.domain.group.cases import cases as chains
from gep_tui.domain.group.cycle.meetings import Meeting, real_sessions
from gep_tui.domain.group.reserve import noted_between, topics_in_reserve
from gep_tui.domain.group.state import Group
from gep_tui.domain.session.cases import cases
from gep_tui.domain.session.offers import TOPIC
from gep_tui.domain.session.state import Session


class TreatedTopic(msgspec.Struct, frozen=True, kw_only=True):
    """What the cycle worked on: its title, who presented it, the key question as it stood in the end.

    `session` and `day` are the first in the cycle that worked on it, `later` the days of those that went on with it.
    """

    session: str
    day: date
    later: tuple[date, ...] = ()
    title: str = ""
    presenter: str = ""
    question: str = ""


class TopicFigures(msgspec.Struct, frozen=True, kw_only=True):
    """How many topics were offered in the cycle and how many treated; `reserve` are those of the group to come back."""

    offered: int = 0
    treated: int = 0
    reserve: int = 0
    topics: tuple[TreatedTopic, ...] = ()


def topic_figures(group: Group, sessions: Iterable[Session], held: Sequence[Meeting]) -> TopicFigures:
    """Count the topics of a cycle; `sessions` are all of the group, since a topic may come from an earlier cycle.

    A case that goes on over several sessions is one.
    """
    real = real_sessions(sessions)
    treated = _treated(group, real, held)
    return TopicFigures(
        offered=sum(note.kind == TOPIC for each in held for note in each.session.kept_notes),
        treated=len(treated),
        reserve=len(topics_in_reserve(group, real)) + len(noted_between(group, real)),
        topics=treated,
    )


def _treated(group: Group, real: Sequence[Session], held: Sequence[Meeting]) -> tuple[TreatedTopic, ...]:
    whole = {part.name: case.name for case in chains(group, real, ()) for part in case.parts}
    found: dict[CaseName, TreatedTopic] = {}
    for meeting in held:
        for name, topic in _in_session(meeting):
            first = whole.get(name, name)
            found[first] = _gone_on(found[first], topic) if first in found else topic
    return tuple(found.values())


def _gone_on(known: TreatedTopic, topic: TreatedTopic) -> TreatedTopic:
    """Return what is known of a case after a later part of it, perhaps on the same day."""
    return msgspec.structs.replace(
        known,
        later=tuple(day for day in dict.fromkeys((*known.later, topic.day)) if day != known.day),
        title=known.title or topic.title,
        presenter=known.presenter or topic.presenter,
        question=topic.question or known.question,
    )


def _in_session(meeting: Meeting) -> Iterator[tuple[CaseName, TreatedTopic]]:
    session = meeting.session
    for case in cases(session):
        question = case.questions[-1] if case.questions else ""
        if case.title or question:
            topic = TreatedTopic(
                session=session.id,
                day=meeting.day,
                title=case.title,
                presenter=", ".join(map(session.name, case.presenter)),
                question=question,
            )
            yield CaseName(session.id, case.scope), topic
