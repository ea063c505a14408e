"""Ask once whether sessions that name a group only in words belong to it; one key answers, and nothing is rewritten."""

from __future__ import annotations

from gep_tui.domain.group.decisions.sessions import leave_out, take_in
from gep_tui.locale import n_
from gep_tui.ui.components.questions import Either
from gep_tui.ui.group.changing import change
from gep_tui.ui.group.page import GroupHome


def ask_whose(screen: GroupHome) -> None:
    """Ask, unless something else is asked just now or nothing is in doubt."""
    named = screen.desk.named_like
    if not named or screen.asking is not None:
        return
    question = n_(
        "{count} session names this group in words. Is it the group’s own?",
        "{count} sessions name this group in words. Are they its own?",
        len(named),
    ).format(count=len(named))

    def answered(answer: str) -> None:
        screen.desk.named_like = ()
        decide = take_in if answer == "yes" else leave_out
        change(screen, lambda group, now: decide(group, now, named))
        screen.read(screen.reader.read_sessions)

    screen.ask(Either(question), answered)
