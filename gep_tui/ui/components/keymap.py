"""The keys in force: which key does what, the user's own keys counted in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Keymap:
    """Keys of the command mode and keys that act anywhere, each with the id of its action."""

    command: Mapping[str, str]
    anywhere: Mapping[str, str]

    def first(self) -> dict[str, str]:
        """Return, for each action, the key that is shown for it."""
        shown: dict[str, str] = {}
        for key, id in self.command.items():
            shown.setdefault(id, key)
        return shown
