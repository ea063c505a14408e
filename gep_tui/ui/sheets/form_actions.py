"""Actions that make a sheet: notes ticked, parts written; then it is looked through for names."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import cast

from gep_tui.domain.group.decisions import sheets
from gep_tui.domain.group.practice_sheet import SheetText
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.domain.stream.text import one_line
from gep_tui.export.names.replacement import Replacement
from gep_tui.locale import _, n_
from gep_tui.store.library.series import read_sessions
from gep_tui.store.library.sheet_draft import SheetDraft
from gep_tui.ui.components.questions import Confirm
from gep_tui.ui.sheets.form_page import FormPage
from gep_tui.ui.sheets.list_actions import SheetAction
from gep_tui.ui.sheets.looking_for_names import names_in_sheet
from gep_tui.ui.sheets.marked import first_text, marked_notes
from gep_tui.ui.sheets.marked_page import MarkedPage
from gep_tui.ui.sheets.name_page import NamePage
from gep_tui.ui.sheets.sheet_desk import SheetDesk
from gep_tui.ui.sheets.sheet_page import ReadPage
from gep_tui.words.group_refusals import group_refusal
from gep_tui.words.sheets import field_name


def tick(desk: SheetDesk) -> None:
    """Take a note, or leave it out."""
    if isinstance(desk.page, MarkedPage):
        desk.page.tick()


def others(desk: SheetDesk) -> None:
    """Add the marked notes of the group's other sessions."""
    page, group = desk.page, desk.group.group
    desk.say(_("Reading the group’s sessions…"))

    def show(found: object) -> None:
        sessions = cast("list[Session]", found)
        desk.sessions |= {session.id: session for session in sessions}
        if isinstance(page, MarkedPage):
            page.others = tuple(session.id for session in sessions)
        count = len(marked_notes(sessions, group))
        words = n_("{count} marked note in all sessions.", "{count} marked notes in all sessions.", count)
        desk.say(words.format(count=count))

    desk.read(lambda: read_sessions(group, desk.home.sessions), show)


def go_on(desk: SheetDesk) -> None:
    """Begin a sheet with the notes that are ticked; without any, with empty parts."""
    page = desk.page
    if isinstance(page, MarkedPage):
        desk.pages.pop()
        text = first_text(page.ticked())
        form = FormPage(text=text, given=text)
        desk.open(form)
        _keep(desk, form)
        edit(desk)


def edit(desk: SheetDesk) -> None:
    """Write in the selected part; ask first if another sheet that was begun would go."""
    page = desk.page
    if not isinstance(page, FormPage):
        return
    other = _other_begun(desk, page)
    if other is None or page.replaces:
        _write(desk, page)
    else:
        desk.ask(_may_replace(other), lambda _yes: _write_instead(desk, page))


def _may_replace(other: SheetDraft) -> Confirm:
    name = one_line(other.text.title) or _("without a title")
    words = _("Begun before, not saved, and replaced by what is written here: “{title}”. Replace it?")
    return Confirm(words.format(title=name), grave=True)


def _write_instead(desk: SheetDesk, page: FormPage) -> None:
    page.replaces = True
    _write(desk, page)


def _write(desk: SheetDesk, page: FormPage) -> None:
    part = page.selected or "title"

    def take(words: str) -> None:
        page.put(part, words)
        _keep(desk, page)

    desk.write(field_name(part), page.words_of(part), take, page.is_given(part))


def keep_half(desk: SheetDesk) -> None:
    """Keep what is being written, so that neither a way back nor a crash loses more than the last second."""
    page, words = desk.page, desk.half_written()
    if isinstance(page, FormPage) and words is not None:
        half = replace(page)
        half.put(page.selected or "title", words)
        _keep(desk, half)
        page.kept = half.kept


def _other_begun(desk: SheetDesk, page: FormPage) -> SheetDraft | None:
    """Return what was begun and would be lost if this page were kept."""
    draft = desk.drafts.draft
    return None if page.kept or draft is None or draft.text == SheetText() else draft


def _keep(desk: SheetDesk, page: FormPage) -> None:
    """Keep a page; in place of another that was begun only if that may go, and something was written."""
    if _other_begun(desk, page) is not None and not (page.replaces and page.text != page.given):
        return
    page.kept = True
    desk.drafts.keep(SheetDraft(text=page.text, sheet=page.sheet, prior=page.prior))


def save(desk: SheetDesk) -> None:
    """Look through the names, then save; what would be refused is said before."""
    page, group = desk.page, desk.group.group
    if not isinstance(page, FormPage):
        return
    refused = sheets.write_sheet(group, desk.group.now(), page.text)
    if isinstance(refused, Refusal):
        desk.say(group_refusal(refused))
        page.select("title")
        return
    desk.say(_("Looking for names…"))
    text, read = page.text, desk.known_sessions()

    def show(found: object) -> None:
        names = cast("tuple[Replacement, ...]", found)
        if desk.page is not page:
            return
        desk.say("" if names else _("No names were found."))
        if names:
            desk.open(NamePage(text=text, names=list(names)))
        else:
            keep_sheet(desk, page, text)

    desk.read(lambda: names_in_sheet(text, group, read, desk.home.sessions), show)


def keep_sheet(desk: SheetDesk, form: FormPage, text: SheetText) -> None:
    """Save a sheet that was looked through for names, and show it."""
    if form.sheet:
        event = desk.do(partial(sheets.change_sheet, sheet=form.sheet, text=text, prior=form.prior))
    else:
        event = desk.do(partial(sheets.write_sheet, text=text))
    if event is None:
        return
    id = form.sheet or event.key
    del desk.pages[1:]
    desk.page.select(id)
    desk.open(ReadPage(desk=desk, id=id))
    if form.kept:
        desk.drafts.keep(None)
    desk.say(_("The sheet is saved."))


ACTIONS: dict[str, SheetAction] = {
    "tick": tick,
    "others": others,
    "go_on": go_on,
    "edit": edit,
    "save": save,
}
