"""The actions on a name, each declared once: its keys and its words."""

from __future__ import annotations

from gep_tui.locale import N_
from gep_tui.ui.components.actions import Action

OF_NAMES = N_("Names to replace")

ACCEPT = Action("accept", ("a", "enter"), N_("replace"), N_("Replace the name wherever it is."), OF_NAMES, quick=True)
REFUSE = Action("refuse", ("r",), N_("keep as it is"), N_("Leave it as it is: it names nobody."), OF_NAMES, quick=True)
WORDS = Action("words", ("e",), N_("other words"), N_("Say what replaces the name, and replace it."), OF_NAMES)
KIND = Action("kind", ("k",), N_("kind"), N_("It is a person, a service, a place, an organisation."), OF_NAMES)
INITIALS = Action("initials", ("i",), N_("initials"), N_("Replace the name by its initials."), OF_NAMES)
ACCEPT_ALL = Action(
    "accept_all", ("A",), N_("replace all"), N_("Replace all that are still open, after a question."), OF_NAMES
)
TAKE_BACK = Action("take_back", ("u", "ctrl+z"), N_("undo"), N_("Undo what was decided last about a name."), OF_NAMES)

#: What comes after the two that decide, and after the way on.
MORE = (TAKE_BACK, WORDS, KIND, INITIALS, ACCEPT_ALL)
