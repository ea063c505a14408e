"""A question to which yes and no are both answers that count; Esc leaves it for later."""

from __future__ import annotations

from dataclasses import dataclass

from gep_tui.locale import _
from gep_tui.ui.components.questions.ask import ANSWERED, LEFT
from gep_tui.ui.components.questions.confirm import Confirm, no_letter, yes_letter


@dataclass
class Either(Confirm):
    """Answers "yes" or "no" at the first letter."""

    def hint(self) -> str:
        """Return which keys answer."""
        return _("y: yes   n: no   Esc: later")

    def ways(self) -> tuple[tuple[str, str], ...]:
        """Return yes, no, and the way out."""
        return ((yes_letter(), _("yes")), (no_letter(), _("no")), ("escape", _("later")))

    def take(self, character: str) -> str:
        """Answer at the first letter, in the language of the screen."""
        return ANSWERED if self._begins(character) else LEFT
