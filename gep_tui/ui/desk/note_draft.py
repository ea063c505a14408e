"""The note that is being typed: its kind, whom it is ascribed to, and in which phase it was begun."""

from __future__ import annotations

from dataclasses import dataclass

from gep_tui.live.session import LiveSession


@dataclass
class Begun:
    """The run, kind and speaker that were shown when a note was begun."""

    run: str
    kind: str
    person: str


@dataclass
class NoteDraft:
    """Decides what the next note will be; `chosen_kind` holds while `kind_run` is current, `once_kind` for one note."""

    live: LiveSession
    chosen_kind: str = ""
    once_kind: str = ""
    kind_run: str = ""
    begun: Begun | None = None
    #: When it was begun, in seconds of the room.
    begun_at: float = 0.0

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of note that the phase offers; a note starts with the first."""
        phase = self.live.session.phase
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
            self.begun.kind = kind
        elif once:
            self.once_kind = kind
        else:
            self.chosen_kind, self.kind_run = kind, self._run()

    @property
    def speaker(self) -> str:
        """Whom the note is ascribed to: who had the floor when it was begun."""
        if self.begun is not None:
            return self.begun.person
        turn = self.live.session.turn
        return turn.person if turn else ""

    def begin(self) -> None:
        """Remember what is shown when the first character of a note is typed."""
        runs = self.live.session.runs
        self.begun = Begun(run=runs[-1].id if runs else "", kind=self.kind, person=self.speaker)
        self.once_kind = ""

    def _run(self) -> str:
        run = self.live.session.run
        return run.id if run is not None else ""
