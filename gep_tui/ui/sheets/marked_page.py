"""The marked notes from which a sheet is made, each ticked or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.session.state import Session
from gep_tui.locale import _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.entries_page import EntriesPage
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.sentences import Sentence
from gep_tui.ui.sheets.action_keys import LIST, NOTES
from gep_tui.ui.sheets.marked import MarkedNote, marked_notes
from gep_tui.ui.sheets.sheet_desk import SheetDesk
from gep_tui.ui.sheets.views.note_rows import marked_rows, session_heading


@dataclass
class MarkedPage(EntriesPage):
    """Notes that were not used yet are ticked; the others are listed, and can be used once more."""

    desk: SheetDesk = field(kw_only=True)
    #: Ids of the sessions shown beside the one from which the sheets were opened.
    others: tuple[str, ...] = ()
    #: What was ticked, or unticked, by hand.
    by_hand: dict[NoteName, bool] = field(default_factory=dict)

    def title(self) -> str:
        """Return what the ticks are for."""
        return _("Notes for a new sheet")

    def shown_sessions(self) -> list[Session]:
        """Return the sessions whose notes are shown, the earliest first."""
        here, known = self.desk.session(), self.desk.known_sessions()
        ids = dict.fromkeys((*([here.id] if here is not None else []), *self.others))
        return [known[id] for id in ids if id in known]

    def entries(self) -> list[ListEntry]:
        """Return the notes under their sessions."""
        found: list[ListEntry] = []
        for session in self.shown_sessions():
            notes = marked_notes([session], self.desk.group.group)
            if notes:
                heading = session_heading(session, self.desk.language)
                found.append(ListEntry(f"head {session.id}", Sentence(heading, "title"), True))
                found += [ListEntry(each.name.across, each) for each in notes]
        return found or [ListEntry("nothing", Sentence(_("No note is marked here. g looks into the other sessions.")))]

    def draw(self, entry: ListEntry, cells: int) -> Sequence[Line]:
        """Return the rows of a note, with its tick."""
        note: MarkedNote = entry.value
        return marked_rows(note, self.is_ticked(note), cells)

    def actions(self) -> tuple[Action, ...]:
        """Return what can be done with the notes."""
        return (*NOTES, *(action for action in LIST if action.id in ("hide", "help", "back")))

    def is_ticked(self, note: MarkedNote) -> bool:
        """Tell whether a note goes into the sheet."""
        return self.by_hand.get(note.name, not note.used)

    def ticked(self) -> list[MarkedNote]:
        """Return the notes that go into the sheet."""
        notes = marked_notes(self.shown_sessions(), self.desk.group.group)
        return [note for note in notes if self.is_ticked(note)]

    def tick(self) -> None:
        """Tick the selected note, or take the tick off."""
        note = self.value()
        if isinstance(note, MarkedNote):
            self.by_hand[note.name] = not self.is_ticked(note)
