"""Actions on the names found in a sheet: each is replaced or left, then the sheet is saved."""

from __future__ import annotations

from functools import partial

from gep_tui.export.names.remembering import to_remember
from gep_tui.locale import _, chosen
from gep_tui.ui.components.names import name_answers
from gep_tui.ui.components.names.name_answers import ON_NAME, NamesAsked, OnName
from gep_tui.ui.sheets.form_actions import keep_sheet
from gep_tui.ui.sheets.form_page import FormPage
from gep_tui.ui.sheets.list_actions import SheetAction
from gep_tui.ui.sheets.name_page import NamePage
from gep_tui.ui.sheets.sheet_desk import SheetDesk


def _on_name(act: OnName, desk: SheetDesk) -> None:
    """Act on the selected name."""
    page = desk.page
    name = page.name() if isinstance(page, NamePage) else None
    if isinstance(page, NamePage) and name is not None:
        act(NamesAsked(page, desk.say, desk.ask), name)


def accept_all(desk: SheetDesk) -> None:
    """Replace all names that are still open, after a question."""
    if isinstance(desk.page, NamePage):
        at = NamesAsked(desk.page, desk.say, desk.ask)
        name_answers.accept_all(at, _("All names are decided: s saves the sheet."))


def take_back(desk: SheetDesk) -> None:
    """Take back what was decided last about a name."""
    if isinstance(desk.page, NamePage):
        name_answers.take_back(NamesAsked(desk.page, desk.say, desk.ask))


def keep(desk: SheetDesk) -> None:
    """Save the sheet, once every name is decided, and remember what was decided."""
    page = desk.page
    form = desk.pages[-2] if len(desk.pages) > 1 else None
    if not isinstance(page, NamePage) or not isinstance(form, FormPage):
        return
    if name_answers.are_open(NamesAsked(page, desk.say, desk.ask)):
        return
    for decision in to_remember(page.names, desk.group.group):
        if desk.do(decision) is None:
            return
    keep_sheet(desk, form, page.result(chosen()))


ACTIONS: dict[str, SheetAction] = {
    **{id: partial(_on_name, act) for id, act in ON_NAME.items()},
    "accept_all": accept_all,
    "take_back": take_back,
    "keep": keep,
}
