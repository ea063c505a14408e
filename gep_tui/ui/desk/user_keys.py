"""The user's own keys, laid over the keys that `action_keys` declares; each is checked before it is used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.desk.action_keys import LIVE
from gep_tui.words.settings import KeyFault

#: Names of keys, besides single letters and digits, that a keymap may use.
NAMED = frozenset(
    {
        "plus", "minus", "equals_sign", "less_than_sign", "greater_than_sign", "semicolon", "colon", "comma",
        "full_stop", "slash", "backslash", "asterisk", "question_mark", "exclamation_mark", "at", "number_sign",
        "dollar_sign", "percent_sign", "circumflex_accent", "space", "tab", "up", "down", "left", "right", "home",
        "end", "pageup", "pagedown", "insert", "delete", *(f"f{number}" for number in range(1, 13)),
    }
)  # fmt: skip

#: Names of the keys that people write as signs; both forms are understood.
SIGNS = {
    "+": "plus", "-": "minus", "=": "equals_sign", "<": "less_than_sign", ">": "greater_than_sign",
    ";": "semicolon", ":": "colon", ",": "comma", ".": "full_stop", "/": "slash", "*": "asterisk",
    "?": "question_mark", "!": "exclamation_mark", "@": "at", "#": "number_sign", "$": "dollar_sign",
    "%": "percent_sign", "^": "circumflex_accent", " ": "space",
}  # fmt: skip

#: Keys that terminals, browsers and editors take for themselves, and those that the note line needs.
TAKEN = frozenset({"f1", "f5", "f6", "f7", "f10", "f11", "f12", "enter", "escape", *NUMBER_KEYS})


def keymap(wishes: Mapping[str, str], declared: Sequence[Action] = LIVE) -> tuple[Keymap, tuple[KeyFault, ...]]:
    """Return the keys of a screen's `declared` actions, with the user's own, and what is wrong with these.

    `wishes` are keys with commas between, by the ids of actions; an id of another screen's is a fault here.
    """
    faults: list[KeyFault] = []
    own: dict[str, tuple[str, ...]] = {}
    known = {action.id for action in declared}
    for id, keys in wishes.items():
        if id not in known:
            faults.append(KeyFault("unknown-action", id, keys))
            continue
        named = tuple(_named(key) for key in _split(keys))
        bad = [key for key in named if not _is_key(key)]
        faults += [KeyFault("unknown-key-name", id, key) for key in bad]
        faults += [KeyFault("key-taken", id, key, "gep") for key in named if key in TAKEN]
        good = tuple(key for key in named if key not in bad and key not in TAKEN)
        if good:
            own[id] = good
    return Keymap(*_resolved(own, declared, faults), wishes), tuple(faults)


def _resolved(
    own: Mapping[str, tuple[str, ...]], declared: Sequence[Action], faults: list[KeyFault]
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the keys of commands and those that act anywhere; the user's own are assigned first."""
    command: dict[str, str] = {}
    for id, keys in own.items():
        for key in keys:
            if key in command:
                faults.append(KeyFault("key-taken", id, key, command[key]))
            else:
                command[key] = id
    for action in declared:
        if action.id not in own:
            command |= {key: action.id for key in action.keys if key not in command}
    anywhere = {key: action.id for action in declared for key in action.anywhere}
    anywhere |= {key: id for key, id in command.items() if len(key) > 1 and key[0] == "f" and key[1:].isdecimal()}
    return command, anywhere


def _split(keys: str) -> list[str]:
    """Return the keys in a wish; a lone comma is a key."""
    return [","] if keys.strip() == "," else [key.strip() or key for key in keys.split(",") if key]


def _named(key: str) -> str:
    return SIGNS.get(key, key)


def _is_key(key: str) -> bool:
    bare = key.removeprefix("ctrl+")
    return bare in NAMED or (len(bare) == 1 and bare.isalnum())
