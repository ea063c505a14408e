"""The work beside a live session: draft, other writers, results, gaps, and keeping the laptop awake."""

from __future__ import annotations

import threading
from functools import partial

from gep_tui.domain.session.advancing import is_due
from gep_tui.domain.session.decisions import phases
from gep_tui.domain.session.decisions.screens import sign
from gep_tui.domain.session.state import Session
from gep_tui.live.awake import stay_awake
from gep_tui.live.follower import Follower
from gep_tui.live.gaps import Gaps
from gep_tui.live.heartbeat import LIVE, Heartbeat
from gep_tui.live.results import bring_up_to_date
from gep_tui.live.session import LiveSession
from gep_tui.store.files.heartbeat import ROOM, Alive

#: Seconds that leaving waits for a slow disk to take the results, which can be rebuilt.
PATIENCE = 1.0


class SessionRunner:
    """Serves one live screen. It never holds up a key or the clock: whatever waits has a thread of its own."""

    def __init__(self, live: LiveSession, language: str, role: str = LIVE, author: str = "") -> None:
        """Work for the screen `role`, where `author` writes."""
        self.live = live
        self._author = author
        #: Whether others have written to the record.
        self._shared = any(event.writer != live.writer for event in live.record.events)
        self.language = language
        self.gaps = Gaps(live)
        #: Until when any process kept the clock before this one.
        self.kept_until = live.now()
        #: The other screens that have the session open.
        self._follower = Follower(live)
        self.company = self._follower.company
        self._heartbeat = Heartbeat(live, role, author)
        self._ending = threading.Event()
        self._run = ""

    def begin(self, whose: str = "") -> Alive | None:
        """Start the work and notice a gap; return the dead process whose half-typed line comes back here.

        `whose` is the person to expect here, where no author is set yet.
        """
        found = self._heartbeat.read()
        self.kept_until = self.gaps.begin(tuple(sign for sign in found if sign.role != ROOM))
        self._run = self._here(self.live.session)
        self._follower.begin()
        stay_awake(self._ending)
        return self._heartbeat.draft(whose)

    @property
    def gone(self) -> bool:
        """Whether the session's files are gone from their place."""
        return self._follower.gone

    @property
    def draft_fault(self) -> OSError | None:
        """Why the half-typed line could not be saved at the last attempt; `None` if it was."""
        return self._heartbeat.fault

    def sign_as(self, author: str) -> None:
        """Make `author` the author here from now on."""
        self._author = self._heartbeat.author = author

    def end(self) -> None:
        """Write the results and let the laptop sleep. Call `keep` first."""
        self._stop()
        self.results_soon().join(PATIENCE)

    def keep(self, draft: str, kind: str, phase: str = "", line: int = 0) -> None:
        """Save the half-typed line a last time; without one, no heartbeat stays."""
        self._stop()
        self._heartbeat.keep(draft, kind, phase, line)

    def tick(self, draft: str, kind: str, phase: str = "", touches: int = 0, line: int = 0) -> None:
        """Save draft and heartbeat; begin the next phase if it is due; write the results after a phase has ended.

        `phase` is the one in which the draft was begun, "" for the current one. `touches` counts keys. `line` tells how
        much of the draft stood on the note line, 0 for all.
        """
        try:
            self.gaps.look((draft, touches))
            self._advance()
            self._sign()
        finally:  # whatever fails there, what is being typed goes to the disk
            self._heartbeat.put(draft, kind, phase, line)
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
        if not live.seat_is_here or live.read_only or any(each.writer == live.writer for each in live.session.claims):
            return
        bring_up_to_date(live, self.language)

    def _sign(self) -> None:
        """Sign this writer's notes, once another screen is open from which they must be told apart."""
        live = self.live
        if not self._author or live.read_only or live.session.authors.get(live.writer) == self._author:
            return
        if self.company.count or self._shared or live.session.last[1] != live.writer:
            live.do(partial(sign, writer=live.writer, name=self._author))
            self.gaps.no_touch()

    def _advance(self) -> None:
        """Begin the next phase if the current one ends by itself."""
        live = self.live
        run = live.session.run
        if run is not None and live.seat_is_here and not self.gaps and is_due(live.record, live.now()):
            live.do(partial(phases.next_phase, shown=run.phase))

    @staticmethod
    def _here(session: Session) -> str:
        return session.run.id if session.run else ("closed" if session.closed else "")
