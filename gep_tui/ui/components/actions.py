"""An action that a key, a click or the user's keymap triggers. Each screen declares its own."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec


class Action(msgspec.Struct, frozen=True):
    """An action; the user's keymap names it by `id`, `keys` are Textual's names of its keys in command mode."""

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: str = ""
    footer: bool = False
    #: Keys that also act while the user types.
    anywhere: tuple[str, ...] = ()
    #: Its letter on the second level: Esc, the key of its group, this letter.
    second: str = ""
    #: It acts without a question or a panel, so a capital letter alone asks first, in case of Caps Lock.
    at_once: bool = False
    #: It only shows something, or is pressed in a row with others: its letter waits less for another one of a word.
    quick: bool = False
    #: The sign shown for its first key, if it differs from the key's own.
    sign: str = ""


def found(actions: Iterable[Action], key: str) -> Action | None:
    """Return the action that `key` triggers, if there is one."""
    return next((action for action in actions if key in action.keys), None)


def action_of(actions: Iterable[Action], key: str) -> str:
    """Return the id of the action that `key` triggers, or ""."""
    action = found(actions, key)
    return action.id if action is not None else ""
