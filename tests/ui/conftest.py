"""A live desk for the tests of this folder: a real session in its own folder, and a clock that is told the time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from waiting import until

from gep_tui import locale
from gep_tui.catalogue.catalogue import load
from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Bounds, Role, Say, Text
from gep_tui.domain.session.decisions import phases
from gep_tui.domain.session.events import Event, Guest, SessionOpened
from gep_tui.domain.session.state import Session
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.searching import Searching
from gep_tui.live.session import LiveSession
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.settings import Settings
from gep_tui.ui.app import GepApp
from gep_tui.ui.components import asking_screen, keys
from gep_tui.ui.components.first_letter import FirstLetters
from gep_tui.ui.components.services import Services
from gep_tui.ui.desk.commands import ScreenCommands
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.note_input import NoteInput
from gep_tui.ui.desk.stance import WORD
from gep_tui.ui.desk.user_keys import SIGNS, Keymap, keymap
from gep_tui.ui.live.registry import ACTIONS
from gep_tui.ui.messages import DeskMessage
from gep_tui.words.search_names import meaning

TEN = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=1)))
NAMES = ("Anne", "Karim", "Léa", "Paul", "Zoé")


def text(name: str) -> Text:
    return Text(fr=name, en=name)


def phase(id: str, minutes: float | None = 10, name: str = "", **more: Any) -> PlannedPhase:
    seconds = None if minutes is None else round(minutes * 60)
    return PlannedPhase(id=id, name=text(name or id.rpartition(".")[2].title()), seconds=seconds, **more)


def role(label: str, **more: Any) -> Role:
    return Role(label=text(label), **more)


ROLES = {
    "presenter": role("client", count=1),
    "consultant": role("advisor", rest=True),
    "observer": role("observer", count=Bounds(min=0, max=2)),
}

PLAN = (
    phase("welcome", 10, notes=("fact", "idea"), shortest=300),
    phase("case-1.account", 10, scope="case-1", mode="single", speakers=("presenter",), silent=("consultant",),
          notes=("fact", "question"), shortest=300, say=Say(open=text("Go."), close=text("Thank you."))),
    phase("case-1.questions", 15, scope="case-1", mode="questions", speakers=("consultant",), to=("presenter",),
          questions_each=2, notes=("question",), shortest=600),
    phase("case-1.advice", 20, scope="case-1", mode="round", speakers=("consultant",), per_turn=120,
          notes=("lead", "hypothesis"), shortest=600),
    phase("case-2.account", 10, scope="case-2", mode="single", speakers=("presenter",), silent=("consultant",),
          shortest=300),
    phase("quiet", 5, mode="silent", silent=("everyone",), shortest=300),
    phase("table-1.talk", 10, scope="table-1", mode="subgroups", subgroup_size=Bounds(min=2), shortest=300),
    phase("vote", 10, mode="vote", votes_each=3, speakers=("everyone",), shortest=300),
    phase("talk", 10, mode="open", speakers=("everyone",), shortest=300),
    phase("learning", 10, mode="round", speakers=("everyone",), protected=True, shortest=300),
)  # fmt: skip

BLOCKS = (
    PlannedBlock(id="case-1", name=text("Case 1"), roles=ROLES),
    PlannedBlock(id="case-2", name=text("Case 2"), roles=ROLES),
    PlannedBlock(id="table-1", name=text("Table 1"), open_ended=True),
)


class FakeLine:
    """A note line without a screen."""

    def __init__(self) -> None:
        self.text = ""

    @property
    def before_cursor(self) -> str:
        return self.text

    def load(self, text: str, typed: bool = False) -> None:
        self.text, self.typed = text, typed

    def empty(self) -> None:
        self.text = ""

    def take_keys(self, text: str) -> None:
        if not self.text:
            self.begun()
        self.text += text

    def begun(self) -> None:
        """The first character is on the line."""


class Table:
    """A desk at work: what keys do, what stands in the record, what is said."""

    def __init__(self, live: LiveSession, clock: ManualClock, keys: Keymap, cache: Path) -> None:
        self.live, self.clock, self.keys = live, clock, keys
        self.commands = ScreenCommands(keys, ACTIONS)
        self.line = FakeLine()
        self.desk = Desk(live=live, settings=Settings(author="Claire"), language="en", line=self.line)
        self.desk.searching = partial(Searching, DataFolder(cache.parent), cache, meaning)
        self.told: list[DeskMessage] = []
        self.desk.post = self.told.append
        self.waiting: list[tuple[float, Callable[[], None]]] = []
        self.typing = NoteInput(
            self.desk, self.commands, lambda: None, lambda seconds, then: self.waiting.append((seconds, then))
        )
        self.line.begun = self.typing.begun  # type: ignore[method-assign]

    @property
    def session(self) -> Session:
        return self.live.session

    @property
    def said(self) -> str:
        return self.desk.message

    @property
    def asked(self) -> str:
        return self.desk.asking.question if self.desk.asking else ""

    @property
    def phase(self) -> str:
        assert self.session.phase is not None
        return self.session.phase.id

    def press(self, *keys: str) -> None:
        """Press keys at leisure: a character, or a key's name."""
        for key in keys:
            character = key if len(key) == 1 else None
            self.typing.key(SIGNS.get(key, NAMED.get(key, key)), character)
            self.let_act(0)

    def let_act(self, seconds: float = WORD) -> None:
        """Let so many seconds go by; a letter that has waited for another one acts then."""
        self.clock.advance(seconds)
        held = self.desk.stance.held_letter is not None
        due = [each for each in self.waiting if each[0] <= max(seconds, self.desk.stance.word if held else WORD)]
        self.waiting = [each for each in self.waiting if each not in due]
        for _seconds, then in due:
            then()

    def type(self, words: str, gap: float = 0.0) -> None:
        """Press the keys of `words` one by one, so many seconds apart, as the note line hands them on."""
        for character in words:
            key = SIGNS.get(character, NAMED.get(character, character))
            if self.typing.takes_all() or self.typing.takes(key):
                self.typing.key(key, character)
            else:
                self.line.take_keys(character)
            self.clock.advance(gap)
            if gap >= (self.desk.stance.word if self.desk.stance.held_letter is not None else WORD):
                self.let_act(0)

    def command(self, *keys: str) -> None:
        """Press Esc and the first key together, then the others."""
        self.typing.key("alt+" + SIGNS.get(keys[0], NAMED.get(keys[0], keys[0])), None)
        self.press(*keys[1:])

    def answer(self, words: str) -> None:
        """Type an answer, and Enter."""
        self.press(*words, "enter")

    def note(self, words: str, typed: bool = True) -> None:
        """Type a note, and Enter."""
        if words:
            self.typing.begun()
        self.typing.entered(words, typed)

    def later(self, seconds: float = 2.0) -> None:
        self.clock.advance(seconds)

    def go(self, phase: str) -> None:
        """Go to a phase of the plan, some seconds later."""
        self.later()
        assert isinstance(self.live.do(partial(phases.go_to, phase=phase)), Event)

    def settle(self, live: LiveSession | None = None) -> None:
        """Return once all that was written is on the disk, however slow that is."""
        until(lambda: not (live or self.live).saving.pending)

    def other(self) -> LiveSession:
        """Open the same session from another process, which leaves the seat where it is."""
        self.settle()
        return LiveSession.resume(session_files(self.live.folder, f"other{id(object())}"), self.clock, seat=False)


