"""The keys in force: which key does what, including the user's own keys."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class Keymap(msgspec.Struct, frozen=True):
    """Keys of the command mode and keys that act anywhere, each with the id of its action.

    `wishes` are the user's own keys as they are written in the settings, for screens that make their keys later.
    """

    command: Mapping[str, str]
    anywhere: Mapping[str, str]
    wishes: Mapping[str, str] = {}

    def first(self) -> dict[str, str]:
        """Return, for each action, the key that is shown for it."""
        shown: dict[str, str] = {}
        for key, id in self.command.items():
            shown.setdefault(id, key)
        return shown
