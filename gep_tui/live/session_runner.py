"""What is done beside a live session: the draft kept, others followed, results written, the laptop kept awake."""

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

#: The shortest and the longest time between two looks at the clock, in seconds of the room.
SOONEST, LATEST = 0.1, 1.0

#: Seconds between two looks at what others have written, where nothing tells sooner that they have.
LOOK = 1.0

#: Seconds between two looks however much is told.
AT_ONCE = 0.02

#: How long the end waits for a slow disk to take the results, in seconds: they can be made anew.
PATIENCE = 1.0

_log = logging.getLogger(__name__)


class SessionRunner:
    """One for each live screen. Nothing it does may hold up a key or the clock: what waits has a thread of its own."""

    def __init__(self, live: LiveSession, language: str) -> None:
        self.live = live
        self.language = language
        self.gaps = Gaps(live)
        #: Until when some process had kept the clock before this one did.
        self.kept_until = live.now()
        #: Who else has the session open.
        self.company = Company(live)
        self._heartbeat = Heartbeat(live)
        self._ending = threading.Event()
        self._run = ""

    def begin(self) -> Alive | None:
        """Keep the laptop awake, follow the others, notice a gap; return who left a half-typed line, the last one."""
        found = self._heartbeat.read()
        self.kept_until = self.gaps.begin(found)
        self._run = self._here(self.live.session)
        for work in (self._stay_awake, self._follow):
            threading.Thread(target=work, name=f"gep{work.__name__}", daemon=True).start()
        return self._heartbeat.draft()

    def end(self) -> None:
        """Write results, let the laptop sleep. To be called after `keep`."""
        self._ending.set()
        self.results_soon().join(PATIENCE)
        self._heartbeat.forget()

    def keep(self, draft: str, kind: str, phase: str = "") -> None:
        """Put the half-typed line on the disk, now and for the last time; without one, no sign of life stays."""
        self._ending.set()
        self._heartbeat.keep(draft, kind, phase)

    def tick(self, draft: str, kind: str, phase: str = "", touches: int = 0) -> None:
        """Keep the draft and the sign of life; advance a phase that says so; write results when a phase has ended.

        `phase` is the one under which the draft was begun; the current one where it is "". `touches` counts keys.
        """
        self.gaps.look((draft, touches))
        self._advance()
        self._heartbeat.put(draft, kind, phase)
        here = self._here(self.live.session)
        if here != self._run:
            self._run = here
            self.results_soon()

    def until_next_second(self) -> float:
        """Return how long, in seconds of the room, until another whole second is to be shown."""
        gone = self._shown_seconds(self.live.session, self.live.now())
        left = (1.0 - gone % 1.0) / self.live.clock.speed
        return min(LATEST, max(SOONEST, left + 0.005))

    def results_soon(self) -> threading.Thread:
        """Write the results on a thread of their own, and return it."""
        thread = threading.Thread(target=self.write_results, name="gep-results", daemon=True)
        thread.start()
        return thread

    def write_results(self) -> None:
        """Write the fold to results.json, if the seat is here and anything is new; the record itself is safe anyway."""
        live = self.live
        if not live.seat_is_here or live.read_only:
            return
        bring_up_to_date(live, self.language)

    @staticmethod
    def _shown_seconds(session: Session, now: datetime) -> float:
        """Return the time that is shown largest, with its fraction of a second."""
        phase = session.phase
        if session.paused is not None:
            return (now - session.paused).total_seconds()
        if phase is None or phase.ends is not None:
            return now.timestamp()
        return phase_seconds(session, phase.id, now)

    def _advance(self) -> None:
        """Begin the next phase where the current one says that this happens by itself."""
        live = self.live
        run = live.session.run
        if run is not None and live.seat_is_here and not self.gaps and is_due(live.record, live.now()):
            live.do(partial(phases.next_phase, shown=run.phase))

    @staticmethod
    def _here(session: Session) -> str:
        return session.run.id if session.run else ("closed" if session.closed else "")

    def _follow(self) -> None:
        """Look after what others write, until the end; a disk that hangs holds up nobody else."""
        notice = notice_of(self.live.folder / EVENTS)
        looked = 0.0
        # what comes in one go is taken in with one look
        while not self._ending.wait(AT_ONCE):
            try:
                notice.wait(LOOK - AT_ONCE, self.company.is_near)
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
        """Ask the desktop not to put the laptop to sleep, until the end; where none can be asked, nothing is lost."""
        with suppress(Exception):
            from wakepy import keep

            with keep.presenting(on_fail="pass"):
                self._ending.wait()
