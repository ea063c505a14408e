"""The page of know-how: the practice sheets of the group; the screen of sheets makes, shows and changes one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from gep_tui.domain.group.decisions.sheets import restore_sheet, withdraw_sheet
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.navigation import SheetWish
from gep_tui.ui.group import action_keys
from gep_tui.ui.group.changing import change
from gep_tui.ui.group.page import GroupHome, Page
from gep_tui.ui.group.state import GroupDesk
from gep_tui.ui.group.views import sheets as view


def choose(screen: GroupHome, row: str) -> None:
    """Show a sheet; go on with the one that was begun, or make a new one."""
    if row == view.NEW:
        new(screen)
    elif row == view.BEGUN:
        _show(screen, SheetWish(action="begun"))
    elif screen.desk.group.sheet(row) is not None:
        _show(screen, SheetWish(sheet=row))


def new(screen: GroupHome) -> None:
    """Make a sheet of the notes that are marked in any session of the group."""
    _show(screen, SheetWish(action="new"))


def export(screen: GroupHome) -> None:
    """Write the current sheet to a file."""
    if screen.desk.group.sheet(screen.current) is not None:
        _show(screen, SheetWish(sheet=screen.current, action="export"))


def booklet(screen: GroupHome) -> None:
    """Write all sheets to one page."""
    _show(screen, SheetWish(action="booklet"))


def withdraw(screen: GroupHome) -> None:
    """Withdraw the current sheet, or bring it back."""
    sheet = screen.desk.group.sheet(screen.current)
    if sheet is None:
        return
    decide = restore_sheet if sheet.withdrawn else withdraw_sheet
    said = _("“{title}” is back") if sheet.withdrawn else _("“{title}” is withdrawn")
    change(screen, partial(decide, sheet=sheet.id), said.format(title=one_line(sheet.title)))


def _show(screen: GroupHome, wish: SheetWish) -> None:
    if screen.desk.live is not None:
        screen.navigator.sheets(screen.desk.id, wish)


def _marked(desk: GroupDesk) -> int:
    return sum(note.for_sheet for session in desk.sessions for note in session.kept_notes)


def _actions(desk: GroupDesk, row: str) -> Sequence[Action]:
    booklets = (action_keys.BOOKLET,) if desk.group.kept_sheets else ()
    if desk.group.sheet(row) is None:
        return (action_keys.NEW_SHEET, *booklets)
    one = (action_keys.OPEN_SHEET, action_keys.NEW_SHEET, action_keys.EXPORT_SHEET, *booklets)
    return (*one, action_keys.WITHDRAW)


def _beside(desk: GroupDesk, row: str, cells: int, rows: int) -> list[Line]:
    sheet = desk.group.sheet(row)
    return view.beside(sheet, cells, rows) if sheet is not None else []


SHEETS = Page(
    id="sheets",
    label=N_("know-how"),
    rows=lambda desk: view.sheet_rows(desk.group.sheets, desk.begun, _marked(desk)),
    beside=_beside,
    choose=choose,
    actions=_actions,
    functions={
        "open": lambda screen: choose(screen, screen.current),
        "new_sheet": new,
        "export_sheet": export,
        "booklet": booklet,
        "withdraw": withdraw,
    },
    count=lambda desk: len(desk.group.kept_sheets),
)
