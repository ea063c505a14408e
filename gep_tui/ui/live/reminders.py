"""Quiet reminders, once each: that nobody was given the floor, that another screen took the clock."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.rounds import round_complete
from gep_tui.domain.session.state import Run, Session
from gep_tui.domain.stream.spans import is_open
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.desk.desk import Desk

#: Modes in which somebody should have the floor, and the seconds without anybody before a reminder.
SPOKEN = ("single", "round", "questions")
PATIENCE = 60.0

#: Real seconds for which a reminder is shown.
STANDS = 30.0


class Reminders:
    """Looks at one desk, about once a second."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._reminded: set[str] = set()
        self._had_seat = desk.live.seat_is_here
        self._claims: set[str] = set()
        self._run = _run(desk.live.session)

    def remind(self, now: datetime) -> None:
        """Show a reminder if one is due and no other message is shown."""
        self._notice_seat()
        self._notice_hands()
        desk = self._desk
        session, run, phase = desk.live.session, desk.live.session.run, desk.live.session.phase
        if run is None or phase is None or phase.id in self._reminded or not desk.live.seat_is_here:
            return
        if desk.message or desk.asking is not None or not self._is_forgotten(session, run, phase, now):
            return
        self._reminded.add(phase.id)
        words = _("Nobody has had the floor for a minute: g or a number gives it.")
        desk.say(words, stands=STANDS, holds=lambda: _is_silent(desk.live.session, run))

    def _is_forgotten(self, session: Session, run: Run, phase: PlannedPhase, now: datetime) -> bool:
        """Tell whether the phase is for speaking and nobody has had the floor for long."""
        if phase.mode not in SPOKEN or session.open_turns or not is_open(run.spans) or round_complete(session, phase):
            return False
        ends = [turn.ended for turn in session.turns if turn.run == run.id and turn.ended is not None]
        since = max([run.spans[-1][0], *ends])
        return (now - since).total_seconds() >= PATIENCE

    def _notice_seat(self) -> None:
        """Say that the clock is elsewhere now, or that another screen claims it."""
        live = self._desk.live
        here, claims = live.seat_is_here, {claim.key: claim.writer for claim in live.session.claims}
        new = {writer for key, writer in claims.items() if key not in self._claims}
        if self._had_seat and not here and live.writer in new:
            text = _("The other screen had gone on when you took the clock: what you did to it has no effect. S asks.")
            self._desk.say(text, stands=STANDS, holds=lambda: not live.seat_is_here)
        elif self._had_seat and not here:
            text = _("Another screen took the clock: S takes it back.")
            self._desk.say(text, stands=STANDS, holds=lambda: not live.seat_is_here)
        elif here and new:
            text = _("Another screen took the clock, unaware of your last step: yours goes on. S shows what it did.")
            self._desk.say(text, stands=STANDS, holds=lambda: bool(live.session.claims))
        self._had_seat, self._claims = here, set(claims)

    def _notice_hands(self) -> None:
        """Say whose hands went down with the phase that just ended, since they may still want to speak."""
        session = self._desk.live.session
        before, self._run = self._run, _run(session)
        ended = session.hands_ended
        if self._run in ("", before) or not ended:
            return
        names = ", ".join(one_line(session.name(person)) for person in ended)
        words = _("Hands that went down with their phase: {names}. “Keep the hands”, among all actions, raises them.")
        self._desk.say(words.format(names=names), stands=STANDS, holds=partial(self._still_down, self._run, ended))

    def _still_down(self, run: str, ended: tuple[str, ...]) -> bool:
        session = self._desk.live.session
        return _run(session) == run and not set(ended) & set(session.hands)


def _run(session: Session) -> str:
    return session.run.id if session.run else ""


def _is_silent(session: Session, run: Run) -> bool:
    """Tell whether nobody has had the floor since the reminder."""
    return session.turn is None and _run(session) == run.id
