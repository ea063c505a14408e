"""Give the terminal back at every end except SIGKILL, and notice when it is gone."""

from __future__ import annotations

import asyncio
import os
import select
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from types import FrameType
from typing import Any, Protocol, runtime_checkable

#: Signals that ask a program to end.
ENDINGS = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT")

#: Seconds for an orderly end; after that the process is ended anyway.
GRACE = 1.5

#: Seconds for saving when the terminal is gone.
SAVING = 1.0

#: Undoes, in this order, what a full-screen program asked of the terminal: bracketed paste, no line wrap, mouse,
#: reports of focus and size, the keyboard protocol, the alternate screen, a hidden cursor, colours.
RESTORE = (
    b"\x1b[?2004l\x1b[?7h\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l\x1b[?1004l\x1b[?2048l"
    b"\x1b[<u\x1b[?1049l\x1b[?25h\x1b[0m"
)


@runtime_checkable
class Keeps(Protocol):
    """A screen with something to save when the program ends at once."""

    def keep(self) -> None:
        """Save it to the disk."""


class Terminal:
    """Watches for the end of the program and of the terminal.

    `leave` ends the application in order with an exit status; `keep` saves what is not on disk yet, within the given
    seconds.
    """

    def __init__(self, leave: Callable[[int], None], keep: Callable[[float], None]) -> None:
        self._leave = leave
        self._keep = keep
        self._ending = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._before = _settings()

    def listen(self) -> None:
        """End in order on each signal, and when the terminal is gone. Call it on the main thread.

        The loop's own signal handlers would not do: they never run while the loop waits for a stuck terminal.
        """
        self._loop = asyncio.get_running_loop()
        for name in ENDINGS:
            number = getattr(signal, name, None)
            if number is not None:
                with suppress(ValueError, OSError):
                    signal.signal(number, self._caught)
        if _hangs_up():
            threading.Thread(target=self._watch, name="gep-terminal", daemon=True).start()

    def gone(self, wait: int | None = 0) -> bool:
        """Tell whether the terminal was closed, even without a signal; wait `wait` ms for that, or for ever."""
        if sys.platform == "win32" or not _hangs_up():
            return False
        # No events are requested: a hang-up is always reported, and nothing else should wake the thread.
        # POLLNVAL tells nothing of a hang-up: macOS answers so for terminals of which it cannot tell.
        watch = select.poll()
        watch.register(_stdin(), 0)
        return any(event & (select.POLLHUP | select.POLLERR) for _, event in watch.poll(wait))

    def end(self, number: int) -> None:
        """Save, give the terminal back, and exit with the status for this signal."""
        if self._ending:
            return
        self._ending = True
        status = 128 + number
        threading.Thread(target=self._end_at_last, args=(status,), name="gep-end", daemon=True).start()
        if self.gone():
            self._end_at_once(status)
        elif self._loop is not None:
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._leave, status)

    def _caught(self, number: int, frame: FrameType | None) -> None:
        self.end(number)

    def _watch(self) -> None:
        """Wait, never waking up otherwise, until the terminal is gone."""
        if self.gone(wait=None) and not self._ending:
            self._ending = True
            self._end_at_once(128 + getattr(signal, "SIGHUP", 1))

    def _end_at_last(self, status: int) -> None:
        """End if the orderly way takes too long: a hung disk, or a terminal that accepts nothing."""
        threading.Event().wait(GRACE)
        _in_time(partial(self._keep, SAVING), SAVING / 2)
        _in_time(self._give_back, SAVING / 4)
        os._exit(status)

    def _end_at_once(self, status: int) -> None:
        """End when there is no screen any more."""
        _in_time(partial(self._keep, SAVING), SAVING)
        os._exit(status)

    def _give_back(self) -> None:
        """Restore the terminal without the program's own machinery, which hangs."""
        _restore(self._before)
        with suppress(OSError):
            os.write(_stdout(), RESTORE)


def _in_time(work: Callable[[], None], seconds: float) -> None:
    """Do `work` on a thread, and wait at most `seconds` for it."""

    def attempt() -> None:
        with suppress(Exception):
            work()

    thread = threading.Thread(target=attempt, name="gep-last", daemon=True)
    thread.start()
    thread.join(seconds)


def _stdin() -> int:
    return sys.__stdin__.fileno() if sys.__stdin__ else 0


def _stdout() -> int:
    return sys.__stderr__.fileno() if sys.__stderr__ else 2


def _hangs_up() -> bool:
    """Tell whether this system can report that a terminal was closed."""
    return hasattr(select, "poll") and bool(sys.__stdin__ and sys.__stdin__.isatty())


def _settings() -> list[Any] | None:
    """Return the terminal's settings from before the program; `None` without a terminal."""
    if sys.platform == "win32":
        return None
    # termios.error is not an OSError.
    with suppress(Exception):
        import termios

        return termios.tcgetattr(_stdin())
    return None


def _restore(settings: list[Any] | None) -> None:
    if sys.platform == "win32" or settings is None:
        return
    with suppress(Exception):
        import termios

        termios.tcsetattr(_stdin(), termios.TCSANOW, settings)
