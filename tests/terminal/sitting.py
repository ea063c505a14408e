"""One sitting at a session: a facilitator's keys in a real terminal, and what the screen said was saved."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

from ledger import Ledger
from pty_driver import PATIENCE, Terminal
from steered import ELAPSED, shown
from waiting import until

from gep_tui.domain.session.state import Session

#: What the end of a line of the note list looks like: the sign of a note not on the disk, the time, the rest.
_ROW = re.compile(r"^[ ▸]([◌ ]) \d\d:\d\d  (.*?) *$")

EDIT, WITHDRAW, PAUSE, UNDO, NEXT, FLOOR, END = "\x1bE\r", "\x1bE\x1b[3~", "\x1bp", "\x1bu", "\x1bn", "\x1bg", "\x1be"

#: Within this time after a phase has ended its results are written, in seconds.
RESULTS_COME = 1.3

#: What the screen itself asks of the terminal.
TAKES_KEYS = b"\x1b[?2004h"

LEAVE, CLEAR_LINE = "\x11", "\x15"


def takes_keys(terminal: Terminal) -> None:
    """Wait for the screen itself: the first frame looks the same, but only keeps keys for it."""
    until(lambda: TAKES_KEYS in terminal.raw, terminal.text)


def may_be_left(text: str) -> bool:
    """Tell whether the phase on a screen can be left: "next" within its first second is a key pressed twice."""
    return ELAPSED.search(text) is not None and shown(text) >= 1


class Gone(Exception):
    """The program has ended."""


class Sitting:
    """Plays keys until it is done or the program is gone; `tag` tells this sitting's notes from those of others."""

    def __init__(self, terminal: Terminal, ledger: Ledger, tag: str, patience: float = PATIENCE) -> None:
        self.terminal = terminal
        self.ledger = ledger
        self.tag = tag
        self.patience = patience
        self.stands = False

    def open(self) -> None:
        """Wait until the keys act, and take the line that was being typed away.

        The first frame looks the same, but only the screen itself asks for pastes.
        """
        self._until(lambda rows: TAKES_KEYS in self.terminal.raw and "Esc, then" in rows[-1] and self._is_saved(rows))
        self.stands = True
        self.terminal.send(CLEAR_LINE)

    def play(self, session: Session, close: bool = False) -> None:
        """Add, edit, withdraw, give the floor, pause, take back, go on to the next phase; `close` the session.

        `session` is the record at the beginning.
        """
        phases, turns = len(session.runs), len(session.turns)
        if session.paused is not None:
            self.command(PAUSE, "paused", False, "not PAUSED")
        self.note("a", "beech")
        self.note("b", "oak", prefix="?")
        if session.turn is None:
            self.floor(turns + 1)
        self.edit("b", "oak", ", and an elm")
        self.note("c", "rowan")
        self.withdraw("c", "rowan")
        self.command(PAUSE, "paused", True, "PAUSED")
        self.command(UNDO, "paused", False, "not PAUSED")
        self.note("d", "ash")
        self._until(lambda rows: may_be_left("\n".join(rows)))
        self.command(NEXT, "phases", phases + 1, f" {phases + 1}/6 ")
        self.note("e", "lime")
        self.edit("a", "beech", " indeed", steps=3)
        self.note("f", "yew")
        if close:
            time.sleep(RESULTS_COME)
            self.command(f"{END}y\r", "closed", True, "closed at")
            self.note("g", "willow")

    def note(self, letter: str, word: str, prefix: str = "") -> None:
        """Write a note and see it saved."""
        name, text = self._named(letter, word)
        self.ledger.asked(name, ((text, False),))
        self._send(f"{prefix}{text}\r")
        self._until(lambda rows: self._is_listed(rows, text))
        self.ledger.shown(name, ((text, False),))

    def edit(self, letter: str, word: str, more: str, steps: int = 0) -> None:
        """Add words to a note, `steps` rows above the newest."""
        name, old = self._named(letter, word)
        text = f"{old}{more}"
        self.ledger.asked(name, ((text, False),))
        up = "\x1b[A" * steps
        self._send(f"\x1bE{up}\r{more}\r")
        self._until(lambda rows: self._is_listed(rows, text))
        self.ledger.shown(name, ((text, False),))

    def withdraw(self, letter: str, word: str) -> None:
        """Withdraw the newest note."""
        name, text = self._named(letter, word)
        self.ledger.asked(name, ((text, True),))
        self._send(WITHDRAW)
        self._until(lambda rows: self._is_saved(rows) and not any(text in row for row in rows))
        self.ledger.shown(name, ((text, True),))

    def floor(self, turns: int) -> None:
        """Give the floor to whoever is suggested; where nobody is, nothing happens."""
        self.ledger.asked("turns", turns)
        self._send(FLOOR)
        end = time.monotonic() + 0.5
        self._until(lambda rows: time.monotonic() > end or self._speaks(rows))
        if self._speaks(self._rows()):
            self.ledger.shown("turns", turns)

    def command(self, keys: str, name: str, standing: object, shown: str) -> None:
        """Press a key of the clock and see what it does."""
        self.ledger.asked(name, standing)
        self._send(keys)
        word = shown.removeprefix("not ")
        self._until(lambda rows: self._is_saved(rows) and any(word in row for row in rows) is (word == shown))
        self.ledger.shown(name, standing)

    def leave(self) -> int:
        """Leave by key and return the exit status."""
        self._send(LEAVE)
        return self.terminal.ended(self.patience)

    def _named(self, letter: str, word: str) -> tuple[str, str]:
        """Return a note's name in the ledger, and its text."""
        return f"note {self.tag}{letter}", f"{self.tag}{letter} {word}"

    def _send(self, keys: str) -> None:
        if self.terminal.process.poll() is not None:
            raise Gone
        self.terminal.send(keys)

    def _rows(self) -> list[str]:
        return self.terminal.text().splitlines()

    def _until(self, is_so: Callable[[list[str]], bool]) -> None:
        """Return once the screen meets a condition; the last screen of a program that ended counts too."""
        end = time.monotonic() + self.patience
        while not is_so(self._rows()):
            if self.terminal.process.poll() is not None:
                self.terminal.still(0.05)
                if is_so(self._rows()):
                    return
                raise Gone
            if time.monotonic() > end:
                raise AssertionError(f"the screen never came to what was expected:\n{self.terminal.text()}")
            time.sleep(0.003)

    def _is_listed(self, rows: list[str], text: str) -> bool:
        """Tell whether a note stands in the list, marked as saved."""
        found = [match for row in rows if (match := _ROW.match(row)) and match[2].endswith(f" {text}")]
        return any(match[1] == " " for match in found)

    @staticmethod
    def _is_saved(rows: list[str]) -> bool:
        return "● saved" in rows[0]

    def _speaks(self, rows: list[str]) -> bool:
        return self._is_saved(rows) and any(re.search(r"● \w+ +0:00", row) for row in rows)
