"""The key bar, the last line of every screen: the keys that act now, each of which can be clicked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from gep_tui.locale import _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.key_names import key_sign
from gep_tui.ui.components.lines import fit, line, width
from gep_tui.ui.components.spots import Spot, SpotRow

#: The id of the action that shows all keys.
HELP = "help"


class BarKey(NamedTuple):
    """A key as printed on the keyboard, what it does, and the id that a click on it triggers ("" for none)."""

    sign: str
    label: str
    id: str = ""


def bar_keys(actions: Iterable[Action]) -> list[BarKey]:
    """Return the first key of each action, with its id."""
    return [BarKey(_(each.sign) or key_sign(each.keys[0]), _(each.label), each.id) for each in actions]


def editor_keys(save: str, leave: str) -> list[BarKey]:
    """Return the keys of a text that is being edited; `save` and `leave` tell what Enter and Esc do."""
    return [BarKey(_("Enter"), save), BarKey("Ctrl+O", _("new line")), BarKey(_("Esc"), leave)]


def key_bar(keys: Sequence[BarKey], cells: int, lead: str = "", last: int = 0, more: BarKey | None = None) -> SpotRow:
    """Return the keys that fit into `cells` after `lead`, what matters first; an ellipsis tells that others act too.

    The `last` keys and the one of the help stay, and those before them make room; `more`, which tells of the others, is
    shown only if some are left out. If the row is too narrow, what stays is shown without words, and then cut.
    """
    found: SpotRow = [(fit(line((lead, "dim")), cells), "")] if lead else []
    room = cells - _width(found)
    if sum(width(_spot(key)[0]) for key in keys) <= room:
        return [*found, *map(_spot, keys)]
    stays = [key for place, key in enumerate(keys) if key.id == HELP or place >= len(keys) - last]
    head = [_spot(key) for key in keys if key not in stays]
    told = [*([more] if more is not None else []), *stays]
    if not head:
        return [*found, *_cut(map(_spot, told), room)]
    rows = (_row(head, [drawn(key) for key in told], room) for drawn in (_spot, _sign))
    row = next((row for row in rows if len(row) > len(told) + 1), _row([], list(map(_sign, told)), room))
    return [*found, *_cut(row, room)]


def _row(head: SpotRow, stays: SpotRow, room: int) -> SpotRow:
    """Return what fits of `head`, an ellipsis, and what stays; a click on the ellipsis shows the help, if offered."""
    more = line((" …", "key"), " "), next((id for _shown, id in stays if id == HELP), "")
    left = room - _width([more, *stays])
    found: SpotRow = []
    for spot in head:
        left -= width(spot[0])
        if left < 0:
            break
        found.append(spot)
    return [*found, more, *stays]


def _cut(row: Iterable[Spot], room: int) -> Iterator[Spot]:
    """Yield what has room."""
    for shown, id in row:
        if room > 0:
            yield fit(shown, room), id
        room -= width(shown)


def _sign(key: BarKey) -> Spot:
    return line((f" {key.sign}", "key"), " "), key.id


def _spot(key: BarKey) -> Spot:
    return line((f" {key.sign}", "key"), f" {key.label} "), key.id


def _width(row: SpotRow) -> int:
    return sum(width(shown) for shown, _id in row)
