"""Draw the foot of the live screen: the question or message, the prompt of the note line, and the keys."""

from __future__ import annotations

from rich.cells import cell_len

from gep_tui.ui.components.key_bar import BarKey, key_bar
from gep_tui.ui.components.lines import Line, line
from gep_tui.ui.components.question_lines import answer_keys, question_lines
from gep_tui.ui.components.spots import SpotRow, joined
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.note_line import NoteLine
from gep_tui.ui.desk.views.footer import footer
from gep_tui.ui.desk.views.prompt import prompt
from gep_tui.ui.live.finding import ActionFinder
from gep_tui.ui.live.layout import FLAT
from gep_tui.ui.live.panes import Panes, as_is, set_height, set_width
from gep_tui.ui.live.views.finding import find_keys

#: The share of the screen that the prompt leaves to the note line: two thirds at least.
PROMPT_PART = 3


class EntryPainter:
    """Draws the foot; `footer` is the row of keys as last drawn, for the mouse."""

    def __init__(self, panes: Panes, desk: Desk, keys: dict[str, str]) -> None:
        self._panes = panes
        self._desk = desk
        self._keys = keys
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
        keys_of = (desk.commanding, type(desk.dock), isinstance(desk.asking, ActionFinder), answers)
        self._panes.pane("keys").draw(self._keys_lines, keys_of)
        self._cursor(not desk.commanding and not desk.must_answer)

    def _cursor(self, shown: bool) -> None:
        """Show the cursor of the note line if keys go there; a question has its own, a command none."""
        line = self._panes.widget("line")
        assert isinstance(line, NoteLine)
        line.show_cursor(shown)

    def _draw_said(self) -> None:
        """Show the question in as many rows as it needs, up to a half of the screen; else the message.

        A question that waits makes room for a message that came since, while that stands.
        """
        asking, size = self._desk.asking, self._panes.screen.size
        if asking is not None and asking.waits and self._desk.message and self._desk.over_question:
            asking = None
        if asking is None:
            self._panes.words("said", self._desk.message, "accent")
        else:
            # with few rows, nothing but the clock and the sign that keys answer
            most = size.height // 2 if size.height >= FLAT else size.height - 2
            lines = question_lines(asking, size.width, max(2, most))
            self._panes.pane("said").draw(as_is(lines))
            set_height(self._panes.pane("said"), len(lines))
        self._panes.pane("said").set_class(asking is not None, "-asking")

    def _keys_lines(self, cells: int, rows: int) -> list[Line]:
        dock, asking = self._desk.dock if self._desk.commanding else None, self._desk.asking
        if isinstance(asking, ActionFinder):
            self.footer = key_bar([BarKey(*key) for key in find_keys()], cells)
        elif asking is not None and not asking.waits:
            self.footer = key_bar(answer_keys(asking), cells)
        else:
            closed = self._desk.live.session.closed is not None
            docked = dock.keys() if dock else ()
            keys = key_bar([BarKey(*each) for each in docked], cells)
            self.footer = keys or footer(cells, self._desk.commanding, self._keys, closed)
        return [joined(self.footer)]
