"""The desk: the session, what is typed or asked, and what this screen shows of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Protocol

from gep_tui.domain.session.decisions import Decision, RuledDecision
from gep_tui.domain.session.decisions.beside import refused_beside
from gep_tui.domain.session.events import Event, NoteAdded
from gep_tui.domain.session.neutral_names import spoken
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Note
from gep_tui.live.company import OtherScreen
from gep_tui.live.earlier import Earlier
from gep_tui.live.stream import ReadOnly
from gep_tui.locale import _
from gep_tui.store.library.settings import Settings
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.questions import Confirm
from gep_tui.ui.desk.conversation import Conversation, Flow, refuse
from gep_tui.ui.desk.dock_keys import PanelName
from gep_tui.ui.desk.input_line import InputLine
from gep_tui.ui.desk.note_draft import NoteDraft
from gep_tui.ui.desk.stance import IN_PANEL, KeyMode, Stance
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.wall_times import offset, slots
from gep_tui.words import disk, refusals

if TYPE_CHECKING:
    from textual.message import Message

    from gep_tui.live.searching import Searching

#: Real seconds for which a once-only message is shown.
ONCE_STANDS = 30.0

#: What an action does; it may ask questions.
DeskAction = Callable[["Desk"], Flow | None]


class Docked(Protocol):
    """A panel between the clock and the note line: it takes keys, and the session goes on around it."""

    panel: ClassVar[PanelName]

    def title(self, model: ViewModel) -> str:
        """Return the panel's title."""

    def lines(self, model: ViewModel, now: datetime, cells: int, rows: int) -> list[Line]:
        """Return its content at `now`, in this many cells and rows."""

    def keys(self) -> Sequence[tuple[str, str]]:
        """Return its keys as printed on the keyboard and what each does, the most important first."""

    def press(self, desk: Desk, key: str) -> bool:
        """Handle a key; tell whether it has a meaning here."""


