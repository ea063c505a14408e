"""What an idle room's screen costs: processor time in a minute beside a facilitator's, and bytes to the terminal."""

from __future__ import annotations

import shutil
import threading
import time

from common import GEP, Terminal, a_home, environment, program, session

from gep_tui.live.clock import SystemClock

SECONDS = 60

COLUMNS, ROWS = 120, 36

#: One Static that shows the time in digits as large as those of the room's screen.
BARE_CLOCK = """
import time
from gep_tui.ui.components import digits
from textual.app import App
from textual.widgets import Static
class Bare(App):
    CSS = "Static { height: 18; width: 100%; }"
    def compose(self):
        yield Static("ready", id="clock")
    def on_mount(self):
        self.set_interval(1.0, self.tick)
    def tick(self):
        self.query_one("#clock").update("\\n".join(digits.draw(time.strftime("%M:%S"), 7, 6)))
Bare().run()
"""


def _cost(terminal: Terminal) -> tuple[float, float]:
    """Return processor seconds, and bytes a second."""
    time.sleep(5)
    before, sent = terminal.processor_seconds(), terminal.bytes
    time.sleep(SECONDS)
    return terminal.processor_seconds() - before, (terminal.bytes - sent) / SECONDS


def measure() -> list[str]:
    """Return the figures in words; the two programs run side by side, for the same noise."""
    home = a_home()
    id = "2026-12-31-0900-zzz"
    session(home, id, 300, SystemClock()).close()
    around = environment(home.path)
    with (
        Terminal([*GEP, "resume", id], COLUMNS, ROWS, around) as facilitator,
        Terminal([*GEP, "room", id], COLUMNS, ROWS, around) as ours,
        Terminal(program(BARE_CLOCK), COLUMNS, ROWS) as bare,
    ):
        facilitator.wait("note number 299")
        for terminal in (ours, bare):
            terminal.until(lambda shown: "█" in shown)
        found: list[tuple[float, float]] = []
        other = threading.Thread(target=lambda: found.append(_cost(bare)))
        other.start()
        cost, rate = _cost(ours)
        other.join()
    shutil.rmtree(home.path)
    yard, bare_rate = found[0]
    return [
        f"room     {cost:.2f} s of processor in {SECONDS} s, bare {yard:.2f} s: {cost / yard:.2f} (wanted 1.2); "
        f"{rate:.0f} bytes/s, bare {bare_rate:.0f}"
    ]
