"""A half day of two cases in which every private word is planted: a token that stands nowhere else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import msgspec

from gep_tui.domain.carried.events import CharterCarried, CommitmentFollowed, NoteCarried
from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.practice_sheet import PracticeSheet
from gep_tui.domain.group.state import Group, PlannedDate
from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Role, Text
from gep_tui.domain.session import events as e
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.state import Session

BEGAN = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
TOKEN = re.compile(r"Zq[a-z0-9]+")
PEOPLE = ("Zqanne", "Zqkarim", "Zqlea", "Zqpaul")
SERVICES = tuple(f"Zqservice{number}" for number in range(4))


def tokens(text: str) -> frozenset[str]:
    """Return the planted words in a text."""
    return frozenset(TOKEN.findall(text))


class Planting:
    """Writes events one a minute; every text gets a token of its own, kept under the name given, and `said`."""

    def __init__(self, said: str = "") -> None:
        self.said = said
        self.events: list[e.Event] = []
        self.words: dict[str, str] = {}
        self._seq = count(1)

    def write(self, event: e.Event) -> str:
        number = next(self._seq)
        stamped = msgspec.structs.replace(event, writer="w", seq=number, at=BEGAN + timedelta(minutes=number))
        self.events.append(stamped)
        return stamped.key

    def word(self, name: str) -> str:
        """Return a new planted word."""
        self.words[name] = f"Zq{name.replace('-', '').replace('.', '')}"
        return self.words[name]

    def note(self, name: str, kind: str, run: str, person: str, keep: bool = False, **more: Any) -> str:
        """Write a note whose text holds its planted word; keep it in the room if wanted."""
        key = self.write(
            e.NoteAdded(text=f"On {self.word(name)}.{self.said}", kind=kind, run=run, person=person, **more)
        )
        if keep:
            self.write(e.NoteKeptInRoom(note=key))
        return key


def _phase(id: str, scope: str = "") -> PlannedPhase:
    return PlannedPhase(id=id, name=Text(fr=id, en=id), scope=scope, seconds=600)


def _block(id: str) -> PlannedBlock:
    presenter = Role(label=Text(fr="client", en="client"), count=1)
    return PlannedBlock(id=id, name=Text(fr=id, en=id), roles={"presenter": presenter}, asked=("presenter",))


def planted(
    people: Sequence[str] = PEOPLE, services: Sequence[str] = SERVICES, group: str = "", said: str = ""
) -> tuple[Session, dict[str, str]]:
    """Return the session, and its planted words by name: "1.fact" is a fact in case 1. Every note ends with `said`."""
    log = Planting(said)
    anne, karim, lea, paul = (f"p{number}" for number in range(1, 5))
    log.write(
        e.SessionOpened(
            id="2026-11-28-0900-abc",
            programme=log.word("programme"),
            group=group or log.word("group"),
            group_id="nord",
            title=f"Half day {log.word('title')}",
            plan=(_phase("welcome"), *(_phase(f"{case}.talk", case) for case in ("case-1", "case-2")), _phase("end")),
            blocks=(_block("case-1"), _block("case-2")),
            people=tuple(
                e.Guest(id=f"p{at}", name=name, service=services[at - 1], member=f"m{at}")
                for at, name in enumerate(people, 1)
            ),
        )
    )
    _carry(log, people)
    log.write(e.RoleGiven(role="presenter", people=(anne,), scope="case-1"))
    log.write(e.RoleGiven(role="presenter", people=(karim,), scope="case-2"))
    welcome = log.write(e.PhaseEntered(to="welcome"))
    topic = log.note("topic.anne", "topic", welcome, anne)
    log.note("topic.karim", "topic", welcome, karim)
    hidden = log.note("room.topic", "topic", welcome, karim, keep=True)
    log.write(e.VoteCast(option=topic, person=lea, votes=2, phase="welcome"))
    log.write(e.CaseChosen(scope="case-1", note=topic, phase="welcome", way="votes", presenter=anne))
    log.write(e.CaseChosen(scope="case-2", note=hidden, phase="welcome", way="votes", presenter=karim))
    before = "welcome"
    for case in ("case-1", "case-2"):
        run = log.write(e.PhaseEntered(from_=before, to=f"{case}.talk"))
        before = f"{case}.talk"
        _of_case(log, case[-1], run, (anne, karim)[case == "case-2"], lea, paul)
    end = log.write(e.PhaseEntered(from_=before, to="end"))
    log.note("learning.lea", "learning", end, lea)
    log.note("commitment.anne", "commitment", end, anne)
    log.note("process.end", "process", end, paul)
    parked = log.note("parked.paul", "parked", end, paul)
    log.write(e.PointFollowed(note=parked, outcome="assigned", person=lea))
    log.write(e.Rated(subject="session", person=lea, scale="ten", mark=8, words=log.word("rating.lea")))
    log.write(e.LineSent(text=log.word("line")))
    log.write(e.NoteWithdrawn(note=log.note("withdrawn", "fact", end, lea)))
    log.write(e.SessionClosed(from_="end"))
    return fold(log.events), log.words


def _carry(log: Planting, people: Sequence[str]) -> None:
    log.write(CharterCarried(rules=(log.word("charter"),), may_leave=log.word("mayleave")))
    for name, person, kind, in_room in (
        ("carried.anne", 0, "commitment", False),
        ("carried.paul", 3, "commitment", False),
        ("carried.room", 0, "commitment", True),
        ("carried.topic", 3, "topic", False),
    ):
        text, at = log.word(name), date(2026, 10, 1)
        log.write(
            NoteCarried(session="s1", note=name, kind=kind, text=text, person=people[person], made=at, in_room=in_room)
        )
    log.write(CommitmentFollowed(session="s1", note="carried.paul", outcome="done", words=log.word("followed.paul")))
    log.write(CommitmentFollowed(session="s1", note="carried.room", outcome="done", words=log.word("followed.room")))


def _of_case(log: Planting, number: str, run: str, presenter: str, lea: str, paul: str) -> None:
    log.write(e.TurnStarted(person=presenter, run=run))
    request = log.note(f"{number}.before", "request", run, presenter)
    log.write(e.NoteChanged(note=request, text=f"How {log.word(f'{number}.question')}?"))
    log.note(f"{number}.fact", "fact", run, presenter)
    log.note(f"{number}.lead", "lead", run, lea)
    log.note(f"{number}.quote", "quote", run, paul)
    log.note(f"{number}.commitment", "commitment", run, presenter, due="2026-12-24")
    log.note(f"{number}.process", "process", run, presenter)
    log.note(f"{number}.self", "self", run, presenter, author=lea)
    for kind in ("fact", "request", "commitment", "parked-question", "lead", "quote"):
        log.note(f"{number}.room.{kind}", kind, run, presenter, keep=True)


def group() -> Group:
    """Return the group of the session, with a sheet made of it and one made of another."""
    sheets = tuple(
        PracticeSheet(
            id=id, written=BEGAN, title=f"Sheet {id}", situation=f"Text {id}", tags=(f"tag {id}",),
            sources=(NoteName(session, "w-1"),),
        )
        for id, session in (("one", "2026-11-28-0900-abc"), ("two", "other"))
    )  # fmt: skip
    return Group(
        id="nord", name="Zqgroup", aims=("know-how", "Say more to Zqlea"), sheets=sheets,
        dates=(
            PlannedDate(id="d1", day=date(2026, 11, 28), place="Room 2"),
            PlannedDate(id="d2", day=date(2026, 12, 19), place="Room 3"),
        ),
    )  # fmt: skip
