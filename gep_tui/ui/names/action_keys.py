"""The actions on the screen of names, each declared once: its keys and its words."""

from __future__ import annotations

from gep_tui.locale import N_
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.names import name_keys
from gep_tui.ui.components.names.name_keys import OF_NAMES

DONE = Action("done", ("s",), N_("go on"), N_("Take the names as decided, and show what leaves."), OF_NAMES)
HIDE = Action(
    "hide",
    ("z",),
    N_("hide"),
    N_("Hide what is on the screen from a neighbour’s eyes, or show it."),
    OF_NAMES,
    quick=True,
)
HELP = Action("help", ("question_mark",), N_("help"), N_("All keys, and how a note line works."), OF_NAMES)
BACK = Action("back", ("escape", "q"), N_("back"), N_("Go back; what was decided is kept, nothing leaves."), OF_NAMES)

#: All of them, the most wanted first.
NAMES: tuple[Action, ...] = (
    name_keys.ACCEPT, name_keys.REFUSE, DONE, BACK, name_keys.TAKE_BACK, name_keys.WORDS, name_keys.ACCEPT_ALL,
    name_keys.INITIALS, name_keys.KIND, HELP, HIDE,
)  # fmt: skip
