"""An action: what a key, a click or the user's keymap asks for. Every room declares its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Action:
    """An action: `id` is what the user's keymap names, `keys` are Textual's names of keys, in command mode."""

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: str = ""
    footer: bool = False
    #: Keys that act while one types, too.
    anywhere: tuple[str, ...] = ()
    #: Its letter on the second level: Esc, the key of its group, this letter.
    second: str = ""
    #: It neither asks nor opens a panel: by a capital letter alone it is asked about, for the sake of Caps Lock.
    at_once: bool = False
    #: How its first key is shown, where that is not the key's own sign.
    sign: str = ""


def action_of(actions: Iterable[Action], key: str) -> str:
    """Return the id of the action that `key` is for, or ""."""
    return next((action.id for action in actions if key in action.keys), "")
