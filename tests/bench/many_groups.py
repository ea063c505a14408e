"""The groups of a data folder of many sessions: members, dates, charter, sheets, topics; what sessions take along."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import count

from gep_tui.domain.group.events.about import GroupChanged, GroupOpened
from gep_tui.domain.group.events.dates import CycleBegun, DatePlanned
from gep_tui.domain.group.events.members import MemberAdded
from gep_tui.domain.group.events.sheets import SheetWritten
from gep_tui.domain.group.events.topics import TopicAdded
from gep_tui.domain.session.events import Event, NoteAdded

#: Sheets and topics of each group; commitments that a session takes along from the one before.
SHEETS, TOPICS, TAKEN = 10, 8, 6
TAGS = ("accueil", "équipe", "conflit", "budget", "écoute", "relais")

#: Returns some words.
Says = Callable[[], str]


def group_events(id: str, name: str, members: Sequence[str], begun: datetime, says: Says) -> Iterator[Event]:
    """Yield the record of one group."""
    chance, seqs = random.Random(id), count(1)

    def event(what: type[Event], **fields: object) -> Event:
        seq = next(seqs)
        return what(writer="desk", seq=seq, at=begun + timedelta(hours=seq), **fields)

    yield event(GroupOpened, id=id, name=name, organisation="Ville")
    yield event(GroupChanged, charter=tuple(says() for _number in range(5)), may_leave=says())
    yield event(CycleBegun, begins=begun.date())
    for member in members:
        yield event(MemberAdded, name=member, service=says()[:20], joined=begun.date())
    for month in range(36):
        yield event(DatePlanned, day=(begun + timedelta(days=30 * month)).date(), minutes=180)
    for _number in range(SHEETS):
        texts = {field: says() for field in ("title", "situation", "done", "worked", "watch", "readers")}
        yield event(SheetWritten, tags=tuple(chance.sample(TAGS, 2)), **texts)
    for _number in range(TOPICS):
        yield event(TopicAdded, text=says(), person=chance.choice(members))


def taken_along(before: str, events: Iterable[Event]) -> list[dict[str, object]]:
    """Return what the next session carries of the session `before`: the fields of `NoteCarried`."""
    made = [each for each in events if isinstance(each, NoteAdded) and each.kind == "commitment"]
    return [
        {"session": before, "note": each.key, "kind": each.kind, "text": each.text, "made": each.at.date()}
        for each in made[:TAKEN]
    ]


def follow_ups(carried: Sequence[dict[str, object]], says: Says) -> Iterator[dict[str, object]]:
    """Yield what is reported of it: the fields of `CommitmentFollowed`; the last one is left open."""
    ends = ("done", "partly", "dropped", "carried")
    for number, each in enumerate(carried[:-1]):
        yield {"session": each["session"], "note": each["note"], "outcome": ends[number % 4], "words": says()}
