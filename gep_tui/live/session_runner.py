"""The work beside a live session: draft, other writers, results, gaps, and keeping the laptop awake."""

from __future__ import annotations

import logging
import threading
import time
from contextlib import suppress
from datetime import datetime
from functools import partial

from gep_tui.domain.session.advancing import is_due
from gep_tui.domain.session.decisions import phases
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.timing import phase_seconds
from gep_tui.live.company import Company
from gep_tui.live.gaps import Gaps
from gep_tui.live.heartbeat import Heartbeat
from gep_tui.live.results import bring_up_to_date
from gep_tui.live.session import LiveSession
from gep_tui.store.files.heartbeat import Alive
from gep_tui.store.files.notice import notice_of
from gep_tui.store.files.reading import EVENTS

#: Shortest and longest time between two looks at the clock, in real seconds.
SOONEST, LATEST = 0.1, 1.0

#: Seconds between two looks at other writers' files, if no notice comes sooner.
LOOK = 1.0

#: Shortest time between two such looks, in seconds, however many notices come.
AT_ONCE = 0.02

#: Seconds until the screen stands: what is loaded before holds up the first keys.
SETTLED = 2.0

#: Seconds that leaving waits for a slow disk to take the results, which can be rebuilt.
PATIENCE = 1.0

_log = logging.getLogger(__name__)


class SessionRunner:
    """One for each live screen. It never holds up a key or the clock: whatever waits has a thread of its own."""

    def __init__(self, live: LiveSession, language: str) -> None:
        self.live = live
        self.language = language
        self.gaps = Gaps(live)
        #: Until when some process kept the clock before this one.
        self.kept_until = live.now()
        #: Who else has the session open.
        self.company = Company(live)
        self._heartbeat = Heartbeat(live)
        self._ending = threading.Event()
        self._run = ""

    def begin(self) -> Alive | None:
        """Start the work and notice a gap; return the latest dead process that left a half-typed line."""
        found = self._heartbeat.read()
        self.kept_until = self.gaps.begin(found)
        self._run = self._here(self.live.session)
        for work in (self._stay_awake, self._follow):
            threading.Thread(target=work, name=f"gep{work.__name__}", daemon=True).start()
        return self._heartbeat.draft()

    def end(self) -> None:
        """Write the results and let the laptop sleep. Call `keep` first."""
        self._ending.set()
        self.results_soon().join(PATIENCE)
        self._heartbeat.forget()

    def keep(self, draft: str, kind: str, phase: str = "") -> None:
        """Save the half-typed line a last time; without one, no heartbeat stays."""
        self._ending.set()
        self._heartbeat.keep(draft, kind, phase)

    def tick(self, draft: str, kind: str, phase: str = "", touches: int = 0) -> None:
        """Save draft and heartbeat; begin the next phase if it is due; write the results after a phase has ended.

        `phase` is the one in which the draft was begun, "" for the current one. `touches` counts keys.
        """
        self.gaps.look((draft, touches))
        self._advance()
        self._heartbeat.put(draft, kind, phase)
        here = self._here(self.live.session)
        if here != self._run:
            self._run = here
            self.results_soon()

    def until_next_second(self) -> float:
        """Return how many real seconds pass until the displayed time changes."""
        gone = self._shown_seconds(self.live.session, self.live.now())
        left = (1.0 - gone % 1.0) / self.live.clock.speed
        return min(LATEST, max(SOONEST, left + 0.005))

    def results_soon(self) -> threading.Thread:
        """Write the results on a thread, and return the thread."""
        thread = threading.Thread(target=self.write_results, name="gep-results", daemon=True)
        thread.start()
        return thread

    def write_results(self) -> None:
        """Write results.json if the seat is here and anything is new; the record itself is safe anyway."""
        live = self.live
        if not live.seat_is_here or live.read_only:
            return
        bring_up_to_date(live, self.language)

    @staticmethod
    def _shown_seconds(session: Session, now: datetime) -> float:
        """Return the largest time on the screen, with its fraction of a second."""
        phase = session.phase
        if session.paused is not None:
            return (now - session.paused).total_seconds()
        if phase is None or phase.ends is not None:
            return now.timestamp()
        return phase_seconds(session, phase.id, now)

    def _advance(self) -> None:
        """Begin the next phase where the current one ends by itself."""
        live = self.live
        run = live.session.run
        if run is not None and live.seat_is_here and not self.gaps and is_due(live.record, live.now()):
            live.do(partial(phases.next_phase, shown=run.phase))

    @staticmethod
    def _here(session: Session) -> str:
        return session.run.id if session.run else ("closed" if session.closed else "")

    def _follow(self) -> None:
        """Read what others write, until the end; a hung disk holds up nobody else."""
        notice = notice_of(self.live.folder / EVENTS)
        looked, told = 0.0, True
        # One look takes in everything that arrives together; where nothing arrives, one wake-up a second is enough.
        while not self._ending.wait(AT_ONCE if told else 0):
            try:
                told = True  # a fault that repeats is no faster than news
                told = notice.wait(LOOK, self.company.is_near)
                if self._ending.is_set():
                    break
                self.live.poll()
                if time.monotonic() - looked >= LOOK - AT_ONCE:
                    looked = time.monotonic()
                    self.company.look()
            except Exception:  # noqa: BLE001 - a fault here may not end the thread, or the session
                _log.exception("the others' files cannot be followed")
        notice.close()

    def _stay_awake(self) -> None:
        """Ask the desktop to keep the laptop awake until the end; it does no harm if there is no desktop."""
        if self._ending.wait(SETTLED):
            return
        with suppress(Exception):
            from wakepy import keep

            with keep.presenting(on_fail="pass"):
                self._ending.wait()
