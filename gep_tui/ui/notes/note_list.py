"""The notes by phase. The list ends at the phase to which the next note goes, unless it was scrolled."""

from __future__ import annotations

from typing import Any

from gep_tui.ui.components.lines import Line, line
from gep_tui.ui.components.listing import ListEntry, Listing
from gep_tui.ui.components.scroll import Scroll
from gep_tui.ui.components.searching import terms
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.grouping import Finder, note_entries, wanted_notes
from gep_tui.ui.notes.views.rows import RowPage, draw_row, hidden_line


class NoteList:
    """Rebuilds the list when something in it has changed, and draws only the visible rows.

    `words` narrow it to the notes that contain them. While it `rests`, the last row is the last note of the phase to
    which the next note goes.
    """

    def __init__(self, desk: Desk) -> None:
        self.words = ""
        self.rests = True
        self.count = 0
        #: How many times the wheel was turned.
        self.turned = 0
        self._desk = desk
        self._finder = Finder()
        self._scroll = Scroll()
        self._listing = Listing((), lambda entry, cells: (), 80)
        self._entries: list[ListEntry] = []
        self._made: tuple[Any, ...] = ()
        self._rows = 1
        self._hidden = False

    def lines(self, model: ViewModel, cells: int, rows: int) -> list[Line]:
        """Return the visible rows; if there are few notes, with empty rows above them."""
        self._rows, self._hidden = rows, model.hidden
        if model.hidden:
            return [line("")] * (rows - 1) + [hidden_line(model, cells)]
        self._make(model)
        page = RowPage(model, terms(self.words), self._desk.selected, max(2, rows // 2), self._mine)
        self._listing = Listing(self._entries, page_of(page), cells)
        self._settle()
        shown = self._scroll.lines(self._listing, rows)
        return [line("")] * (rows - len(shown)) + shown

    def id_at(self, row: int) -> str:
        """Return the id of the note at a row, "" if there is none."""
        shown = [] if self._hidden else self._scroll.shown(self._listing, self._rows)
        at = row - (self._rows - len(shown))
        entry = self._entries[shown[at][0]] if 0 <= at < len(shown) else None
        return "" if entry is None or entry.head else entry.key

    def step(self, by: int) -> str:
        """Return the note `by` places above the selected one, or below if negative; else the one to start with."""
        notes = [entry.key for entry in self._entries if not entry.head]
        if not notes or self._hidden:
            return ""
        if self._desk.selected in notes:
            return notes[max(0, min(len(notes) - 1, notes.index(self._desk.selected) - by))]
        last = self._entries[self._anchor()]
        return last.key if not last.head else notes[-1]

    def wheel(self, by: int) -> None:
        """Scroll by rows."""
        self.rests = False
        self.turned += 1
        self._scroll.at = -1
        self._scroll.wheel(self._listing, self._rows, by)

    def is_left_out(self, note: str) -> bool:
        """Tell whether the words to which the list is narrowed leave a note out."""
        return bool(self.words) and all(entry.key != note for entry in self._entries)

    def in_sight(self, note: str) -> bool:
        """Tell whether a note is among the rows drawn last."""
        shown = self._scroll.shown(self._listing, self._rows)
        return any(self._entries[index].key == note for index, _row in shown if index < len(self._entries))

    def _settle(self) -> None:
        """Scroll to the selected note, or to the phase to which the next note goes."""
        place = self._listing.place(self._desk.selected) if self._desk.selected else -1
        if place >= 0:
            self._scroll.choose(self._listing, self._rows, place)
            return
        self._scroll.at = -1
        if self.rests and self._entries:
            self._scroll.rest_on(self._listing, self._rows, self._anchor())
        else:
            self._scroll.settle(self._listing, self._rows)

    def _make(self, model: ViewModel) -> None:
        session, here = model.session, self._desk.draft.phase
        made = (session.notes, session.plan, session.people, here, self.words, model.language)
        if made == self._made:
            return
        self._made = made
        found = wanted_notes(session, model.language, self._finder, terms(self.words), withdrawn=False)
        self.count = len(found)
        also: dict[str, list[ListEntry]] = {here: []} if here and not self.words else {}
        entries = note_entries(session, found, "phase", model.language, also)
        self._entries = [entry for entry in entries if not entry.since]

    def _anchor(self) -> int:
        """Return the last entry of the phase to which the next note goes; in a search, the last one found."""
        head = f"head {self._desk.draft.phase}"
        at = next((index for index, entry in enumerate(self._entries) if entry.head and entry.key == head), -1)
        if at < 0 or self.words:
            return len(self._entries) - 1
        behind = (index for index in range(at + 1, len(self._entries)) if self._entries[index].head)
        return next(behind, len(self._entries)) - 1

    def _mine(self, note: Any) -> bool:
        """Tell whether a note was written here, or under the author's name used here."""
        author = self._desk.settings.author
        return note.id.rpartition("-")[0] == self._desk.live.writer or bool(author and note.author == author)


def page_of(page: RowPage) -> Any:
    """Return the function that draws an entry on a page."""
    return lambda entry, cells: draw_row(page, entry, cells)
