"""Quiet reminders, shown once each: nobody was given the floor, another screen took the clock."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.rating import Ratings
from gep_tui.domain.session.rounds import round_complete
from gep_tui.domain.session.state import Run, Session
from gep_tui.domain.stream.spans import is_open
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.screen_news import STANDS, ScreenNews
from gep_tui.words.screens import another

#: Modes in which somebody should have the floor, and the seconds without anybody before a reminder.
SPOKEN = ("single", "round", "questions")
PATIENCE = 60.0

#: Marks the reminder of what was taken along as said; no phase has this id.
DUE = "!"

#: Marks the reminder of the ratings as said in a run.
REVIEW = "review"

#: Marks the reminder of the hands that went down as said in a run.
HANDS = "hands"

#: Seconds after the opening in which it is said: after a restart later on, people know.
FIRST_MINUTES = 900.0


class Reminders:
    """Checks one desk, about once a second."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._reminded: set[str] = set()
        self._had_seat = desk.live.seat_is_here
        self._news = ScreenNews(desk)
        self._claims: set[str] = set()
        self._run, self._ended = _run(desk.live.session), tuple[str, ...]()

    def remind(self, now: datetime) -> None:
        """Show a reminder if one is due and no other message is shown."""
        self._notice_seat()
        self._news.tell()
        self._notice_hands()
        self._notice_due(now)
        self._notice_review()
        desk = self._desk
        session, run, phase = desk.live.session, desk.live.session.run, desk.live.session.phase
        if run is None or phase is None or phase.id in self._reminded or not desk.live.seat_is_here:
            return
        if desk.message or desk.asking is not None or not self._is_forgotten(session, run, phase, now):
            return
        self._reminded.add(phase.id)
        words = _("Nobody has the floor: Esc g or F3 gives it.")
        desk.say(words, stands=STANDS, holds=lambda: _is_silent(desk.live.session, run))

    def _is_forgotten(self, session: Session, run: Run, phase: PlannedPhase, now: datetime) -> bool:
        """Tell whether the phase is for speaking and nobody has had the floor for long."""
        if phase.mode not in SPOKEN or session.open_turns or not is_open(run.spans) or round_complete(session, phase):
            return False
        ends = [turn.ended for turn in session.turns if turn.run == run.id and turn.ended is not None]
        since = max([run.spans[-1][0], *ends])
        return (now - since).total_seconds() >= PATIENCE

    def _notice_due(self, now: datetime) -> None:
        """Say once, in the first minutes, which key shows what was taken along, if there is anything."""
        desk, session = self._desk, self._desk.live.session
        if DUE in self._reminded or desk.message or desk.asking is not None or session.opened is None:
            return
        self._reminded.add(DUE)
        carried = session.carried
        if (carried.notes or carried.charter) and (now - session.opened).total_seconds() < FIRST_MINUTES:
            words = _("Esc ! shows the group’s charter.")
            if carried.notes:
                words = _("Esc ! shows what comes from earlier sessions: commitments, leads, the group’s charter.")
            desk.say(words, stands=STANDS, holds=lambda: desk.dock is None)

    def _notice_review(self) -> None:
        """Say once, in the phase that looks back at the session, where the group may rate it."""
        desk, session = self._desk, self._desk.live.session
        phase, said = session.phase, f"{REVIEW} {_run(session)}"
        if phase is None or "parked" not in phase.notes or said in self._reminded or not desk.live.seat_is_here:
            return
        if desk.message or desk.asking is not None or session.ratings != Ratings():
            return
        self._reminded.add(said)
        words = _("Esc F: how the group rates the session, by show of hands or each person, with a word.")
        desk.say(words, stands=STANDS)

    def _notice_seat(self) -> None:
        """Say that another screen has the clock now, or claims it."""
        live = self._desk.live
        here, claims = live.seat_is_here, {claim.key: claim.writer for claim in live.session.claims}
        new = {writer for key, writer in claims.items() if key not in self._claims}
        if here and live.writer in new:
            text = _("The other screen had gone on when you took the clock: each has its own now. S shows both.")
            self._desk.say(text, stands=STANDS, holds=lambda: bool(live.session.claims))
        elif self._had_seat and not here:
            text, who = _("{screen} took the clock: S takes it back."), another(live.session, live.session.seat)
            self._desk.say(text.format(screen=who), stands=STANDS, holds=lambda: not live.seat_is_here)
        elif here and new:
            text = _("{screen} took the clock, unaware of your last step: yours goes on. S shows what was done there.")
            text = text.format(screen=another(live.session, min(new)))
            self._desk.say(text, stands=STANDS, holds=lambda: bool(live.session.claims))
        self._had_seat, self._claims = here, set(claims)

    def _notice_hands(self) -> None:
        """Say once whose hands went down with the phase that ended, when the words about the command have been read."""
        desk, session = self._desk, self._desk.live.session
        if _run(session) != self._run:
            self._run, self._ended = _run(session), session.hands_ended
        ended, said = self._ended, f"{HANDS} {self._run}"
        if not ended or said in self._reminded or desk.message or desk.asking is not None:
            return
        self._reminded.add(said)
        if not self._still_down(self._run, ended):
            return
        names = ", ".join(one_line(session.name(person)) for person in ended)
        words = _("Hands that went down with their phase: {names}. “Keep the hands”, among all actions, raises them.")
        desk.say(words.format(names=names), stands=STANDS, holds=partial(self._still_down, self._run, ended))

    def _still_down(self, run: str, ended: tuple[str, ...]) -> bool:
        session = self._desk.live.session
        return _run(session) == run and not set(ended) & set(session.hands)


def _run(session: Session) -> str:
    return session.run.id if session.run else ""


def _is_silent(session: Session, run: Run) -> bool:
    """Tell whether the run is still current, and nobody has the floor."""
    return session.turn is None and _run(session) == run.id
