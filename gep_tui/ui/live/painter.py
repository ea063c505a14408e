"""Draw a desk on the panes of the live screen, each only when its content may have changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.screen import Screen

from gep_tui.domain.session.lengths import whole_minutes
from gep_tui.domain.session.state import Session
from gep_tui.locale import _
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.components.lines import width
from gep_tui.ui.components.pane import Pane, PaneView
from gep_tui.ui.components.sizes import set_height, set_width
from gep_tui.ui.components.spots import Spot, at
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.entry_painter import EntryPainter
from gep_tui.ui.desk.list_ask import ListAsk
from gep_tui.ui.desk.panes import Panes, as_is
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.clock_face import Face, face, gone_lines, has_gone
from gep_tui.ui.desk.views.floor import floor_rows, floor_title, people_lines, speaker_lines
from gep_tui.ui.desk.views.lines import line_words
from gep_tui.ui.desk.views.notes import note_lines, note_spots
from gep_tui.ui.desk.views.phase import phase_title, say_lines
from gep_tui.ui.desk.views.top_bar import top_bar
from gep_tui.ui.live.key_row import LiveKeys
from gep_tui.ui.live.layout import FLAT, Needs, places
from gep_tui.ui.live.views.needs import live_places
from gep_tui.ui.live.views.plan import plan_lines, plan_spots

#: More rows than any docked panel has.
MANY_ROWS = 10_000


class Painter:
    """Draws one screen below `above` rows that belong to another part; unchanged parts cost next to nothing."""

    def __init__(self, screen: Screen[str], desk: Desk, keys: Keymap, above: Callable[[], int]) -> None:
        self._screen = screen
        self._desk = desk
        self._keys = keys.first()
        #: The state that was drawn last.
        self.model: ViewModel | None = None
        self._session: Session | None = None
        self._revision = 0
        self._panes = Panes(screen)
        self._entry = EntryPainter(self._panes, desk, LiveKeys(desk, self._keys), FLAT)
        self._above = above
        self._places = places(80, 24, Needs())
        self._arranged: object = None

    def draw(self) -> None:
        """Draw everything; a part that fails is reported, and the others are drawn."""
        model = self.model = self._desk.view_model()
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
        self._entry.draw()
        self._panes.words("banner", self._desk.fault, "over")
        self._panes.words("told", line_words(model), "mark")

    def at(self, pane: Pane, cell: int, row: int) -> str:
        """Return the id under the mouse in a pane: an action, a person, a phase, a note; or ""."""
        if pane.id == "keys":
            return at([self._entry.footer], cell, 0)
        model, size = self._desk.view_model(), pane.content_size
        if pane.id == "people":
            return at(floor_rows(model, self._desk.live.now(), *size), cell, row)
        spots = self._spots(pane.id or "", model, *size)
        return spots[row][1] if 0 <= row < len(spots) else ""

    def _spots(self, id: str, model: ViewModel, cells: int, rows: int) -> list[Spot]:
        """Return the rows of a pane, each part with the id of the thing it shows."""
        asking = self._desk.asking
        if id == "plan":
            return plan_spots(model, cells, rows)
        if id == "notes":
            return note_spots(model, cells, rows, self._desk.selected)
        return asking.listed(self._keys, cells, rows) if id == "dock" and isinstance(asking, ListAsk) else []

    def _draw_top(self, model: ViewModel) -> None:
        self._panes.pane("top").draw(lambda cells, rows: top_bar(model, cells))

    def _draw_plan(self, model: ViewModel) -> None:
        self._panes.pane("plan").draw(partial(plan_lines, model), (self._revision, model.offset, model.slots))
        self._panes.title("plan", _("Plan"))

    def _arrange(self, model: ViewModel) -> None:
        """Give every part its place in the window."""
        size, docked = self._screen.size, self._docked(model)
        phase = model.session.run.phase if docked is not None and model.session.run is not None else ""
        beyond = self._entry.said_rows() - 1 if docked is not None else 0
        of = (size, docked, model.session.plan, model.session.people, phase, beyond)
        if of == self._arranged:
            return
        self._arranged = of
        found = self._places = live_places(model, size.width, max(1, size.height - self._above()), docked)
        for id, shown in (("top", found.top), ("plan", found.plan), ("keys", found.keys), ("notes", found.notes)):
            self._panes.widget(id).display = bool(shown)
        self._panes.widget("floor").display = bool(found.floor_rows)
        self._panes.widget("dock").display = docked is not None
        for id, cells in (("plan", found.plan), ("floor", found.floor), ("phase", found.phase)):
            set_width(self._panes.widget(id), cells)
        for id, rows in (("middle", found.middle), ("phase", found.phase_rows), ("floor", found.floor_rows)):
            set_height(self._panes.widget(id), rows)
        if found.dock:
            set_height(self._panes.widget("dock"), found.docked_below(beyond))
        self._screen.set_class(found.stacked, "-stacked")
        self._screen.set_class(not found.frame, "-bare")

    def _docked(self, model: ViewModel) -> int | None:
        """Return the rows that the docked panel would take, including its edge."""
        dock, asking, size = self._desk.dock, self._desk.asking, self._screen.size
        if isinstance(asking, ListAsk):
            return 1 + asking.most_rows()
        if dock is None:
            return None
        return 1 + len(dock.lines(model, self._desk.live.now(), size.width, MANY_ROWS))

    def _draw_phase(self, model: ViewModel) -> None:
        """Draw the clock as large as the panel allows, and below it what matters now."""
        cells, rows = self._places.inside
        shown = face(model, cells, rows, named=not self._places.frame)
        self._draw_face(shown)
        self._panes.widget("gone").display = bool(shown.last) and has_gone(
            model, cells, rows, framed=bool(self._places.frame)
        )
        self._panes.pane("gone").draw(lambda cells, rows: gone_lines(model, cells, named=not self._places.frame))
        timing = model.timing
        state = (
            self._revision, model.hidden, timing.state, timing.level, timing.left == 0, whole_minutes(timing.paused),
            model.unsettled, model.slots, tuple(shown.below),
        )  # fmt: skip
        self._panes.pane("say").draw(partial(say_lines, model, first=shown.below), state)
        self._panes.title("phase", phase_title(model))

    def _draw_face(self, shown: Face) -> None:
        clock = self._panes.widget("clock")
        clock.display = bool(shown.last)
        if not shown.last:
            return
        set_height(clock, len(shown.last))
        for id, lines in (("head", shown.head), ("last", shown.last)):
            pane = self._panes.pane(id)
            set_width(pane, width(lines[0]))
            pane.draw(as_is(lines), lines)
        self._panes.pane("beside").draw(as_is(shown.beside), shown.beside)

    def _draw_floor(self, model: ViewModel) -> None:
        now = self._desk.live.now()
        self._panes.pane("speaker").draw(lambda cells, rows: speaker_lines(model, cells))
        state = (self._revision, model.timing.turn, model.hidden, model.least_heard_first)
        self._panes.pane("people").draw(partial(people_lines, model, now), state)
        self._panes.title("floor", floor_title(model))

    def _draw_notes(self, model: ViewModel) -> None:
        selected = self._desk.selected
        state = (self._revision, model.offset, model.hidden, model.saved_seq, model.looked, selected)
        self._panes.pane("notes").draw(partial(note_lines, model, selected=selected), state)

    def _draw_dock(self, model: ViewModel) -> None:
        """Draw the docked panel, if there is one."""
        dock, asking = self._desk.dock, self._desk.asking
        if isinstance(asking, ListAsk):
            self._panes.title("dock", asking.heading())
            self._panes.pane("dock").draw(_lines_of(partial(asking.listed, self._keys)))
        elif dock is not None:
            self._panes.title("dock", dock.title(model))
            self._panes.pane("dock").draw(partial(dock.lines, model, self._desk.live.now()))


def _lines_of(spots: Callable[[int, int], list[Spot]]) -> PaneView:
    """Return a view of rows whose parts have ids."""
    return lambda cells, rows: [shown for shown, _id in spots(cells, rows)]
