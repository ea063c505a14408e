"""Actions on the names found in a sheet: each is replaced or left, then the sheet is saved."""

from __future__ import annotations

from collections.abc import Callable

from gep_tui.domain.stream.text import one_line
from gep_tui.export.names.labels import Labels, initials
from gep_tui.export.names.remembering import to_remember
from gep_tui.export.names.replacement import NameKind, Replacement
from gep_tui.locale import _, chosen, n_
from gep_tui.ui.components.questions import Ask, Choose, Confirm
from gep_tui.ui.sheets.form_actions import keep_sheet
from gep_tui.ui.sheets.form_page import FormPage
from gep_tui.ui.sheets.list_actions import SheetAction
from gep_tui.ui.sheets.name_page import NamePage
from gep_tui.ui.sheets.sheet_desk import SheetDesk
from gep_tui.ui.sheets.views.name_rows import KINDS


def _on_name(act: Callable[[SheetDesk, NamePage, Replacement], None]) -> SheetAction:
    """Return the action on the selected name."""

    def run(desk: SheetDesk) -> None:
        page = desk.page
        name = page.name() if isinstance(page, NamePage) else None
        if isinstance(page, NamePage) and name is not None:
            act(desk, page, name)

    return run


def accept(desk: SheetDesk, page: NamePage, name: Replacement) -> None:
    """Replace the name."""
    page.decide(name.found, state="accepted")


def refuse(desk: SheetDesk, page: NamePage, name: Replacement) -> None:
    """Leave the name as it is."""
    page.decide(name.found, state="refused")


def words(desk: SheetDesk, page: NamePage, name: Replacement) -> None:
    """Ask what replaces the name."""

    def take(by: str) -> None:
        if one_line(by):
            page.decide(name.found, by=one_line(by), state="accepted")
        else:
            desk.say(_("Nothing written."))

    desk.ask(Ask(_("What replaces “{name}”?").format(name=one_line(name.found)), typed=one_line(name.by)), take)


def kind(desk: SheetDesk, page: NamePage, name: Replacement) -> None:
    """Ask what kind of name it is; a label of that kind replaces it then."""

    def take(answer: str) -> None:
        kind: NameKind = next(each for each in KINDS if each == answer)
        label = Labels(each.by for each in page.names).of(kind, name.found)
        page.decide(name.found, kind=kind, by=label)

    desk.ask(Choose(_("What is “{name}”?").format(name=one_line(name.found)), options=_kinds()), take)


def _kinds() -> list[tuple[str, str]]:
    return [(kind, _(words)) for kind, words in KINDS.items() if kind != "function"]


def by_initials(desk: SheetDesk, page: NamePage, name: Replacement) -> None:
    """Replace the name by its initials."""
    page.decide(name.found, by=initials(name.found), state="accepted")


def accept_all(desk: SheetDesk) -> None:
    """Replace all names that are still open, after a question."""
    page = desk.page
    if not isinstance(page, NamePage):
        return
    count = len(page.open_names())
    if not count:
        desk.say(_("All names are decided: s saves the sheet."))
        return

    def take(_answer: str) -> None:
        for name in page.open_names():
            page.decide(name.found, state="accepted")

    question = n_("Replace {count} name as shown?", "Replace all {count} names as shown?", count)
    desk.ask(Confirm(question.format(count=count)), take)


def keep(desk: SheetDesk) -> None:
    """Save the sheet, once every name is decided, and remember what was decided."""
    page = desk.page
    form = desk.pages[-2] if len(desk.pages) > 1 else None
    if not isinstance(page, NamePage) or not isinstance(form, FormPage):
        return
    left = page.open_names()
    if left:
        page.select(left[0].found)
        words = n_(
            "{count} name is open: a replaces it, r leaves it.", "{count} names are open: a, r decide.", len(left)
        )
        desk.say(words.format(count=len(left)))
        return
    for decision in to_remember(page.names, desk.group.group):
        if desk.do(decision) is None:
            return
    keep_sheet(desk, form, page.result(chosen()))


ACTIONS: dict[str, SheetAction] = {
    "accept": _on_name(accept),
    "refuse": _on_name(refuse),
    "words": _on_name(words),
    "kind": _on_name(kind),
    "initials": _on_name(by_initials),
    "accept_all": accept_all,
    "keep": keep,
}
