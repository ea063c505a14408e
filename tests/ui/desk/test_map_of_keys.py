"""The map of keys: no collision on a QWERTY or an AZERTY keyboard, none with Caps Lock; CONTRIBUTING shows it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.desk.action_keys import BY_ID, GROUP_KEYS, LIVE
from gep_tui.ui.desk.user_keys import NAMED, SIGNS, keymap

#: What each key gives without and with Shift; what needs AltGr or is dead is not on it.
QWERTY = ("1!", "2@", "3#", "4$", "5%", "6^", "7&", "8*", "9(", "0)", "-_", "=+", "[{", "]}", ";:", "'\"", "\\|", ",<",
          ".>", "/?", "`~")  # fmt: skip
AZERTY = ("&1", "é2", '"3', "'4", "(5", "-6", "è7", "_8", "ç9", "à0", ")°", "=+", "$£", "ù%", "*µ", ",?", ";.", ":/",
          "!§", "<>", "²²")  # fmt: skip
LETTERS = tuple(f"{letter}{letter.upper()}" for letter in "abcdefghijklmnopqrstuvwxyz")
LAYOUTS = {"QWERTY": (*QWERTY, *LETTERS), "AZERTY": (*AZERTY, *LETTERS)}

#: Lengths change by one sign or the other, and K lets less leave the room: shown at once, and taken back by u.
HARMLESS = {"more", "less", "more_5", "less_5", "keep_in_room"}

PRINTED = {name: sign for sign, name in SIGNS.items()}

CONTRIBUTING = Path(__file__).parents[3] / "CONTRIBUTING.md"


def meant() -> dict[str, str]:
    """Return what each character behind Esc does: the id of an action, a group, a person."""
    signs = {name: sign for sign, name in SIGNS.items()}
    found = {signs.get(key, key): id for key, id in keymap({})[0].command.items()}
    found |= {signs.get(key, key): f"group {group}" for group, key in GROUP_KEYS.items()}
    names = {"ampersand": "&", "quotation_mark": '"', "apostrophe": "'", "left_parenthesis": "(", "minus": "-",
             "underscore": "_"}  # fmt: skip
    return found | {names.get(key, key): f"person {number}" for key, number in NUMBER_KEYS.items()}


def test_no_key_is_declared_twice():
    keys = Counter(chain.from_iterable(action.keys for action in LIVE))
    assert [key for key, times in keys.items() if times > 1] == []
    assert not {*keys, *GROUP_KEYS.values()} & set(NUMBER_KEYS)
    assert not set(GROUP_KEYS.values()) & set(keys)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_command_can_be_typed_on_this_keyboard(layout):
    typed = set("".join(LAYOUTS[layout]))
    signs = {character for character in meant() if not meant()[character].startswith("person") and len(character) == 1}
    assert signs - typed == set()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_shift_or_caps_lock_never_makes_another_command_act_at_once(layout):
    does = meant()
    for plain, shifted in LAYOUTS[layout]:
        one, other = does.get(plain, ""), does.get(shifted, "")
        if not one or not other or one == other or other in HARMLESS or "person" in one + other:
            continue
        action = BY_ID.get(other)
        assert action is None or action.at_once or action.id in OPENS, f"{plain} {one}, {shifted} {other}"


#: Actions on capitals or shifted signs that ask a question, open a panel or another screen, or choose.
OPENS = {
    "plan", "vote", "wrong", "presence", "phase_began", "turn_began", "spoken_since", "merge_turns", "phase_is",
    "choose_case", "follow_points", "rename", "same_person", "never_came", "edit", "copy", "seat", "palette", "help",
    "find_notes", "attendance", "rate",
}  # fmt: skip


def test_letters_of_a_second_level_are_small_and_of_one_action_each():
    for group in GROUP_KEYS:
        letters = [action.second for action in LIVE if action.group == group and action.second]
        assert len(set(letters)) == len(letters) and all(re.fullmatch("[a-z]", letter) for letter in letters)
    assert all(action.group in GROUP_KEYS for action in LIVE if action.second)
    assert set(GROUP_KEYS.values()) <= NAMED


def test_the_table_that_is_told_is_the_map_that_is_in_force():
    told = CONTRIBUTING.read_text(encoding="utf-8")
    capitals = sorted(character for character in meant() if character.isupper())
    free = sorted(set("ABCDEFGHIJKLMNOPQRSTUVWXYZ") - set(capitals))
    assert f"| capitals | {' '.join(capitals)} | {' '.join(free)}:" in told
    assert {letter for letter in "abcdefghijklmnopqrstuvwxyz" if letter not in meant()} == set()
    for group, key in GROUP_KEYS.items():
        seconds = " ".join(sorted(action.second for action in LIVE if action.group == group and action.second))
        assert f"| behind `{PRINTED[key]}` | {seconds} |" in told
