"""The key bar, the last line of every screen: the keys that act now, each of which can be clicked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from gep_tui.locale import _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.key_names import key_sign
from gep_tui.ui.components.lines import fit, line, width
from gep_tui.ui.components.spots import Spot, SpotRow


class BarKey(NamedTuple):
    """A key as printed on the keyboard, what it does, and the id that a click on it triggers ("" for none)."""

    sign: str
    label: str
    id: str = ""


def bar_keys(actions: Iterable[Action]) -> list[BarKey]:
    """Return the first key of each action, with its id."""
    return [BarKey(_(each.sign) or key_sign(each.keys[0]), _(each.label), each.id) for each in actions]


def key_bar(keys: Sequence[BarKey], cells: int, lead: str = "", last: int = 0) -> SpotRow:
    """Return the keys that fit into `cells` after `lead`; the `last` keys stay, and those before them make room.

    If the row is too narrow even for the last keys, they are returned all the same, and cut.
    """
    shown = [_spot(key) for key in keys]
    found: SpotRow = [(fit(line((lead, "dim")), cells), "")] if lead else []
    head, tail = shown[: len(shown) - last], shown[len(shown) - last :]
    room = cells - _width(found) - _width(tail)
    for spot in head:
        room -= width(spot[0])
        if room < 0:
            break
        found.append(spot)
    return [*found, *tail]


def _spot(key: BarKey) -> Spot:
    return line((f" {key.sign}", "key"), f" {key.label} "), key.id


def _width(row: SpotRow) -> int:
    return sum(width(shown) for shown, _id in row)
