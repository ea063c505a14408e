"""Carry out a job of the review on a thread, since the clipboard may hang and the disk may be slow."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.screen import Screen

from gep_tui.export.readers.facts_of import facts_of
from gep_tui.locale import _
from gep_tui.ui.review.output import Job, OutputDone, RecordAsIs, carry_out
from gep_tui.ui.review.state import Review

if TYPE_CHECKING:
    from gep_tui.ui.components.services import Services


def send(screen: Screen[None], draw: Callable[[], None], review: Review, job: Job, services: Services) -> None:
    """Export what the record holds now, to the clipboard or to a file; `draw` shows the result."""
    app, desk = screen.app, review.desk
    session, now = desk.live.session, desk.live.now()
    review.result = _("Copying…") if job.to_clipboard else _("Writing…")
    draw()

    def sent(done: OutputDone) -> None:
        """Report the result, whatever screen the facilitator is on by now."""
        if done.for_terminal:
            app.copy_to_clipboard(done.for_terminal)
        review.result = done.words
        desk.say(done.words)
        if screen.is_mounted and screen.is_attached:
            draw()

    def work() -> None:
        try:
            record = RecordAsIs(session, now, desk.language, facts_of(services.home, session), desk.live.folder)
            done = carry_out(job, record, services.home.exports if job.to_clipboard else services.documents)
        except Exception as error:  # noqa: BLE001  whatever it is, it is said, and the clock goes on
            done = OutputDone(_("That failed: {error}.").format(error=type(error).__name__))
        with suppress(RuntimeError):  # the application has ended meanwhile
            app.call_from_thread(sent, done)

    threading.Thread(target=work, name="gep-export", daemon=True).start()
