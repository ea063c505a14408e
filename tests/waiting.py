"""How tests wait: for what they need, however slow the machine is; and how late the machine itself is."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

#: How long to wait for something before a test fails, in seconds. It costs time only where something is wrong.
PATIENCE = 60.0

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
    """How late this machine wakes whoever sleeps: that much is no fault of what is measured meanwhile."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._measure, daemon=True)

    def __enter__(self) -> Lateness:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _measure(self) -> None:
        while not self._over.is_set():
            began = time.monotonic()
            time.sleep(_STEP)
            self.seconds += max(0.0, time.monotonic() - began - 2 * _STEP)
