"""A program in a real terminal, without a terminal emulator's window: keys in, the screen out.

The tests of this folder import it; nothing here knows what program it drives.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import pyte

# programs in other folders import this file too
sys.path.insert(0, str(Path(__file__).parents[1]))

from waiting import PATIENCE, until


class Terminal:
    """One program in one pseudo-terminal; a thread reads what it paints and feeds it to a pyte screen."""

    def __init__(
        self,
        command: Sequence[str],
        columns: int = 80,
        rows: int = 24,
        env: Mapping[str, str] | None = None,
        controlling: bool = True,
    ) -> None:
        """Start `command`; it gets no SIGHUP when a terminal that is not its `controlling` one is closed."""
        self.columns, self.rows = columns, rows
        self.bytes = 0
        self.raw = bytearray()
        self.last_byte = time.monotonic()
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._lock = threading.Lock()
        self.master, slave = pty.openpty()
        self._set_size(self.master)
        self.before = termios.tcgetattr(slave)
        self.slave = slave
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            preexec_fn=(lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0)) if controlling else None,
            env={**_around(), "TERM": "xterm-256color", "COLORTERM": "truecolor", **(env or {})},
        )
        self._closing = threading.Event()
        self._reading = threading.Event()
        self._nothing = 0
        self._reading.set()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(ProcessLookupError):
            self.process.kill()
        self.process.wait(PATIENCE)
        self.hang_up()
        os.close(self.slave)

    def send(self, data: str | bytes) -> None:
        """Write to the program, all of it, however slowly it reads."""
        rest = data.encode() if isinstance(data, str) else data
        while rest:
            _, ready, _ = select.select([], [self.master], [], PATIENCE)
            assert ready, "the program takes no input any more"
            rest = rest[os.write(self.master, rest[:2048]) :]

    def paste(self, text: str) -> None:
        """Send a bracketed paste."""
        self.send(f"\x1b[200~{text}\x1b[201~")

    def text(self) -> str:
        """Return what is on the screen."""
        with self._lock:
            return "\n".join(self._screen.display)

    def wait(self, text: str, seconds: float = PATIENCE) -> str:
        """Return the screen once it shows `text`."""
        return self.until(lambda shown: text in shown, f"{text!r} never came", seconds)

    def gone(self, text: str, seconds: float = PATIENCE) -> str:
        """Return the screen once it no longer shows `text`."""
        return self.until(lambda shown: text not in shown, f"{text!r} stayed", seconds)

    def until(self, is_so: Callable[[str], object], what: str = "", seconds: float = PATIENCE) -> str:
        """Return the first screen for which `is_so` holds; fail with `what` if there is none."""
        shown: list[str] = []

        def look() -> object:
            shown[:] = [self.text()]
            return is_so(shown[0])

        until(look, lambda: f"{what}\n{shown[0]}", seconds)
        return shown[0]

    def still(self, quiet: float = 0.3, seconds: float = PATIENCE) -> None:
        """Return once nothing was painted for `quiet` seconds."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if time.monotonic() - self.last_byte >= quiet:
                return
            time.sleep(0.01)
        raise AssertionError("it never stopped painting")

    def resize(self, columns: int, rows: int) -> None:
        """Make the window another size, as dragging its corner does."""
        with self._lock:
            self.columns, self.rows = columns, rows
            self._screen.resize(rows, columns)
            self._set_size(self.master)
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGWINCH)

    def scribble(self) -> None:
        """Reset the screen and write on it, as `reset` or `wall` in another window do; the program is not told."""
        with self._lock:
            self._stream.feed(b"\x1bcBroadcast message from root\r\n")

    def freeze(self) -> None:
        """Take no more output, as a connection that is down."""
        self._reading.clear()

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        os.kill(self.process.pid, number)

    def hang_up(self) -> None:
        """Close the window: the program's terminal is gone."""
        self._closing.set()
        self._reading.set()
        self._reader.join()
        if self.master >= 0:
            os.close(self.master)
            self.master = -1

    def ended(self, seconds: float = PATIENCE) -> int:
        """Return the exit status once the program has ended, and all that it wrote was read."""
        status = self.process.wait(seconds)
        seen = self._nothing
        until(lambda: self._nothing > seen + 1 or not (self._reader.is_alive() and self._reading.is_set()))
        return status

    def stopped(self) -> None:
        """Return once the program has stopped, after SIGSTOP or SIGTSTP."""
        state = Path(f"/proc/{self.process.pid}/stat")
        until(lambda: state.read_text().rpartition(")")[2].split()[0] == "T", self.text)

    def given_back(self) -> list[str]:
        """Return the settings of the terminal that were not restored: none, if all is well."""
        found = []
        if termios.tcgetattr(self.slave)[:4] != self.before[:4]:
            found.append("line settings")
        raw = bytes(self.raw)
        for name, on, off in (
            ("alternate screen", b"\x1b[?1049h", b"\x1b[?1049l"),
            ("mouse", b"\x1b[?1003h", b"\x1b[?1003l"),
            ("bracketed paste", b"\x1b[?2004h", b"\x1b[?2004l"),
            ("focus reports", b"\x1b[?1004h", b"\x1b[?1004l"),
            ("cursor", b"\x1b[?25l", b"\x1b[?25h"),
        ):
            if raw.rfind(on) > raw.rfind(off):
                found.append(name)
        if raw.count(b"\x1b[>") > raw.count(b"\x1b[<u"):
            found.append("keyboard protocol")
        return found

    def processor_seconds(self) -> float:
        """Return the processor time of the program so far."""
        tasks = Path(f"/proc/{self.process.pid}/task")
        return sum(map(_on_processor, tasks.iterdir())) / 1e9

    def _set_size(self, fd: int) -> None:
        fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", self.rows, self.columns, 0, 0))

    def _read(self) -> None:
        while not self._closing.is_set():
            self._reading.wait()
            # never blocked in a read: the window could not be closed meanwhile
            if not select.select([self.master], [], [], 0.02)[0]:
                self._nothing += 1
                continue
            try:
                data = os.read(self.master, 65536)
            except OSError:
                return
            with self._lock:
                self.bytes += len(data)
                self.raw += data
                self.last_byte = time.monotonic()
                self._stream.feed(data)


def _on_processor(task: Path) -> int:
    """Return the nanoseconds of a thread; 0 for one that has ended since it was listed."""
    try:
        return int((task / "schedstat").read_text().split()[0])
    except (FileNotFoundError, ProcessLookupError):
        return 0


def _around() -> dict[str, str]:
    """Return the environment without a size: programs would believe it, and not their terminal."""
    return {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
