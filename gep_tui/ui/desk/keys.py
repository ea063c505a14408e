"""From a key to a deed."""

from __future__ import annotations

from gep_tui.ui.actions import NUMBER_KEYS
from gep_tui.ui.desk import (
    clock_deeds,
    correction_deeds,
    floor_deeds,
    note_deeds,
    people_deeds,
    plan_deeds,
    seat_deeds,
    view_deeds,
)
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.registry import DEEDS
from gep_tui.ui.keymap import Keymap

_DEEDS = (clock_deeds, correction_deeds, floor_deeds, note_deeds, people_deeds, plan_deeds, seat_deeds, view_deeds)
assert all(_DEEDS), "importing the deeds registers them"

ENTER = ("enter", "ctrl+j", "ctrl+m")

#: Keys that withdraw the chosen note; where something stands on the line they take that away.
WITHDRAW = ("delete", "backspace", "ctrl+h")
#: Keys that act on the chosen note; what can be typed begins a new one.
ON_CHOSEN = frozenset({*ENTER, *WITHDRAW, "escape", "tab", "shift+tab"})

#: How many notes further up each key goes.
STEPS = {"up": 1, "down": -1, "pageup": 10, "pagedown": -10}


def press(desk: Desk, keys: Keymap, key: str, character: str | None) -> None:
    """Carry out what `key` means now: an answer, a move among notes, a number, a command."""
    if desk.must_answer and not _acts_always(keys, key):
        desk.feed(key, character)
        return
    if desk.asking is not None and desk.asking.answers(_plain(key)) and not _acts_always(keys, key):
        desk.feed(_plain(key), character)
        return
    if desk.is_tail(key):
        desk.forget_tail()
        return
    desk.forget_tail()
    together = key.startswith("alt+")
    key = _plain(key)
    if desk.selected and not desk.editing and not together and _on_chosen(desk, key):
        return
    if _in_dock(desk, key, together):
        return
    if key in STEPS:
        note_deeds.choose(desk, STEPS[key])
    elif key == "escape":
        _escape(desk)
    elif key in ENTER:
        desk.commanding = False
    elif key == "tab" and not desk.selected:
        note_deeds.next_kind(desk)
    elif (together or desk.commanding) and key in NUMBER_KEYS and key not in keys.command:
        desk.start(floor_deeds.give_number(desk, NUMBER_KEYS[key]))
    elif key in keys.command and (together or desk.commanding or key in keys.anywhere):
        perform(desk, keys.command[key])
    elif key in keys.anywhere:
        perform(desk, keys.anywhere[key])


def perform(desk: Desk, id: str) -> None:
    """Carry out an action by its id."""
    desk.start(DEEDS[id](desk))


def _acts_always(keys: Keymap, key: str) -> bool:
    """Tell whether a key acts even while something is asked: the clock does not wait for an answer."""
    return key in keys.anywhere and key != "tab"


def _plain(key: str) -> str:
    """Return the key without Alt; terminals that report Shift apart from a letter mean the capital."""
    key = key.removeprefix("alt+")
    letter = key.removeprefix("shift+")
    return letter.upper() if letter != key and len(letter) == 1 else key


def _escape(desk: Desk) -> None:
    """Leave what is most recent: an edit, a choice, the note line."""
    if desk.editing:
        desk.editing, desk.begun = "", None
        if desk.line is not None:
            desk.line.empty()
        desk.selected = ""
    else:
        desk.commanding = True


def _in_dock(desk: Desk, key: str, together: bool) -> bool:
    """Do what a key means for the panel in the dock, tell whether it means anything; letters may be the note line's."""
    if desk.dock is None or not (desk.commanding or together or key in STEPS):
        return False
    return desk.dock.press(desk, key)


def _on_chosen(desk: Desk, key: str) -> bool:
    """Do what a key means for the chosen note; tell whether it means anything."""
    if key in ENTER:
        note_deeds.edit_chosen(desk)
    elif key == "escape":
        desk.selected = ""
    elif key in WITHDRAW:
        note_deeds.withdraw_chosen(desk)
    elif key == "tab":
        desk.start(DEEDS["kind"](desk))
    elif key == "shift+tab":
        desk.start(note_deeds.reassign_chosen(desk))
    elif key in STEPS:
        note_deeds.choose(desk, STEPS[key])
    else:
        return False
    return True