NAMED = {"é": "é", "'": "apostrophe", '"': "quotation_mark", "(": "left_parenthesis", "_": "underscore",
         "&": "ampersand"}  # fmt: skip


def opened(plan: tuple[PlannedPhase, ...] = PLAN, names: tuple[str, ...] = NAMES, **more: Any) -> SessionOpened:
    people = tuple(Guest(id=f"p{number}", name=name) for number, name in enumerate(names, 1))
    given: dict[str, Any] = {"blocks": BLOCKS, "roles": {"case-1": {"presenter": ("p1",)}}, "title": "Morning", **more}
    return SessionOpened(id="s1", programme="programme", plan=plan, people=people, **given)


@pytest.fixture(autouse=True)
def letters_act_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where letters are commands none waits whether it begins a word, but in tests of just that."""
    monkeypatch.setattr(FirstLetters, "patience", 0.0)


@pytest.fixture(autouse=True)
def keys_come_in_one_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long this machine takes from key to key, no sentence or word of an answer is over meanwhile."""
    for module in (asking_screen, keys):
        monkeypatch.setattr(module, "monotonic", lambda: 0.0)


@pytest.fixture
def lay(tmp_path: Path) -> Iterator[Callable[..., Table]]:
    """Lay a table: a session with this plan and these people, begun unless told otherwise."""
    tables: list[Table] = []

    def make(begun: bool = True, wishes: dict[str, str] | None = None, **more: Any) -> Table:
        clock = ManualClock(TEN)
        live = LiveSession.open(
            session_files(tmp_path / "sessions" / f"s{len(tables)}", f"w{len(tables)}"), clock, opened(**more)
        )
        table = Table(live, clock, keymap(wishes or {})[0], tmp_path / "cache")
        if begun:
            live.do(phases.begin)
            table.later(10)
        table.settle()
        tables.append(table)
        return table

    yield make
    for table in tables:
        table.live.close()


@pytest.fixture
def table(lay: Callable[..., Table]) -> Table:
    return lay()


@pytest.fixture
def app_of(tmp_path: Path) -> Callable[[Table], GepApp]:
    """Make the application that shows the live screen of a table's session."""

    def make(table: Table, **settings: Any) -> GepApp:
        services = Services(
            DataFolder(tmp_path), Settings(author="Claire", **settings), table.keys, locale.chosen(),
            lambda: table.clock, lambda: table.live.writer, lambda: load(tmp_path),
        )  # fmt: skip
        return GepApp(services, table.live)

    return make


@pytest.fixture
def screen_text() -> Callable[[GepApp], str]:
    """Return what is on the screen, row by row."""

    def read(app: GepApp) -> str:
        strips = app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    return read
