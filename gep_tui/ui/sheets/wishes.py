"""What is done first on the screen of practice sheets, as the screen below asks for it."""

from __future__ import annotations

from gep_tui.ui.components.navigation import SheetWish
from gep_tui.ui.sheets.list_page import BEGUN
from gep_tui.ui.sheets.sheet_desk import SheetDesk
from gep_tui.ui.sheets.sheet_page import ReadPage

#: Nothing but the list.
NO_WISH = SheetWish()

#: The actions that a wish stands for, in their order.
_ACTIONS = {"new": ("new", "others"), "begun": ("open",), "export": ("export",), "booklet": ("booklet",)}


def carry_out(desk: SheetDesk, wish: SheetWish) -> tuple[str, ...]:
    """Show the sheet that is wished for; return the actions that follow."""
    if wish.sheet and desk.group.group.sheet(wish.sheet) is not None:
        desk.page.select(wish.sheet)
        desk.open(ReadPage(desk=desk, id=wish.sheet))
    elif wish.action == "begun":
        desk.page.select(BEGUN)
        desk.page.lines(80, 24, hidden=False)
    return _ACTIONS.get(wish.action, ())
