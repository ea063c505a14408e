"""Actions on the place of a note, and of the next one: in its phase, in another, withdrawn; and searching."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import ClassVar

from gep_tui.domain.session.decisions import marks, note_places, notes
from gep_tui.domain.session.state import Run
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask, Choose
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.notes.note_list import NoteList
from gep_tui.ui.notes.scribe import Scribe, ScribeAction
from gep_tui.words.labels import phase_label


def move(scribe: Scribe, down: bool = False) -> None:
    """Move the note one place up or down in its phase."""
    note = scribe.note()
    if note is not None and scribe.desk.do(partial(note_places.move_note, note=note.id, down=down)):
        scribe.desk.selected = note.id


def to_phase(scribe: Scribe) -> Flow:
    """Move the note to another phase that was held."""
    note, desk = scribe.note(), scribe.desk
    if note is None:
        return
    runs = [run for run in scribe.runs() if run.id != note.run]
    if not runs:
        desk.say(_("No other phase has been held yet."))
        return
    answer = yield Choose(_("Into which phase?"), options=[(run.id, _label(scribe, run)) for run in runs])
    if desk.do(partial(notes.change_note, note=note.id, run=answer)):
        desk.say(_("Now in “{phase}”.").format(phase=_name(scribe, answer)))


def go(scribe: Scribe) -> Flow:
    """Go to a phase that was held, and write there."""
    if not scribe.runs():
        scribe.desk.say(_("No phase has been held yet."))
        return
    options = [(run.id, _label(scribe, run)) for run in scribe.runs()]
    answer = yield Choose(_("Write in which phase?"), options=options)
    scribe.write_in(answer)
    if scribe.desk.draft.elsewhere:
        words = _("What you write now goes into “{phase}”. Esc n: here and now again.")
        scribe.desk.say(words.format(phase=_name(scribe, answer)))


def mark(scribe: Scribe) -> Flow:
    """Mark which phase the room is in, for a laptop that cannot see the session's clock."""
    desk, session = scribe.desk, scribe.session
    options = [(each.id, phase_label(session, each.id, desk.language)) for each in session.plan if not each.skipped]
    phase = yield Choose(_("The room is now in which phase?"), options=options)
    if desk.do(partial(marks.mark_phase, phase=phase, writer=desk.live.writer)):
        scribe.write_in("")
        name = phase_label(session, phase, desk.language)
        desk.say(_("What you write now goes into “{phase}”.").format(phase=name))


def now(scribe: Scribe) -> None:
    """Write in the current phase again, and scroll to the end of its notes."""
    scribe.write_in("")


@dataclass
class NoteSearch(Ask):
    """A search whose results are shown while typing."""

    WRITES: ClassVar[bool] = False

    notes: NoteList | None = field(default=None, kw_only=True)

    def hint(self) -> str:
        """Return which keys answer."""
        return _("Enter: keep this   empty: all notes   (case and accents do not matter)")

    def feed(self, key: str, character: str | None) -> str:
        """Handle a key, and show the results."""
        outcome = super().feed(key, character)
        if self.notes is not None:
            self.notes.words = self.typed.strip()
        return outcome

    def paste(self, text: str) -> None:
        """Take the beginning of a paste; nobody searches for a page."""
        super().paste(text[:200])
        if self.notes is not None:
            self.notes.words = self.typed.strip()


def find(scribe: Scribe) -> Flow:
    """Show only the notes that contain some words; when left with Esc, all of them."""
    scribe.desk.selected = ""
    scribe.notes.rests = True
    answered = False
    try:
        scribe.notes.words = yield NoteSearch(_("Find:"), lasting=True, notes=scribe.notes)
        answered = True
    finally:
        if not answered:
            scribe.notes.words = ""


def withdraw(scribe: Scribe) -> None:
    """Withdraw the chosen note; nothing leaves the page without being chosen."""
    desk, note = scribe.desk, scribe.desk.selected_note()
    if note is None:
        desk.say(_("Choose a note first: ↑ and ↓."))
    elif desk.do(partial(notes.withdraw_note, note=note.id)):
        desk.selected = ""
        desk.say(_("Note withdrawn. u brings it back."))


def _name(scribe: Scribe, run: str) -> str:
    found = scribe.session.run_with(run)
    return phase_label(scribe.session, found.phase if found else "", scribe.desk.language)


def _label(scribe: Scribe, run: Run) -> str:
    """Return the name of a run's phase; if it was held twice, with the time when it began."""
    name = phase_label(scribe.session, run.phase, scribe.desk.language)
    twice = sum(each.phase == run.phase for each in scribe.session.runs) > 1
    return f"{name} {scribe.desk.view_model().clock(run.started)}" if twice else name


ACTIONS: dict[str, ScribeAction] = {
    "up": move,
    "down": lambda scribe: move(scribe, down=True),
    "move": to_phase,
    "go": go,
    "now": now,
    "mark": mark,
    "find": find,
    "withdraw": withdraw,
}
