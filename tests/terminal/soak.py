"""Watches the clock of the real live screen for minutes while everything goes against it: `python soak.py [MINUTES]`.

Four busy processes, a stop of 7 s, a loop that is blocked now and then, a wall clock that is set, a lid that is
closed, and with `--slow-disk` an fsync that takes 3 s. Every paint's second is held against the true one at the
instant it arrived. Prints the worst error and how many paints there were; the exit status is 1 if any was wrong by more
than a second.
"""

from __future__ import annotations

import argparse
import multiprocessing
import signal
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pty_driver import Terminal
from steered import ELAPSED, Steered, shown

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.timing import timing
from gep_tui.store.files.reading import read_folder
from gep_tui.store.library.locations import DataFolder

HERE = Path(__file__).parent

#: How many processes compete with the program for the processor.
BUSY = 4

#: The loop is blocked for so long, the program stopped for so long, in seconds.
BLOCKED, STOPPED = 2.0, 7.0

#: A paint may be read so much later than it was written on a busy machine: it is looked at within this, in seconds.
READ = 0.25


@dataclass
class Paint:
    """A second that came on the screen: at which time of the record, and how long the one before had stood.

    It was drawn between `before` and `now`: a lid closed, or a question answered, between these shows in the next.
    """

    before: datetime
    now: datetime
    shown: int
    stood: float


def spin() -> None:
    """Keep a processor busy."""
    while True:
        sum(range(100_000))


@contextmanager
def busy(count: int) -> Iterator[None]:
    """Keep so many processes busy."""
    processes = [multiprocessing.Process(target=spin, daemon=True) for _ in range(count)]
    for process in processes:
        process.start()
    try:
        yield
    finally:
        for process in processes:
            process.terminate()
            process.join()


def trouble(terminal: Terminal, hand: Steered, ends: float, minutes: float) -> Iterator[str]:
    """Disturb the clock in one way after the other, and say which."""
    third = minutes * 60 / 3
    stopped = False
    number = 0
    while time.monotonic() < ends - 15:
        number += 1
        time.sleep(4)
        if not stopped and ends - time.monotonic() < 2 * third:
            stopped = True
            terminal.signal(signal.SIGSTOP)
            time.sleep(STOPPED)
            terminal.signal(signal.SIGCONT)
            yield "a stop of 7 s"
        elif number % 5 == 0:
            hand(f"wall {3600 * (-1) ** (number // 5)}")
            yield "the wall set by an hour"
        elif number % 7 == 0:
            hand("sleep 1800")
            terminal.wait("The laptop slept")
            terminal.send("2")
            terminal.gone("The laptop slept")
            yield "half an hour with the lid closed"
        elif number % 2:
            hand(f"block {BLOCKED}")
            yield "a blocked loop"
        else:
            terminal.send(f"note {number}\r")
            yield "a note"


def watch(terminal: Terminal, hand: Steered, paints: list[Paint], done: threading.Event) -> None:
    """Take down every second that is painted, at the instant it arrives."""
    found = ELAPSED.search(terminal.text())
    seen, since = found[1] if found else "", time.monotonic()
    moments = deque([(since, hand.now())])
    while not done.is_set():
        moments.append((time.monotonic(), hand.now()))
        while moments[0][0] < moments[-1][0] - READ:
            moments.popleft()
        last, found = terminal.last_byte, ELAPSED.search(terminal.text())
        if found is not None and found[1] != seen:
            now, moment = moments[-1]
            # what came a while ago says nothing about this instant: this process had to wait, not the program
            if now - last <= READ:
                paints.append(Paint(moments[0][1], moment, shown(found[0]), now - since))
            seen, since = found[1], now
        time.sleep(0.01)


def errors(paints: list[Paint], folder: Path) -> list[int]:
    """Return by how many seconds each paint was behind (ahead: below 0) what the record up to then says."""
    events = read_folder(folder, SESSION).events

    def error(paint: Paint, moment: datetime) -> int:
        session = fold(event for event in events if event.at <= moment)
        return timing(session, moment).elapsed - paint.shown

    return [min(error(paint, paint.now), error(paint, paint.before), key=abs) for paint in paints]


def main() -> int:
    """Soak, and print the outcome."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("minutes", nargs="?", type=float, default=10.0)
    parser.add_argument("--slow-disk", action="store_true", help="let every fsync take 3 s (needs strace)")
    wishes = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        return soak(Path(place), wishes.minutes, wishes.slow_disk)


def soak(place: Path, minutes: float, slow_disk: bool) -> int:
    """Run the live screen in `place` for so many minutes; return the exit status."""
    folder = DataFolder(place).session_folder("s1")

    def session() -> Session:
        return fold(read_folder(folder, SESSION).events)

    hand, done = Steered(place / "steering", folder, session), threading.Event()
    paints: list[Paint] = []
    command = [sys.executable, str(HERE / "live_program.py"), str(place), "codev-6"]
    if slow_disk:
        slow = ["-e", "trace=fsync", "-e", "inject=fsync:delay_enter=3000000", "-o", "/dev/null"]
        command = ["strace", "-f", *slow, *command]
    path = {"PYTHONPATH": str(HERE.parents[1]), "GEP_STEERING": str(hand.path)}
    with busy(BUSY), Terminal(command, 80, 24, path) as terminal:
        terminal.wait("Esc, then", 120)
        ends = time.monotonic() + minutes * 60
        watcher = threading.Thread(target=watch, args=(terminal, hand, paints, done))
        watcher.start()
        done_to_it: dict[str, int] = {}
        for what in trouble(terminal, hand, ends, minutes):
            done_to_it[what] = done_to_it.get(what, 0) + 1
        time.sleep(max(0.0, ends - time.monotonic()))
        done.set()
        watcher.join()
        last = hand.error(terminal)
        terminal.send("\x11")
        status = terminal.ended(60)
    things = ", ".join(f"{count} x {what}" for what, count in done_to_it.items())
    print(f"{minutes:g} minutes, {BUSY} busy processes; {things}")
    found = errors(paints, folder)
    worst = max(found, key=abs, default=0)
    longest = max((paint.stood for paint in paints), default=0.0)
    print(f"paints of a second: {len(paints)}; worst error: {worst:+d} s; at the end: {last:+d} s")
    print(f"longest time that one second stood: {longest:.2f} s; exit status of the program: {status}")
    wrong = [(paint, error) for paint, error in zip(paints, found, strict=True) if abs(error) > 1]
    for paint, error in wrong:
        print(f"WRONG by {error:+d} s at {paint.now:%H:%M:%S.%f}: {paint.shown} s was shown")
    return 1 if wrong or not paints or abs(last) > 1 or status else 0


if __name__ == "__main__":
    sys.exit(main())
