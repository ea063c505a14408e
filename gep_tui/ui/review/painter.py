"""Draw the review on its panels; each repaints only what changed."""

from __future__ import annotations

from textual.screen import Screen

from gep_tui.locale import _, n_
from gep_tui.ui.components.editor import Editor
from gep_tui.ui.components.key_bar import BarKey, bar_keys, editor_keys, key_bar
from gep_tui.ui.components.lines import Line, fit, line
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.question_lines import question_lines
from gep_tui.ui.components.questions import Choose
from gep_tui.ui.components.sizes import set_height
from gep_tui.ui.components.spots import SpotRow, at, joined
from gep_tui.ui.components.text import plain
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.clock_line import clock_line
from gep_tui.ui.desk.views.top_bar import top_bar
from gep_tui.ui.review.action_keys import VIEWS
from gep_tui.ui.review.footer import shown_actions
from gep_tui.ui.review.state import Review
from gep_tui.ui.review.views.leaving import leaving_lines
from gep_tui.ui.review.views.review_bar import Tab, status, tab_at, tabs, tabs_line
from gep_tui.ui.review.views.unset_days import unset_days
from gep_tui.words.quotes import nested

#: The most rows for the names of the views, if the window has this many rows; otherwise one.
TAB_ROWS, ROOMY = 2, 20

#: Rows of a window below which an edit or a question may take all rows but one.
HIGH = 10

#: Cells from which the keys of a list to choose from say how one chooses.
LED = 60


