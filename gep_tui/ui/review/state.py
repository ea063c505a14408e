"""The state of the review: its view, search, selection and edit."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from textual.message import Message

from gep_tui.domain.session.state import Note, Turn
from gep_tui.locale import _
from gep_tui.ui.components.listing import Draw, ListEntry, Listing
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.components.scroll import Scroll
from gep_tui.ui.components.searching import terms
from gep_tui.ui.components.sentences import Sentence, draw_sentence
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.grouping import Finder, note_entries, wanted_notes
from gep_tui.ui.desk.views.turns import draw_turn, turn_entries
from gep_tui.ui.review.actions import OF_NOTES, ReviewView
from gep_tui.ui.review.editor import Editor
from gep_tui.ui.review.views.commitments import commitment_entries, draw_commitment
from gep_tui.ui.review.views.drawn import drawn_entries
from gep_tui.ui.review.views.history import history_entries
from gep_tui.ui.review.views.journal import draw_journal, journal_entries, phase_history, turn_history
from gep_tui.ui.review.views.note_rows import NotePage, draw_note
from gep_tui.ui.review.views.problems import problem_entries
from gep_tui.ui.review.views.times import PhaseTime, draw_time, time_entries
from gep_tui.words.journal import Journal

#: What an action of the review does; it may ask questions.
ReviewFlow = Generator[Ask, str, None]
ReviewCommand = Callable[["Review"], ReviewFlow | None]


@dataclass
class Review:
    """The state of one review screen; it decides nothing that goes into the record."""

    desk: Desk
    view: ReviewView = "phase"
    find: str = ""
    withdrawn: bool = False
    selected: str = ""
    history: str = ""
    editor: Editor | None = None
    result: str = ""
    #: Hands a message to the screen.
    tell: Callable[[Message], object] = field(default=lambda message: None, repr=False)
    scroll: Scroll = field(default_factory=Scroll)
    listing: Listing = field(default_factory=lambda: Listing((), lambda entry, cells: (), 80))
    rows: int = 1
    _finder: Finder = field(default_factory=Finder, repr=False)
    _made: tuple[Any, ...] = field(default=(), repr=False)
    _entries: list[ListEntry] = field(default_factory=list, repr=False)
    _numbers: dict[str, int] = field(default_factory=dict, repr=False)
    _edition: int = field(default=0, repr=False)
    _drawn: tuple[Any, ...] = field(default=(), repr=False)
    _size: tuple[int, int] = field(default=(0, 0), repr=False)

    @property
    def hides(self) -> bool:
        """Whether the content of this view is hidden from people who look on."""
        return self.desk.hidden and self.view in (*OF_NOTES, "turns")

    def refresh(self, model: ViewModel, cells: int, rows: int) -> None:
        """Update the list for the record and the size of the screen; the selection stays."""
        before, sized = self._edition, (cells, rows) != self._size
        self._bring_up_to_date(model)
        self.rows, self._size = rows, (cells, rows)
        drawn = (self._edition, cells, model if self._moves() else (model.saved_seq, model.offset))
        if drawn != self._drawn:
            self.listing, self._drawn = Listing(self._entries, self._draw(model), cells), drawn
        if sized or before != self._edition:
            self._choose_again(sized)

    def _choose_again(self, sized: bool) -> None:
        """Restore the selection; if it is gone, select what took its place."""
        at = self.scroll.at
        same = 0 <= at < len(self.listing) and self.listing.entries[at].key == self.selected
        if same and not sized:
            self.scroll.settle(self.listing, self.rows)
            return
        place = at if same else self.listing.place(self.selected)
        self.scroll.choose(self.listing, self.rows, place if place >= 0 else max(0, at))
        self.note_choice()

    def note_choice(self) -> None:
        """Remember the selection by its key, which outlives the list."""
        at = self.scroll.at
        self.selected = self.listing.entries[at].key if 0 <= at < len(self.listing) else ""

    def counted(self) -> tuple[int, int]:
        """Return which of how many notes or turns is selected; (0, 0) if the list has none."""
        if not isinstance(self.chosen(), Note | Turn):
            return 0, 0
        if not self._numbers:
            keys = dict.fromkeys(entry.key for entry in self._entries if not entry.head)
            self._numbers = {key: number for number, key in enumerate(keys, 1)}
        return self._numbers.get(self.selected, 0), len(self._numbers)

    def show(self, view: ReviewView) -> None:
        """Switch to another view, keeping a selected note; the journal begins at its end."""
        self.close_history()
        self.view = view
        self.scroll = Scroll()
        if view == "journal":
            self.scroll.at, self.selected = sys.maxsize, ""

    def look_for(self, words: str) -> None:
        """Show only what has these words."""
        self.find = words
        self.scroll.at = -1

    def close_history(self) -> None:
        """Go back from a history to its subject."""
        if self.history:
            self.selected, self.history = self.history, ""
            self.scroll = Scroll()

    def chosen(self) -> object:
        """Return the value of the selected entry."""
        at = self.scroll.at
        return self.listing.entries[at].value if 0 <= at < len(self.listing) else None

    def note(self) -> Note | None:
        """Return the selected note; say so if there is none."""
        found = self.chosen()
        if isinstance(found, Note) and not self.history:
            return found
        self.desk.say(_("Choose a note first: ↑ and ↓."))
        return None

    def turn(self) -> Turn | None:
        """Return the selected turn; say so if there is none."""
        found = self.chosen()
        if isinstance(found, Turn):
            return found
        self.desk.say(_("Choose a turn first: ↑ and ↓."))
        return None

    def phase(self) -> PhaseTime | None:
        """Return the selected phase; say so if there is none."""
        found = self.chosen()
        if isinstance(found, PhaseTime):
            return found
        self.desk.say(_("Choose a phase first: ↑ and ↓."))
        return None

    def _moves(self) -> bool:
        """Tell whether the content changes every second."""
        return self.view in ("turns", "times") and not self.history

    def _bring_up_to_date(self, model: ViewModel) -> None:
        """Rebuild the entries of the view if anything in them may have changed."""
        session = model.session
        depends: tuple[Any, ...] = (session.people, session.plan, session.blocks)
        if self.history or self.view == "journal":
            depends = (session.last,)
        elif self.view == "times":
            depends = (model,)
        elif self.view == "problems":
            depends = (session.refused, self.desk.live.problems)
        else:
            drawn = (session.groups, session.votes) if self.view == "phase" else ()
            depends = (session.turns if self.view == "turns" else session.notes, *drawn, *depends)
        made = (self.view, self.history, self.find, self.withdrawn, model.hidden, *depends)
        if made != self._made:
            self._made, self._entries, self._numbers = made, self._make(model), {}
            self._edition += 1

    def _make(self, model: ViewModel) -> list[ListEntry]:
        session, live = model.session, self.desk.live
        if self.hides:
            return [ListEntry("hidden", Sentence(_("Notes and turns are hidden (z shows them).")))]
        if self.history:
            return self._history(model)
        if self.view == "journal":
            return journal_entries(live.record)
        if self.view == "times":
            return time_entries(model, live.now())
        if self.view == "problems":
            return problem_entries(model, live.record.events, live.problems)
        if self.view == "turns":
            return turn_entries(session, model.language, terms(self.find)) or self._nothing(_("No turns yet."))
        notes = wanted_notes(session, model.language, self._finder, terms(self.find), self.withdrawn)
        if self.view == "commitments":
            return commitment_entries(notes) or self._nothing(_("No commitments yet."))
        drawn = drawn_entries(session) if self.view == "phase" and not self.find else {}
        return note_entries(session, notes, self.view, model.language, drawn) or self._nothing(_("No notes yet."))

    def _history(self, model: ViewModel) -> list[ListEntry]:
        """Return the history of the selected note, turn or phase."""
        record = self.desk.live.record
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

    def _draw(self, model: ViewModel) -> Draw:
        if self.view == "journal" or (self.history and self.view in ("turns", "times") and not self.hides):
            return partial(draw_journal, Journal(model, self.desk.live.record))
        if self.hides or self.history or self.view == "problems":
            return draw_sentence
        if self.view == "times":
            return draw_time
        draw = self._draw_row(model)
        return lambda entry, cells: (draw_sentence if isinstance(entry.value, Sentence) else draw)(entry, cells)

    def _draw_row(self, model: ViewModel) -> Draw:
        """Return how a note or a turn is drawn in this view."""
        wanted, view = terms(self.find), self.view
        if view == "turns":
            return partial(draw_turn, model, self.desk.live.now(), wanted)
        if view in ("phase", "kind", "person"):
            return partial(draw_note, NotePage(model, view, wanted))
        return partial(draw_commitment, NotePage(model, None, wanted))
