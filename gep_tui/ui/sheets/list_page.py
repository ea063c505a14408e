"""The sheets of a group, and the one that was begun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from gep_tui.domain.group.practice_sheet import TEXTS, PracticeSheet
from gep_tui.domain.stream.text import one_line, unaccented
from gep_tui.locale import _, n_
from gep_tui.store.library.sheet_draft import SheetDraft
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.entries_page import EntriesPage
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.searching import holds, terms
from gep_tui.ui.components.sentences import Sentence
from gep_tui.ui.sheets.action_keys import LIST
from gep_tui.ui.sheets.marked import marked_notes
from gep_tui.ui.sheets.sheet_desk import SheetDesk
from gep_tui.ui.sheets.views.sheet_rows import draft_rows, sheet_rows

#: The key of the entry for a sheet that was begun.
BEGUN = "begun"


@dataclass
class ListPage(EntriesPage):
    """All sheets that hold the words searched; withdrawn ones if that was asked for."""

    desk: SheetDesk = field(kw_only=True)
    words: str = ""
    withdrawn: bool = False

    def title(self) -> str:
        """Return how many there are."""
        count = len(self.desk.group.group.kept_sheets)
        told = n_("{count} sheet", "{count} sheets", count).format(count=count)
        return _("{told} with “{words}”").format(told=told, words=one_line(self.words)) if self.words else told

    def entries(self) -> list[ListEntry]:
        """Return the sheet that was begun, then the others, the newest first."""
        draft = self.desk.drafts.draft
        begun = [ListEntry(BEGUN, draft)] if draft is not None and not self.words else []
        found = [ListEntry(sheet.id, sheet) for sheet in reversed(self.desk.group.group.sheets) if self._shows(sheet)]
        return [*begun, *found] or [ListEntry("nothing", Sentence(self._nothing()))]

    def draw(self, entry: ListEntry, cells: int) -> Sequence[Line]:
        """Return the rows of a sheet."""
        if isinstance(entry.value, SheetDraft):
            return draft_rows(entry.value, cells)
        sheet: PracticeSheet = entry.value
        return sheet_rows(sheet, terms(self.words), cells)

    def actions(self) -> tuple[Action, ...]:
        """Return what can be done with a sheet; in an empty list, what can be done without one."""
        chosen = self.value()
        if isinstance(chosen, PracticeSheet):
            return LIST
        on_one = ("export",) if isinstance(chosen, SheetDraft) else ("open", "export", "withdraw")
        return tuple(action for action in LIST if action.id not in on_one)

    def leave_search(self) -> bool:
        """Show all sheets again."""
        words, self.words = self.words, ""
        return bool(words)

    def sheet(self) -> PracticeSheet | None:
        """Return the selected sheet; say so if there is none."""
        chosen = self.value()
        if isinstance(chosen, PracticeSheet):
            return chosen
        self.desk.say(_("Choose a sheet first: ↑ and ↓."))
        return None

    def _shows(self, sheet: PracticeSheet) -> bool:
        if sheet.withdrawn and not self.withdrawn:
            return False
        told = " ".join((sheet.title, *(getattr(sheet, field) for field in TEXTS), *sheet.tags))
        return holds(unaccented(told), terms(self.words))

    def _nothing(self) -> str:
        if self.words:
            return _("Nothing has “{words}”. Esc shows everything again.").format(words=one_line(self.words))
        session = self.desk.session()
        count = len(marked_notes([session], self.desk.group.group)) if session is not None else 0
        if not count:
            return _("No practice sheets yet. Mark notes for one (★): Esc * on the live screen, * in the review.")
        words = n_(
            "No practice sheets yet: n makes one of the note that is marked (★).",
            "No practice sheets yet: n makes one of the {count} notes that are marked (★).",
            count,
        )
        return words.format(count=count)
