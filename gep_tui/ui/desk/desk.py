"""The desk: the session, what is being typed or asked, and what this screen shows of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from gep_tui.domain.session.decisions import Decision
from gep_tui.domain.session.events import Event, NoteAdded
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Note
from gep_tui.domain.session.timetable import Slot, timetable
from gep_tui.live.session import ReadOnly
from gep_tui.locale import _
from gep_tui.store.library.settings import Settings
from gep_tui.ui.components.questions import Confirm
from gep_tui.ui.desk.conversation import Conversation, Flow
from gep_tui.ui.desk.dock import Docked
from gep_tui.ui.desk.stance import KeyMode, Stance
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words import refusals

#: The wall clock is shown apart from the record's time where it is off by so many seconds.
SEEN = 2.0

#: Seconds of the room for which something stands that is said once in a session.
ONCE_STANDS = 30.0

#: What an action does; it may ask.
Deed = Callable[["Desk"], Flow | None]


class InputLine(Protocol):
    """The note line, as far as the desk needs it."""

    @property
    def text(self) -> str:
        """What is typed."""

    def load(self, text: str) -> None:
        """Put text on the line."""

    def take_keys(self, text: str) -> None:
        """Take text as if its keys were pressed on the line."""

    def empty(self) -> None:
        """Take everything off the line."""


@dataclass
class Begun:
    """Under what a note was begun: the run, kind and speaker that were shown."""

    run: str
    kind: str
    person: str


@dataclass(kw_only=True)
class Desk(Conversation):
    """State of one live screen; it decides nothing that the record keeps."""

    settings: Settings
    language: str
    hidden: bool = False
    muted: bool = False
    least_heard_first: bool = False
    stance: Stance = field(default_factory=Stance)
    chosen_kind: str = ""
    once_kind: str = ""
    kind_phase: str = ""
    begun: Begun | None = None
    begun_at: float = 0.0
    #: The letter and the id of the command that acted last, at once.
    acted: tuple[str, str] = ("", "")
    editing: str = ""
    selected: str = ""
    touches: int = 0
    unsettled: datetime | None = None
    leaving: str = ""
    dock: Docked | None = None
    line: InputLine | None = None
    saved_at: datetime | None = None
    others: int = 0
    heard: datetime | None = None
    fault: str = ""
    _saved: tuple[int, str] = (0, "")
    _confirmed: bool = True
    _stayed_before: bool = False

    @property
    def commanding(self) -> bool:
        """Whether the next key is a command."""
        return self.stance.commanding

    def view_model(self) -> ViewModel:
        """Return what is to be shown now."""
        live, saving = self.live, self.live.saving
        return ViewModel(
            session=live.session,
            timing=live.timing(),
            wall=live.clock.wall(),
            language=self.language,
            offset=self._offset(),
            hidden=self.hidden,
            seat=live.seat_is_here,
            others=self.others,
            heard=self.heard,
            least_heard_first=self.least_heard_first,
            muted=self.muted,
            saved=self.saved_at,
            saved_seq=saving.saved[0],
            writer=live.writer,
            pending=saving.pending,
            unsaved=live.unsaved_changes() if saving.pending else frozenset(),
            fault=self.fault,
            author=self.settings.author,
            unsettled=self.unsettled,
            slots=self._slots(),
        )

    def refresh_saving(self) -> None:
        """Take note of what is on the disk by now, and put a failure into words that stand until it is over."""
        saving = self.live.saving
        if not saving.confirmed and self._confirmed:
            self._confirmed = False
            self.say(refusals.not_confirmed(), stands=ONCE_STANDS)
        if saving.failed is not None:
            self.fault = refusals.not_saved(saving.failed, saving.pending)
            return
        self.fault = ""
        if saving.saved != self._saved:
            self._saved, self.saved_at = saving.saved, self.live.now()

    def do(self, decision: Decision) -> Event | None:
        """Carry out a decision; a refusal is said and nothing is returned."""
        outcome = self.command(partial(self.live.do, decision))
        if isinstance(outcome, Refusal):
            self.say(refusals.refusal(outcome, self.view_model()))
            return None
        return outcome

    def refuses(self, decision: Decision) -> bool:
        """Tell whether a decision would be refused now; that is said."""
        outcome = decision(self.live.session, self.live.now())
        if isinstance(outcome, Refusal):
            self.say(refusals.refusal(outcome, self.view_model()))
        return isinstance(outcome, Refusal)

    def attempt(self, decision: Decision, surely: Decision) -> Flow:
        """Carry out a decision; where a rule speaks against it, ask, and then do it `surely`."""
        outcome = self.command(partial(self.live.do, decision))
        if not isinstance(outcome, Refusal):
            return
        question = refusals.question(outcome, self.view_model())
        if not question:
            self.say(refusals.refusal(outcome, self.view_model()))
            return
        if (yield Confirm(question)) == "yes":
            self.do(surely)

    def put_in_dock(self, panel: Docked) -> None:
        """Dock a panel: single keys are its own, what is typed on the line stays."""
        if self.dock is None:
            self._stayed_before = self.stance.mode is KeyMode.STAY
        self.dock, self.selected = panel, self.selected if self.editing else ""
        self.stance.stay()

    def undock(self) -> None:
        """Take the panel away; who was typing before it came, or is typing now, goes on typing."""
        if self.dock is not None:
            self.dock = None
            if not self._stayed_before:
                self.stance.to_line()

    def command(self, command: Callable[[], Event | Refusal]) -> Event | Refusal | None:
        """Return what the session answers; `None` where it can only be read, which is said.

        What was said of the command before leaves with this one; a note that is written leaves it standing.
        """
        try:
            outcome = command()
        except ReadOnly:
            self.say(_("A newer version wrote this session: here it can be read, not continued. Update gep."))
            return None
        if isinstance(outcome, Event) and not isinstance(outcome, NoteAdded):
            self.outdated()
        return outcome

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of note that the phase offers; the first is what a note starts as."""
        phase = self.live.session.phase
        return (phase.notes if phase else ()) or ("fact", "question", "idea")

    @property
    def kind(self) -> str:
        """The kind that the next note, or the one being typed, will have."""
        phase = self.live.session.phase
        if self.chosen_kind and self.kind_phase != (phase.id if phase else ""):
            self.chosen_kind = ""
        if self.begun is not None:
            return self.begun.kind
        return self.once_kind or self.chosen_kind or self.kinds[0]

    def set_kind(self, kind: str, once: bool = False) -> None:
        """Choose the kind: of the note being typed, of the next one, or of those of this phase."""
        if self.begun is not None:
            self.begun.kind = kind
        elif once:
            self.once_kind = kind
        else:
            phase = self.live.session.phase
            self.chosen_kind, self.kind_phase = kind, phase.id if phase else ""

    @property
    def speaker(self) -> str:
        """Whom the note is ascribed to: who has the floor when it is begun."""
        if self.begun is not None:
            return self.begun.person
        turn = self.live.session.turn
        return turn.person if turn else ""

    def begin_note(self) -> None:
        """Remember what is shown when the first character of a note is typed."""
        runs = self.live.session.runs
        self.begun = Begun(run=runs[-1].id if runs else "", kind=self.kind, person=self.speaker)
        self.once_kind = ""

    def selected_note(self) -> Note | None:
        """Return the note that is chosen in the list."""
        return self._note(self.selected)

    def edited_note(self) -> Note | None:
        """Return the note whose text stands on the line to be edited."""
        return self._note(self.editing)

    def _note(self, id: str) -> Note | None:
        return next((note for note in self.live.session.notes if note.id == id), None) if id else None

    def _slots(self) -> dict[str, Slot]:
        """Return when each phase begins and ends, to the minute: it changes no oftener than what is shown of it."""
        found = timetable(self.live.session, self.live.now())
        return {id: Slot(_minute(slot.begins), slot.ends and _minute(slot.ends)) for id, slot in found.items()}

    def _offset(self) -> timedelta:
        """Return what the wall clock was set by, if that is to be seen: whole seconds, the same at every look."""
        apart = (self.live.clock.wall() - self.live.clock.at()).total_seconds()
        return timedelta(seconds=round(apart)) if abs(apart) >= SEEN else timedelta()


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
