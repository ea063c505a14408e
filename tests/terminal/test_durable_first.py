"""No note is marked saved before its fsync has returned: a kill would not tell, the system calls do."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pyte
import pytest
from pty_driver import Terminal

#: The sign of a note that is not durable yet.
SAVING = "◌"

#: What strace prints of a write to the terminal.
PAINTED = re.compile(r"write\(\d+<[^>]*(?:pts|tty)[^>]*>, (\".*\")")

#: For so long each flush of a slow disk waits, in microseconds.
SLOW = 200_000

COLUMNS, LINES = 100, 28

NOTES = [letter * 9 for letter in "bcdfghjkqvwx"]


#: What is put behind the last note when it is edited.
EDITED = "zzzzzzzzz"

#: Takes the newest note for editing and withdraws it.
WITHDRAW = "\x1bE\x1b[3~"

#: What is written of a note, and how its row shows it: the line that is typed on has one space before the words.
ROWS = {**{note: f"  {note}" for note in NOTES}, EDITED: f"  {NOTES[-1]}{EDITED}"}


@pytest.fixture
def traced(tmp_path: Path, needs: Callable[..., None]) -> Callable[..., list[str]]:
    """Write all notes down, edit the last one and withdraw it, under strace; return the system calls in their order."""

    def play(*more: str) -> list[str]:
        needs("strace")
        calls = tmp_path / "calls"
        program = [sys.executable, str(Path(__file__).with_name("live_program.py")), str(tmp_path / "home")]
        trace = ["strace", "-f", "-s", "200000", "-y", "-e", "trace=write,fsync", *more, "-o", str(calls)]
        with Terminal([*trace, *program], COLUMNS, LINES) as terminal:
            terminal.wait("saved", 60)
            for note in NOTES:
                _enter(terminal, note)
                terminal.wait(f"  {note}")
            terminal.send("\x1bE\r")
            terminal.wait(f"▸ {NOTES[-1]}")
            _enter(terminal, EDITED)
            terminal.wait(f"  {NOTES[-1]}{EDITED}")
            terminal.wait("● saved")
            terminal.send(WITHDRAW)
            terminal.gone(NOTES[-1])
            terminal.wait("● saved")
            terminal.send("\x11")
            terminal.ended()
        return calls.read_text(encoding="utf-8", errors="replace").splitlines()

    return play


def test_on_a_slow_disk_every_fsync_returns_before_the_screen_says_saved(traced: Callable[..., list[str]]) -> None:
    lines = traced("-e", f"inject=fsync:delay_enter={SLOW}")
    _check(lines)


def test_after_failed_flushes_too_nothing_is_shown_as_saved_before_its_flush_in_a_new_file(
    traced: Callable[..., list[str]], tmp_path: Path
) -> None:
    lines = traced("-e", "inject=fsync:error=EIO:when=7..16+3")
    assert len(list((tmp_path / "home" / "sessions" / "s1" / "events").iterdir())) > 2, "there were new files"
    _check(lines)


def _enter(terminal: Terminal, words: str) -> None:
    terminal.send(words)
    terminal.wait(words)
    terminal.still(0.2)
    terminal.send("\r")


def _check(lines: list[str]) -> None:
    """Check that a flush of each change had returned when the screen first showed it as saved."""
    screens = list(_screens(lines))
    shown = _shown(screens)
    for words in (*NOTES, EDITED):
        durable = min(_flushed(lines, place) for place in _written(lines, words))
        assert durable < shown[words], f"{words} was shown as saved too early"
    withdrawn = _written(lines, "note_withdrawn")
    gone = next(place for place, rows in screens if place > withdrawn[0] and _is_withdrawn(rows))
    assert min(_flushed(lines, place) for place in withdrawn) < gone, "the note was gone and all saved too early"


def _written(lines: list[str], words: str) -> list[int]:
    """Return where an event with these words was written."""
    return [place for place, line in enumerate(lines) if re.search(rf"write\(\d+<[^>]*events/.*{words}", line)]


def _shown(screens: list[tuple[int, list[str]]]) -> dict[str, int]:
    """Return after which write to the terminal the row of each note first stood without the sign."""
    first: dict[str, int] = {}
    for place, rows in screens:
        for words, row in ROWS.items():
            if any(row in text and SAVING not in text for text in rows):
                first.setdefault(words, place)
    return first


def _is_withdrawn(rows: list[str]) -> bool:
    return "● saved" in rows[0] and not any(EDITED in row for row in rows)


def _screens(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield what the screen shows after each write to the terminal: the sign alone may be taken away by one of them."""
    screen = pyte.Screen(COLUMNS, LINES)
    stream = pyte.ByteStream(screen)
    for place, line in enumerate(lines):
        if painted := PAINTED.search(line):
            stream.feed(ast.literal_eval(f"b{painted[1]}"))
            yield place, screen.display


def _flushed(lines: list[str], written: int) -> int:
    """Return where the flush that follows a write, on the same thread, returned; the end where that failed."""
    thread = lines[written].split()[0]
    returned = re.compile(rf"{thread} +(?:<\.\.\. )?fsync.*\) += (\S+)")
    answers = ((place, returned.match(lines[place])) for place in range(written, len(lines)))
    place, answer = next((place, answer) for place, answer in answers if answer)
    return place if answer[1] == "0" else len(lines)