@dataclass(kw_only=True)
class Desk(Conversation):
    """The state of one live screen; it decides nothing that goes into the record."""

    settings: Settings
    language: str
    hidden: bool = False
    muted: bool = False
    least_heard_first: bool = False
    stance: Stance = field(default_factory=Stance)
    draft: NoteDraft = field(init=False)
    #: The key and the id of the last command that acted at once, and what tells that it did.
    acted: tuple[str, str, str] = ("", "", "")
    editing: str = ""
    #: The last change of the edited note when editing began.
    editing_from: str = ""
    #: Changed texts of notes whose editing was left, by note.
    left_edits: dict[str, str] = field(default_factory=dict)
    #: The overwritten edits that were seen here.
    looked: set[str] = field(default_factory=set)
    #: Whether Enter splits the edited note at the cursor.
    splitting: bool = False
    selected: str = ""
    #: When a command that asks was last refused before it asked, in real seconds.
    refused_at: float = float("-inf")
    touches: int = 0
    unsettled: datetime | None = None
    #: Passes a message to the screen; sending one counts as having done something.
    post: Callable[[Message], object] = field(default=lambda message: None, repr=False)
    posted: int = 0
    dock: Docked | None = None
    line: InputLine | None = None
    saved_at: datetime | None = None
    others: int = 0
    screens: tuple[OtherScreen, ...] = ()
    heard: datetime | None = None
    fault: str = ""
    #: The words that offer what leaves, once the session is over; "" when that was taken, `None` before.
    offer: str | None = None
    #: What is known of earlier sessions of the group, beside the session's own record.
    earlier: Earlier | None = None
    #: Makes a search over all sessions, which calls what it is given whenever it has found something.
    searching: Callable[[Callable[[], object]], Searching] | None = None
    #: Whether the session's files are gone, as far as is known.
    gone: bool = False
    _saved: tuple[int, str] = (0, "")
    _confirmed: bool = True
    _stayed_before: bool = False

    def __post_init__(self) -> None:
        """Begin without a note."""
        self.draft = NoteDraft(self.live)

    def tell(self, message: Message) -> None:
        """Send the screen, or the application, a request."""
        self.posted += 1
        self.post(message)

    @property
    def commanding(self) -> bool:
        """Whether the next key is a command."""
        return self.stance.commanding

    def view_model(self) -> ViewModel:
        """Return what to show now."""
        live, saving = self.live, self.live.saving
        return ViewModel(
            session=spoken(live.session, self.language),
            timing=live.timing(),
            wall=live.clock.wall(),
            language=self.language,
            offset=offset(live),
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
            unsaved=live.changed_notes.unsaved() if saving.pending else frozenset(),
            fault=self.fault,
            gone=self.gone or saving.refuge is not None,
            author=self.settings.author,
            unsettled=self.unsettled,
            slots=slots(live),
            looked=frozenset(self.looked),
        )

    def refresh_saving(self) -> None:
        """Remember what is on the disk by now; a message about a failure stays until saving works again."""
        saving = self.live.saving
        self.fault = disk.trouble(saving, self.gone)
        if not saving.confirmed and self._confirmed:
            self._confirmed = False
            self.say(refusals.not_confirmed(), stands=ONCE_STANDS)
        if saving.failed is None and saving.saved != self._saved:
            self._saved, self.saved_at = saving.saved, self.live.now()

    def do(self, decision: Decision) -> Event | None:
        """Carry out a decision; a refusal is shown, and returns None."""
        outcome = self.command(partial(self.live.do, decision))
        if isinstance(outcome, Refusal):
            if self.asking is None:
                self.answers.leave(None)
            refuse(self, refusals.refusal(outcome, self.view_model()))
            return None
        return outcome

    def refuses(self, decision: Decision) -> bool:
        """Tell whether a decision would be refused now, for lack of the seat too, and show the refusal."""
        session = self.live.session
        outcome: Event | Refusal | None = decision(session, self.live.now())
        if isinstance(outcome, Event):
            outcome = refused_beside(session, self.live.writer, type(outcome))
        if isinstance(outcome, Refusal):
            refuse(self, refusals.refusal(outcome, self.view_model()))
            self.refused_at = self.live.clock.real()
        return isinstance(outcome, Refusal)

    def attempt(self, decision: RuledDecision) -> Flow:
        """Carry out a decision; if a rule forbids it, ask whether to do it anyway.

        Without the seat nothing is asked: whatever the answer, the command would be refused.
        """
        if not self.live.seat_is_here:
            self.do(partial(decision, sure=True))
            return
        outcome = self.command(partial(self.live.do, decision))
        if not isinstance(outcome, Refusal):
            return
        question = refusals.question(outcome, self.view_model())
        if not question:
            refuse(self, refusals.refusal(outcome, self.view_model()))
            return
        if (yield Confirm(question)) == "yes":
            self.do(partial(decision, sure=True))

    def put_in_dock(self, panel: Docked) -> None:
        """Dock a panel: it gets single keys, and what is typed on the line stays."""
        if self.dock is None:
            self._stayed_before, self.message = self.stance.mode is KeyMode.STAY, ""
        self.dock, self.selected = panel, self.selected if self.editing else ""
        self.stance.stay(IN_PANEL)

    def show_in_dock(self, panel: Docked) -> None:
        """Dock a panel without giving it the keys: typing goes on, and Esc leads to the panel."""
        self.dock, self._stayed_before = panel, self.stance.mode is KeyMode.STAY

    def undock(self, shown: bool = False) -> None:
        """Remove the panel, unless it stays `shown`; whoever had the keys before it has them again."""
        if self.dock is not None:
            self.dock = self.dock if shown else None
            if not self._stayed_before:
                self.stance.to_line()

    def command(self, command: Callable[[], Event | Refusal]) -> Event | Refusal | None:
        """Return the session's answer; `None` if the session is read-only, which is shown.

        The message about the previous command goes; a note typed on the line does not remove it, one that answers a
        question does, since the message may have asked for it.
        """
        try:
            outcome = command()
        except ReadOnly:
            self.say(_("A newer version wrote this session: here it can be read, not continued. Update gep."))
            return None
        answered = self._flow is not None and self.asking is None
        if isinstance(outcome, Event) and (answered or not isinstance(outcome, NoteAdded)):
            self.outdated()
        if isinstance(outcome, Event) and answered:
            self.answers.forget()
        return outcome

    def selected_note(self) -> Note | None:
        """Return the note selected in the list."""
        return self._note(self.selected)

    def edited_note(self) -> Note | None:
        """Return the note that is being edited on the line."""
        return self._note(self.editing)

    def _note(self, id: str) -> Note | None:
        return next((note for note in self.live.session.notes if note.id == id), None) if id else None
