"""Report at once when something is written into a folder, if the system can; otherwise look often."""

from __future__ import annotations

import os
import select
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Protocol

#: Seconds between two looks while others are there and the system reports nothing.
OFTEN = 0.1


class Notice(Protocol):
    """Waits for something to be written into one folder."""

    def wait(self, seconds: float, company: bool) -> bool:
        """Wait until something is written, for at most `seconds`; tell whether anything was.

        `company` says that others may write.
        """

    def close(self) -> None:
        """Release what the system holds for it."""


class Looks:
    """Polls, on systems that report nothing: ten times a second while other writers are there."""

    def wait(self, seconds: float, company: bool) -> bool:
        """Wait until the next look."""
        time.sleep(min(seconds, OFTEN) if company else seconds)
        return False

    def close(self) -> None:
        """Do nothing: there is nothing to release."""


def notice_of(folder: Path) -> Notice:
    """Return what waits for `folder`; it need not exist yet."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            return Inotify(folder)
    return Looks()


if sys.platform == "linux":

    class Inotify:
        """Linux's file notification. If the folder is replaced, the next wait watches the new one."""

        _FLAGS = 0o4000 | 0o2000000  # IN_NONBLOCK, IN_CLOEXEC
        _EVENTS = 0x2 | 0x8 | 0x80 | 0x100  # IN_MODIFY, IN_CLOSE_WRITE, IN_MOVED_TO, IN_CREATE

        def __init__(self, folder: Path) -> None:
            """Watch `folder`. Raises OSError if the system gives no watch, AttributeError if it has no inotify."""
            import ctypes  # half a megabyte, which a screen that is alone does without

            self._folder = os.fsencode(folder)
            self._libc = ctypes.CDLL(None, use_errno=True)
            self._descriptor = self._libc.inotify_init1(self._FLAGS)
            if self._descriptor < 0:
                raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
            self._poll = select.poll()
            self._poll.register(self._descriptor, select.POLLIN)
            self._watches()

        def wait(self, seconds: float, company: bool) -> bool:
            """Wait until something is written into the folder, for at most `seconds`; tell whether anything was."""
            if not self._watches():
                return Looks().wait(seconds, company)
            told = bool(self._poll.poll(seconds * 1000))
            with suppress(BlockingIOError):
                while told and os.read(self._descriptor, 65_536):
                    pass
            return told

        def _watches(self) -> bool:
            """Ask for the watch, which stays the same as long as the folder does; tell whether there is one."""
            return bool(self._libc.inotify_add_watch(self._descriptor, self._folder, self._EVENTS) >= 0)

        def close(self) -> None:
            """Stop watching."""
            os.close(self._descriptor)
