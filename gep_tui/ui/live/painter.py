"""Draw a desk on the panes of the live screen, each only when its content may have changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from rich.cells import cell_len
from textual.screen import Screen
from textual.widget import Widget

from gep_tui.domain.session.lengths import whole_minutes
from gep_tui.domain.session.state import Session
from gep_tui.locale import _
from gep_tui.ui.components.key_bar import BarKey, key_bar
from gep_tui.ui.components.keymap import Keymap
from gep_tui.ui.components.lines import Line, Style, line, width, wrap
from gep_tui.ui.components.pane import Pane, PaneView
from gep_tui.ui.components.question_lines import answer_keys, question_lines
from gep_tui.ui.components.spots import Spot, SpotRow, at, joined
from gep_tui.ui.components.text import plain
from gep_tui.ui.desk.actions import LIVE
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.note_line import NoteLine
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.clock_face import Face, face, gone_lines, has_gone
from gep_tui.ui.desk.views.floor import floor_rows, floor_title, people_lines, speaker_lines
from gep_tui.ui.desk.views.footer import footer
from gep_tui.ui.desk.views.notes import note_lines, note_spots
from gep_tui.ui.desk.views.phase import phase_title, say_lines
from gep_tui.ui.desk.views.prompt import prompt
from gep_tui.ui.desk.views.top_bar import top_bar
from gep_tui.ui.live.finding import ActionFinder
from gep_tui.ui.live.layout import FLAT, Needs, places
from gep_tui.ui.live.views.finding import find_keys, find_spots, find_title
from gep_tui.ui.live.views.needs import live_places
from gep_tui.ui.live.views.plan import plan_lines, plan_spots

#: Rows for a message, or for a fault that contains a file name.
MESSAGE_ROWS = 3

#: More rows than any docked panel has.
MANY_ROWS = 10_000

#: The share of the screen that the prompt leaves to the note line: two thirds at least.
PROMPT_PART = 3


class Painter:
    """Draws one screen below the `above` rows of another part; redrawing what is unchanged costs next to nothing."""

    def __init__(self, screen: Screen[str], desk: Desk, keys: Keymap, above: Callable[[], int]) -> None:
        self._screen = screen
        self._desk = desk
        self._keys = keys.first()
        self._session: Session | None = None
        self._revision = 0
        self._footer: SpotRow = []
        self._widgets: dict[str, Widget] = {}
        self._above = above
        self._places = places(80, 24, Needs())
        self._arranged: object = None

    def draw(self) -> ViewModel:
        """Draw everything, and return the view model; a part that fails is reported, and the others are drawn."""
        model = self._desk.view_model()
        if model.session is not self._session:
            self._session, self._revision = model.session, self._revision + 1
        parts = (
            self._arrange, self._draw_top, self._draw_plan, self._draw_phase, self._draw_floor, self._draw_notes,
            self._draw_dock,
        )  # fmt: skip
        for part in parts:
            try:
                part(model)
            except Exception as error:  # noqa: BLE001 - see above
                self._desk.excuse(error)
        self.draw_entry()
        self._words("banner", self._desk.fault, "over")
        return model

    def draw_entry(self) -> None:
        """Draw the question or message, the prompt and the keys."""
        self._draw_said()
        cells = self._screen.size.width
        sign = prompt(self._desk, max(10, cells // PROMPT_PART))
        pane = self._pane("prompt")
        _set_width(pane, cell_len(sign))
        shown = line((sign, "invert" if self._desk.commanding or self._desk.must_answer else "title"))
        pane.draw(_as_is([shown]), shown)
        desk = self._desk
        answers = tuple(desk.asking.ways()) if desk.asking is not None and not desk.asking.waits else ()
        keys_of = (desk.commanding, type(desk.dock), isinstance(desk.asking, ActionFinder), answers)
        self._pane("keys").draw(self._keys_lines, keys_of)
        self._cursor(not desk.commanding and not desk.must_answer)

    def _cursor(self, shown: bool) -> None:
        """Show the cursor of the note line if keys go there; a question has its own, a command none."""
        line = self._widget("line")
        assert isinstance(line, NoteLine)
        line.show_cursor(shown)

    def at(self, pane: Pane, cell: int, row: int) -> str:
        """Return the id under the mouse in a pane: an action, a person, a phase, a note; or ""."""
        if pane.id == "keys":
            return at([self._footer], cell, 0)
        model, size = self._desk.view_model(), pane.content_size
        if pane.id == "people":
            return at(floor_rows(model, self._desk.live.now(), *size), cell, row)
        spots = self._spots(pane.id or "", model, *size)
        return spots[row][1] if 0 <= row < len(spots) else ""

    def _spots(self, id: str, model: ViewModel, cells: int, rows: int) -> list[Spot]:
        """Return the rows of a pane, each part with the id of what it stands for."""
        asking = self._desk.asking
        if id == "plan":
            return plan_spots(model, cells, rows)
        if id == "notes":
            return note_spots(model, cells, rows, self._desk.selected)
        return find_spots(asking, self._keys, cells, rows) if id == "dock" and isinstance(asking, ActionFinder) else []

    def _draw_top(self, model: ViewModel) -> None:
        self._pane("top").draw(lambda cells, rows: top_bar(model, cells))

    def _draw_plan(self, model: ViewModel) -> None:
        self._pane("plan").draw(partial(plan_lines, model), (self._revision, model.offset, model.slots))
        self._title("plan", _("Plan"))

    def _arrange(self, model: ViewModel) -> None:
        """Give every part its place in the window."""
        size, docked = self._screen.size, self._docked(model)
        of = (size, docked, model.session.plan, model.session.people)
        if of == self._arranged:
            return
        self._arranged = of
        found = self._places = live_places(model, size.width, max(1, size.height - self._above()), docked)
        for id, shown in (("top", found.top), ("plan", found.plan), ("keys", found.keys), ("notes", found.notes)):
            self._widget(id).display = bool(shown)
        self._widget("floor").display = bool(found.floor_rows)
        self._widget("dock").display = docked is not None
        for id, cells in (("plan", found.plan), ("floor", found.floor), ("phase", found.phase)):
            _set_width(self._widget(id), cells)
        for id, rows in (("middle", found.middle), ("phase", found.phase_rows), ("floor", found.floor_rows)):
            _set_height(self._widget(id), rows)
        if found.dock:
            _set_height(self._widget("dock"), found.dock)
        self._screen.set_class(found.stacked, "-stacked")
        self._screen.set_class(not found.frame, "-bare")

    def _docked(self, model: ViewModel) -> int | None:
        """Return the rows that the docked panel would take, including its edge."""
        dock, size = self._desk.dock, self._screen.size
        if isinstance(self._desk.asking, ActionFinder):
            return 1 + len(LIVE)
        if dock is None:
            return None
        return 1 + len(dock.lines(model, self._desk.live.now(), size.width, MANY_ROWS))

    def _draw_phase(self, model: ViewModel) -> None:
        """Draw the clock as large as the panel allows, and below it what matters now."""
        cells, rows = self._places.inside
        shown = face(model, cells, rows, named=not self._places.frame)
        self._draw_face(shown)
        self._widget("gone").display = bool(shown.last) and has_gone(
            model, cells, rows, framed=bool(self._places.frame)
        )
        self._pane("gone").draw(lambda cells, rows: gone_lines(model, cells, named=not self._places.frame))
        timing = model.timing
        state = (
            self._revision, model.hidden, timing.state, timing.level, timing.left == 0, whole_minutes(timing.paused),
            model.unsettled, model.slots, tuple(shown.below),
        )  # fmt: skip
        self._pane("say").draw(partial(say_lines, model, first=shown.below), state)
        self._title("phase", phase_title(model))

    def _draw_face(self, shown: Face) -> None:
        clock = self._widget("clock")
        clock.display = bool(shown.last)
        if not shown.last:
            return
        _set_height(clock, len(shown.last))
        for id, lines in (("head", shown.head), ("last", shown.last)):
            pane = self._pane(id)
            _set_width(pane, width(lines[0]))
            pane.draw(_as_is(lines), lines)
        self._pane("beside").draw(_as_is(shown.beside), shown.beside)

    def _draw_floor(self, model: ViewModel) -> None:
        now = self._desk.live.now()
        self._pane("speaker").draw(lambda cells, rows: speaker_lines(model, cells))
        state = (self._revision, model.timing.turn, model.hidden, model.least_heard_first)
        self._pane("people").draw(partial(people_lines, model, now), state)
        self._title("floor", floor_title(model))

    def _draw_notes(self, model: ViewModel) -> None:
        selected = self._desk.selected
        state = (self._revision, model.offset, model.hidden, model.saved_seq, selected)
        self._pane("notes").draw(partial(note_lines, model, selected=selected), state)

    def _draw_dock(self, model: ViewModel) -> None:
        """Draw the docked panel; the panes around it make room."""
        dock, asking = self._desk.dock, self._desk.asking
        if isinstance(asking, ActionFinder):
            self._title("dock", find_title(asking))
            self._pane("dock").draw(_lines_of(partial(find_spots, asking, self._keys)))
        elif dock is not None:
            self._title("dock", dock.title(model))
            self._pane("dock").draw(partial(dock.lines, model, self._desk.live.now()))

    def _draw_said(self) -> None:
        """Show the question in as many rows as it needs, up to a half of the screen; else the message.

        A question that waits makes room for a message that came since, while that stands.
        """
        asking, size = self._desk.asking, self._screen.size
        if asking is not None and asking.waits and self._desk.message and self._desk.over_question:
            asking = None
        if asking is None:
            self._words("said", self._desk.message, "accent")
        else:
            # with few rows, nothing but the clock and the sign that keys answer
            most = size.height // 2 if size.height >= FLAT else size.height - 2
            lines = question_lines(asking, size.width, max(2, most))
            self._pane("said").draw(_as_is(lines))
            _set_height(self._pane("said"), len(lines))
        self._pane("said").set_class(asking is not None, "-asking")

    def _words(self, id: str, text: str, style: Style) -> None:
        """Show a text in as many rows as it needs; a banner without text is hidden."""
        pane, cells = self._pane(id), max(1, self._screen.size.width - 2)
        lines = [line((f" {row}", style)) for row in wrap(text, cells, MESSAGE_ROWS)] if text else []
        pane.draw(_as_is(lines), (text, style, cells))
        _set_height(pane, max(1, len(lines)))
        if id == "banner":
            pane.display = bool(text)

    def _keys_lines(self, cells: int, rows: int) -> list[Line]:
        dock, asking = self._desk.dock if self._desk.commanding else None, self._desk.asking
        if isinstance(asking, ActionFinder):
            self._footer = key_bar([BarKey(*key) for key in find_keys()], cells)
        elif asking is not None and not asking.waits:
            self._footer = key_bar(answer_keys(asking), cells)
        else:
            closed = self._desk.live.session.closed is not None
            docked = dock.keys() if dock else ()
            keys = key_bar([BarKey(*each) for each in docked], cells)
            self._footer = keys or footer(cells, self._desk.commanding, self._keys, closed)
        return [joined(self._footer)]

    def _title(self, id: str, title: str) -> None:
        widget = self._widget(id)
        if str(widget.border_title or "") != title:
            widget.border_title = plain(title)

    def _pane(self, id: str) -> Pane:
        pane = self._widget(id)
        assert isinstance(pane, Pane)
        return pane

    def _widget(self, id: str) -> Widget:
        """Return a widget of the screen; it stays the same as long as the screen exists."""
        found = self._widgets.get(id)
        if found is None:
            found = self._widgets[id] = self._screen.query_one(f"#{id}")
        return found


def _as_is(lines: list[Line]) -> PaneView:
    """Return a view of lines that are the same at any size."""
    return lambda cells, rows: lines


def _lines_of(spots: Callable[[int, int], list[Spot]]) -> PaneView:
    """Return a view of rows that stand for something."""
    return lambda cells, rows: [shown for shown, _id in spots(cells, rows)]


def _set_width(widget: Widget, cells: int) -> None:
    if widget.styles.width is None or widget.styles.width.value != cells:
        widget.styles.width = cells


def _set_height(widget: Widget, rows: int) -> None:
    if widget.styles.height is None or widget.styles.height.value != rows:
        widget.styles.height = rows
