"""What a mouse click does: give a person the floor, open a phase, select a note."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.session.decisions import phases
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.floor_actions import give_to
from gep_tui.ui.desk.note_actions import choose_note
from gep_tui.ui.live.finding import ActionFinder
from gep_tui.words.labels import phase_label


def point_at(desk: Desk, pane: str, id: str) -> None:
    """Handle a click on `id` in a pane of the live screen; in the key bar, `id` is an answer key.

    An open question stays open, and says so.
    """
    desk.touches += 1
    if isinstance(desk.asking, ActionFinder):
        if pane == "dock":
            _find(desk, desk.asking, id)
    elif desk.asking is not None and pane == "keys":
        desk.feed(id, id if len(id) == 1 else None)
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


def _find(desk: Desk, find: ActionFinder, id: str) -> None:
    """Answer with the clicked command."""
    find.here = next((place for place, action in enumerate(find.found()) if action.id == id), find.here)
    desk.feed("enter", None)


def _open(desk: Desk, phase: str) -> None:
    """Begin a phase of the plan; a refusal before the beginning or after the end is shown."""
    run = desk.live.session.run
    if desk.do(partial(phases.go_to, phase=phase, shown=run.phase if run else None)):
        label = phase_label(desk.live.session, phase, desk.language)
        desk.say(_("“{phase}” has begun. u goes back.").format(phase=label))
