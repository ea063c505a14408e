"""Change a group: carry a decision out and say what was done, undo it, redo it."""

from __future__ import annotations

from collections.abc import Iterable

from gep_tui.domain.group.decisions import GroupDecision
from gep_tui.domain.group.decisions.undoing import redo, undo
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.live.group import LiveGroup
from gep_tui.locale import _, n_
from gep_tui.ui.components.answers_so_far import words_kept
from gep_tui.ui.group import action_keys
from gep_tui.ui.group.page import GroupHome
from gep_tui.words.group_commands import group_command
from gep_tui.words.group_refusals import group_refusal


def change(screen: GroupHome, decision: GroupDecision, said: str = "") -> Event | None:
    """Carry out a decision; say `said`, or why it is refused."""
    live = _writable(screen)
    if live is None:
        return None
    outcome = live.do(decision)
    if isinstance(outcome, Refusal):
        kept = words_kept() if screen.answers.leave(None) else ""
        screen.say(" ".join(filter(None, (group_refusal(outcome), kept))))
        screen.draw()
        return None
    screen.together = ()
    told = said or group_command(outcome, live.group)
    screen.changed(told[:1].upper() + told[1:])
    return outcome


def change_all(live: LiveGroup, decisions: Iterable[GroupDecision]) -> tuple[list[Event], list[Refusal]]:
    """Carry out many decisions together; return what was written, and what was refused."""
    answers = live.do_all(decisions)
    refused = [each for each in answers if isinstance(each, Refusal)]
    return list(live.group.done[len(live.group.done) - len(answers) + len(refused) :]), refused


def undo_last(screen: GroupHome) -> None:
    """Undo the last change; all of a series or a list that was added together."""
    live = _writable(screen)
    if live is None:
        return
    before = live.group
    outcome = live.do(undo)
    if isinstance(outcome, Refusal):
        screen.say(_("Nothing to undo."))
        return
    taken, last = 1, before.done[-1]
    while last.key in screen.together and live.group.done and live.group.done[-1].key in screen.together:
        live.do(undo)
        taken += 1
    key = action_keys.redo_sign(screen.page.searches)
    if taken > 1:
        said = n_("{count} change undone", "{count} changes undone", taken).format(count=taken)
        screen.say(_("{what}. {key} redoes them one by one.").format(what=said, key=key))
    else:
        screen.say(_("Undone: {what}. {key} redoes it.").format(what=group_command(last, before), key=key))
    screen.draw()


def redo_last(screen: GroupHome) -> None:
    """Redo the change that was undone last."""
    live = _writable(screen)
    if live is None:
        return
    undone = live.group.undone
    outcome = live.do(redo)
    if isinstance(outcome, Refusal):
        screen.say(_("Nothing to redo."))
    else:
        screen.say(_("Redone: {what}.").format(what=group_command(undone[-1], live.group)))
    screen.draw()


def _writable(screen: GroupHome) -> LiveGroup | None:
    live = screen.desk.live
    if live is not None and live.read_only:
        screen.say(_("A newer version of gep wrote this group: here it can only be read."))
        return None
    return live
