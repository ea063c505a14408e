"""Actions that write sheets to a file, or copy one. What may wait for the disk or the clipboard is done on a thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from gep_tui.domain.group.practice_sheet import PracticeSheet
from gep_tui.export.clipboard.copier import copy as to_clipboard
from gep_tui.export.clipboard.words import sentence
from gep_tui.export.into_folder import write_into
from gep_tui.export.sheets.sheet_pages import (
    SHEET_FORMATS,
    SheetFormat,
    booklet_file,
    booklet_page,
    sheet_file,
    sheet_page,
)
from gep_tui.locale import _
from gep_tui.store.files.disk import make_folder
from gep_tui.store.library.documents import documents_of
from gep_tui.store.library.in_room import sheets_in_room
from gep_tui.store.library.ledger import Entering
from gep_tui.ui.components.questions import Choose
from gep_tui.ui.sheets.list_actions import SheetAction, sheet_here
from gep_tui.ui.sheets.sheet_desk import SheetDesk
from gep_tui.words.ledger import not_entered
from gep_tui.words.sheets import left_out, made_of_what_stays
from gep_tui.words.system_reasons import that_failed


class _Done(NamedTuple):
    """What happened, in words, and the text if the terminal has to be asked to copy it."""

    words: str
    for_terminal: str = ""


def export(desk: SheetDesk) -> None:
    """Write a sheet to a file, after the question in which format."""
    sheet = sheet_here(desk)
    if sheet is None:
        return
    names = {"md": _("Markdown"), "txt": _("Plain text"), "html": _("HTML: for a browser, and for printing")}

    def write(answer: str) -> None:
        form: SheetFormat = next(each for each in SHEET_FORMATS if each == answer)
        page = partial(sheet_page, sheet, form, desk.language)
        _send(desk, lambda: _warned(desk, sheet, _written(desk, sheet_file(sheet, form), page())))

    desk.ask(Choose(_("As what?"), options=[(form, names[form]) for form in SHEET_FORMATS]), write)


def booklet(desk: SheetDesk) -> None:
    """Write all sheets to one HTML page."""
    sheets = desk.group.group.kept_sheets
    if not sheets:
        desk.say(_("There is no practice sheet for a booklet."))
        return

    def work() -> _Done:
        stay = sheets_in_room(desk.home, sheets, desk.group.group)
        leave = [sheet for sheet in sheets if sheet not in stay]
        if not leave:
            return _Done(left_out(stay))
        done = _written(desk, booklet_file(), booklet_page(leave, desk.language))
        return _Done(f"{done.words} {left_out(stay)}".strip())

    _send(desk, work)


def copy(desk: SheetDesk) -> None:
    """Copy the sheet that is read, as Markdown; a file is written too."""
    sheet = sheet_here(desk)
    if sheet is None:
        return

    def work() -> _Done:
        text = sheet_page(sheet, "md", desk.language)
        make_folder(desk.home.exports)
        outcome = to_clipboard(text, desk.home.exports, sheet_file(sheet, "md"), enter=Entering(desk.folder, "public"))
        return _warned(desk, sheet, _Done(sentence(outcome), text if outcome.way == "osc52" else ""))

    _send(desk, work)


def _send(desk: SheetDesk, work: Callable[[], _Done]) -> None:
    """Do something on a thread, and say what came of it."""
    desk.say(_("Writing…"))

    def safely() -> _Done:
        try:
            return work()
        except Exception as error:  # noqa: BLE001  whatever it is, it is said, and the clock goes on
            return _Done(that_failed(error))

    def told(done: object) -> None:
        assert isinstance(done, _Done)
        if done.for_terminal:
            desk.copy_by_terminal(done.for_terminal)
        desk.say(done.words)

    desk.read(safely, told)


def _warned(desk: SheetDesk, sheet: PracticeSheet, done: _Done) -> _Done:
    """Return the same, with a warning if a note of which the sheet was made stays in the room."""
    warning = made_of_what_stays() if sheets_in_room(desk.home, [sheet], desk.group.group) else ""
    return done._replace(words=f"{done.words} {warning}".strip())


def _written(desk: SheetDesk, name: str, text: str) -> _Done:
    """Write a file into the folder for documents; return where it is, or why it was not written."""
    enter = Entering(desk.folder, "public")
    placed = write_into(documents_of(desk.home), desk.home.exports, name, text, enter=enter)
    return _Done(f"{placed.words} {not_entered(enter.failed)}".strip())


ACTIONS: dict[str, SheetAction] = {
    "export": export,
    "booklet": booklet,
    "copy": copy,
}
