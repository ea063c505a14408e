"""The note being typed: its kind, its speaker, and the phase in which it was begun."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec

from gep_tui.domain.session.decisions.marks import phase_of, where_notes_go
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.events import NoteAdded
from gep_tui.domain.session.refusals import Refusal
from gep_tui.live.session import LiveSession


class Begun(msgspec.Struct):
    """The run, kind and speaker that were shown when a note was begun, and the marks of a topic.

    The kind may have been `chosen` for this note, and its speaker `named` by hand.
    """

    run: str
    kind: str
    person: str
    urgency: int = 0
    stake: int = 0
    chosen: bool = False
    named: bool = False


class NoteDraft(msgspec.Struct):
    """Decides what the next note will be; `chosen_kind` holds while `kind_run` is current, `once_kind` for one note.

    `elsewhere` is an earlier run to which notes are still added. `once_person` is the speaker of the next note.
    """

    live: LiveSession
    chosen_kind: str = ""
    once_kind: str = ""
    kind_run: str = ""
    elsewhere: str = ""
    once_person: str | None = None
    begun: Begun | None = None
    #: When it was begun, in real seconds.
    begun_at: float = 0.0

    @property
    def run(self) -> str:
        """The run, or the mark, under which the next note is written; "" before the beginning."""
        return self.elsewhere or where_notes_go(self.live.session, self.live.writer)

    @property
    def phase(self) -> str:
        """The phase of the next note, "" before the beginning."""
        return phase_of(self.live.session, self.run)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of note that the phase offers; a note starts with the first."""
        session = self.live.session
        phase = session.planned(self.phase) if session.closed is None or self.elsewhere else None
        return (phase.notes if phase else ()) or ("fact", "question", "idea")

    @property
    def kind(self) -> str:
        """The kind of the note being typed, or else of the next one."""
        if self.begun is not None:
            return self.begun.kind
        chosen = self.chosen_kind if self.kind_run == self._run() else ""
        return self.once_kind or chosen or self.kinds[0]

    def set_kind(self, kind: str, once: bool = False) -> None:
        """Set the kind of the note being typed, of the next one, or of all notes in this phase."""
        if self.begun is not None:
            self.begun.kind, self.begun.chosen = kind, True
        elif once:
            self.once_kind = kind
        else:
            self.chosen_kind, self.kind_run = kind, self._run()

    @property
    def speaker(self) -> str:
        """The speaker of the note: whoever had the floor when it was begun; nobody in an earlier phase."""
        if self.begun is not None:
            return self.begun.person
        if self.once_person is not None:
            return self.once_person
        turn = self.live.session.turn if not self.elsewhere else None
        return turn.person if turn else ""

    def set_speaker(self, person: str) -> None:
        """Set the speaker of the note being typed, or of the next one."""
        if self.begun is not None:
            self.begun.person, self.begun.named = person, True
        else:
            self.once_person = person

    def begin(self) -> None:
        """Remember what is shown when the first character of a note is typed."""
        self.begun = Begun(
            run=self.run,
            kind=self.kind,
            person=self.speaker,
            chosen=bool(self.once_kind),
            named=self.once_person is not None,
        )
        self.once_kind, self.once_person = "", None

    def adding(self, author: str) -> Callable[..., NoteAdded | Refusal]:
        """Return the decision that adds a note where the next one goes, signed by `author`."""
        return partial(add_note, run=self.run, chosen=bool(self.elsewhere), author=author)

    def _run(self) -> str:
        run = self.live.session.run
        return self.elsewhere or (run.id if run is not None else "")
