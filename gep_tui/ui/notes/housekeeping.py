"""Housekeeping of the scribe’s screen about once a second: the draft, the other screens, the author's name."""

from __future__ import annotations

from gep_tui.live.session_runner import SessionRunner
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.draft_keeper import DraftKeeper, restore
from gep_tui.ui.desk.left_words import give_back
from gep_tui.ui.desk.pending_questions import take_typed
from gep_tui.ui.desk.screen_news import ScreenNews
from gep_tui.ui.notes.signature import Signature


class ScribeHousekeeping:
    """Saves the draft and checks who is here, once a second; it neither rings nor asks about gaps."""

    def __init__(self, desk: Desk, runner: SessionRunner, signature: Signature) -> None:
        self._desk, self._signature = desk, signature
        self._runner = runner
        self._drafts = DraftKeeper(desk, runner)
        self._news = ScreenNews(desk)

    def begin(self) -> None:
        """Restore the line that was being typed when the program ended; ask for a name if none is set."""
        left, desk = self._runner.begin(self._signature.last()), self._desk
        if left is not None:
            restore(desk, left.draft, left.draft_kind, left.phase, left.line)
        if not desk.settings.author and not desk.live.read_only:
            desk.start(self._signature.ask())

    def keep(self) -> None:
        """Save what is being typed a last time."""
        self._runner.keep(*self._drafts.draft())

    def tick(self) -> None:
        """Save the draft, count the others, remove an old message and a question whose phase is over."""
        desk, company = self._desk, self._runner.company
        take_typed(desk)
        text, kind, phase, line = self._drafts.draft()
        self._runner.tick(text, kind, phase, desk.touches, line)
        self._drafts.tell_fault()
        desk.end_with_phase()
        give_back(desk, tell=False)
        desk.screens, desk.heard = company.screens, company.heard
        desk.others, desk.gone = len(desk.screens), self._runner.gone
        desk.hush()
        self._news.tell()
