"""A line of keys: those of a screen that fit, each with the action it stands for."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.locale import N_, _
from gep_tui.ui.components.lines import Line, line, width
from gep_tui.ui.desk.actions import Action
from gep_tui.ui.desk.views.footer import key_sign

#: How keys are shown that the live screen's footer has no sign for.
SIGNS = {"enter": "⏎", "at": "@", "delete": N_("Del"), "backspace": "⌫", "escape": N_("Esc")}


def sign(key: str) -> str:
    """Return a key as it is printed on the keyboard."""
    return _(SIGNS[key]) if key in SIGNS else key_sign(key)


def key_pieces(actions: Sequence[Action], cells: int, kept: int = 2) -> list[tuple[Line, str]]:
    """Return key and label of each action that fits, with its id; the last `kept` go before all others."""
    pieces = [(line((sign(action.keys[0]), "key"), f" {_(action.label)}  "), action.id) for action in actions]
    body, tail = pieces[: len(pieces) - kept], pieces[len(pieces) - kept :]
    room = cells - 1 - sum(width(shown) for shown, _id in tail)
    found: list[tuple[Line, str]] = []
    for shown, id in body:
        room -= width(shown)
        if room < 0:
            break
        found.append((shown, id))
    return [*found, *tail]
