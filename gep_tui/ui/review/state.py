"""The state of the review: its view, search, selection and edit."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from textual.message import Message

from gep_tui.domain.session.state import Note, Turn
from gep_tui.locale import _
from gep_tui.ui.components.editor import Editor
from gep_tui.ui.components.listing import ListEntry, Listing
from gep_tui.ui.components.prose_guard import ProseGuard
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.components.scroll import Scroll
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.grouping import Finder
from gep_tui.ui.review.action_keys import ReviewView
from gep_tui.ui.review.contents import Contents, ReviewPage, page
from gep_tui.ui.review.leaving import LeavingChoice
from gep_tui.ui.review.long_message import LongMessage
from gep_tui.ui.review.views.times import PhaseTime

T = TypeVar("T")

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
    leaving: LeavingChoice = field(default_factory=LeavingChoice)
    told: LongMessage = field(default_factory=LongMessage, repr=False)
    prose: ProseGuard = field(default_factory=ProseGuard, repr=False)
    #: What the letters of the sentence did that is being typed.
    said_before: str = ""
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
    def is_free(self) -> bool:
        """Whether keys are commands: nothing is asked or edited."""
        return self.desk.asking is None and self.editor is None

    def refresh(self, model: ViewModel, cells: int, rows: int) -> None:
        """Update the list for the record and the size of the screen; the selection stays."""
        before, sized = self._edition, (cells, rows) != self._size
        shown = self._page(model)
        self._bring_up_to_date(shown, model.hidden)
        self.rows, self._size = rows, (cells, rows)
        drawn = (self._edition, cells, model if shown.moves else (model.saved_seq, model.offset))
        if drawn != self._drawn:
            self.listing, self._drawn = Listing(self._entries, shown.draw, cells), drawn
        if sized or before != self._edition:
            self._choose_again(sized)
        if self.view == "leaves" and not model.hidden:
            entries, current = self.leaving.shown(model.session)
            if current:
                self.leaving.hits.bring(entries, self.scroll, self.listing, rows, cells)

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
        """Return the number of the selected note or turn, and how many there are; (0, 0) if the list has none."""
        if not isinstance(self.chosen(), Note | Turn):
            return 0, 0
        if not self._numbers:
            keys = dict.fromkeys(entry.key for entry in self._entries if not entry.head)
            self._numbers = {key: number for number, key in enumerate(keys, 1)}
        return self._numbers.get(self.selected, 0), len(self._numbers)

    def show(self, view: ReviewView, note: str = "") -> None:
        """Switch to another view, or select `note` in it; else a selected note stays. The journal begins at its end."""
        self.close_history()
        self.view, self.leaving.back = view, ""
        self.scroll = Scroll()
        self.leaving.hits.begin(self.find)
        if view == "journal":
            self.scroll.at, self.selected = sys.maxsize, ""
        if note:
            self.find, self.selected, self._made = "", note, ()

    def look_for(self, words: str, again: bool = True) -> None:
        """Show only what has these words; in what leaves, go to the first row that has them, unless one is shown."""
        if again or words != self.leaving.hits.words:
            self.leaving.hits.begin(words)
        self.find = words
        self.scroll.at = -1 if self.view != "leaves" else self.scroll.at

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
        return self._selected(Note, _("Choose a note first: ↑ and ↓."))

    def turn(self) -> Turn | None:
        """Return the selected turn; say so if there is none."""
        return self._selected(Turn, _("Choose a turn first: ↑ and ↓."))

    def phase(self) -> PhaseTime | None:
        """Return the selected phase; say so if there is none."""
        return self._selected(PhaseTime, _("Choose a phase first: ↑ and ↓."))

    def _selected(self, kind: type[T], otherwise: str) -> T | None:
        found = self.chosen()
        if isinstance(found, kind):
            return found
        self.desk.say(otherwise)
        return None

    def _page(self, model: ViewModel) -> ReviewPage:
        return page(
            Contents(
                model, self.desk.live, self._finder, view=self.view, find=self.find, history=self.history,
                withdrawn=self.withdrawn, leaving=self.leaving,
            )
        )  # fmt: skip

    def _bring_up_to_date(self, shown: ReviewPage, hidden: bool) -> None:
        """Rebuild the entries of the view if anything in them may have changed."""
        made = (self.view, self.history, self.find, self.withdrawn, hidden, *shown.depends)
        if made != self._made:
            self._made, self._entries, self._numbers = made, shown.entries(), {}
            self._edition += 1
