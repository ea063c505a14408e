"""The review screen: the whole record to read, correct and copy, with the clock above it.

It relies on the screen below, the live screen’s runner or home, to follow what others write.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult

from gep_tui.locale import _
from gep_tui.ui.components.held_record import HeldRecord
from gep_tui.ui.components.list_panel import ListPanel
from gep_tui.ui.components.sized_panel import SizedPanel
from gep_tui.ui.components.ticker import Ticker
from gep_tui.ui.components.window import WindowScreen
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.messages import RecordEdited, Stirred
from gep_tui.ui.review import key_press
from gep_tui.ui.review.messages import JobWanted
from gep_tui.ui.review.painter import ReviewPainter
from gep_tui.ui.review.previewing import Previewing
from gep_tui.ui.review.purge_job import PurgeJob
from gep_tui.ui.review.purging import find_out
from gep_tui.ui.review.sending import send
from gep_tui.ui.review.state import Review
from gep_tui.ui.review.typed_keys import typed_keys

if TYPE_CHECKING:
    from gep_tui.ui.components.services import Services


class ReviewScreen(WindowScreen[None], inherit_bindings=False):
    """Handles every key itself, in order: nothing on it has the focus."""

    CSS_PATH = "review.tcss"
    AUTO_FOCUS = ""
    ESCAPE_TO_MINIMIZE = False
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (10, "-short"), (20, "-tall")]  # noqa: RUF012  Textual's own declaration

    def __init__(
        self, desk: Desk, services: Services, leaves: bool = False, note: str = "",
        running: Desk | None = None, held: HeldRecord | None = None,
    ) -> None:  # fmt: skip
        """Show the record of a desk at a `note`, below the clock of another session that is `running`, if any.

        With `leaves` it begins with what leaves. `held` is the record, if it is to be closed when the review is left.
        """
        super().__init__()
        self.desk = desk
        self.services = services
        self.review = Review(desk, selected=note, view="leaves" if leaves else "phase", tell=self.post_message)
        self._clocked = running or desk
        self._held = held
        self._painter = ReviewPainter(self, self.review, self._clocked)
        self._typed = typed_keys(
            self.review,
            services.keys,
            self._clocked,
            lambda after, work: self.set_timer(after, lambda: self._act(work)),
        )
        self._previewing = Previewing(self, self.draw, self.review, services)
        self._ticker = Ticker(self, self._clocked.live, self._work)
        self.tick = self._ticker.tick
        self._unsubscribe: Callable[[], None] = lambda: None

    def compose(self) -> ComposeResult:
        """Lay the panels out."""
        for id in ("top", "clock", "banner", "tabs", "leaving"):
            yield SizedPanel(id=id)
        yield ListPanel(id="list")
        for id in ("editor", "said", "keys"):
            yield SizedPanel(id=id)

    def on_mount(self) -> None:
        """Follow the record and start the clock."""
        self.desk.answers.kept = self.services.kept.of(self.desk.live.session.id)  # there is no note line here
        self._unsubscribe = self.desk.live.listeners.add(lambda: self.post_message(Stirred()))
        if self.desk.live.read_only:
            self.desk.say(_("A newer version wrote this session: here it can be read, not continued. Update gep."))
        self.tick()

    def on_unmount(self) -> None:
        """Stop following the record, and close it if nobody else does."""
        self.desk.drop()
        self.desk.answers.kept = None
        self._unsubscribe()
        if self._held is not None:
            self._held.hold(None)

    def _work(self) -> None:
        """Remove an old message, and draw the exact time."""
        self.desk.hush()
        self.on_stirred()

    @on(SizedPanel.Resized)
    def draw(self) -> None:
        """Draw the review; on its page of what leaves, have that made."""
        self._previewing.follow()
        self._painter.draw()

    def on_key(self, event: events.Key) -> None:
        """Handle every key, in the order pressed."""
        event.stop()
        event.prevent_default()
        self._act(lambda: self._typed.typed(event.key, event.character))

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste where text is typed."""
        event.stop()
        self._act(self._typed.settle)
        self._act(lambda: key_press.paste(self.review, event.text))

    def _act(self, work: Callable[[], object]) -> None:
        """Run something, redraw, and report whether the record changed."""
        before = self.desk.live.session.last
        work()
        self.on_stirred()
        if self.desk.live.session.last != before:
            self.post_message(RecordEdited(self.desk))

    def on_review_left(self) -> None:
        """Go back to where the review was opened."""
        self.dismiss()

    def on_job_wanted(self, message: JobWanted) -> None:
        """Copy a part of the record, write it to a file, or erase something for good."""
        if isinstance(message.job, PurgeJob):
            find_out(self, self.draw, self.review, message.job, self.services)
        else:
            send(self, self.draw, self.review, message.job, self.services)

    def on_stirred(self) -> None:
        """Show which events became durable, or which failed."""
        self.desk.refresh_saving()
        self.draw()

    def on_list_panel_rolled(self, message: ListPanel.Rolled) -> None:
        """Scroll."""
        self.review.scroll.wheel(self.review.listing, self.review.rows, message.by)
        self.review.note_choice()
        self.draw()

    def on_list_panel_picked(self, message: ListPanel.Picked) -> None:
        """Choose what was clicked."""
        if self.review.is_free:
            self.review.scroll.pick(self.review.listing, self.review.rows, message.row)
            self.review.note_choice()
            self.draw()

    def on_click(self, event: events.Click) -> None:
        """Let the mouse press the keys below and the names of the views."""
        where = event.widget.id if event.widget is not None else None
        if self.review.is_free and where == "keys" and (id := self._painter.action_at(event.x)):
            self._act(lambda: key_press.perform(self.review, id))
        elif self.review.is_free and where == "tabs":
            number = self._painter.view_at(event.x, event.y)
            self._act(lambda: key_press.show(self.review, number))
