"""What the measurements share: homes full of sessions, bare programs to compare with, medians."""

from __future__ import annotations

import compileall
import os
import statistics
import sys
import tempfile
import textwrap
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "terminal"))

from pty_driver import Terminal

import gep_tui
from gep_tui.catalogue.catalogue import load
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.decisions.phases import begin
from gep_tui.domain.session.opening import guests, opening, plan_of
from gep_tui.live.clock import ManualClock, SystemClock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.store.library.locations import DataFolder

# Compiled once, as an installation is: otherwise every start would, which takes longest.
compileall.compile_dir(Path(gep_tui.__file__).parent, quiet=1)

GEP = [sys.executable, "-m", "gep_tui.cli"]

BARE_STATIC = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("the last expected text")
Bare().run()
"""

BARE_INPUT = """
from textual.app import App
from textual.widgets import Input
class Bare(App):
    def compose(self):
        yield Input(placeholder="ready")
Bare().run()
"""

#: One Static for each region that a running session repaints: the clock, the bar's times, the turn.
BARE_TICKING = """
import time
from textual.app import App
from textual.widgets import Static
class Bare(App):
    CSS = "Static { height: 1; width: 10; }"
    def compose(self):
        for name in ("clock", "times", "turn"):
            yield Static("ready", id=name)
    def on_mount(self):
        self.set_interval(1.0, self.tick)
    def tick(self):
        now = time.strftime("%M:%S")
        for name in ("clock", "times", "turn"):
            self.query_one("#" + name).update(now)
Bare().run()
"""


def program(source: str) -> list[str]:
    """Return the command that runs a few lines of Python."""
    return [sys.executable, "-c", textwrap.dedent(source)]


def environment(home: Path) -> dict[str, str]:
    """Return the environment of a measured program."""
    return {"GEP_HOME": str(home), "LANG": "C.UTF-8", "GEP_WRITER": f"bench{os.getpid()}"}


def session(home: DataFolder, id: str, notes: int, clock: ManualClock | SystemClock) -> LiveSession:
    """Open and begin a session with so many notes."""
    catalogue = load(None)
    source = catalogue.protocols["codev-6"]
    people = guests([[name] for name in ("Léa", "Karim", "Anne", "Paul", "Zoé", "Inès", "Marc", "Jo")])
    plan = plan_of(source, "", catalogue.protocols, len(people), clock.at())
    opened = opening(id=id, source=source, plan=plan, people=people, at=clock.at(), group="Nord", presenter="Anne")
    live = LiveSession.open(session_files(home.session_folder(id), "maker"), clock, opened)
    live.do(begin)
    for number in range(notes):
        live.do(partial(add_note, text=f"note number {number} of a long day", kind="fact"))
    return live


def a_home() -> DataFolder:
    """Return an empty home on the disk that the system uses for temporary files."""
    return DataFolder(Path(tempfile.mkdtemp(prefix="gep-bench-"))).made()


def median(figures: list[float]) -> float:
    """Return the median."""
    return statistics.median(figures)


def p95(figures: list[float]) -> float:
    """Return the figure that 95 of 100 stay below."""
    return sorted(figures)[int(len(figures) * 0.95)]


def ends(terminal: Terminal) -> None:
    """End a measured program."""
    terminal.__exit__()
