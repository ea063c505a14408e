"""Draw the foot of a screen with a note line: the question or message, the prompt of the line, and the keys."""

from __future__ import annotations

from typing import Protocol

from rich.cells import cell_len

from gep_tui.ui.components.key_bar import key_bar
from gep_tui.ui.components.lines import Line, line
from gep_tui.ui.components.question_lines import answer_keys, question_lines
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.components.sizes import set_height, set_width
from gep_tui.ui.components.spots import SpotRow, joined
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.list_ask import ListAsk
from gep_tui.ui.desk.note_line import NoteLine
from gep_tui.ui.desk.panes import Panes, as_is
from gep_tui.ui.desk.views.prompt import prompt

#: The prompt takes at most this share of the screen, so that the note line has two thirds.
PROMPT_PART = 3


class KeyRow(Protocol):
    """The key bar of one screen, except while a question takes every key."""

    def state(self) -> object:
        """Return what the row depends on."""

    def row(self, cells: int) -> SpotRow:
        """Return the keys that fit; none if the answers to the open question take their place."""


class EntryPainter:
    """Draws the foot; `footer` is the row of keys as last drawn, for the mouse.

    In a window lower than `flat` rows, a question may take all rows but two: the clock and the answer keys stay.
    """

    def __init__(self, panes: Panes, desk: Desk, keys: KeyRow, flat: int) -> None:
        self._panes = panes
        self._desk = desk
        self._keys = keys
        self._flat = flat
        self.footer: SpotRow = []

    def draw(self) -> None:
        """Draw the question or message, the prompt and the keys."""
        self._draw_said()
        cells = self._panes.screen.size.width
        sign = prompt(self._desk, max(10, cells // PROMPT_PART))
        pane = self._panes.pane("prompt")
        set_width(pane, cell_len(sign))
        shown = line((sign, "invert" if self._desk.commanding or self._desk.must_answer else "title"))
        pane.draw(as_is([shown]), shown)
        desk = self._desk
        answers = tuple(desk.asking.ways()) if desk.asking is not None and not desk.asking.waits else ()
        keys_of = (self._keys.state(), answers)
        self._panes.pane("keys").draw(self._keys_lines, keys_of)
        self._cursor(not desk.commanding and not desk.must_answer)

    def _cursor(self, shown: bool) -> None:
        """Show the cursor of the note line if keys go there; a question has its own, a command none."""
        line = self._panes.widget("line")
        assert isinstance(line, NoteLine)
        line.show_cursor(shown)

    def _draw_said(self) -> None:
        """Show the question in as many rows as it needs, up to half of the screen; without one, show the message.

        A waiting question gives its place to a later message, as long as that is shown.
        """
        asking = self._question()
        if asking is None:
            self._panes.words("said", self._desk.message, "accent")
        else:
            lines = self._question_lines(asking)
            self._panes.pane("said").draw(as_is(lines))
            set_height(self._panes.pane("said"), len(lines))
        self._panes.pane("said").set_class(asking is not None, "-asking")

    def said_rows(self) -> int:
        """Return the rows that the question or the message takes."""
        asking = self._question()
        told = self._panes.told(self._desk.message) if asking is None else self._question_lines(asking)
        return max(1, len(told))

    def _question(self) -> Ask | None:
        asking, desk = self._desk.asking, self._desk
        return None if asking is not None and asking.waits and desk.message and desk.over_question else asking

    def _question_lines(self, asking: Ask) -> list[Line]:
        size = self._panes.screen.size
        most = size.height // 2 if size.height >= self._flat else size.height - 2
        if isinstance(asking, ListAsk) and size.height < self._flat:
            most = 1  # the list that answers it needs the rows
        return question_lines(asking, size.width, max(1, most))

    def _keys_lines(self, cells: int, rows: int) -> list[Line]:
        asking = self._desk.asking
        self.footer = self._keys.row(cells)
        if not self.footer and asking is not None:
            self.footer = key_bar(answer_keys(asking), cells)
        return [joined(self.footer)]
