"""Actions on the list of sheets, and on one of them: open, withdraw, find, undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from gep_tui.domain.group.decisions import sheets
from gep_tui.domain.group.practice_sheet import PracticeSheet
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.store.library.sheet_draft import SheetDraft
from gep_tui.ui.components.questions import Confirm, Find
from gep_tui.ui.sheets.form_page import FormPage
from gep_tui.ui.sheets.list_page import ListPage
from gep_tui.ui.sheets.marked_page import MarkedPage
from gep_tui.ui.sheets.sheet_desk import SheetDesk
from gep_tui.ui.sheets.sheet_page import HistoryPage, ReadPage

#: What an action does.
SheetAction = Callable[[SheetDesk], None]


def open_(desk: SheetDesk) -> None:
    """Show the selected sheet, or go on with the one that was begun."""
    chosen = desk.page.value()
    if isinstance(chosen, SheetDraft):
        desk.open(FormPage(text=chosen.text, sheet=chosen.sheet, prior=chosen.prior, kept=True))
    elif isinstance(chosen, PracticeSheet):
        desk.open(ReadPage(desk=desk, id=chosen.id))


def new(desk: SheetDesk) -> None:
    """Choose notes for a new sheet."""
    desk.open(MarkedPage(desk=desk))


def change(desk: SheetDesk) -> None:
    """Change the sheet that is read."""
    sheet = sheet_here(desk)
    if sheet is not None:
        text = sheets.text_of(sheet)
        desk.open(FormPage(text=text, given=text, sheet=sheet.id, prior=sheet.last))


def history(desk: SheetDesk) -> None:
    """Show all versions of the sheet that is read."""
    sheet = sheet_here(desk)
    if sheet is not None:
        desk.open(HistoryPage(desk=desk, id=sheet.id))


def withdraw(desk: SheetDesk) -> None:
    """Withdraw a sheet, or bring it back; throw away what was begun, after a question."""
    if isinstance(desk.page.value(), SheetDraft):
        question = Confirm(_("Throw away what was begun and not saved?"), grave=True)
        desk.ask(question, lambda _yes: desk.drafts.keep(None))
        return
    sheet = sheet_here(desk)
    if sheet is None:
        return
    if sheet.withdrawn:
        if desk.do(partial(sheets.restore_sheet, sheet=sheet.id)):
            desk.say(_("The sheet is back."))
    elif desk.do(partial(sheets.withdraw_sheet, sheet=sheet.id)):
        desk.say(_("Sheet withdrawn: “{title}”. u brings it back.").format(title=one_line(sheet.title)))


def withdrawn(desk: SheetDesk) -> None:
    """Show withdrawn sheets too, or not."""
    page = desk.page
    if isinstance(page, ListPage):
        page.withdrawn = not page.withdrawn
        desk.say(_("Withdrawn sheets are shown: ✗.") if page.withdrawn else _("Withdrawn sheets are not shown."))


def find(desk: SheetDesk) -> None:
    """Show only the sheets that hold some words."""
    page = desk.page
    if isinstance(page, ListPage):
        desk.ask(Find(_("Find:"), typed=page.words), lambda words: setattr(page, "words", words))


def undo(desk: SheetDesk) -> None:
    """Undo the last change of a sheet."""
    if desk.do(sheets.undo_sheet):
        desk.say(_("Undone. y redoes it."))


def redo(desk: SheetDesk) -> None:
    """Redo what was undone."""
    if desk.do(sheets.redo_sheet):
        desk.say(_("Redone."))


def sheet_here(desk: SheetDesk) -> PracticeSheet | None:
    """Return the sheet that is selected or read; say so if there is none."""
    page = desk.page
    return page.sheet() if isinstance(page, ListPage | ReadPage) else None


ACTIONS: dict[str, SheetAction] = {
    "open": open_,
    "new": new,
    "change": change,
    "history": history,
    "withdraw": withdraw,
    "withdrawn": withdrawn,
    "find": find,
    "undo": undo,
    "redo": redo,
}
