"""A screen with a note line: it keeps the clock running, and hands every key to the desk in order."""

from __future__ import annotations

import gc
from abc import abstractmethod
from collections.abc import Callable
from functools import partial
from typing import ClassVar, Protocol

from textual import events
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.message import Message

from gep_tui.live.session_runner import SessionRunner
from gep_tui.ui.components.pane import Pane
from gep_tui.ui.components.ticker import Ticker
from gep_tui.ui.components.window import WindowScreen
from gep_tui.ui.desk.commands import ScreenCommands
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.kind_signs import PREFIXES
from gep_tui.ui.desk.note_input import NoteInput
from gep_tui.ui.desk.note_line import NoteLine
from gep_tui.ui.desk.sweep import Sweep
from gep_tui.ui.messages import HomeWanted, Stirred


class Draws(Protocol):
    """Draws the whole screen."""

    def draw(self) -> None:
        """Draw everything; a part that fails is reported, and the others are drawn."""


class KeepsDesk(Protocol):
    """Looks after the desk about once a second."""

    def begin(self) -> None:
        """Restore the line that was being typed when the program ended."""

    def keep(self) -> None:
        """Save what is being typed a last time."""

    def tick(self) -> None:
        """Do the work of about once a second."""


class DeskScreen(WindowScreen[str]):
    """A running session with a note line; it shows the exact time, and never counts ticks.

    A screen that derives from it sets `_painter`. It adds to the methods that begin with `_`; `on_…` are handled here,
    since Textual calls those of every class.
    """

    #: After these requests of the desk the note line takes no more input.
    ENDING: ClassVar[tuple[type[Message], ...]] = (HomeWanted,)

    _painter: Draws

    def __init__(self, desk: Desk, runner: SessionRunner, commands: ScreenCommands, housekeeping: KeepsDesk) -> None:
        super().__init__()
        self.desk = desk
        self.runner = runner
        self._commands = commands
        self._keeper = housekeeping
        self._sweep = Sweep(desk)
        self._line = NoteLine(NoteInput(desk, commands, self._after, self.set_timer), frozenset(PREFIXES), id="line")
        self._unsubscribe = desk.live.listeners.add(lambda: self.post_message(Stirred()))
        self._ticker = Ticker(self, desk.live, partial(self._carefully, self._work))
        self.tick = self._ticker.tick

    def foot(self) -> ComposeResult:
        """Lay out what is below: the message, the note line, the keys."""
        with Container(id="foot"):
            yield Pane(id="said")
            with Horizontal(id="entry"):
                yield Pane(id="prompt")
                yield self._line
            yield Pane(id="keys")

    def on_mount(self) -> None:
        """Focus the note line and start the clock."""
        self.desk.line, self.desk.post = self._line, self._told
        self._line.focus()
        self._begin()
        # A full collection would visit everything loaded, and show a letter typed meanwhile 150 ms late.
        gc.freeze()
        self.tick()

    def on_unmount(self) -> None:
        """Save the line, stop following the others, and let the laptop sleep again."""
        gc.unfreeze()
        self._unsubscribe()
        self.keep()
        self.runner.end()

    def keep(self) -> None:
        """Save what is being typed a last time, because the program ends."""
        self._keeper.keep()

    def draw(self) -> None:
        """Draw the desk as it is."""
        self._carefully(self._painter.draw)

    def on_stirred(self) -> None:
        """Redraw the desk, with the present state of saving."""
        self._carefully(self.desk.refresh_saving)
        self._follow()

    def on_resize(self, event: events.Resize) -> None:
        """Redraw at another size."""
        self.call_after_refresh(self.draw)

    @abstractmethod
    def _follow(self) -> None:
        """Draw, and follow what the record has come to."""

    def _begin(self) -> None:
        """Restore the half-typed line."""
        self._keeper.begin()

    def _carefully(self, work: Callable[[], object]) -> None:
        """Run something; if it fails, report the fault, and go on with the session and its clock."""
        try:
            work()
        except Exception as error:  # noqa: BLE001 - see above
            self.desk.excuse(error)

    def _work(self) -> None:
        """Do the work of about once a second."""
        self._keeper.tick()
        self.on_stirred()
        self._sweep.tick()

    def _after(self) -> None:
        """Draw what a key has changed."""
        self.on_stirred()

    def _told(self, message: Message) -> None:
        """Pass on what the desk asks for; once this screen is left, the note line takes no more input."""
        if isinstance(message, self.ENDING):
            self._line.disabled = True
        self.post_message(message)
