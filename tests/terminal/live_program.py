"""Runs the live screen alone, for the tests of this folder: `live_program.py FOLDER [PROTOCOL]`.

A session that stands in FOLDER is resumed, else one is opened and begun. Settings come from the environment:
GEP_LANGUAGE, GEP_WRITER, GEP_PEOPLE (names with commas between), GEP_NOTES (so many notes are there already),
GEP_STEERING (a file by which a test moves clock and loop, see steering.py) and GEP_START (when the wall begins).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path

os.environ.setdefault("TEXTUAL_FPS", "240")

from steering import Steering

from gep_tui import locale
from gep_tui.catalogue.catalogue import load
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.decisions.phases import begin
from gep_tui.domain.session.opening import guests, opening, plan_of
from gep_tui.live.clock import SystemClock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.settings import Settings
from gep_tui.ui.app import GepApp
from gep_tui.ui.components.services import Services
from gep_tui.ui.desk.user_keys import keymap

#: Seconds between two looks at what the test wants blocked.
OFTEN = 0.05


def main() -> int:
    home = DataFolder(Path(sys.argv[1])).made()
    environ = os.environ
    language = locale.choose(environ.get("GEP_LANGUAGE", "en"))
    steering = steered(environ)
    clock = SystemClock(steering.machine() if steering else None)
    writer = environ.get("GEP_WRITER", f"w{os.getpid()}")
    folder = home.session_folder("s1")
    catalogue = load(home.path)
    if folder.exists():
        live = LiveSession.resume(session_files(folder, writer), clock)
    else:
        source = catalogue.get(sys.argv[2] if len(sys.argv) > 2 else "codev-6")
        names = environ.get("GEP_PEOPLE", "Léa,Karim,Anne,Paul,Zoé,Inès,Marc,Jo").split(",")
        people = guests([[name] for name in names])
        plan = plan_of(source, "", catalogue.protocols, len(people), clock.at())
        given = {"id": "s1", "source": source, "plan": plan, "people": people, "group": "Nord"}
        opened = opening(**given, at=clock.at(), presenter=names[0])
        live = LiveSession.open(session_files(folder, writer), clock, opened)
        live.do(begin)
        for number in range(int(environ.get("GEP_NOTES", "0"))):
            live.do(partial(add_note, text=f"note number {number} of a long day", kind="fact"))
    services = Services(
        home, Settings(author="Claire"), keymap({})[0], language, lambda: clock, lambda: writer, lambda: catalogue
    )
    app = GepApp(services, live)
    if steering is not None:
        app.call_later(lambda: app.set_interval(OFTEN, steering.obey))
    app.run()
    return app.return_code or 0


def steered(environ: Mapping[str, str]) -> Steering | None:
    """Return the hand of a test on clock and loop, if there is one."""
    path = environ.get("GEP_STEERING")
    return Steering(Path(path), environ.get("GEP_START", "")) if path else None


if __name__ == "__main__":
    sys.exit(main())
