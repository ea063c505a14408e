"""The key bar of the live screen: actions, keys of the docked panel, or keys of a list to choose from."""

from __future__ import annotations

from gep_tui.locale import _
from gep_tui.ui.components.key_bar import BarKey, key_bar
from gep_tui.ui.components.spots import SpotRow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.dock_keys import more_keys
from gep_tui.ui.desk.end_offer import is_offered
from gep_tui.ui.desk.list_ask import ListAsk
from gep_tui.ui.desk.views.footer import footer


class LiveKeys:
    """Makes the key bar for a desk; `keys` are those in force, by action."""

    def __init__(self, desk: Desk, keys: dict[str, str]) -> None:
        self._desk = desk
        self._keys = keys

    def state(self) -> object:
        """Return what the row depends on."""
        desk = self._desk
        return (
            desk.commanding,
            type(desk.dock),
            type(desk.asking),
            desk.live.session.closed is None,
            _undoes(desk),
            is_offered(desk),
        )

    def row(self, cells: int) -> SpotRow:
        """Return the keys that fit; none while an open question takes every key."""
        desk = self._desk
        if isinstance(desk.asking, ListAsk):
            return key_bar([BarKey(*key) for key in desk.asking.bar()], cells)
        if desk.must_answer:
            return []
        docked = desk.dock.keys() if desk.dock is not None else ()
        lead = "" if desk.commanding else _(" Esc, then: ").removesuffix(" ")
        keys = key_bar([BarKey(*each) for each in docked], cells, lead, more=more_keys()) if docked else []
        closed = desk.live.session.closed is not None
        return keys or footer(cells, desk.commanding, self._keys, closed, _undoes(desk), is_offered(desk))


def _undoes(desk: Desk) -> bool:
    """Tell whether undo does anything: only the screen with the clock undoes commands."""
    return desk.live.seat_is_here
