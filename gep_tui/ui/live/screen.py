"""The live screen: it lays out the panes, keeps the clock running, and hands every key to the desk in order."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path

from textual import events
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.message import Message
from textual.timer import Timer

from gep_tui.live.next_second import LATEST, until_next_second
from gep_tui.live.session_runner import SessionRunner
from gep_tui.ui.components.keymap import Keymap
from gep_tui.ui.components.pane import Pane
from gep_tui.ui.components.question_lines import ANSWER
from gep_tui.ui.components.window import WindowScreen
from gep_tui.ui.desk.commands import ScreenCommands
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.note_actions import PREFIXES
from gep_tui.ui.desk.note_input import NoteInput
from gep_tui.ui.desk.note_line import NoteLine
from gep_tui.ui.desk.pending_questions import ALONE
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.live.housekeeping import Housekeeping
from gep_tui.ui.live.painter import Painter
from gep_tui.ui.live.pointing import point_at
from gep_tui.ui.live.registry import ACTIONS
from gep_tui.ui.messages import HomeWanted, Stirred

#: Seconds for which the phase panel flashes at a threshold.
FLASH = 1.0


class LiveScreen(WindowScreen[str]):
    """A running session. It shows the exact time, and never counts ticks."""

    #: A full path, because the practice screen derives from this class and is in another folder.
    CSS_PATH = str(Path(__file__).with_name("live.tcss"))

    def __init__(self, desk: Desk, keys: Keymap, runner: SessionRunner) -> None:
        super().__init__()
        self.desk = desk
        self.keys = keys
        self._commands = ScreenCommands(keys, ACTIONS)
        self.runner = runner
        self._painter = Painter(self, desk, keys, self.rows_above)
        self._housekeeping = Housekeeping(desk, runner)
        self._line = NoteLine(
            NoteInput(desk, self._commands, self._after, self.set_timer), frozenset(PREFIXES), id="line"
        )
        self._unsubscribe = desk.live.subscribe(self._stir)
        self._timer: Timer | None = None
        self._model: ViewModel | None = None

    def compose(self) -> ComposeResult:
        """Lay out the panes; only the note line takes keys.

        Body and foot are separate because Textual visits all widgets of a container when one of them changes: a typed
        letter then touches the few in the foot, a second those in the body.
        """
        with Vertical(id="body"):
            yield Pane(id="top")
            yield Pane(id="banner")
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
        with Container(id="foot"):
            yield Pane(id="said")
            with Horizontal(id="entry"):
                yield Pane(id="prompt")
                yield self._line
            yield Pane(id="keys")

    def rows_above(self) -> int:
        """Return how many rows of the window belong to another part: none."""
        return 0

    def on_mount(self) -> None:
        """Focus the note line and start the clock."""
        self.desk.line, self.desk.post = self._line, self._told
        self._line.focus()
        self._housekeeping.begin()
        # A full collection would visit everything loaded, and show a letter typed meanwhile 150 ms late.
        gc.freeze()
        self.tick()

    def on_unmount(self) -> None:
        """Save the line, and let the laptop sleep again."""
        gc.unfreeze()
        self._unsubscribe()
        self.keep()
        self.runner.end()

    def keep(self) -> None:
        """Save what is being typed a last time: the program ends."""
        self._housekeeping.keep()

    def tick(self) -> None:
        """Show the exact time, and come back at the next second. No fault may stop that."""
        if self._timer is not None:
            self._timer.stop()
        self._carefully(self._work)
        self._timer = self.set_timer(self._pause(), self.tick)

    def draw(self) -> None:
        """Show the desk as it is."""
        self._carefully(self._paint)

    def perform(self, id: str) -> None:
        """Run an action by its id, for the mouse."""
        self.desk.touches += 1
        self._carefully(partial(self._commands.perform, self.desk, id))
        self._after()

    def on_stirred(self) -> None:
        """Show what became durable, failed, or came from others."""
        self._refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Draw anew at another size."""
        self.call_after_refresh(self.draw)

    def on_click(self, event: events.Click) -> None:
        """Let the mouse press the keys of the footer, and click people, phases and notes."""
        x, y = event.screen_offset
        pane, _region = self.get_widget_at(x, y)
        inside = pane.content_region
        if isinstance(pane, Pane) and inside.contains(x, y):
            id = self._painter.at(pane, x - inside.x, y - inside.y)
            if id:
                self._point(pane.id or "", id)
        self._line.focus()

    def _point(self, pane: str, id: str) -> None:
        """Do what a click means: an action of the footer, an answer to what is asked, something in a pane."""
        if pane == "keys" and not id.startswith(ANSWER):
            self.perform(id)
            return
        self._carefully(partial(point_at, self.desk, pane, id.removeprefix(ANSWER) if pane == "keys" else id))
        self._after()

    def _carefully(self, work: Callable[[], None]) -> None:
        """Do something; a fault in it is said, and ends neither the session nor its clock."""
        try:
            work()
        except Exception as error:  # noqa: BLE001 - see above
            self.desk.excuse(error)

    def _work(self) -> None:
        """Do the work of about once a second."""
        self._housekeeping.tick()
        self._refresh()
        if self._model is not None and self._housekeeping.rings(self._model):
            self._alarm()

    def _refresh(self) -> None:
        """Show the desk, and what is on the disk by now."""
        self._carefully(self.desk.refresh_saving)
        self.draw()

    def _paint(self) -> None:
        self._model = self._painter.draw()

    def _pause(self) -> float:
        """Return how long to wait for the next tick, in seconds."""
        try:
            return until_next_second(self.desk.live)
        except Exception:  # noqa: BLE001 - as for a tick
            return LATEST

    def _alarm(self) -> None:
        """Ring and flash."""
        self.app.bell()
        phase = self.query_one("#phase")
        phase.add_class("-flash")
        self.set_timer(FLASH, lambda: phase.remove_class("-flash"))

    def _after(self) -> None:
        """Draw what a key has changed."""
        self._refresh()
        if self.desk.asking is not None and self.desk.asking.waits:
            self.set_timer(ALONE + 0.01, self.tick)

    def _told(self, message: Message) -> None:
        """Hand on what the desk wants; what is typed on the way home is no longer this session's."""
        if isinstance(message, HomeWanted):
            self._line.disabled = True
        self.post_message(message)

    def _stir(self) -> None:
        """Ask for redrawing, from any thread."""
        self.post_message(Stirred())
