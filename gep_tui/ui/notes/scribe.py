"""The state of the scribe’s screen: the desk, the list of notes, and where the next note goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from gep_tui.domain.session.decisions.marks import where_notes_go
from gep_tui.domain.session.decisions.notes import find
from gep_tui.domain.session.state import Note, Run, Session
from gep_tui.live.company import Company
from gep_tui.locale import _
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.two_edits import chosen_words
from gep_tui.ui.notes.note_list import NoteList
from gep_tui.ui.notes.signature import Signature


@dataclass
class Scribe:
    """One scribe’s screen; it decides nothing that goes into the record."""

    desk: Desk
    #: The others who have the session open.
    company: Company
    signature: Signature
    notes: NoteList = field(init=False)
    #: The keys of changes made here that were undone, and of the events that undid them; the latter can be redone.
    past: set[str] = field(default_factory=set)
    undone: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with an empty list."""
        self.notes = NoteList(self.desk)

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.desk.live.session

    def note(self) -> Note | None:
        """Return the note on which an action works: the selected one, else the last one written here.

        If there is none, say so and return None.
        """
        found = self.desk.selected_note() if self.desk.selected else self._last_own()
        if found is None or found.withdrawn:
            self.desk.say(_("Choose a note first: ↑ and ↓."))
            return None
        if not self.desk.selected and self.notes.is_left_out(found.id):
            self.desk.say(_("Your last note is not in the list, which is narrowed. Choose one: ↑ and ↓."))
            return None
        return found

    def choose(self, note: str) -> None:
        """Select a note; an edit has to be finished first."""
        desk = self.desk
        if desk.editing:
            desk.say(_("A note is being edited: Enter saves it, Esc leaves it as it was."))
            return
        found = find(self.session, note)
        desk.selected = found.id if found is not None else ""
        if found is not None and found.other is not None:
            desk.say(chosen_words(desk, found.id), holds=lambda: desk.selected == found.id and not desk.editing)

    def show(self, note: str) -> None:
        """Select a note in the whole list, whatever the list was narrowed to."""
        self.notes.words = ""
        self.choose(note)

    def write_in(self, run: str) -> None:
        """Put the next notes into this run, "" for the one where the room is."""
        here = where_notes_go(self.session, self.desk.live.writer)
        self.desk.draft.elsewhere = "" if run == here else run
        self.desk.selected, self.notes.rests = "", True

    def runs(self) -> tuple[Run, ...]:
        """Return the runs of phases, the latest first."""
        return self.session.runs[::-1]

    def _last_own(self) -> Note | None:
        """Return the newest note of this screen that is not withdrawn."""
        own = f"{self.desk.live.writer}-"
        return next(
            (note for note in reversed(self.session.notes) if note.id.startswith(own) and not note.withdrawn), None
        )


#: What an action of this screen does; it may ask questions.
ScribeAction = Callable[[Scribe], Flow | None]


def of_desk(action: DeskAction) -> ScribeAction:
    """Return an action of the desk as one of this screen."""
    return lambda scribe: action(scribe.desk)


def bound(scribe: Scribe, actions: Mapping[str, ScribeAction]) -> dict[str, DeskAction]:
    """Return the actions of this screen as the desk runs them."""
    return {id: _of(scribe, action) for id, action in actions.items()}


def _of(scribe: Scribe, action: ScribeAction) -> DeskAction:
    return lambda desk: action(scribe)
