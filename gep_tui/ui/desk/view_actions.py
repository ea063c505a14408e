"""Actions of the screen: undo and redo, hide, bell, and the ways to other screens."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.session.decisions import Decision, undoing
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.undo_entry import UndoEntry
from gep_tui.locale import _
from gep_tui.ui.components.lines import cut
from gep_tui.ui.components.questions import Choose
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.messages import HelpWanted, HomeWanted, LeavesWanted, RedrawWanted, ReviewWanted
from gep_tui.words import refusals

#: Characters to which the list of later commands is cut in a question.
LONG = 120


def undo(desk: Desk) -> Flow | None:
    """Undo the last command, and name it; if it changed the phase, ask what becomes of the commands since."""
    since = undoing.done_since(desk.live.session)
    if since and desk.live.seat_is_here:
        return _undo_phase(desk, since)
    _shift(desk, undoing.undo, desk.live.session.done, _("Undone: {what}. y redoes it."))
    return None


def _undo_phase(desk: Desk, since: tuple[UndoEntry, ...]) -> Flow:
    """Undo a change of phase, with or without the commands since: "next" by mistake then loses nothing."""
    model, done = desk.view_model(), desk.live.session.done
    kept = ", ".join(refusals.command(command, model) for command in since)
    question = _("Undo: {what}. What was done since ({kept}):")
    answer = yield Choose(
        question.format(what=refusals.command(done[-1], model), kept=cut(kept, LONG)),
        options=[("stays", _("redo it")), ("gone", _("leave it undone"))],
    )
    if answer == "stays":
        _shift(desk, partial(undoing.undo, keeping=True), done, _("Undone: {what}. Redone: {kept}."), kept)
    else:
        _shift(desk, undoing.undo, done, _("Undone: {what}. y redoes it."))


def redo(desk: Desk) -> None:
    """Redo what was undone, and name it."""
    _shift(desk, undoing.redo, desk.live.session.undone, _("Redone: {what}."))


def _shift(desk: Desk, decision: Decision, pile: tuple[UndoEntry, ...], done: str, kept: str = "") -> None:
    """Undo or redo, and name the command."""
    about = refusals.command(pile[-1], desk.view_model()) if pile else ""
    outcome = desk.command(partial(desk.live.do, decision))
    if isinstance(outcome, Refusal):
        desk.say(refusals.refusal(outcome, desk.view_model()))
    elif outcome is not None:
        desk.say(done.format(what=about, kept=kept))


def hide(desk: Desk) -> None:
    """Hide notes and shares, or show them."""
    desk.hidden = not desk.hidden


def mute(desk: Desk) -> None:
    """Turn the bell and the flash off, or on again."""
    desk.muted = not desk.muted
    desk.say(_("Bell and flash are off.") if desk.muted else _("Bell and flash are on."))


def go_home(desk: Desk) -> None:
    """Leave for the home screen."""
    desk.tell(HomeWanted(desk))


def show_help(desk: Desk) -> None:
    """Show all keys."""
    desk.tell(HelpWanted(desk))


def show_review(desk: Desk) -> None:
    """Show the whole record."""
    desk.tell(ReviewWanted(desk))


def copy(desk: Desk) -> None:
    """Show what leaves, for whom, to copy it or to write a file."""
    desk.tell(LeavesWanted(desk))


def redraw(desk: Desk) -> None:
    """Redraw the whole screen."""
    desk.tell(RedrawWanted(desk))


ACTIONS: dict[str, DeskAction] = {
    "undo": undo,
    "redo": redo,
    "hide": hide,
    "mute": mute,
    "home": go_home,
    "help": show_help,
    "review": show_review,
    "copy": copy,
    "redraw": redraw,
}
