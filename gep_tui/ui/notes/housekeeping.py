"""Housekeeping of the scribe’s screen about once a second: the draft, the other screens, the author's name."""

from __future__ import annotations

import msgspec

from gep_tui.domain.stream.text import one_line
from gep_tui.live.session_runner import SessionRunner
from gep_tui.locale import _
from gep_tui.store.library.given_names import GivenNames
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.draft_keeper import DraftKeeper, restore
from gep_tui.ui.desk.pending_questions import take_typed
from gep_tui.ui.desk.screen_news import ScreenNews


class ScribeHousekeeping:
    """Saves the draft and checks who is here, once a second; it neither rings nor asks about gaps."""

    def __init__(self, desk: Desk, runner: SessionRunner, names: GivenNames | None = None) -> None:
        self._desk, self._names = desk, names
        self._runner = runner
        self._drafts = DraftKeeper(desk, runner)
        self._news = ScreenNews(desk)

    def begin(self) -> None:
        """Restore the line that was being typed when the program ended; ask for a name if none is set."""
        last = self._names.last() if self._names is not None else ""
        left, desk = self._runner.begin(last), self._desk
        if left is not None:
            restore(desk, left.draft, left.draft_kind, left.phase)
        if not desk.settings.author and not desk.live.read_only:
            desk.start(self._ask_name())

    def keep(self) -> None:
        """Save what is being typed a last time."""
        self._runner.keep(*self._drafts.draft())

    def tick(self) -> None:
        """Save the draft, count the others, remove an old message and a question whose phase is over."""
        desk, company = self._desk, self._runner.company
        take_typed(desk)
        self._runner.tick(*self._drafts.draft(), desk.touches)
        self._drafts.tell_fault()
        desk.end_with_phase()
        desk.screens, desk.heard = company.screens, company.heard
        desk.others, desk.gone = len(desk.screens), self._runner.gone
        desk.hush()
        self._news.tell()

    def _ask_name(self) -> Flow:
        """Ask for the name that signs notes here; the one last given on this terminal is offered."""
        last = self._names.last() if self._names is not None else ""
        question = _("Your name, to sign your notes:") if last else _("Your name, to sign your notes (Enter: without):")
        name = one_line((yield Ask(question, typed=last, lasting=True)))
        if self._names is not None:
            self._names.give(name)
        if name:
            desk = self._desk
            desk.settings = msgspec.structs.replace(desk.settings, author=name)
            self._runner.sign_as(name)
            desk.say(_("Your notes are signed {name}.").format(name=name))
