"""A question answered with yes or no; Enter alone does nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from gep_tui.locale import _
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.questions.ask import ANSWERED, ASKING, GIVEN_UP, LEFT, Ask


@dataclass
class Confirm(Ask):
    """Yes or no. A `grave` question needs Enter after the yes, so that no typed word answers it.

    One `of_words` asks whether those of the answer before it are meant: after a no they stay for a note.
    """

    WRITES: ClassVar[bool] = False

    grave: bool = False
    of_words: bool = False

    def hint(self) -> str:
        """Return which keys answer."""
        return _("y, then Enter: yes   n or Esc: no") if self.grave else _("y: yes   n or Esc: no")

    def ways(self) -> Sequence[tuple[str, str]]:
        """Return yes and no; after the yes of a grave question, the Enter that confirms it."""
        if self.typed:
            return (("enter", _("yes")), ("escape", _("no")))
        return ((yes_letter(), _("yes")), (no_letter(), _("no")), ("escape", _("leave it")))

    def take(self, character: str) -> str:
        """Answer at the first letter, in the language of the screen; the rest of its word may follow."""
        if self.typed:
            return self._go_on(character)
        if not self._begins(character):
            return LEFT
        if character.lower() == no_letter():
            self.tail = ENTER if self.of_words else ()
            return GIVEN_UP
        if self.grave:
            self.typed, self.rest = character, ""
        else:
            self.tail = ENTER
        return ASKING if self.grave else ANSWERED

    def _begins(self, character: str) -> bool:
        """Take a first letter and its meaning; tell whether it is one of a yes or a no."""
        found = {yes_letter(): ("yes", _("yes")), no_letter(): ("no", _("no"))}.get(character.lower())
        if found is None:
            return False
        self.answer, word = found
        self.rest = word[1:].upper() if character.isupper() else word[1:]
        return True

    def _go_on(self, character: str) -> str:
        """Add a letter to the yes of a grave question, as long as it is the word."""
        if not _("yes").startswith((self.typed + character).lower()):
            return LEFT
        self.typed += character
        return ASKING

    def may_be_pasted(self, text: str) -> bool:
        """Accept no paste as an answer."""
        return False

    def paste(self, text: str) -> None:
        """Do nothing: a paste is no answer."""

    def enter(self) -> str:
        """Accept Enter only after the yes of a grave question: otherwise it may be left over from a note."""
        if self.grave and self.typed.lower() in (yes_letter(), _("yes")):
            self.answer = "yes"
            return ANSWERED
        self.notice = _("Enter is no answer here.")
        return ASKING


def is_yes_or_no(text: str) -> bool:
    """Tell whether a text is a yes or a no and nothing else, in letters or words."""
    return text.strip().lower() in (yes_letter(), _("yes"), no_letter(), _("no"))


def left_by(ask: Ask, character: str) -> str:
    """Return what left a question: with `character` the letters of a yes that turned out to begin another word."""
    return f"{ask.typed}{character}" if isinstance(ask, Confirm) else character


def yes_letter() -> str:
    """Return the letter of a yes in the language of the screen."""
    return _("y")


def no_letter() -> str:
    """Return the letter of a no in the language of the screen."""
    return _("n")
