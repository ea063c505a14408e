"""The key bar of the live screen: the actions of the moment, or the keys of the docked panel."""

from __future__ import annotations

from collections.abc import Mapping

from gep_tui.locale import _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.key_bar import BarKey, key_bar
from gep_tui.ui.components.key_names import key_sign
from gep_tui.ui.components.spots import SpotRow
from gep_tui.ui.desk.action_keys import BY_ID, LIVE

#: Actions that still do something once the session is closed, the likeliest first.
WHEN_CLOSED = ("review", "undo", "copy", "home", "help")


def footer(
    cells: int,
    commanding: bool,
    keys: Mapping[str, str],
    closed: bool = False,
    undoes: bool = True,
    offered: bool = False,
) -> SpotRow:
    """Return the actions that fit, after the key that leads to them; `keys` are those in force.

    Once the session is `closed`, only actions that still do something are shown: undo where it `undoes`.
    What leaves may be `offered` to Enter.
    """
    lead = _lead(commanding, offered)
    shown = [
        (keys.get(action.id) or next(iter(action.keys), ""), action) for action in _offered(commanding, closed, undoes)
    ]
    named = [BarKey(key_sign(key), _(action.label), action.id) for key, action in shown if key]
    return key_bar(named, cells, lead.removesuffix(" "))


def _lead(commanding: bool, offered: bool) -> str:
    """Return what Enter does, where that is worth a word, and the key before commands."""
    if offered:
        return _(" Enter: what leaves   ") + ("" if commanding else _(" Esc, then: ").lstrip(" "))
    return _(" Enter: note   ") if commanding else _(" Esc, then: ")


def _offered(commanding: bool, closed: bool, undoes: bool) -> list[Action]:
    if closed:
        return [BY_ID[id] for id in WHEN_CLOSED if undoes or id != "undo"]
    return [action for action in LIVE if action.footer or commanding]
