"""What the keys do that act on every page of a group's home."""

from __future__ import annotations

from collections.abc import Mapping

from gep_tui.locale import _, n_
from gep_tui.ui.components.questions import Confirm, Find
from gep_tui.ui.group.changing import redo_last, undo_last
from gep_tui.ui.group.page import GroupHome, PageAction


def next_page(screen: GroupHome) -> None:
    """Go on to the next page."""
    screen.turn(1)


def page_before(screen: GroupHome) -> None:
    """Go back to the page before."""
    screen.turn(-1)


def back(screen: GroupHome) -> None:
    """Go back one step: from a search, inside the page, home."""
    if screen.desk.words:
        screen.search("")
    elif not screen.page.leave(screen):
        _leave(screen)


def _leave(screen: GroupHome) -> None:
    """Go home; ask first if the disk has not taken all that was changed."""
    live = screen.desk.live
    if live is not None and live.saving.failed is not None and live.saving.pending:
        text = n_(
            "{count} change is not on the disk. Leave, and lose it?",
            "{count} changes are not on the disk. Leave, and lose them?",
            live.saving.pending,
        )
        screen.ask(Confirm(text.format(count=live.saving.pending)), lambda _yes: _go_home(screen))
    else:
        _go_home(screen)


def _go_home(screen: GroupHome) -> None:
    screen.dismiss(None)


def find(screen: GroupHome) -> None:
    """Ask for words, and show only the rows that hold them."""
    screen.ask(Find(_("Find:"), typed=screen.desk.words, goes_on=True), screen.search)


def show_help(screen: GroupHome) -> None:
    """Show the help."""
    screen.navigator.help(shown_in="group")


ACTIONS: Mapping[str, PageAction] = {
    "undo": undo_last,
    "redo": redo_last,
    "next_page": next_page,
    "page_before": page_before,
    "back": back,
    "find": find,
    "help": show_help,
}
