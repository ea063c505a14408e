"""Actions that search: all sessions, or the actions of a screen; a list of what is found is loaded when first used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from gep_tui.locale import _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.note_actions import choose_note
from gep_tui.ui.messages import FoundWanted

#: Shows a note of the session that runs.
Shows = Callable[[str], object]


def find_action(actions: Sequence[Action], perform: Callable[[str], Flow | None]) -> Flow:
    """Find one of a screen's actions by its name, and perform it by its id."""
    from gep_tui.ui.desk.finding import ActionFinder

    flow = perform((yield ActionFinder(_("Search for a command:"), actions=actions)))
    if flow is not None:
        yield from flow


def find_notes(desk: Desk, show: Shows) -> Flow:
    """Search all sessions, and open what is chosen: a note of this session by `show`, others in their review.

    From a review one comes back to the list, and from there to the note line with what was being typed.
    """
    if desk.hidden:
        desk.say(_("The notes are hidden (Esc z shows them)."))
        return
    if desk.searching is None:
        desk.say(_("There is nothing to search here."))
        return
    from gep_tui.ui.components.hit_rows import place_of
    from gep_tui.ui.desk.note_finder import NoteFinder

    search = desk.searching(desk.live.listeners.tell)
    search.begin()
    finder = NoteFinder(_("Find in all sessions:"), lasting=True, desk=desk, search=search)
    try:
        while True:
            place = place_of((yield finder))
            if not place.in_group and place.folder == desk.live.session.id:
                show(place.note)
                return
            if place.in_group and not place.is_sheet:
                # from a group's home a session can be begun, which would end this one
                finder.said = _("That is noted in a group: open the group from home when this session is over.")
                continue
            desk.tell(FoundWanted(desk, place))
            search.ask(finder.typed, desk.live.session, again=True)
    finally:
        search.end()


def _find(desk: Desk) -> Flow:
    """Search all sessions; a note of this one is chosen in the list."""
    return find_notes(desk, partial(choose_note, desk))


ACTIONS: dict[str, DeskAction] = {"find_notes": _find}
