"""Carry out a job of the review on a thread, since the clipboard may hang and the disk may be slow."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.screen import Screen

from gep_tui.locale import _
from gep_tui.ui.review.leaving import Wish
from gep_tui.ui.review.output import Job, OutPlaces, OutputDone, RecordAsIs, carry_out
from gep_tui.ui.review.standing_question import over
from gep_tui.ui.review.state import Review
from gep_tui.words.system_reasons import that_failed

if TYPE_CHECKING:
    from gep_tui.ui.components.services import Services


def send(screen: Screen[None], draw: Callable[[], None], review: Review, job: Job, services: Services) -> None:
    """Export to the clipboard or to a file what is shown, else what the record holds now; `draw` shows the result."""
    app, desk = screen.app, review.desk
    record = _shown(review, job) or RecordAsIs(
        desk.live.session, desk.live.now(), desk.language, folder=desk.live.folder
    )
    review.result = _("Copying…") if job.to_clipboard else _("Writing…")
    draw()

    def sent(done: OutputDone) -> None:
        """Report the result, whatever screen the facilitator is on by now; ask about a file that is in the way."""
        here = screen.is_mounted and screen.is_attached
        if done.for_terminal:
            app.copy_to_clipboard(done.for_terminal)
        review.result = done.words
        if done.taken is not None and here and screen.is_current and review.is_free:
            desk.start(over(review, job, done))
        elif done.taken is not None:  # nobody can be asked any more: the file that is there stays
            send(screen, draw, review, job._replace(over="beside"), services)
            return
        else:
            desk.say(done.words)
        if here:
            draw()

    def work() -> None:
        try:
            known = record._replace(decided=job.decided).read(services.home)
            places = OutPlaces(services.documents, services.home.exports, services.template)
            done = carry_out(job, known, places)
        except Exception as error:  # noqa: BLE001  whatever it is, it is said, and the clock goes on
            done = OutputDone(that_failed(error))
        with suppress(RuntimeError):  # the application has ended meanwhile
            app.call_from_thread(sent, done)

    threading.Thread(target=work, name="gep-export", daemon=True).start()


def _shown(review: Review, job: Job) -> RecordAsIs | None:
    """Return the record of which the rows on the screen were made, if they show this job."""
    session = review.desk.live.session
    preview = review.leaving.preview
    wish = Wish(job.reader, job.format, job.part, session.last, job.decided, job.attached)
    if preview is None or preview.wish != wish:
        return None
    return preview.record
