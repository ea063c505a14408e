"""The review screen: the whole record to read, correct and copy, with the clock above it.

Whoever opens it follows what others write: the live screen’s runner, or home.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.timer import Timer

from gep_tui.live.next_second import until_next_second
from gep_tui.locale import _
from gep_tui.ui.components.key_bar import bar_keys, key_bar
from gep_tui.ui.components.lines import Line, line
from gep_tui.ui.components.list_panel import ListPanel
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.question_lines import question_lines
from gep_tui.ui.components.questions import Choose
from gep_tui.ui.components.sized_panel import SizedPanel
from gep_tui.ui.components.spots import SpotRow, at, joined
from gep_tui.ui.components.text import plain
from gep_tui.ui.components.window import WindowScreen
from gep_tui.ui.components.wrapped import rows
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.views.clock_line import clock_line
from gep_tui.ui.desk.views.top_bar import top_bar
from gep_tui.ui.messages import RecordEdited, Stirred
from gep_tui.ui.review import keys as review_keys
from gep_tui.ui.review.actions import VIEWS, shown_actions
from gep_tui.ui.review.messages import OutputWanted
from gep_tui.ui.review.output import Job, OutputDone, carry_out
from gep_tui.ui.review.state import Review
from gep_tui.ui.review.views.review_bar import Tab, status, tab_at, tabs, tabs_line

if TYPE_CHECKING:
    from gep_tui.ui.components.services import Services

#: The names of the views have so many rows at most, in a window of so many rows; else one.
TAB_ROWS, ROOMY = 2, 20


class ReviewScreen(WindowScreen[None], inherit_bindings=False):
    """Handles every key itself, in order: nothing on it has the focus."""

    CSS_PATH = "review.tcss"
    AUTO_FOCUS = ""
    ESCAPE_TO_MINIMIZE = False
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (10, "-short"), (20, "-tall")]  # noqa: RUF012  Textual's own declaration

    def __init__(self, desk: Desk, services: Services, copy: bool = False) -> None:
        super().__init__()
        self.desk = desk
        self.services = services
        self.review = Review(desk, tell=self.post_message)
        self._copy_first = copy
        self._timer: Timer | None = None
        self._keys: SpotRow = []
        self._tabs: list[list[Tab]] = []
        self._unsubscribe: Callable[[], None] = lambda: None

    def compose(self) -> ComposeResult:
        """Lay the panels out."""
        for id in ("top", "clock", "banner", "tabs"):
            yield SizedPanel(id=id)
        yield ListPanel(id="list")
        for id in ("editor", "said", "keys"):
            yield SizedPanel(id=id)

    def on_mount(self) -> None:
        """Follow the record, start the clock, and ask what to copy if that is why it was opened."""
        self._unsubscribe = self.desk.live.subscribe(self._stir)
        if self.desk.live.read_only:
            self.desk.say(_("A newer version wrote this session: here it can be read, not continued. Update gep."))
        if self._copy_first:
            review_keys.perform(self.review, "copy")
        self.tick()

    def on_unmount(self) -> None:
        """Stop following the record."""
        self._unsubscribe()

    def _stir(self) -> None:
        self.post_message(Stirred())

    def tick(self) -> None:
        """Draw the exact time, and come back at the next displayed second."""
        self.desk.hush()
        self.desk.refresh_saving()
        self.draw()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(until_next_second(self.desk.live), self.tick)

    def draw(self) -> None:
        """Show the review; panels repaint only what changed."""
        desk, review = self.desk, self.review
        model = desk.view_model()
        cells, height = self.size
        if not cells or not height:
            return
        self._panel("top").show(top_bar(model, cells))
        self._panel("clock").set_class(model.session.live, "-live")
        self._panel("clock").show([clock_line(model, cells)])
        self._panel("banner").set_class(bool(desk.fault), "-fault")
        self._panel("banner").show([line((f" {desk.fault}", "over"))])
        most = TAB_ROWS if height >= ROOMY else 1
        self._tabs = tabs([_(name) for name in VIEWS.values()], tuple(VIEWS).index(review.view), cells, most)
        self._resize(self._panel("tabs"), len(self._tabs))
        self._panel("tabs").show([tabs_line(row) for row in self._tabs])
        size = self._panel("list").content_size
        review.refresh(model, size.width or cells, size.height)
        self._panel("list").show(review.scroll.lines(review.listing, size.height))
        self._draw_entry(cells, height)

    def _draw_entry(self, cells: int, height: int) -> None:
        """Show the edit, the question or the message, and the keys."""
        review, editor = self.review, self.review.editor
        most = height * 2 // 3 if height >= 10 else max(1, height - 1)
        self.set_class(not self._is_free(), "-asked")
        panel = self._panel("editor")
        panel.set_class(editor is not None, "-open")
        if editor is not None:
            room = max(1, min(editor.height(cells), height // 2 if height >= 10 else 2))
            self._resize(panel, room + (1 if height >= 10 else 0))
            panel.border_title = plain(_("The note as it will be"))
            panel.show(editor.lines(cells, room))
        said = self._panel("said")
        lines = self._said(cells, most)
        said.set_class(self.desk.asking is not None, "-asking")
        said.set_class(bool(self.desk.asking or self.desk.message or review.result), "-speaking")
        self._resize(said, len(lines))
        said.show(lines)
        actions = shown_actions(review.view, bool(review.history))
        self._keys = key_bar(bar_keys(actions), cells, last=2) if self._is_free() else []
        self._panel("keys").show([joined(self._keys) if self._keys else line((f" {self._hint()}", "key"))])

    def _said(self, cells: int, most: int) -> list[Line]:
        """Return the question, else the message, else what the list shows."""
        desk, review = self.desk, self.review
        if desk.asking is not None:
            return question_lines(desk.asking, cells, most)
        words = review.result or desk.message
        if words:
            return [line((" " + row, "accent")) for row in rows(words, max(1, cells - 2))[:most]]
        return [status(desk.view_model(), review.counted(), review.find, review.withdrawn, cells)]

    def _hint(self) -> str:
        """Return the keys that act while something is asked or edited."""
        if isinstance(self.desk.asking, Choose):
            return _("A number, or the beginning of a name   Esc: leave it")
        return "" if self.desk.asking else _("Enter: save   Ctrl+O: new line   Esc: leave it")

    def _is_free(self) -> bool:
        """Tell whether keys are commands: nothing is asked or edited."""
        return self.desk.asking is None and self.review.editor is None

    def _resize(self, panel: Panel, height: int) -> None:
        if panel.styles.height is None or panel.styles.height.value != height:
            panel.styles.height = height

    def _panel(self, id: str) -> Panel:
        return self.query_one(f"#{id}", Panel)

    def on_key(self, event: events.Key) -> None:
        """Handle every key, in the order pressed."""
        event.stop()
        event.prevent_default()
        self._act(lambda: review_keys.press(self.review, self.services.keys, event.key, event.character))

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste where text is typed."""
        event.stop()
        self._act(lambda: review_keys.paste(self.review, event.text))

    def perform(self, id: str) -> None:
        """Run an action by its id, for the mouse."""
        self._act(lambda: review_keys.perform(self.review, id))

    def _act(self, work: Callable[[], None]) -> None:
        """Run something, redraw, and do what it asks of the screen."""
        before = self.desk.live.session.last
        work()
        self.desk.refresh_saving()
        self.draw()
        if self.desk.live.session.last != before:
            self.on_changed()

    def on_changed(self) -> None:
        """Report that the record was changed here."""
        self.post_message(RecordEdited(self.desk))

    def on_review_left(self) -> None:
        """Go back to where the review was opened."""
        self.dismiss()

    def on_output_wanted(self, message: OutputWanted) -> None:
        """Copy a part of the record, or write it to a file."""
        self._send(message.job)

    def _send(self, job: Job) -> None:
        """Export a part of the record on a thread, since the clipboard may hang and the disk may be slow."""
        app, desk = self.app, self.desk
        session, now = desk.live.session, desk.live.now()
        folder = self.services.home.exports
        self.review.result = _("Copying…") if job.to_clipboard else _("Writing…")
        self.draw()

        def work() -> None:
            try:
                done = carry_out(job, session, now, desk.language, folder, desk.live.folder)
            except Exception as error:  # noqa: BLE001  whatever it is, it is said, and the clock goes on
                done = OutputDone(_("That failed: {error}.").format(error=type(error).__name__))
            with suppress(RuntimeError):  # the application has ended meanwhile
                app.call_from_thread(self._sent, done)

        threading.Thread(target=work, name="gep-export", daemon=True).start()

    def _sent(self, done: OutputDone) -> None:
        """Report the result, whatever screen the facilitator is on by now."""
        if done.for_terminal:
            self.app.copy_to_clipboard(done.for_terminal)
        self.review.result = done.words
        self.desk.say(done.words)
        if self.is_mounted and self.is_attached:
            self.draw()

    def on_stirred(self) -> None:
        """Show what became durable, or failed."""
        self.desk.refresh_saving()
        self.draw()

    def on_list_panel_rolled(self, message: ListPanel.Rolled) -> None:
        """Scroll."""
        self.review.scroll.wheel(self.review.listing, self.review.rows, message.by)
        self.review.note_choice()
        self.draw()

    def on_list_panel_picked(self, message: ListPanel.Picked) -> None:
        """Choose what was clicked."""
        if self._is_free():
            self.review.scroll.pick(self.review.listing, self.review.rows, message.row)
            self.review.note_choice()
            self.draw()

    def on_click(self, event: events.Click) -> None:
        """Let the mouse press the keys below and the names of the views."""
        if not self._is_free():
            return
        if event.widget is self._panel("keys"):
            id = at([self._keys], event.x, 0)
            if id:
                self.perform(id)
        elif event.widget is self._panel("tabs"):
            number = tab_at(self._tabs, event.x, event.y)
            self._act(lambda: review_keys.show(self.review, number))

    def on_sized_panel_resized(self) -> None:
        """Redraw if a panel has more or less room."""
        self.draw()
