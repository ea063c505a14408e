"""Time from `do()` until fsync returns, with 0 and with 20,000 events."""

from __future__ import annotations

import os
import shutil
import time
from functools import partial
from pathlib import Path

import msgspec
from common import a_home, median, session

from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.events import NoteAdded
from gep_tui.live.clock import SystemClock
from gep_tui.live.session import LiveSession

TIMES = 200


def _ours(live: LiveSession) -> float:
    """Return how long one note takes to be durable."""
    began = time.perf_counter()
    event = live.do(partial(add_note, text="a note of usual length, about one line", kind="fact"))
    assert isinstance(event, NoteAdded)
    while live.saving.saved[0] < event.seq:
        time.sleep(0.0001)
    return time.perf_counter() - began


def _bare(path: Path, line: bytes) -> float:
    """Return how long a bare append and fsync take."""
    file = os.open(path, os.O_APPEND | os.O_WRONLY | os.O_CREAT)
    began = time.perf_counter()
    os.write(file, line)
    os.fsync(file)
    taken = time.perf_counter() - began
    os.close(file)
    return taken


def measure() -> list[str]:
    """Return the figures in words."""
    home = a_home()
    small = session(home, "small", 0, SystemClock())
    large = session(home, "large", 0, SystemClock())
    many = [
        NoteAdded(writer="other", seq=number, at=small.now(), text=f"note number {number}", kind="fact")
        for number in range(3, 20_000)
    ]
    (home.session_folder("large") / "events" / "other.jsonl").write_bytes(
        b"".join(msgspec.json.encode(each) + b"\n" for each in many)
    )
    large.poll()
    line = msgspec.json.encode(many[0]) + b"\n"
    ours: dict[str, list[float]] = {"small": [], "large": []}
    bare = []
    for _ in range(TIMES):
        ours["small"].append(_ours(small))
        bare.append(_bare(home.path / "bare", line))
        ours["large"].append(_ours(large))
    small.close()
    large.close()
    shutil.rmtree(home.path)
    empty, full, yard = median(ours["small"]), median(ours["large"]), median(bare)
    return [
        f"append   {empty * 1000:.2f} ms at 0 events, {full * 1000:.2f} ms at 20,000 ({full / empty:.2f}), bare "
        f"{yard * 1000:.2f} ms: +{(empty - yard) * 1000:.2f} ms (wanted +1 ms, 0.8 to 1.2)"
    ]
