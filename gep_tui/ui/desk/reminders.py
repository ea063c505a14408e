"""What is said once, quietly: that nobody was given the floor, that another screen took the clock."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.floor import round_complete
from gep_tui.domain.plan import PlannedPhase
from gep_tui.domain.spans import is_open
from gep_tui.domain.state import Run, Session
from gep_tui.locale import _
from gep_tui.ui.desk.desk import Desk

#: In these modes somebody should have the floor; after so many seconds without, it is said.
SPOKEN = ("single", "round", "questions")
PATIENCE = 60.0

#: How long it stands, in seconds of the room.
STANDS = 30.0


class Reminders:
    """Looks at one desk, about once a second."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._reminded: set[str] = set()
        self._had_seat = desk.live.seat_is_here
        self._claims: set[str] = set()

    def look(self, now: datetime) -> None:
        """Say what there is to say, if nothing else is being said."""
        self._notice_seat()
        desk = self._desk
        session, run, phase = desk.live.session, desk.live.session.run, desk.live.session.phase
        if run is None or phase is None or phase.id in self._reminded or not desk.live.seat_is_here:
            return
        if desk.message or desk.asking is not None or not self._is_forgotten(session, run, phase, now):
            return
        self._reminded.add(phase.id)
        desk.say(_("Nobody has had the floor for a minute: g or a number gives it."), stands=STANDS)

    def _is_forgotten(self, session: Session, run: Run, phase: PlannedPhase, now: datetime) -> bool:
        """Tell whether the phase is one of speech and nobody has had the floor for long."""
        if phase.mode not in SPOKEN or session.speaking or not is_open(run.spans) or round_complete(session, phase):
            return False
        ends = [turn.ended for turn in session.turns if turn.run == run.id and turn.ended is not None]
        since = max([run.spans[-1][0], *ends])
        return (now - since).total_seconds() >= PATIENCE

    def _notice_seat(self) -> None:
        """Say that the clock is elsewhere now, and that another screen claims it."""
        live = self._desk.live
        here, claims = live.seat_is_here, {claim.key: claim.writer for claim in live.session.claims}
        new = {writer for key, writer in claims.items() if key not in self._claims}
        if self._had_seat and not here and live.writer in new:
            text = _("The other screen had gone on when you took the clock: what you did to it has no effect. S asks.")
            self._desk.say(text, stands=STANDS)
        elif self._had_seat and not here:
            self._desk.say(_("Another screen has taken the hand on the clock: S takes it back."), stands=STANDS)
        elif here and new:
            text = _("Another screen took the clock, unaware of your last step: yours goes on. S shows what it did.")
            self._desk.say(text, stands=STANDS)
        self._had_seat, self._claims = here, set(claims)
