"""Two processes write 500 notes each into one session at full speed, 30 times killed in mid-write: what is kept."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.fold import fold
from gep_tui.live.headless import open_session
from gep_tui.store.files.reading import read_folder

NOTES, KILLS = 500, 30

#: Goes on where the record of this writer's notes ends, as somebody would who sees what is there. One of its writes to
#: the disk, the one of that number (0: none), is half done when it is killed.
WRITER = """
import os, signal, sys
from functools import partial
from pathlib import Path
folder, name, count, last = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
whole = os.write
def write(fd, data):
    global last
    last -= 1
    if last == 0:
        whole(fd, data[: len(data) // 2])
        os.kill(os.getpid(), signal.SIGKILL)
    return whole(fd, data)
os.write = write
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.live.clock import SystemClock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.store.files.writers import new_writer
live = LiveSession.resume(session_files(folder, new_writer({})), SystemClock(), seat=False)
there = {note.text for note in live.session.notes}
print("begun", flush=True)
for number in range(count):
    if f"{name} {number}" not in there:
        live.do(partial(add_note, text=f"{name} {number}", kind="fact"))
        live.poll()
sys.exit(0 if live.close(30) else 1)
"""


def measure() -> list[str]:
    """Return the figures in words."""
    with tempfile.TemporaryDirectory() as home:
        live = open_session(home, "codev-6", ["Léa", "Karim"], id="s1")
        live.close()
        began = time.monotonic()
        killed = _written(live.folder)
        lasted = time.monotonic() - began
        reading = read_folder(live.folder, SESSION)
        texts = Counter(note.text for note in fold(reading.events).notes)
        torn = sum(problem.code == "torn-tail" for problem in reading.problems)
        doubled = sum(count > 1 for count in texts.values())
        return [
            f"writers  2 × {NOTES} notes, {killed} kills: {len(texts)} kept, {doubled} doubled, {torn} lines cut off; "
            f"{lasted:.0f} s, the restarts included"
        ]


def _written(folder: Path) -> int:
    """Let both write to the end, each life but the last ones ended in the middle of a write; return how many were."""
    dice, killed = random.Random(7), 0
    running = {name: _begin(folder, name, dice.randint(2, 40)) for name in ("desk", "scribe")}
    while running:
        time.sleep(0.002)
        for name, process in [*running.items()]:
            status = process.poll()
            if status == 0:
                del running[name]
            elif status is not None:
                killed += 1
                running[name] = _begin(folder, name, dice.randint(2, 40) if killed < KILLS - 1 else 0)
    return killed


def _begin(folder: Path, name: str, last: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", WRITER, str(folder), name, str(NOTES), str(last)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    return process
