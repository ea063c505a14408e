"""On a real terminal the first frame comes at once, nothing typed is lost, and every end restores the terminal."""

from __future__ import annotations

import contextlib
import fcntl
import os
import select
import signal
import struct
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyte
import pytest
from waiting import PATIENCE

pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")

GEP = ["-m", "gep_tui.cli"]
ENTER, LEAVE = b"\x1b[?1049h", b"\x1b[?1049l"


class Room:
    """A terminal of 100 by 30 with a program in it."""

    def __init__(self, words: list[str], environ: dict[str, str]) -> None:
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execve(sys.executable, [sys.executable, *words], environ)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self.bytes = b""
        self._screen = pyte.Screen(100, 30)
        self._stream = pyte.ByteStream(self._screen)
        self.status: int | None = None

    def wait(self, until: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Read the output until a condition holds."""
        end = time.monotonic() + seconds
        while not until():
            assert time.monotonic() < end, self.text
            self._read()

    def ended(self) -> bool:
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                while self._read():  # its last words may take several
                    pass
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    @property
    def text(self) -> str:
        return "\n".join(row.rstrip() for row in self._screen.display)

    @property
    def mode(self) -> list[Any]:
        return list(termios.tcgetattr(self.fd))

    def type(self, keys: str) -> None:
        os.write(self.fd, keys.encode())

    def kill(self, number: int) -> None:
        os.kill(self.pid, number)

    def _read(self) -> bool:
        """Read what has come; tell whether anything had."""
        if select.select([self.fd], [], [], 0.02)[0]:
            with contextlib.suppress(OSError):
                data = os.read(self.fd, 65536)
                self.bytes += data
                self._stream.feed(data)
                return bool(data)
        return False


@pytest.fixture
def room(home: Path) -> Iterator[Callable[..., Room]]:
    """Run Python with words, on a terminal of its own."""
    rooms: list[Room] = []
    environ = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONFAULTHANDLER": ""}

    def enter(*words: str, **more: str) -> Room:
        rooms.append(Room(list(words), {**environ, **more}))
        return rooms[-1]

    yield enter
    for each in rooms:
        if not each.ended():
            each.kill(signal.SIGKILL)
            os.waitpid(each.pid, 0)
        os.close(each.fd)


def held(body: str, *words: str) -> list[str]:
    """Return a program that runs `gep` with the statement `body` instead of its screens."""
    code = f"""
        import sys, time
        from gep_tui.cli.launch import dispatch
        from gep_tui.cli.start import entry
        def show(root, early):
            {body}
        dispatch.show = show
        sys.exit(entry.main({list(words)!r}))
    """
    return ["-c", textwrap.dedent(code)]


def test_the_first_frame_says_what_was_typed_and_shows_no_keys(room: Callable[..., Room]) -> None:
    live = room(*held("time.sleep(100)", "run", "codev-6", "--people", "Léa, \x1b[31mKarim"))
    live.wait(lambda: "▸" in live.text)
    live.type("abc\n")
    time.sleep(0.2)
    live._read()
    assert live.text.splitlines()[0] == " gep · codev-6 · Léa,  [31mKarim"
    assert live.text.splitlines()[28] == " ▸"
    assert "abc" not in live.text
    assert ENTER in live.bytes


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT"])
def test_a_signal_before_the_screen_gives_the_terminal_back(room: Callable[..., Room], name: str) -> None:
    live = room(*held("time.sleep(100)", "run"))
    before = live.mode
    live.wait(lambda: "▸" in live.text)
    assert live.mode != before
    live.kill(getattr(signal, name))
    live.wait(live.ended)
    assert live.status == 128 + getattr(signal, name)
    assert live.mode == before
    assert live.bytes.endswith(LEAVE)


def test_an_ending_that_was_swallowed_is_tried_again(room: Callable[..., Room]) -> None:
    body = "print('held', flush=True); exec('try: time.sleep(100)\\nexcept BaseException: pass'); time.sleep(100)"
    live = room(*held(body, "run"))
    live.wait(lambda: "held" in live.text)
    live.kill(signal.SIGINT)
    live.wait(live.ended)
    assert live.status == 130
    assert live.bytes.endswith(LEAVE)


def test_a_failure_is_said_on_the_terminal_that_was_there_before(room: Callable[..., Room]) -> None:
    live = room(*GEP, "run", "nonsense", "--people", "Léa")
    before = live.mode
    live.wait(live.ended)
    assert live.status == 1
    assert live.mode == before
    assert b"There is no programme" in live.bytes.split(LEAVE)[1]


def test_an_exception_is_one_sentence_and_the_log(room: Callable[..., Room], home: Path) -> None:
    live = room(*held("raise ValueError('what was said')", "run"))
    live.wait(live.ended)
    assert live.status == 1
    said = live.bytes.split(LEAVE)[1].decode()
    assert "ValueError" in said
    assert str(home / "gep.log").replace("/", "") in said.replace("/", "").replace("\r\n", "")
    assert "what was said" not in (home / "gep.log").read_text()


def test_a_fault_of_a_screen_prints_nothing_that_was_said(room: Callable[..., Room], home: Path) -> None:
    code = """
        import sys
        from gep_tui.cli.start import entry
        from gep_tui.ui.live.screen import LiveScreen
        def fail(self):
            note = "what was said"
            raise ValueError(note)
        LiveScreen.on_mount = fail
        sys.exit(entry.main(["run", "codev-6", "--people", "Léa, Karim"]))
    """
    live = room("-c", textwrap.dedent(code))
    before = live.mode
    live.wait(live.ended)
    assert live.status == 1
    assert live.mode == before
    assert b"what was said" not in live.bytes
    assert b"ValueError" in live.bytes.split(LEAVE)[-1]
    assert "what was said" not in (home / "gep.log").read_text().replace('note = "what was said"', "")


def test_what_is_typed_while_it_loads_is_on_the_note_line(room: Callable[..., Room]) -> None:
    live = room(*GEP, "run", "codev-6", "--people", "Léa, Karim")
    before = live.mode
    live.wait(lambda: bool(live.bytes))
    for letter in "abcdefghijklmnopqrstuvwxyz":
        live.type(letter)
        time.sleep(0.02)
    live.wait(lambda: "▸ abcdefghijklmnopqrstuvwxyz" in live.text)
    live.type("\x11")
    live.wait(live.ended)
    assert (live.status, live.mode) == (0, before)
    assert live.bytes.count(ENTER) == 1


@pytest.mark.parametrize("words", [[], ["run", "codev-6", "--people", "Léa"], ["run"], ["rehearse"]])
def test_without_a_terminal_the_screens_refuse_at_once(words: list[str], home: Path) -> None:
    gep = [sys.executable, *GEP, *words]
    before = os.times()
    done = subprocess.run(gep, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE, check=False)
    after = os.times()
    assert after.children_user + after.children_system - before.children_user - before.children_system < 2
    assert (done.returncode, done.stdout) == (1, "")
    assert "needs a terminal" in done.stderr
    assert not home.exists()


def test_a_redirected_error_output_is_refused_where_it_is_seen(room: Callable[..., Room]) -> None:
    code = "import os; os.dup2(os.open('/dev/null', 1), 2); from gep_tui.cli.start.entry import main; main([])"
    live = room("-c", code)
    live.wait(live.ended)
    assert "needs a terminal" in live.text


def test_letters_typed_before_and_after_the_first_frame_are_noted_once_and_in_their_order(
    room: Callable[..., Room],
) -> None:
    live = room(*GEP, "run", "codev-6", "--people", "Léa, Karim")
    live.wait(lambda: "▸" in live.text)
    live.type("early")
    live.wait(lambda: "▸ early" in live.text)
    live.type(" late")
    live.wait(lambda: "▸ early late" in live.text)
    live.type("\r")
    live.wait(lambda: live.text.count("early late") == 1 and "▸ early late" not in live.text)
