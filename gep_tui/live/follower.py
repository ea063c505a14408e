"""Reads what other writers add to a session, on a thread of its own: a disk that hangs stops no clock."""

from __future__ import annotations

import logging
import threading
import time

from gep_tui.live.company import Company
from gep_tui.live.session import LiveSession
from gep_tui.store.files.notice import notice_of
from gep_tui.store.files.reading import EVENTS

#: Seconds between two looks at other writers' files, if no notice comes sooner.
LOOK = 1.0

#: Shortest time between two such looks, in seconds, however many notices come.
AT_ONCE = 0.02

_log = logging.getLogger(__name__)


class Follower:
    """Follows one session from `begin` to `end`; whoever subscribed to the session is told what came."""

    def __init__(self, live: LiveSession) -> None:
        self._live = live
        #: Who else has the session open.
        self.company = Company(live)
        self._ending = threading.Event()

    def begin(self) -> None:
        """Start to follow."""
        threading.Thread(target=self._follow, name="gep-follow", daemon=True).start()

    def end(self) -> None:
        """Stop within a second; does not wait for it."""
        self._ending.set()

    def _follow(self) -> None:
        notice = notice_of(self._live.folder / EVENTS)
        looked, told = 0.0, True
        # One look takes in everything that arrives together; where nothing arrives, one wake-up a second is enough.
        while not self._ending.wait(AT_ONCE if told else 0):
            try:
                told = True  # a fault that repeats is no faster than news
                told = notice.wait(LOOK, self.company.is_near)
                if self._ending.is_set():
                    break
                self._live.poll()
                if time.monotonic() - looked >= LOOK - AT_ONCE:
                    looked = time.monotonic()
                    self.company.look()
            except Exception:  # noqa: BLE001 - a fault here may not end the thread, or the session
                _log.exception("the others' files cannot be followed")
        notice.close()
