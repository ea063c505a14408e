"""Reads what other writers add to a session, on a thread of its own: a disk that hangs stops no clock."""

from __future__ import annotations

import logging
import threading
import time

from gep_tui.live.company import Company
from gep_tui.live.session import LiveSession
from gep_tui.store.files.notice import notice_of
from gep_tui.store.files.reading import EVENTS

#: Seconds between two looks at other writers' files, if nothing is reported sooner.
LOOK = 1.0

#: Shortest time between two such looks, in seconds, however many notices come.
AT_ONCE = 0.02

_log = logging.getLogger(__name__)


class Follower:
    """Follows one session from `begin` to `end`; the session's listeners are told what came."""

    def __init__(self, live: LiveSession) -> None:
        self._live = live
        #: The other screens that have the session open.
        self.company = Company(live)
        #: Whether the session's files are gone: deleted, moved, or on a drive that was unplugged.
        self.gone = False
        self._ending = threading.Event()

    def begin(self) -> None:
        """Start to follow."""
        threading.Thread(target=self._follow, name="gep-follow", daemon=True).start()

    def end(self) -> None:
        """Stop within a second; does not wait for it."""
        self._ending.set()

    def _follow(self) -> None:
        events = self._live.folder / EVENTS
        notice = notice_of(events)
        looked, told = 0.0, True
        # One look takes in everything that arrives together; if nothing arrives, one wake-up a second is enough.
        while not self._ending.wait(AT_ONCE if told else 0):
            try:
                told = True  # a repeated fault must not cost more time than news
                told = notice.wait(LOOK, self.company.is_near)
                if self._ending.is_set():
                    break
                self._live.poll()
                if time.monotonic() - looked >= LOOK - AT_ONCE:
                    looked = time.monotonic()
                    self.gone = not events.is_dir()
                    self.company.look()
            except Exception:  # noqa: BLE001 - a fault here may not end the thread, or the session
                _log.exception("the others' files cannot be followed")
        notice.close()
