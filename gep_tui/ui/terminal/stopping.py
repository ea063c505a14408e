"""Wake a thread that waits for keys, to tell it that none will come."""

from __future__ import annotations

import os
import sys
import weakref
from contextlib import suppress
from threading import Event


class Stopping(Event):
    """An event that a selector can wait for beside the keyboard, so that no thread has to wake up and look."""

    def __init__(self) -> None:
        super().__init__()
        self._reader, self._writer = os.pipe()
        if sys.platform != "win32":
            os.set_blocking(self._reader, False)
        weakref.finalize(self, _close, self._reader, self._writer)

    def fileno(self) -> int:
        """Return the file descriptor that is readable while the event is set."""
        return self._reader

    def set(self) -> None:
        """Wake the waiting thread."""
        if not self.is_set():
            super().set()
            os.write(self._writer, b"\0")

    def clear(self) -> None:
        """Reset the event."""
        super().clear()
        with suppress(BlockingIOError):
            os.read(self._reader, 64)


def _close(*descriptors: int) -> None:
    for descriptor in descriptors:
        os.close(descriptor)
