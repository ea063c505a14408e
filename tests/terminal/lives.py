"""Lives of the program: started in a terminal, played with, struck or killed, and judged by what is left."""

from __future__ import annotations

import os
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from ledger import Ledger
from pty_driver import Terminal
from sitting import Gone, Sitting
from verdict import GEP, ID, faults, folder, record
from waiting import until

from gep_tui.domain.session.state import Session

RUN = ["run", "codev-6", "--session", ID, "--people", "Léa,Karim,Anne,Paul", "--presenter", "Anne"]
RESUME = ["resume", ID]

#: How often a session with a protocol of six phases can be resumed.
LIVES = 5

#: One kill in so many strikes the start of the program, within so many seconds. The others come later, within so many
#: times what the start has taken: on a slow machine the keys take longer too, and a kill is to find something saved.
START_EVERY, STARTING, PLAYING = 6, 0.6, 2.0

STRUCK = str(Path(__file__).with_name("struck.py"))
ROOT = Path(__file__).parents[2]


@dataclass
class Outcome:
    """The outcome of some lives."""

    kills: int = 0
    missed: int = 0
    told: int = 0
    faults: list[str] = field(default_factory=list)
    during: Counter[str] = field(default_factory=Counter)

    def add(self, other: Outcome) -> None:
        """Take another's in."""
        self.kills += other.kills
        self.missed += other.missed
        self.told += other.told
        self.faults += other.faults
        self.during += other.during


def chain(seed: int) -> Outcome:
    """Play one session through several lives, each ended by a kill at a random moment."""
    chance, outcome, ledger = random.Random(seed), Outcome(), Ledger()
    with TemporaryDirectory(prefix="gep-") as name:
        home = Path(name) / "home"
        for life in range(LIVES):
            _killed(home, ledger, f"L{life}", chance, outcome)
            outcome.faults += [f"chain {seed}, life {life}: {fault}" for fault in faults(home, ledger)]
            ledger.settle(record(home))
        outcome.faults += [f"chain {seed}, at the end: {fault}" for fault in goes_on(home, ledger)]
    outcome.told = ledger.told
    return outcome


def _killed(home: Path, ledger: Ledger, tag: str, chance: random.Random, outcome: Outcome) -> None:
    """Live once, until the kill."""
    before = record(home)
    early = chance.randrange(START_EVERY) == 0
    moment = chance.uniform(0, STARTING if early else PLAYING)
    outcome.kills += 1
    began = time.monotonic()
    with _started(home, RESUME if before.opened else RUN) as terminal:
        timer = threading.Timer(moment, terminal.process.kill)
        sitting = Sitting(terminal, ledger, tag)
        try:
            if early:
                timer.start()
            _open(sitting, before)
            if not early:
                timer.interval = moment * (time.monotonic() - began)
                timer.start()
            sitting.play(record(home), close=len(before.runs) >= LIVES)
            outcome.during["idle"] += 1
        except Gone:
            outcome.during["starting" if not sitting.stands else "playing"] += 1
        except AssertionError as error:
            outcome.faults.append(str(error))
        timer.cancel()
        terminal.process.kill()
        terminal.process.wait()


def goes_on(home: Path, ledger: Ledger) -> list[str]:
    """Resume the session, write one more note, leave; return what went wrong."""
    before = record(home)
    with _started(home, RESUME if before.opened else RUN) as terminal:
        sitting = Sitting(terminal, ledger, "Z")
        try:
            _open(sitting, before)
            sitting.note("z", "at last")
            status = sitting.leave()
        except (AssertionError, Gone) as error:
            return [f"it does not go on: {error}", *terminal.text().splitlines()]
    return [*([f"status {status}"] if status else []), *faults(home, ledger)]


def strike(what: str, resumed: bool = False) -> Outcome:
    """Play one session, new or resumed, in which one call is struck."""
    outcome, ledger = Outcome(), Ledger()
    with TemporaryDirectory(prefix="gep-") as name:
        home, tally = Path(name) / "home", Path(name) / "tally"
        if resumed:
            prepared(home)
            ledger.settle(record(home))
        found = [*_struck(home, tally, ledger, what, outcome), *faults(home, ledger)]
        ledger.settle(record(home))
        found += goes_on(home, ledger)
        outcome.faults += [f"{what}{' (resumed)' if resumed else ''}: {fault}" for fault in found]
    outcome.told = ledger.told
    return outcome


def _struck(home: Path, tally: Path, ledger: Ledger, what: str, outcome: Outcome) -> list[str]:
    """Live once with one call struck; return what is wrong with the way it ends."""
    before = record(home)
    how = what.split()[-1]
    deadly = how in ("before", "after", "half")
    words = RESUME if before.opened else RUN
    command = [sys.executable, STRUCK, str(tally), what, "--lang", "en", *words]
    with _started(home, words, command) as terminal:
        sitting = Sitting(terminal, ledger, "S")
        try:
            _open(sitting, before)
            sitting.play(record(home), close=True)
            status = sitting.leave()
        except Gone:
            status = terminal.ended()
        except AssertionError as error:
            return [str(error)]
        reached = what.rpartition(" ")[0] in tally.read_text(encoding="utf-8").splitlines()
        outcome.kills += reached
        outcome.missed += not reached
        if not reached or (deadly and status == -9):
            return [] if status in (0, -9) else [f"status {status}"]
        if deadly:
            return [f"it was killed, and ended with {status}"]
        refused = status == 1 and not ledger.told and "Traceback" not in terminal.text()
        return [] if status == 0 or refused else [f"status {status}", *terminal.text().splitlines()]


def calls(home: Path, resumed: bool = False) -> list[str]:
    """Play one session to its end in `home` and return the calls that change something there."""
    tally, ledger = home.with_name(f"{home.name}.tally"), Ledger()
    if resumed:
        prepared(home)
        ledger.settle(record(home))
    wrong = _struck(home, tally, ledger, "none . 0 before", Outcome()) + faults(home, ledger)
    assert not wrong, wrong
    return tally.read_text(encoding="utf-8").splitlines()


def prepared(home: Path) -> None:
    """Make a data folder with a session that was played halfway, results included, and left."""
    ledger = Ledger()
    with _started(home, RUN) as terminal:
        sitting = Sitting(terminal, ledger, "P")
        _open(sitting, Session())
        sitting.play(record(home))
        until((folder(home) / "results.json").exists, terminal.text)
        assert sitting.leave() == 0


def _open(sitting: Sitting, before: Session) -> None:
    """Wait for the screen; by then the beginning of a new session is on the disk."""
    if before.opened is None or not before.runs:
        sitting.ledger.asked("phases", 1)
    sitting.open()
    if before.opened is None:
        sitting.ledger.shown("phases", 1)


@contextmanager
def _started(home: Path, words: list[str], command: list[str] | None = None) -> Iterator[Terminal]:
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    env = {"PYTHONPATH": path, "GEP_HOME": str(home)}
    with Terminal(command or [*GEP, *words], 80, 24, env) as terminal:
        yield terminal
