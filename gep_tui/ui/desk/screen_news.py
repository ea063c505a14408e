"""Report once what came from another screen: the queue handed over, a line seen, entries of a newer gep."""

from __future__ import annotations

from gep_tui.domain.session.sent_line import SentLine
from gep_tui.locale import _
from gep_tui.ui.desk.desk import Desk
from gep_tui.words.screens import another
from gep_tui.words.text import excerpt

#: Longest excerpt of a line, in cells.
EXCERPT = 40

#: Real seconds for which it is shown.
STANDS = 30.0


class ScreenNews:
    """Checks one desk, about once a second."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._had_queue = False
        self._was_closed = desk.live.session.closed is not None
        self._newer = desk.live.session.newer_entries > 0
        # A line may be sent and seen between two checks, so the lines that were already seen are kept.
        self._known = set(self._seen())

    def tell(self) -> None:
        """Say what is new."""
        self._notice_queue()
        self._notice_seen()
        self._notice_newer()
        self._notice_end()

    def _notice_queue(self) -> None:
        """Say that this screen keeps the queue of hands from now on."""
        live = self._desk.live
        here = live.session.queue == live.writer and not live.seat_is_here
        if here and not self._had_queue:
            text = _("The queue of hands is yours too: h raises and lowers them.")
            self._desk.say(text, stands=STANDS, holds=lambda: live.session.queue == live.writer)
        self._had_queue = here

    def _notice_seen(self) -> None:
        """Say which line from this screen has been seen, and by whom."""
        seen, known = self._seen(), self._known
        self._known = set(seen)
        for key, line in seen.items():
            if key not in known:
                who = another(self._desk.live.session, line.seen_by)
                words = _("{screen} has seen your line: “{text}”")
                self._desk.say(words.format(screen=who, text=excerpt(line.text, EXCERPT)), holds=lambda: True)

    def _notice_newer(self) -> None:
        """Say once that another screen does what this version of gep does not know."""
        newer, self._newer = self._newer, self._newer or self._desk.live.session.newer_entries > 0
        if self._newer and not newer:
            text = _("Another screen runs a newer gep: what is done there is kept, but not all of it is shown here.")
            self._desk.say(text, stands=STANDS, holds=lambda: True)

    def _notice_end(self) -> None:
        """Say that the session was ended on another screen."""
        live, before = self._desk.live, self._was_closed
        self._was_closed = live.session.closed is not None
        if self._was_closed and not before and not live.seat_is_here:
            words = _("{screen} has ended the session: it is closed and saved. Esc v opens the review.")
            who = another(live.session, live.session.seat)
            self._desk.say(words.format(screen=who), stands=STANDS, holds=lambda: live.session.closed is not None)

    def _seen(self) -> dict[str, SentLine]:
        """Return the lines sent from here that somebody else has seen."""
        live = self._desk.live
        return {line.key: line for line in live.session.lines if line.writer == live.writer and line.seen_by}
