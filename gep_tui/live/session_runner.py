"""The work beside a live session: draft, other writers, results, gaps, and keeping the laptop awake."""

from __future__ import annotations

import threading
from contextlib import suppress
from functools import partial

from gep_tui.domain.session.advancing import is_due
from gep_tui.domain.session.decisions import phases
from gep_tui.domain.session.state import Session
from gep_tui.live.follower import Follower
from gep_tui.live.gaps import Gaps
from gep_tui.live.heartbeat import Heartbeat
from gep_tui.live.results import bring_up_to_date
from gep_tui.live.session import LiveSession
from gep_tui.store.files.heartbeat import Alive

#: Seconds until the screen stands: what is loaded before holds up the first keys.
SETTLED = 2.0

#: Seconds that leaving waits for a slow disk to take the results, which can be rebuilt.
PATIENCE = 1.0


class SessionRunner:
    """One for each live screen. It never holds up a key or the clock: whatever waits has a thread of its own."""

    def __init__(self, live: LiveSession, language: str) -> None:
        self.live = live
        self.language = language
        self.gaps = Gaps(live)
        #: Until when some process kept the clock before this one.
        self.kept_until = live.now()
        #: Who else has the session open.
        self._follower = Follower(live)
        self.company = self._follower.company
        self._heartbeat = Heartbeat(live)
        self._ending = threading.Event()
        self._run = ""

    def begin(self) -> Alive | None:
        """Start the work and notice a gap; return the latest dead process that left a half-typed line."""
        found = self._heartbeat.read()
        self.kept_until = self.gaps.begin(found)
        self._run = self._here(self.live.session)
        self._follower.begin()
        threading.Thread(target=self._stay_awake, name="gep-stay-awake", daemon=True).start()
        return self._heartbeat.draft()

    def end(self) -> None:
        """Write the results and let the laptop sleep. Call `keep` first."""
        self._stop()
        self.results_soon().join(PATIENCE)
        self._heartbeat.forget()

    def keep(self, draft: str, kind: str, phase: str = "") -> None:
        """Save the half-typed line a last time; without one, no heartbeat stays."""
        self._stop()
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

    def _stop(self) -> None:
        self._ending.set()
        self._follower.end()

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

    def _advance(self) -> None:
        """Begin the next phase where the current one ends by itself."""
        live = self.live
        run = live.session.run
        if run is not None and live.seat_is_here and not self.gaps and is_due(live.record, live.now()):
            live.do(partial(phases.next_phase, shown=run.phase))

    @staticmethod
    def _here(session: Session) -> str:
        return session.run.id if session.run else ("closed" if session.closed else "")

    def _stay_awake(self) -> None:
        """Ask the desktop to keep the laptop awake until the end; it does no harm if there is no desktop."""
        if self._ending.wait(SETTLED):
            return
        with suppress(Exception):
            from wakepy import keep

            with keep.presenting(on_fail="pass"):
                self._ending.wait()
