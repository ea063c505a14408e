"""Report at once when something is written into a folder, if the system can; otherwise look often."""

from __future__ import annotations

import os
import signal
import struct
import sys
import threading
import time
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
    """Return what waits for `folder`, which need not exist yet, on the thread that calls this."""
    if sys.platform == "linux":
        return Dnotify(folder)
    return Looks()


if sys.platform == "linux":
    import fcntl

    class Dnotify:
        """Waits for Linux's word on one folder: a signal to this very thread, which blocks and awaits it.

        Inotify would tell the same, but needs ctypes: half a megabyte, which each screen would pay, alone or not.
        """

        _SETOWN_EX, _ONE_THREAD = 15, 0  # of fcntl(2); Python has no names for them
        _EVENTS = fcntl.DN_CREATE | fcntl.DN_MODIFY | fcntl.DN_RENAME | fcntl.DN_MULTISHOT

        def __init__(self, folder: Path) -> None:
            """Get this thread ready for the word on `folder`; the first wait asks for it."""
            # Before anything is asked for: a SIGIO that nobody blocks ends the program.
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGIO})
            self._folder = folder
            self._descriptor = -1

        def wait(self, seconds: float, company: bool) -> bool:
            """Wait until something is written into the folder, for at most `seconds`; tell whether anything was.

            Where the folder is new here, something may have been written before the system was asked.
            """
            try:
                if not self._is_watched():
                    self._watch()
                    return True
            except OSError:
                return Looks().wait(seconds, company)
            return signal.sigtimedwait({signal.SIGIO}, seconds) is not None

        def _is_watched(self) -> bool:
            """Tell whether the folder of that name is the one that is watched. Raises OSError if there is none."""
            now = self._folder.stat()
            return self._descriptor >= 0 and os.path.samestat(now, os.fstat(self._descriptor))

        def _watch(self) -> None:
            """Ask for the system's word. Raises OSError if it gives none."""
            self.close()
            opened = os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                # First whom to tell: without an owner the signal would go to any thread.
                owner = struct.pack("ii", self._ONE_THREAD, threading.get_native_id())
                fcntl.fcntl(opened, self._SETOWN_EX, owner)
                fcntl.fcntl(opened, fcntl.F_NOTIFY, self._EVENTS)
            except OSError:
                os.close(opened)
                raise
            self._descriptor = opened

        def close(self) -> None:
            """Stop watching."""
            if self._descriptor >= 0:
                os.close(self._descriptor)
                self._descriptor = -1
