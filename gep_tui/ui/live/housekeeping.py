"""Housekeeping about once a second: draft, gaps in time, alarms, reminders."""

from __future__ import annotations

from gep_tui.live.holder import holder
from gep_tui.live.session_runner import SessionRunner
from gep_tui.locale import _
from gep_tui.ui.desk.alarms import Alarms
from gep_tui.ui.desk.desk import ONCE_STANDS, Desk
from gep_tui.ui.desk.draft_keeper import DraftKeeper, restore
from gep_tui.ui.desk.left_words import give_back
from gep_tui.ui.desk.pending_questions import take_typed
from gep_tui.ui.desk.seat_actions import SeatQuestion, ask_whose
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.live.gap_question import GapQuestion, settle_gap
from gep_tui.ui.live.phase_docks import PhaseDocks
from gep_tui.ui.live.reminders import Reminders
from gep_tui.words import refusals


class Housekeeping:
    """Saves the draft, rings, and reminds, once a second."""

    def __init__(self, desk: Desk, runner: SessionRunner) -> None:
        self._desk = desk
        self._runner = runner
        self._alarms = Alarms()
        self._reminders = Reminders(desk)
        self._drafts = DraftKeeper(desk, runner)
        self._docks = PhaseDocks()

    def begin(self) -> None:
        """Restore the line that was being typed when the program ended; count past alarms as rung."""
        left = self._runner.begin()
        if left is not None:
            restore(self._desk, left.draft, left.draft_kind, left.phase, left.line)
        live = self._desk.live
        self._alarms.recall(live.session, live.record.events, self._runner.kept_until)
        if live.session.seat and not live.seat_is_here and live.session.closed is None:
            self._desk.start(ask_whose(self._desk, holder(live)))

    def keep(self) -> None:
        """Save what is being typed a last time."""
        self._runner.keep(*self._drafts.draft())

    def tick(self) -> None:
        """Save the draft, ask about a gap, remind; remove an old message."""
        take_typed(self._desk)
        text, kind, phase, line = self._drafts.draft()
        self._runner.tick(text, kind, phase, self._desk.touches, line)
        self._drafts.tell_fault()
        self._desk.end_with_phase()
        give_back(self._desk, tell=False)
        self._ask_about_gap()
        company = self._runner.company
        self._desk.screens, self._desk.heard = company.screens, company.heard
        self._desk.others = len(self._desk.screens)
        self._desk.hush()
        self._reminders.remind(self._desk.live.now())
        self._say_set_aside()

    def follow_phase(self) -> None:
        """Open or close the panel that belongs to a phase."""
        self._docks.follow(self._desk)

    def rings(self, model: ViewModel) -> bool:
        """Tell whether a threshold was just reached, and the bell is on.

        Nothing rings while the user has not said whether the time counts.
        """
        if self._runner.gaps or not self._alarms.due(model):
            return False
        return not self._desk.muted and self._desk.settings.bell

    def _say_set_aside(self) -> None:
        """Report once which file was set aside when the results were written."""
        live = self._desk.live
        if live.set_aside is not None:
            self._desk.say(refusals.set_aside(live.set_aside), stands=ONCE_STANDS)
            live.set_aside = None

    def _ask_about_gap(self) -> None:
        """Ask about the first gap until it is answered, with its present length."""
        gaps, desk = self._runner.gaps, self._desk
        if isinstance(desk.asking, SeatQuestion) and desk.live.seat_is_here:
            desk.drop()
        gap = gaps.first
        if isinstance(desk.asking, GapQuestion):
            if desk.asking.gap is gap:
                desk.asking.tell(desk)
                return
            desk.drop()
        if gap is not None and desk.asking is None:
            desk.start(settle_gap(desk, gaps, gap))


def greet(desk: Desk) -> None:
    """Say how a second person comes to a rehearsal that begins here."""
    session = desk.live.session
    if session.rehearsal and desk.live.seat_is_here and not session.notes:
        words = _(
            "A second person takes notes with `gep notes --rehearsal` in another terminal; "
            "`gep room --rehearsal` is a clock for the room."
        )
        desk.say(words, stands=ONCE_STANDS)
