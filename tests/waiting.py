"""How tests wait: for what they need, however slow the machine is; and how late the machine itself is."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

#: How long to wait for something before a test fails, in seconds. It costs time only where something is wrong.
#: A program was seen to need a minute for its start where sixty others wanted a processor.
PATIENCE = 120.0

_STEP = 0.005


def until(is_so: Callable[[], object], told: Callable[[], str] = str, seconds: float = PATIENCE) -> None:
    """Return once a condition holds; fail with `told()` if it never does."""
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            raise AssertionError(f"it never came to that within {seconds} s\n{told()}")
        time.sleep(_STEP)


async def until_shown(pilot: Any, is_so: Callable[[], object], told: Callable[[], str] = str) -> None:
    """Return once something is so on a screen that a pilot drives, whatever thread or screen brings it."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, told()
        await pilot.pause(2 * _STEP)


class Lateness:
    """For how much of a time the machine is to blame, not what is measured.

    `seconds` is how late it wakes whoever sleeps, how long it let this process and the `watched` ones stand in line for
    a processor, and how long anybody's disk kept somebody waiting; `worked` is how long they had a processor, which
    differs from machine to machine. What is left of a time is what they waited for of their own accord.
    """

    def __init__(self, *watched: int) -> None:
        """Watch the processes of these numbers, and their children, beside this one."""
        self._late, self._watched = 0.0, (os.getpid(), *watched)
        self._stalled = _stalled()
        self._first: dict[str, tuple[int, int]] = {}
        self._last: dict[str, tuple[int, int]] = {}
        self._over, self._lock = threading.Event(), threading.Lock()
        self._thread = threading.Thread(target=self._measure, daemon=True)

    def __enter__(self) -> Lateness:
        self._look()
        self._first = dict(self._last)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._look()
        self._over.set()
        self._thread.join()

    @property
    def seconds(self) -> float:
        """Return for how long the machine let them wait so far."""
        self._look()
        return self._late + self._sum(1) + _stalled() - self._stalled

    @property
    def worked(self) -> float:
        """Return for how long they had a processor so far."""
        self._look()
        return self._sum(0)

    def _sum(self, which: int) -> float:
        with self._lock:
            return sum(times[which] - self._first.get(name, (0, 0))[which] for name, times in self._last.items()) / 1e9

    def _measure(self) -> None:
        looks = 0
        while not self._over.is_set():
            began = time.monotonic()
            time.sleep(_STEP)
            self._late += max(0.0, time.monotonic() - began - 2 * _STEP)
            looks += 1
            if looks % 4 == 0:  # the last look at one that ends is to come soon before its end
                self._look()

    def _look(self) -> None:
        for task in (task for number in self._watched for task in _tasks(Path(f"/proc/{number}/task"))):
            with suppress(FileNotFoundError, ProcessLookupError):
                worked, waited, _ = map(int, (task / "schedstat").read_text().split())
                with self._lock:
                    self._last[str(task)] = (worked, waited)


def _tasks(folder: Path) -> Iterator[Path]:
    """Find the threads of a process and of its children; none where the system does not tell."""
    found: list[Path] = []
    with suppress(FileNotFoundError, ProcessLookupError):
        found = list(folder.iterdir())
    for task in found:
        yield task
        with suppress(FileNotFoundError, ProcessLookupError):
            for child in (task / "children").read_text().split():
                yield from _tasks(Path(f"/proc/{child}/task"))


def _stalled() -> float:
    """Return for how long disks have kept somebody on this machine waiting; 0 where the system does not tell."""
    with suppress(OSError):
        return int(Path("/proc/pressure/io").read_text().split("total=")[1].split()[0]) / 1e6
    return 0.0
