"""A session with notes and turns, the review of it, and keys to press on it; a clock that is told the time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from drawn import text_of
from textual.message import Message

from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.decisions import floor, notes, phases
from gep_tui.domain.session.events import Event, Guest, SessionOpened
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Note
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.store.files.log import EventLog
from gep_tui.store.library.settings import Settings
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.user_keys import keymap
from gep_tui.ui.review import key_press
from gep_tui.ui.review.state import Review

TEN = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=1)))

#: Text that people may type or paste, and that must never be obeyed.
HOSTILE = (
    "[/] [/foo] [b]bold[/b] [@click=app.quit]click[/] [TODO] [$x]",
    "\x1b[31mred \x1b]0;title\x07 \x9b2J \x00 end",
    "abc \u202egnp.exe \u2066hidden\u2069 \u200f",
    "line one\nline two\r\nline three\ttab",
    "日本語のメモ 👨‍👩‍👧 é̀ " + "\ud800",
    '=HYPERLINK("x") | a | b `code` <script>',
    "x" * 5000,
)


def planned(id: str, minutes: int | None, **more: Any) -> PlannedPhase:
    seconds = None if minutes is None else minutes * 60
    return PlannedPhase(id=id, name=Text(fr=f"{id} fr", en=id.title()), seconds=seconds, **more)


PLAN = (
    planned("welcome", 10, notes=("weather",)),
    planned("case-1.account", 10, scope="case-1", notes=("fact", "question")),
    planned("case-1.ideas", 30, scope="case-1", notes=("lead",)),
    planned("closing", 10),
)
BLOCKS = (PlannedBlock(id="case-1", name=Text(fr="Cas 1", en="Case 1"), kinds={"lead": Text(fr="piste", en="path")}),)
PEOPLE = tuple(Guest(id=f"p{number}", name=name) for number, name in enumerate(("Anne", "Karim", "Léa", "Paul"), 1))


class Room:
    """One live session and one review of it, without a screen."""

    def __init__(self, folder: Path, opened: SessionOpened, settings: Settings) -> None:
        self.clock = ManualClock(TEN)
        log = EventLog(folder, "room", SESSION, fsync=lambda handle: None)
        self.live = LiveSession(session_files(folder, "room", log), self.clock)
        self.live.do(lambda session, now: opened)
        self.desk = Desk(live=self.live, settings=settings, language="en")
        self.told: list[Message] = []
        self.review = Review(self.desk, tell=self.told.append)
        self.keys = keymap({})[0]
        self.cells, self.rows = 80, 18

    def do(self, decision: Callable[..., Event | Refusal], **fields: Any) -> Event:
        outcome = self.live.do(partial(decision, **fields))
        assert isinstance(outcome, Event), outcome
        return outcome

    def add(self, text: str, kind: str = "fact", person: str = "p1", **more: Any) -> Note:
        event = self.do(notes.add_note, text=text, kind=kind, person=person, author="Claire", **more)
        return next(note for note in self.live.session.notes if note.id == event.key)

    def speak(self, person: str, seconds: float) -> str:
        """Let somebody speak for so long, to the end; return the turn's id."""
        event = self.do(floor.give_floor, person=person, sure=True)
        self.clock.advance(seconds)
        self.do(floor.end_turn)
        return event.key

    def next(self) -> None:
        self.do(phases.next_phase)

    def refresh(self) -> None:
        self.review.refresh(self.desk.view_model(), self.cells, self.rows)

    def press(self, *keys: str) -> None:
        """Press keys as Textual names them; a single character types itself."""
        for key in keys:
            self.refresh()
            key_press.press(self.review, self.keys, key, key if len(key) == 1 else None)
        self.refresh()

    def type(self, text: str) -> None:
        self.press(*text)

    def choose(self, note: str) -> None:
        """Choose a note or turn by its id."""
        self.refresh()
        self.review.scroll.choose(self.review.listing, self.rows, self.review.listing.place(note))
        self.review.note_choice()

    def text(self) -> str:
        """Return what the list shows, as plain text."""
        self.refresh()
        return text_of(self.review.scroll.lines(self.review.listing, self.rows))

    def whole(self) -> str:
        """Return everything that is in the list."""
        self.refresh()
        listing = self.review.listing
        return text_of([listing.row(i, n, False) for i in range(len(listing)) for n in range(listing.height(i))])

    def note(self, id: str) -> Note:
        return next(note for note in self.live.session.notes if note.id == id)


@pytest.fixture
def opened() -> SessionOpened:
    return SessionOpened(
        id="2026-11-22-1000-abc",
        programme="codev-6",
        plan=PLAN,
        blocks=BLOCKS,
        people=PEOPLE,
        group="North",
        title="Session 4",
        roles={"case-1": {"presenter": ("p1",)}},
    )


@pytest.fixture
def empty(tmp_path: Path, opened: SessionOpened) -> Iterator[Room]:
    """A session that has just begun."""
    room = Room(tmp_path / "session", opened, Settings(author="Claire"))
    room.do(phases.begin)
    room.clock.advance(60)
    yield room
    room.live.close()


@pytest.fixture
def room(empty: Room) -> Room:
    """A session in its third phase, with notes, turns and a commitment."""
    empty.add("sunny", kind="weather", person="p2")
    empty.speak("p1", 60)
    empty.next()
    empty.clock.advance(30)
    empty.add("The head of the other service was not told", kind="fact", person="p1")
    empty.add("Who decides?", kind="question", person="p3")
    empty.speak("p1", 240)
    empty.speak("p2", 30)
    empty.next()
    empty.clock.advance(30)
    empty.add("Meet her before the réunion", kind="lead", person="p3")
    empty.add("Call Sophie", kind="commitment", person="p1", due="Friday")
    return empty


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[Room]:
    """A session in which every text that people can type is hostile."""
    people = tuple(Guest(id=f"p{number}", name=text) for number, text in enumerate(HOSTILE, 1))
    plan = tuple(
        PlannedPhase(id=f"phase-{number}", name=Text(fr=text, en=text), seconds=60, scope="b")
        for number, text in enumerate(HOSTILE, 1)
    )
    opened = SessionOpened(
        id="h",
        programme=HOSTILE[0],
        plan=plan,
        blocks=(PlannedBlock(id="b", name=Text(fr=HOSTILE[1], en=HOSTILE[1]), kinds={"fact": Text(en=HOSTILE[0])}),),
        people=people,
        group=HOSTILE[1],
        title=HOSTILE[0],
    )
    room = Room(tmp_path / "session", opened, Settings())
    room.do(phases.begin)
    for number, text in enumerate(HOSTILE, 1):
        room.clock.advance(5)
        room.add(text, person=f"p{number}", due=text)
        room.add(text, kind="commitment", person=text, due=text)
        room.add(text, kind=text, person=text)
        room.speak(f"p{number}", 3)
    yield room
    room.live.close()
