"""The palette: every action of the live screen by its name, from the one declaration."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from textual.app import SystemCommand

from gep_tui.locale import _
from gep_tui.ui.actions import LIVE
from gep_tui.ui.keymap import Keymap
from gep_tui.ui.screens.live import LiveScreen
from gep_tui.ui.views.footer import key_sign


def commands(screen: LiveScreen, keys: Keymap) -> Iterable[SystemCommand]:
    """Return what the palette offers; none of it holds what people typed."""
    shown = keys.first()
    for action in LIVE:
        if action.id == "palette":
            continue
        key = key_sign(shown.get(action.id) or next(iter(action.keys), ""))
        title = _("{label}   Esc {key}").format(label=_(action.label), key=key) if key else _(action.label)
        yield SystemCommand(title, _(action.help), partial(screen.perform, action.id), discover=True)
