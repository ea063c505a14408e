"""Runs `gep` with an internal fault in one place: `faulty.py PLACE ERROR ARGUMENTS…`.

The error says something that was said in the group: no log may repeat it.
"""

from __future__ import annotations

import builtins
import sys
from importlib import import_module
from typing import Any

SECRET = "Léa said that she will leave"

#: The place of each fault: a module, and what fails in it.
PLACES = {
    "an action": ("gep_tui.domain.session.decisions.phases", "toggle_pause"),
    "a tick": ("gep_tui.ui.live.housekeeping", "Housekeeping.tick"),
    "a drawing": ("gep_tui.ui.live.painter", "Painter._draw_notes"),
    "a thread": ("gep_tui.live.session", "LiveSession.poll"),
    "the results": ("gep_tui.domain.session.report", "report"),
    "the writing thread": ("gep_tui.store.files.own_file", "OwnFile.append"),
    "painting": ("gep_tui.ui.components.panel", "Panel.render_line"),
    "composing": ("gep_tui.ui.live.screen", "LiveScreen.compose"),
    "mounting": ("gep_tui.ui.live.screen", "LiveScreen.on_mount"),
    "the start": ("gep_tui.ui.app", "GepApp.on_mount"),
    "the application": ("gep_tui.ui.app", "GepApp.__init__"),
    "reading": ("gep_tui.store.files.log", "EventLog.read"),
}


def found(place: str) -> tuple[Any, str]:
    """Return the owner of what is at `place`, and its name. Raises AttributeError or ImportError if it is gone."""
    module, names = PLACES[place]
    owner: Any = import_module(module)
    *path, name = names.split(".")
    for each in path:
        owner = getattr(owner, each)
    getattr(owner, name)
    return owner, name


def break_(place: str, error: str) -> None:
    """Let what is at `place` raise `error`."""
    owner, name = found(place)

    def fails(*args: Any, **named: Any) -> Any:
        note = SECRET
        raise getattr(builtins, error)(note)

    setattr(owner, name, fails)


def main() -> int:
    break_(sys.argv[1], sys.argv[2])
    from gep_tui.cli.start.entry import main as gep

    return gep(sys.argv[3:])


if __name__ == "__main__":
    sys.exit(main())
