"""The half-typed text of the note line: saved about once a second, and restored when the program starts again."""

from __future__ import annotations

from math import inf

from gep_tui.domain.session.decisions.marks import phase_of
from gep_tui.live.session_runner import SessionRunner
from gep_tui.locale import _
from gep_tui.ui.desk.desk import ONCE_STANDS, Desk
from gep_tui.ui.desk.prose import until_noted
from gep_tui.words.system_reasons import reason


class DraftKeeper:
    """Returns the half-typed text of one desk; if memory runs out, the text that it returned before.

    What came of it on the disk is known to the runner.
    """

    def __init__(self, desk: Desk, runner: SessionRunner) -> None:
        self._desk, self._runner = desk, runner
        self._kept = ("", "", "", 0)
        self._told = False

    def tell_fault(self) -> None:
        """Say once that the disk does not take the line; what is wrong with notes is in a banner of its own."""
        error, told = self._runner.draft_fault, self._told
        self._told = error is not None and bool(self._kept[0].strip()) and not self._desk.fault
        if error is not None and self._told and not told:
            words = _("The disk does not take the line that you are typing ({reason}). Enter saves it as a note.")
            self._desk.say(
                words.format(reason=reason(error)),
                stands=ONCE_STANDS,
                holds=lambda: self._told and self._runner.draft_fault is not None,
            )

    def draft(self) -> tuple[str, str, str, int]:
        """Return the unsaved text, its kind and its phase ("" for the current one), and how much the line has."""
        try:
            self._kept = self._on_line()
        except MemoryError:
            self._desk.say(_("There is too little memory to put what you are typing on the disk. Enter saves it."))
        return self._kept

    def _on_line(self) -> tuple[str, str, str, int]:
        """Return the draft, and the words typed in a question; an edited note only if its text has changed."""
        desk = self._desk
        text, written = desk.line.text if desk.line is not None else "", desk.answers.words(desk.asking)
        note = desk.edited_note()
        if note is not None and text == note.text:
            if not written:
                return "", "", "", 0
            text, note = "", None
        both, line = "\n".join(filter(None, (text, written))), len(text) if text and written else 0
        if note is not None:
            return both, note.kind, note.phase, line
        run = desk.draft.begun.run if desk.draft.begun is not None else ""
        return both, desk.draft.kind, phase_of(desk.live.session, run), line


def restore(desk: Desk, text: str, kind: str, phase: str, line: int = 0) -> None:
    """Restore the line that was being typed when the program ended, with its phase and kind.

    A name after @ is read as in a line just typed; a lone number answers no question. Words of a question behind the
    first `line` characters come to the note line after it.
    """
    if desk.line is None or not text:
        return
    if 0 < line < len(text):
        text, desk.answers.left = text[:line], text[line + 1 :]
    desk.line.load(text, typed=not text.strip().isdecimal())
    desk.draft.begin()
    desk.draft.begun_at = inf
    if desk.draft.begun is not None:
        runs = [run.id for run in desk.live.session.runs if run.phase == phase]
        desk.draft.begun.run = runs[-1] if runs else desk.draft.begun.run
        desk.draft.begun.kind = kind or desk.draft.begun.kind
    words = _("The line that was being typed is back.")
    more = _("What you typed in the question is kept: it comes to the note line once that is free.")
    desk.say(f"{words} {more}" if desk.answers.left else words, holds=until_noted(desk))
