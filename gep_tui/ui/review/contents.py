"""What the list of the review contains: the entries of each view, and how they are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from gep_tui.live.session import LiveSession
from gep_tui.locale import _
from gep_tui.ui.components.listing import Draw, ListEntry
from gep_tui.ui.components.searching import terms
from gep_tui.ui.components.sentences import Sentence, draw_sentence
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.grouping import Finder, note_entries, wanted_notes
from gep_tui.ui.desk.views.turns import draw_turn, turn_entries
from gep_tui.ui.review.actions import ReviewView
from gep_tui.ui.review.views.commitments import commitment_entries, draw_commitment
from gep_tui.ui.review.views.drawn import drawn_entries
from gep_tui.ui.review.views.history import history_entries
from gep_tui.ui.review.views.journal import draw_journal, journal_entries, phase_history, turn_history
from gep_tui.ui.review.views.note_rows import NotePage, draw_note
from gep_tui.ui.review.views.problems import problem_entries
from gep_tui.ui.review.views.times import draw_time, time_entries
from gep_tui.words.journal import Journal


@dataclass(frozen=True)
class Contents:
    """One view of the record; `find` are the words searched, `history` the id of what a history is about, or ""."""

    model: ViewModel
    live: LiveSession
    finder: Finder
    view: ReviewView
    find: str
    history: str
    withdrawn: bool
    hidden: bool

    def entries(self) -> list[ListEntry]:
        """Return the entries of the list; a sentence where there would be none."""
        model, session, live = self.model, self.model.session, self.live
        if self.hidden:
            return [ListEntry("hidden", Sentence(_("Notes and turns are hidden (z shows them).")))]
        if self.history:
            return self._history()
        if self.view == "journal":
            return journal_entries(live.record)
        if self.view == "times":
            return time_entries(model, live.now())
        if self.view == "problems":
            return problem_entries(model, live.record.events, live.problems)
        if self.view == "turns":
            return turn_entries(session, model.language, terms(self.find)) or self._nothing(_("No turns yet."))
        notes = wanted_notes(session, model.language, self.finder, terms(self.find), self.withdrawn)
        if self.view == "commitments":
            return commitment_entries(notes) or self._nothing(_("No commitments yet."))
        drawn = drawn_entries(session) if self.view == "phase" and not self.find else {}
        return note_entries(session, notes, self.view, model.language, drawn) or self._nothing(_("No notes yet."))

    def _history(self) -> list[ListEntry]:
        """Return the history of the selected note, turn or phase."""
        record, model = self.live.record, self.model
        if self.view == "times":
            return phase_history(record, model.session, self.history.removeprefix("phase "))
        if self.view == "turns":
            turn = next((turn for turn in model.session.turns if turn.id == self.history), None)
            return turn_history(record, turn) if turn else self._nothing(_("That turn is no longer in the record."))
        return history_entries(model, record.events, self.history)

    def _nothing(self, words: str) -> list[ListEntry]:
        if self.find:
            words = _("Nothing has “{words}”. Esc shows everything again.").format(words=self.find)
        return [ListEntry("nothing", Sentence(words))]

    def draw(self) -> Draw:
        """Return what draws an entry of the list."""
        if self.view == "journal" or (self.history and self.view in ("turns", "times") and not self.hidden):
            return partial(draw_journal, Journal(self.model, self.live.record))
        if self.hidden or self.history or self.view == "problems":
            return draw_sentence
        if self.view == "times":
            return draw_time
        draw = self._draw_row()
        return lambda entry, cells: (draw_sentence if isinstance(entry.value, Sentence) else draw)(entry, cells)

    def _draw_row(self) -> Draw:
        """Return how a note or a turn is drawn in this view."""
        model, wanted, view = self.model, terms(self.find), self.view
        if view == "turns":
            return partial(draw_turn, model, self.live.now(), wanted)
        if view in ("phase", "kind", "person"):
            return partial(draw_note, NotePage(model, view, wanted))
        return partial(draw_commitment, NotePage(model, None, wanted))
