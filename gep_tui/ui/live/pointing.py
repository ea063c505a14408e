"""What a mouse click does: give a person the floor, open a phase, select a note."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.session.decisions import phases
from gep_tui.locale import _
from gep_tui.ui.components.question_lines import ANSWER
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.desk.commands import ScreenCommands
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.floor_actions import give_to
from gep_tui.ui.desk.list_ask import ListAsk, take_clicked
from gep_tui.ui.desk.note_actions import choose_note
from gep_tui.words.labels import phase_label


def point_at(desk: Desk, commands: ScreenCommands, pane: str, id: str) -> None:
    """Handle a click on `id` in a pane of the live screen; in the key bar, `id` is an action, or a key that answers.

    An open question stays open, and a message says so.
    """
    desk.touches += 1
    if pane == "keys" and not id.startswith(ANSWER):
        commands.perform(desk, id)
    elif isinstance(desk.asking, ListAsk):
        if pane == "dock":
            take_clicked(desk, id)
    elif desk.asking is not None and pane == "keys":
        key = id.removeprefix(ANSWER)
        desk.feed(key, key if len(key) == 1 else None)
    elif desk.asking is not None:
        _say_first(desk, desk.asking)
    elif pane == "people":
        desk.start(give_to(desk, id))
    elif pane == "plan":
        _open(desk, id)
    elif pane == "notes":
        choose_note(desk, id)


def _say_first(desk: Desk, asking: Ask) -> None:
    """Say that clicks do nothing while a question is open."""
    words = _("Answer this first, or leave it (Esc).")
    if asking.waits:
        desk.say(words)
    else:
        asking.notice = words


def _open(desk: Desk, phase: str) -> None:
    """Begin a phase of the plan; a refusal before the beginning or after the end is shown."""
    run = desk.live.session.run
    if desk.do(partial(phases.go_to, phase=phase, shown=run.phase if run else None)):
        label = phase_label(desk.live.session, phase, desk.language)
        desk.say(_("“{phase}” has begun. u goes back.").format(phase=label))
