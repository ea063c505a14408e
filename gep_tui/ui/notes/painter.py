"""Draw a scribe’s screen on its panes, each only when its content may have changed."""

from __future__ import annotations

from functools import partial

import msgspec
from textual.screen import Screen

from gep_tui.domain.session.state import Session
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.sizes import set_height
from gep_tui.ui.components.spots import at
from gep_tui.ui.desk.desk import Docked
from gep_tui.ui.desk.entry_painter import EntryPainter
from gep_tui.ui.desk.list_ask import ListAsk
from gep_tui.ui.desk.panes import Panes
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.clock_line import clock_line
from gep_tui.ui.desk.views.lines import line_words
from gep_tui.ui.desk.views.top_bar import top_bar
from gep_tui.ui.notes.key_row import ScribeKeys
from gep_tui.ui.notes.scribe import Scribe
from gep_tui.ui.notes.views.head import found_line, hands_line, question_line
from gep_tui.words.screens import gap_open, unkept

#: Rows below which only the clock, the notes, the message and the note line are shown.
FLAT = 10


class ScribePainter:
    """Draws one screen; redrawing what is unchanged costs next to nothing."""

    def __init__(self, screen: Screen[str], scribe: Scribe, keys: Keymap) -> None:
        self._screen = screen
        self._scribe = scribe
        self._keys = keys.first()
        self._panes = Panes(screen)
        self._entry = EntryPainter(self._panes, scribe.desk, ScribeKeys(scribe, keys), FLAT)
        self._session: Session | None = None
        self._revision = 0
        self._list_of: object = None

    def draw(self) -> None:
        """Draw everything; a part that fails is reported, and the others are drawn."""
        desk = self._scribe.desk
        model = desk.view_model()
        if model.session is not self._session:
            self._session, self._revision = model.session, self._revision + 1
        for part in (self._draw_head, self._draw_dock, self._draw_list):
            try:
                part(model)
            except Exception as error:  # noqa: BLE001 - see above
                desk.excuse(error)
        self._entry.draw()
        doubt = unkept(model, self._scribe.company.is_left, self._scribe.company.silent_since) or gap_open(model)
        self._panes.words("banner", desk.fault or doubt, "over" if desk.fault else "low")
        self._panes.words("told", line_words(model), "mark")

    def key_at(self, cell: int) -> str:
        """Return the id of the action or answer that the key bar shows there, or ""."""
        return at([self._entry.footer], cell, 0)

    def _draw_head(self, model: ViewModel) -> None:
        """Draw the session, its clock, the key question and the search."""
        roomy = self._screen.size.height >= FLAT
        for id in ("top", "keys"):
            self._panes.widget(id).display = roomy
        # somebody else has the clock, as it should be: only worth a word if nobody is heard
        usual = msgspec.structs.replace(model, seat=True) if model.others and model.heard is None else model
        self._panes.pane("top").draw(lambda cells, rows: top_bar(usual, cells))
        self._panes.pane("clock").draw(lambda cells, rows: [clock_line(model, cells)])
        question, words = model.request, self._scribe.notes.words
        self._panes.widget("question").display = roomy and bool(question)
        self._panes.pane("question").draw(lambda cells, rows: [question_line(model, cells)], (question, model.hidden))
        hands = model.session.hands if model.session.queue == model.writer else ()
        self._panes.widget("hands").display = roomy and bool(hands)
        self._panes.pane("hands").draw(lambda cells, rows: [hands_line(model, cells)], (hands, model.session.people))
        self._panes.widget("found").display = bool(words)
        count = self._scribe.notes.count
        self._panes.pane("found").draw(lambda cells, rows: [found_line(words, count, cells)], (words, count))

    def spot_at(self, row: int) -> str:
        """Return the id of what a list to choose from shows in a row of the dock, or ""."""
        size, asking = self._panes.pane("dock").content_size, self._scribe.desk.asking
        spots = asking.listed(self._keys, *size) if isinstance(asking, ListAsk) else []
        return spots[row][1] if 0 <= row < len(spots) else ""

    def _draw_dock(self, model: ViewModel) -> None:
        """Draw the docked panel in at most a third of the window and its edge; a list to choose from in two thirds."""
        dock, asking, pane = self._scribe.desk.dock, self._scribe.desk.asking, self._panes.pane("dock")
        pane.display = dock is not None or isinstance(asking, ListAsk)
        # in a few rows there is room for the panel or for the notes
        self._panes.widget("list").display = not (pane.display and self._screen.size.height < FLAT)
        if isinstance(asking, ListAsk):
            self._draw_asking(asking)
        elif dock is not None:
            self._draw_docked(dock, model)

    def _draw_asking(self, asking: ListAsk) -> None:
        pane, height = self._panes.pane("dock"), self._screen.size.height
        set_height(pane, 1 + min(asking.most_rows(), height * 2 // 3 if height >= FLAT else height - 4))
        self._panes.title("dock", asking.heading())
        pane.draw(lambda cells, rows: [shown for shown, _id in asking.listed(self._keys, cells, rows)])

    def _draw_docked(self, dock: Docked, model: ViewModel) -> None:
        pane = self._panes.pane("dock")
        now, (cells, height) = self._scribe.desk.live.now(), self._screen.size
        set_height(pane, 1 + min(len(dock.lines(model, now, cells, height)), height // 3))
        self._panes.title("dock", dock.title(model))
        pane.draw(partial(dock.lines, model, now))

    def _draw_list(self, model: ViewModel) -> None:
        panel, scribe = self._panes.widget("list"), self._scribe
        assert isinstance(panel, Panel)
        size, desk = panel.content_size, scribe.desk
        state = (
            size, self._revision, model.offset, model.hidden, model.saved_seq, model.unsaved, desk.selected,
            scribe.notes.words, scribe.notes.rests, desk.draft.elsewhere, desk.settings.author, scribe.notes.turned,
            model.looked,
        )  # fmt: skip
        if size and state != self._list_of:
            self._list_of = state
            panel.show(scribe.notes.lines(model, size.width, size.height))
