"""A question answered with yes or no; Enter alone does nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gep_tui.locale import _
from gep_tui.ui.components.questions.ask import ANSWERED, ASKING, GIVEN_UP, LEFT, Ask


@dataclass
class Confirm(Ask):
    """Yes or no. A `grave` question needs Enter after the yes, so that no typed word answers it."""

    grave: bool = False

    def hint(self) -> str:
        """Return which keys answer."""
        return _("y, then Enter: yes   n or Esc: no") if self.grave else _("y: yes   n or Esc: no")

    def ways(self) -> Sequence[tuple[str, str]]:
        """Return yes and no; after the yes of a grave question, the Enter that confirms it."""
        if self.typed:
            return (("enter", _("yes")), ("escape", _("no")))
        return ((_yes(), _("yes")), (_no(), _("no")), ("escape", _("leave it")))

    def take(self, character: str) -> str:
        """Answer at the first letter, in the language of the screen."""
        if self.typed or character.lower() not in (_yes(), _no()):
            return LEFT
        if character.lower() == _no():
            return GIVEN_UP
        self.answer = "yes"
        if self.grave:
            self.typed = character
        return ASKING if self.grave else ANSWERED

    def paste(self, text: str) -> None:
        """Do nothing: a paste is no answer."""

    def enter(self) -> str:
        """Accept Enter only after the yes of a grave question: otherwise it may be left over from a note."""
        if self.grave and self.typed:
            return ANSWERED
        self.notice = _("Enter is no answer here.")
        return ASKING


def _yes() -> str:
    """Return the letter of a yes in the language of the screen."""
    return _("y")


def _no() -> str:
    """Return the letter of a no in the language of the screen."""
    return _("n")
