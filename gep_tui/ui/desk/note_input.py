"""Connects the note line and the desk: who handles a key, when a note begins, what was entered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from gep_tui.domain.stream.text import clean
from gep_tui.locale import _
from gep_tui.ui.desk import note_actions
from gep_tui.ui.desk.chosen_note import OTHER, SHEET_MARK, STEPS, WITHDRAW
from gep_tui.ui.desk.commands import ScreenCommands, begun_by_choosing, say_what_acted
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.end_offer import lapse_offer
from gep_tui.ui.desk.key_press import lapse_letter, lapse_sign, leave_edit, press
from gep_tui.ui.desk.left_words import give_back
from gep_tui.ui.desk.pending_questions import is_answer, is_no_answer
from gep_tui.ui.desk.prose import leave_for_paste, put_on_line
from gep_tui.ui.desk.small_words import unpark
from gep_tui.ui.desk.stance import SIGN, Stroke, stroke_of, word_begun


class NoteInput:
    """The owner of a note line.

    `after` is called when the screen may need redrawing; `later` calls a function after this many seconds.
    """

    def __init__(
        self,
        desk: Desk,
        commands: ScreenCommands,
        after: Callable[[], None],
        later: Callable[[float, Callable[[], None]], object],
    ) -> None:
        self._desk = desk
        self._commands = commands
        self._after = after
        self._later = later

    def takes_all(self) -> bool:
        """Whether every key is a command or an answer now."""
        desk = self._desk
        return desk.commanding or desk.stance.held_letter is not None or desk.must_answer

    def takes(self, key: str) -> bool:
        """Tell whether a key acts even while the user types."""
        desk = self._desk
        if desk.selected and not desk.editing and key in self._commands.notes.on_chosen:
            return key not in (*WITHDRAW, OTHER, SHEET_MARK) or desk.line is None or not desk.line.text
        if key in self._commands.keymap.anywhere or key in STEPS or key in ("escape", "tab") or desk.is_tail(key):
            return True
        stroke, now = stroke_of(key, None), desk.live.clock.real()
        if begun := desk.forget_tail(word_begun(desk.stance, stroke, now)):
            desk.stance.opener = ""
            put_on_line(desk, begun)
        if begun := begun_by_choosing(desk, stroke):
            self.writes()
            put_on_line(desk, begun)
        unpark(desk, stroke)
        # It may belong to a letter that was just refused; one that does not ends that.
        joins = desk.stance.joins_refused(stroke, now)
        desk.stance.opener = desk.stance.opener if joins else ""
        return joins

    def key(self, key: str, character: str | None) -> None:
        """Handle a key of the command mode, or an answer."""
        self._desk.touches += 1
        self._carefully(partial(press, self._desk, self._commands, key, character))
        held = self._desk.stance.held_letter
        if held is not None:
            self._later(self._desk.stance.word, partial(self._lapse_letter, held))
        sign = self._desk.stance.held_sign
        if sign is not None:
            self._later(SIGN, partial(self._lapse_sign, sign))

    def _lapse_letter(self, held: Stroke) -> None:
        """Run the command of a letter that has waited for another."""
        self._carefully(partial(lapse_letter, self._desk, self._commands, held))

    def _lapse_sign(self, sign: Stroke) -> None:
        """Use a waiting sign as an answer, since no letter followed it."""
        self._carefully(partial(lapse_sign, self._desk, sign))

    def _carefully(self, take: Callable[[], None]) -> None:
        """Run something, handle any failure, and redraw."""
        said = self._desk.message
        try:
            take()
            self._desk.end_with_phase()
            give_back(self._desk, tell=self._desk.message == said)
        except Exception as error:  # noqa: BLE001 - a fault in one action may not end a session that is running
            self._desk.excuse(error)
        self._after()

    def pasted(self, text: str) -> bool:
        """Give a paste to the open question; without one, tell the line to keep it for a note."""
        desk = self._desk
        desk.touches += 1
        desk.forget_tail()
        if desk.asking is None or desk.asking.waits:
            desk.stance.to_line()
            return False
        fits = desk.asking.may_be_pasted(clean(text))
        if fits:
            desk.asking.paste(text)
        else:
            leave_for_paste(desk, desk.asking)
        self._after()
        return fits

    def say(self, words: str) -> None:
        """Show what the line says by itself."""
        self._desk.say(words)
        self._after()

    def may_delete(self) -> bool:
        """Tell whether a deleting key acts; in a note that is being split nothing is changed, which is said."""
        if self._desk.splitting:
            self._desk.say(_("← → move the cursor; Enter makes two notes there, Esc leaves it as it was."))
            self._after()
        return not self._desk.splitting

    def writes(self, typing: bool = True) -> None:
        """Deselect the note, or leave its splitting: typing begins a new note, or continues the current one."""
        desk = self._desk
        if (desk.splitting and typing) or (desk.selected and not desk.editing):
            leave_edit(desk)
            desk.selected = desk.message = ""
            self._after()

    def begun(self) -> None:
        """Remember the phase, kind and speaker with which the note was begun."""
        self._desk.touches += 1
        self._desk.draft.begun_at = self._desk.live.clock.real()
        self._desk.stance.capitals.forget()
        lapse_offer(self._desk)
        say_what_acted(self._desk)
        if not self._desk.editing:
            self._desk.draft.begin()
        if self._desk.asking is not None or self._desk.message:
            self._after()

    def prefix(self, character: str, back: bool) -> None:
        """Choose a kind by its punctuation key."""
        note_actions.prefix(self._desk, character, back)
        self._after()

    def emptied(self) -> None:
        """Forget the note that was begun, since the line is empty."""
        if not self._desk.editing:
            self._desk.draft.begun = None
        give_back(self._desk)
        self._after()

    def entered(self, text: str, typed: bool) -> None:
        """Save what was typed, unless it answers a waiting question."""
        try:
            if typed and is_answer(self._desk, text):
                self._desk.draft.begun = None
                self._desk.feed(text, text)
            elif typed and is_no_answer(self._desk, text):
                self._desk.draft.begun = None
            else:
                note_actions.enter(self._desk, text, typed)
            give_back(self._desk)
        except Exception as error:  # noqa: BLE001 - as above; and what was typed is not lost
            self._desk.excuse(error)
            if self._desk.line is not None:
                self._desk.line.load(text, typed)
        self._after()
