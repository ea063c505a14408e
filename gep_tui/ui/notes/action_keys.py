"""The actions of the scribe’s screen, each declared once: its keys, its words, its place in the key bar.

Those that the live screen has too are taken from there; where they do something else here, their help says so.
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from gep_tui.locale import N_
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.desk.action_keys import BY_ID as OF_LIVE
from gep_tui.ui.desk.user_keys import keymap

NOTE, LIST, SCREEN = N_("Scribe: a note"), N_("Scribe: the list"), N_("Scribe: the screen")


def _shared(id: str, group: str, **here: Any) -> Action:
    """Return an action of the live screen in a group of this one."""
    return replace(OF_LIVE[id], group=group, **{"footer": False, "second": "", **here})


NOTES: tuple[Action, ...] = (
    Action("go", ("g",), N_("write in…"), N_("Go to any phase that was held, and write there."), LIST, True),
    Action("now", ("n",), N_("write here and now"), N_("Write in the phase that runs again."), LIST),
    Action(
        "mark",
        ("r",),
        N_("the room is now in…"),
        N_("Say which phase the room is in, where the clock does not reach this laptop."),
        LIST,
    ),
    Action("find", ("f",), N_("find"), N_("Show only what holds some words; what you are typing stays."), LIST, True),
    _shared("find_notes", LIST),
    _shared("kind", NOTE, help=N_("Choose the kind of the note that is chosen, or typed (Tab: next).")),
    Action("who", ("w",), N_("speaker"), N_("Say who said it; a number does it at once."), NOTE),
    Action("move", ("m",), N_("to another phase"), N_("The note belongs to another phase: “the account”."), NOTE),
    Action("split", ("s",), N_("split"), N_("Make two notes of it, where the cursor is put."), NOTE),
    Action("join", ("j",), N_("join"), N_("Make one note of it and the one above."), NOTE),
    Action("up", ("up",), N_("up"), N_("Put the note one place up in its phase."), NOTE),
    Action("down", ("down",), N_("down"), N_("Put the note one place down in its phase."), NOTE),
    _shared(
        "commitment", NOTE, help=N_("Who does what, by when: of the note that is chosen, or a new one."), footer=True
    ),
    _shared("sheet_mark", NOTE),
    _shared("keep_in_room", NOTE),
    Action(
        "urgency",
        ("exclamation_mark",),
        N_("urgency"),
        N_("Mark how urgent an offered topic is: the one that is typed or chosen, or the last one."),
        NOTE,
    ),
    Action(
        "stake",
        ("e",),
        N_("stake"),
        N_("Mark how much is at stake in an offered topic: the one that is typed or chosen, or the last one."),
        NOTE,
    ),
    _shared("due", NOTE, keys=("b",)),
    Action("withdraw", ("x",), N_("withdraw"), N_("Withdraw the note from every page."), NOTE),
    _shared("edit", NOTE, keys=("E",), help=N_("Choose a note; ↑ does too, and Enter edits it.")),
    _shared("request", NOTE),
    _shared("park", NOTE),
    OF_LIVE["attendance"],
    _shared("rate", SCREEN),
    OF_LIVE["who_is_here"],
    replace(OF_LIVE["line"], keys=("l",)),
    OF_LIVE["seen"],
    _shared("hand", SCREEN, help=N_("Put a person into the queue, where that is handed to you.")),
    Action("sign", (), N_("sign"), N_("Change the name that signs your notes."), SCREEN),
    _shared("undo", SCREEN, help=N_("Undo what you last changed here: a note, who is here, a rating."), footer=True),
    _shared("redo", SCREEN, help=N_("Redo what you undid here.")),
    _shared("hide", SCREEN),
    _shared("review", SCREEN, footer=True),
    _shared("copy", SCREEN),
    _shared("palette", SCREEN),
    _shared("help", SCREEN, footer=True),
    _shared("redraw", SCREEN),
    _shared("home", SCREEN),
)

BY_ID: dict[str, Action] = {action.id: action for action in NOTES}

#: The actions offered for a selected note, the likeliest first.
ON_A_NOTE = (
    "split",
    "join",
    "move",
    "commitment",
    "who",
    "kind",
    "sheet_mark",
    "keep_in_room",
    "withdraw",
    "undo",
    "help",
)


def scribe_keys(own: Keymap) -> Keymap:
    """Return the keys of this screen, with what the user wishes laid over them; `own` are those of the live screen."""
    return keymap(own.wishes, NOTES)[0]
