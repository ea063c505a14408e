"""The log in a process of its own that is killed, or meets a limit of the system."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import NoteAdded
from gep_tui.store.files.reading import read_folder

ROOT = Path(__file__).parents[3]

WRITER = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import NoteAdded
from gep_tui.store.files.log import EventLog

folder, writer, first, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
if len(sys.argv) > 5:
    import resource
    limit = int(sys.argv[5])
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
log = EventLog(folder, writer, SESSION)
for seq in range(first, first + count):
    text = f"note {seq} " + "é" * 80
    ticket = log.append(NoteAdded(writer=writer, seq=seq, at=datetime.now(UTC), text=text, kind="f"))
    if not ticket.wait(60):
        sys.exit(3)
    os.write(1, b"%d\\n" % seq)
print("closed", log.close(60), flush=True)
"""


def start(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_a_kill_at_any_moment_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    acknowledged: set[int] = set()
    for life in range(8):
        process = start(tmp_path, "w", life * 100_000 + 1, 100_000)
        assert process.stdout
        for _ in range(1 + life * 7):
            acknowledged.add(int(process.stdout.readline()))
        process.kill()
        acknowledged |= {int(line) for line in process.stdout.read().splitlines()}
        process.wait()
    reading = read_folder(tmp_path, SESSION)
    kept = {event.seq for event in reading.events if isinstance(event, NoteAdded)}
    assert kept >= acknowledged
    assert {problem.code for problem in reading.problems} <= {"torn-tail"}


def test_a_limit_on_the_size_of_files_is_outlived_by_new_files(
    tmp_path: Path, event_files: Callable[[Path], list[str]]
) -> None:
    process = start(tmp_path, "w", 1, 40, 2000)
    output = process.communicate(timeout=240)[0].splitlines()
    assert process.returncode == 0
    assert output == [*map(str, range(1, 41)), "closed True"]
    reading = read_folder(tmp_path, SESSION)
    assert {event.seq for event in reading.events} == set(range(1, 41))
    assert {problem.code for problem in reading.problems} == {"torn-tail"}
    assert len(event_files(tmp_path)) > 3


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_every_acknowledgement_follows_the_return_of_its_flush(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    strace = ["strace", "-f", "-s", "300", "-e", "trace=write,fsync", "-o", str(trace)]
    command = [*strace, sys.executable, "-c", WRITER, str(tmp_path / "s"), "w", "1", "20"]
    traced = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, timeout=240)
    if traced.returncode:
        pytest.skip("tracing is not allowed here")
    calls = trace.read_text().splitlines()
    at = 0
    for seq in range(1, 21):
        for sign in (rf"write\(\d+, .*note {seq} ", r"fsync(\(\d+\)| resumed>\)) += 0", rf'write\(1, "{seq}\\n"'):
            at = next(number for number in range(at, len(calls)) if re.search(sign, calls[number])) + 1
