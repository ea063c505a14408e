"""The live screen: it lays out the panes, keeps the clock running, and hands every key to the desk in order."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message

from gep_tui.live.session_runner import SessionRunner
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.components.pane import Pane
from gep_tui.ui.desk.commands import ScreenCommands
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.desk_screen import DeskScreen
from gep_tui.ui.desk.pending_questions import ALONE
from gep_tui.ui.live.bell import ring
from gep_tui.ui.live.housekeeping import Housekeeping, greet
from gep_tui.ui.live.layout import FLAT
from gep_tui.ui.live.painter import Painter
from gep_tui.ui.live.pointing import point_at
from gep_tui.ui.live.registry import ACTIONS
from gep_tui.ui.messages import HomeWanted, NotesWanted


class LiveScreen(DeskScreen):
    """The screen of whoever runs a session."""

    #: A full path, because the practice screen derives from this class and is in another folder.
    CSS_PATH = str(Path(__file__).with_name("live.tcss"))

    #: Whether a rehearsal begins with a word about second screens.
    GREETS: ClassVar[bool] = True

    ENDING: ClassVar[tuple[type[Message], ...]] = (HomeWanted, NotesWanted)

    _painter: Painter

    def __init__(self, desk: Desk, keys: Keymap, runner: SessionRunner) -> None:
        self.keys = keys
        self._housekeeping = Housekeeping(desk, runner)
        super().__init__(desk, runner, ScreenCommands(keys, ACTIONS), self._housekeeping)
        self._painter = Painter(self, desk, keys, self.rows_above)

    def compose(self) -> ComposeResult:
        """Lay out the panes; only the note line takes keys.

        Body and foot are separate because Textual visits all widgets of a container when one of them changes: a typed
        letter then touches the few in the foot, a second those in the body.
        """
        with Vertical(id="body"):
            yield Pane(id="top")
            yield Pane(id="banner")
            yield Pane(id="told")
            with Horizontal(id="middle"):
                yield Pane(id="plan", classes="framed")
                with Vertical(id="phase", classes="framed"):
                    with Horizontal(id="clock"):
                        yield Pane(id="head")
                        yield Pane(id="last")
                        yield Pane(id="beside")
                    yield Pane(id="gone")
                    yield Pane(id="say")
                with Vertical(id="floor", classes="framed"):
                    yield Pane(id="speaker")
                    yield Pane(id="people")
            yield Pane(id="dock")
            yield Pane(id="notes")
        yield from self.foot()

    def rows_above(self) -> int:
        """Return how many rows of the window belong to another part: none."""
        return 0

    def on_click(self, event: events.Click) -> None:
        """Let the mouse press the keys of the footer, and click people, phases and notes."""
        x, y = event.screen_offset
        pane, _region = self.get_widget_at(x, y)
        inside = pane.content_region
        if isinstance(pane, Pane) and inside.contains(x, y):
            id = self._painter.at(pane, x - inside.x, y - inside.y)
            if id:
                self._carefully(partial(point_at, self.desk, self._commands, pane.id or "", id))
                self._after()
        self._line.focus()

    def _follow(self) -> None:
        """Open or close the panel of a phase, and draw."""
        self._carefully(self._housekeeping.follow_phase)
        self.draw()

    def _begin(self) -> None:
        """Restore the half-typed line; in a rehearsal, tell of second screens."""
        super()._begin()
        if self.GREETS and self.app.size.height >= FLAT:  # in a few rows it would be cut, and hide the session
            greet(self.desk)

    def _work(self) -> None:
        """Do the work of about once a second, and ring where it is time."""
        super()._work()
        if self._painter.model is not None and self._housekeeping.rings(self._painter.model):
            ring(self)

    def _after(self) -> None:
        """Draw what a key has changed; come back where a question waits to stand alone."""
        super()._after()
        if self.desk.asking is not None and self.desk.asking.waits:
            self.set_timer(ALONE + 0.01, self.tick)
