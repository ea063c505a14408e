"""The splash: a frame of plain escape codes, drawn before anything heavy is loaded and removed again.

Letters typed meanwhile wait unseen in the terminal's buffer, for the first frame and the note line.
"""

from __future__ import annotations

import os
import signal
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType
    from typing import Any

#: Terminals that cannot show a screen.
TOO_PLAIN = ("", "dumb", "unknown")

_ENTER = "\x1b[?1049h\x1b[?7l\x1b[2J\x1b[H"
_LEAVE = "\x1b[?7h\x1b[?25h\x1b[0m\x1b[?1049l"
_ENDINGS = ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT")

#: Seconds after which an ending that had no effect is tried again.
_AGAIN = 0.2


def is_terminal() -> bool:
    """Tell whether keyboard and screen belong to a terminal; Textual draws on the error output."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


class Splash:
    """Shows a frame before the screen is ready; `lower` gives the terminal back as it was."""

    def __init__(self) -> None:
        """Touch nothing yet."""
        self._before: list[Any] | None = None
        #: Whether a frame is on the terminal.
        self.is_up = False
        #: What was typed before the screen read keys itself; all of it is passed on to the screen.
        self.typed = b""

    def rise(self, title: str, note_line: bool = True) -> None:
        """Show `title` and an empty `note_line` with its cursor, if the screen has one, and hide what is typed."""
        if sys.platform == "win32" or os.environ.get("TERM", "") in TOO_PLAIN or not is_terminal():
            return
        import termios

        try:
            self._before = termios.tcgetattr(0)
            self._guard()
            self.is_up = True
            termios.tcsetattr(0, termios.TCSANOW, _quiet(self._before))
            self._write(_frame(title, note_line))
        except (OSError, termios.error, ValueError):
            self.lower()

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows; (0, 0) if nothing is shown."""
        if not self.is_up:
            return 0, 0
        size = os.get_terminal_size(1)
        return size.columns, size.lines

    def show(self, text: str) -> None:
        """Show another frame: rows from the top, with their escape codes."""
        if self.is_up:
            self._write(f"\x1b[2J\x1b[H{text}")

    def read_typed(self) -> bytes:
        """Return what has been typed up to now; it stays in `typed` too."""
        import select

        try:
            while self.is_up and select.select([0], [], [], 0)[0] and (read := os.read(0, 4096)):
                self.typed += read
        except OSError:
            pass  # the screen meets the same fault, and explains it
        return self.typed

    def lower(self) -> None:
        """Give the terminal back. Call it at every end; calling it twice does no harm."""
        _leave_it_at_that()
        if sys.platform == "win32" or not self.is_up:
            return
        import termios

        self.is_up = False
        try:
            self._write(_LEAVE)
            if self._before is not None:
                termios.tcsetattr(0, termios.TCSANOW, self._before)
        except (OSError, termios.error):
            pass  # a terminal that is gone needs no restoring

    def _guard(self) -> None:
        """Let the signals that end a program end it in order, until the screen handles them itself."""
        for name in _ENDINGS:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), _end)

    @staticmethod
    def _write(text: str) -> None:
        # UTF-8 like the screen itself and its keys; the locale may be wrong.
        left = text.encode("utf-8", "replace")
        while left:
            left = left[os.write(1, left) :]


def _end(number: int, frame: FrameType | None) -> None:
    """End in order; Python swallows an exception raised during clean-up, so it is raised again later."""
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, lambda _number, within: _end(number, within))
        signal.setitimer(signal.ITIMER_REAL, _AGAIN)
    raise SystemExit(128 + number)


def _leave_it_at_that() -> None:
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, 0)


def _quiet(mode: list[Any]) -> list[Any]:
    """Return the terminal's mode without echo and line editing, as the screen will set it."""
    quiet = list(mode)
    if sys.platform == "win32":
        return quiet
    import termios

    quiet[0] = mode[0] & ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    quiet[3] = mode[3] & ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    return quiet


def _frame(title: str, note_line: bool) -> str:
    """Return the first frame: the title at the top, the note line with its cursor at the bottom."""
    size = os.get_terminal_size(1)
    shown = "".join(letter if letter.isprintable() else " " for letter in title)[: max(1, size.columns - 2)]
    line = f"\x1b[{max(1, size.lines - 1)};1H ▸ " if note_line else "\x1b[?25l"
    return f"{_ENTER}\x1b[1m {shown}\x1b[0m{line}"
