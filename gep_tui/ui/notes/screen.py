"""The scribe’s screen: one line of clock, the rest for notes; every key goes to the desk, in order."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from gep_tui.live.session_runner import SessionRunner
from gep_tui.store.library.given_names import GivenNames
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.components.list_panel import ListPanel
from gep_tui.ui.components.pane import Pane
from gep_tui.ui.components.question_lines import ANSWER
from gep_tui.ui.desk.commands import ScreenCommands
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.desk_screen import DeskScreen
from gep_tui.ui.desk.list_ask import take_clicked
from gep_tui.ui.notes.action_keys import BY_ID, scribe_keys
from gep_tui.ui.notes.arrivals import Arrivals
from gep_tui.ui.notes.housekeeping import ScribeHousekeeping
from gep_tui.ui.notes.list_keys import ScribeList
from gep_tui.ui.notes.painter import ScribePainter
from gep_tui.ui.notes.registry import ACTIONS
from gep_tui.ui.notes.scribe import Scribe, bound
from gep_tui.ui.notes.signature import Signature
from gep_tui.ui.notes.text_actions import number, number_words


class NotesScreen(DeskScreen):
    """The screen of somebody who writes notes while another runs the session; it never has the seat."""

    CSS_PATH = str(Path(__file__).with_name("notes.tcss"))

    _painter: ScribePainter

    def __init__(self, desk: Desk, keys: Keymap, runner: SessionRunner, names: GivenNames | None = None) -> None:
        signature = Signature(desk, runner, names)
        self.scribe = Scribe(desk, runner.company, signature)
        own = scribe_keys(keys)
        actions, notes = bound(self.scribe, ACTIONS), ScribeList(self.scribe)
        commands = ScreenCommands(own, actions, BY_ID, number, number_words, notes)
        super().__init__(desk, runner, commands, ScribeHousekeeping(desk, runner, signature))
        self._painter = ScribePainter(self, self.scribe, own)
        self._arrivals = Arrivals(self.scribe)

    def compose(self) -> ComposeResult:
        """Lay out the panes; only the note line takes keys."""
        with Vertical(id="body"):
            for id in ("top", "told", "clock", "question", "hands", "banner", "found"):
                yield Pane(id=id)
            yield ListPanel(id="list")
            yield Pane(id="dock")
        yield from self.foot()

    def on_sized_panel_resized(self) -> None:
        """Draw the list at another size."""
        self.draw()

    def on_list_panel_rolled(self, message: ListPanel.Rolled) -> None:
        """Scroll."""
        self.desk.selected = "" if not self.desk.editing else self.desk.selected
        self.scribe.notes.wheel(message.by)
        self.draw()

    def on_list_panel_picked(self, message: ListPanel.Picked) -> None:
        """Select the note that was clicked."""
        note = self.scribe.notes.id_at(message.row)
        if note and self.desk.asking is None:
            self._carefully(partial(self.scribe.choose, note))
        self._after()

    def on_click(self, event: events.Click) -> None:
        """Let the mouse press the keys of the last line."""
        x, y = event.screen_offset
        pane, _region = self.get_widget_at(x, y)
        id = self._painter.key_at(x - pane.content_region.x) if pane.id == "keys" else ""
        if id.startswith(ANSWER):
            key = id.removeprefix(ANSWER)
            self._carefully(lambda: self.desk.feed(key, key if len(key) == 1 else None))
        elif id:
            self._carefully(partial(self._commands.perform, self.desk, id))
        elif pane.id == "dock":
            self._carefully(partial(take_clicked, self.desk, self._painter.spot_at(y - pane.content_region.y)))
        self._after()
        self._line.focus()

    def _follow(self) -> None:
        """Draw, and tell what came from others."""
        self.draw()
        self._carefully(self._arrivals.tell)
