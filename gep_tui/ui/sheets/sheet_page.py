"""One sheet as it is read, and all its versions."""

from __future__ import annotations

from dataclasses import dataclass, field

from gep_tui.domain.group.practice_sheet import PracticeSheet
from gep_tui.export.blocks import Heading, Item, TextLine
from gep_tui.export.sheets.sheet_blocks import sheet_blocks
from gep_tui.locale import _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.entries_page import EntriesPage
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.sentences import Sentence
from gep_tui.ui.sheets.action_keys import LIST, SHEET
from gep_tui.ui.sheets.sheet_desk import SheetDesk
from gep_tui.ui.sheets.views.versions import version_entries


@dataclass
class ReadPage(EntriesPage):
    """The sheet with this id."""

    desk: SheetDesk = field(kw_only=True)
    id: str = field(kw_only=True)

    def sheet(self) -> PracticeSheet | None:
        """Return the sheet; None if it is no longer in the record."""
        return self.desk.group.group.sheet(self.id)

    def title(self) -> str:
        """Return the title of the page of one sheet."""
        sheet = self.sheet()
        return _("Withdrawn sheet") if sheet is not None and sheet.withdrawn else _("Sheet")

    def entries(self) -> list[ListEntry]:
        """Return the page of the sheet, as it is exported."""
        sheet = self.sheet()
        if sheet is None:
            return [ListEntry("gone", Sentence(_("That practice sheet is no longer in the record.")))]
        found = [ListEntry("unread", Sentence(_two_versions(), "low"))] if sheet.unread else []
        for number, block in enumerate(sheet_blocks(sheet)):
            match block:
                case Heading(level, text):
                    found.append(ListEntry(str(number), Sentence(text, "bold" if level == 1 else "title"), True))
                case Item(text):
                    found.append(ListEntry(str(number), Sentence(f"• {text}", "")))
                case TextLine(text):
                    found.append(ListEntry(str(number), Sentence(text, "")))
        return found

    def actions(self) -> tuple[Action, ...]:
        """Return what can be done with the sheet."""
        offered = ("export", "withdraw", "undo", "redo", "hide", "help", "back")
        return (*SHEET, *(action for action in LIST if action.id in offered))


@dataclass
class HistoryPage(EntriesPage):
    """Every version of the sheet with this id."""

    desk: SheetDesk = field(kw_only=True)
    id: str = field(kw_only=True)

    def title(self) -> str:
        """Return the title of the page of versions."""
        return _("History of the sheet")

    def entries(self) -> list[ListEntry]:
        """Return what was written when, the first version first."""
        return version_entries(self.desk.group.record.events, self.desk.group.record.is_taken_back, self.id)

    def actions(self) -> tuple[Action, ...]:
        """Return the way back: a history is read only."""
        return tuple(action for action in LIST if action.id in ("hide", "help", "back"))


def _two_versions() -> str:
    return _("It was changed on two laptops at once: h shows both versions.")