class ReviewPainter:
    """Draws one review, and knows what a click on its tabs or its key bar means."""

    def __init__(self, screen: Screen[None], review: Review, clocked: Desk) -> None:
        """Draw `review` below the clock of the desk `clocked`, which is another one if another session runs."""
        self._screen = screen
        self._clocked = clocked
        self._review = review
        self._keys: SpotRow = []
        self._tabs: list[list[Tab]] = []

    def draw(self) -> None:
        """Draw everything."""
        model = self._review.desk.view_model()
        cells, height = self._screen.size
        if not cells or not height:
            return
        self._draw_head(model, cells, height)
        self._draw_leaving(model, cells, height)
        self._draw_list(model, cells)
        self._screen.set_class(not self._review.is_free, "-asked")
        self._screen.set_class(bool(self._review.result or self._review.desk.message), "-told")
        self._draw_editor(self._review.editor, cells, height)
        self._draw_said(model, cells, height)
        self._draw_keys(cells)

    def action_at(self, x: int) -> str:
        """Return the id of the action that the key bar shows there, or ""."""
        return at([self._keys], x, 0)

    def view_at(self, x: int, y: int) -> int:
        """Return the number of the view whose name is there; -1 if there is none."""
        return tab_at(self._tabs, x, y)

    def _draw_head(self, model: ViewModel, cells: int, height: int) -> None:
        """Draw what is above the list: the session, its clock, a fault, the names of the views."""
        fault, view = self._review.desk.fault, tuple(VIEWS).index(self._review.view)
        self.panel("top").show(top_bar(model, cells))
        clock = model if self._clocked is self._review.desk else self._clocked.view_model()
        self.panel("clock").set_class(clock.session.live, "-live")
        self.panel("clock").show([clock_line(clock, cells)])
        self.panel("banner").set_class(bool(fault), "-fault")
        self.panel("banner").show([line((f" {fault}", "over"))])
        self._tabs = tabs([_(name) for name in VIEWS.values()], view, cells, TAB_ROWS if height >= ROOMY else 1)
        self._show("tabs", [tabs_line(row) for row in self._tabs])

    def _draw_leaving(self, model: ViewModel, cells: int, height: int) -> None:
        """Draw the choice above what leaves; it makes room for a question in a low window."""
        shown = self._review.view == "leaves"
        self.panel("leaving").set_class(shown, "-open")
        if shown:
            self._show("leaving", leaving_lines(self._review.leaving, model.session, cells, height))

    def _draw_list(self, model: ViewModel, cells: int) -> None:
        review, size = self._review, self.panel("list").content_size
        review.refresh(model, size.width or cells, size.height)
        self.panel("list").show(review.scroll.lines(review.listing, size.height))

    def _draw_editor(self, editor: Editor | None, cells: int, height: int) -> None:
        panel = self.panel("editor")
        panel.set_class(editor is not None, "-open")
        if editor is not None:
            room = max(1, min(editor.height(cells), height // 2 if height >= HIGH else 2))
            set_height(panel, room + (1 if height >= HIGH else 0))
            panel.border_title = plain(_("The note as it will be"))
            panel.show(editor.lines(cells, room))

    def _draw_said(self, model: ViewModel, cells: int, height: int) -> None:
        """Draw the question, or the message, or what the list shows."""
        desk, review, panel = self._review.desk, self._review, self.panel("said")
        panel.set_class(desk.asking is not None, "-asking")
        panel.set_class(bool(desk.asking or desk.message or review.result), "-speaking")
        others = 2 if review.view == "leaves" and desk.asking is None else 1
        self._show("said", self._said(model, cells, height * 2 // 3 if height >= HIGH else max(1, height - others)))

    def _said(self, model: ViewModel, cells: int, most: int) -> list[Line]:
        desk, review = self._review.desk, self._review
        if desk.asking is not None:
            return question_lines(desk.asking, cells, most)
        words = nested(review.result or desk.message)
        if words:
            return [line((" " + row, "accent")) for row in review.told.lines(words, max(1, cells - 2), most)]
        review.told.forget()
        if review.view == "leaves" and review.find and not model.hidden:
            keys = _("Tab: next   Shift+Tab: before   Esc: leave the search")
            return [fit(line((f" {review.leaving.hits.told()}", "accent"), (f"   {keys}", "dim")), cells)]
        if review.view == "leaves":
            return [self._leaving_status(cells)]
        if review.view == "commitments" and (count := unset_days(model)):
            words = n_(
                "{count} commitment has no day: 7 shows it", "{count} commitments have no day: 7 shows them", count
            )
            return [fit(line((" " + words.format(count=count), "accent")), cells)]
        return [status(model, review.counted(), review.find, review.withdrawn, cells)]

    def _leaving_status(self, cells: int) -> Line:
        """Return what the file will be called."""
        leaving, session = self._review.leaving, self._review.desk.live.session
        _entries, current = leaving.shown(session)
        name = leaving.preview.name if leaving.preview is not None and not leaving.trouble(session) else ""
        if current and (count := leaving.open_names()):
            words = n_("{count} name to decide: a shows it", "{count} names to decide: a shows them", count)
            return fit(line((" " + words.format(count=count), "accent")), cells)
        return fit(line((" " + (name if current else _("Making it…")), "dim")), cells)

    def _draw_keys(self, cells: int) -> None:
        """Draw the key bar, or the keys that act while something is asked or edited."""
        review = self._review
        live = review.desk.live
        undoes = live.seat_is_here or live.session.closed is None
        shown = shown_actions(review.view, bool(review.history), undoes) if review.is_free else ()
        self._keys = key_bar(bar_keys(shown), cells, last=2) if review.is_free else self._asked_keys(cells)
        self.panel("keys").show([joined(self._keys)])

    def _asked_keys(self, cells: int) -> SpotRow:
        """Return the keys of the list to choose from, or of the note that is being edited."""
        asking = self._review.desk.asking
        if isinstance(asking, Choose):
            how = " " + _("A number, or the beginning of a name") + " " if cells >= LED else ""
            return key_bar([BarKey(_("Esc"), _("leave it"))], cells, how, last=1)
        return [] if asking else key_bar(editor_keys(_("save"), _("leave it")), cells, last=1)

    def _show(self, id: str, lines: list[Line]) -> None:
        """Show lines in a panel, and fit its height to them."""
        set_height(self.panel(id), len(lines))
        self.panel(id).show(lines)

    def panel(self, id: str) -> Panel:
        """Return a panel of the screen."""
        return self._screen.query_one(f"#{id}", Panel)
