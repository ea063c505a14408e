"""The room's screen in a terminal of its own, beside the facilitator's: what a second costs, and what it bears."""

from __future__ import annotations

import itertools
import json
import re
import shutil
import signal
from datetime import datetime
from typing import Any

import pyte
import pytest
from pty_driver import Terminal
from sitting import may_be_left
from verdict import GEP, ID, folder, record
from waiting import until

from gep_tui.live.clock import ManualClock
from gep_tui.live.company import SILENT, Company
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession

#: What digits are drawn with.
BLOCKS = set("█▀▄")


class Recorder(pyte.Screen):
    """A terminal that remembers which cells were written, how many times in all, and how often the cursor jumped."""

    def __init__(self, columns: int, rows: int) -> None:
        self.written: set[tuple[int, int]] = set()
        self.draws = self.jumps = 0
        super().__init__(columns, rows)

    def draw(self, data: str) -> None:
        for character in data:
            self.written.add((self.cursor.y, self.cursor.x))
            self.draws += 1
            super().draw(character)

    def cursor_position(self, line: int | None = None, column: int | None = None) -> None:
        self.jumps += 1
        super().cursor_position(line, column)


def seconds_of(terminal: Terminal, count: int) -> list[tuple[list[str], list[str], bytes]]:
    """Return what stood before and after each of the next seconds, and the bytes between."""
    found = []
    terminal.still(0.25)
    for _ in range(count):
        before, sent = terminal.text().splitlines(), len(terminal.raw)
        terminal.until(lambda shown, before=before: shown.splitlines() != before)
        terminal.still(0.25)
        found.append((before, terminal.text().splitlines(), bytes(terminal.raw[sent:])))
    return found


def changed_digits(before: list[str], after: list[str], rows: range) -> set[int]:
    """Return the columns of the digits that changed, and those between two such; blank columns stand between digits."""
    columns = range(len(before[0]))
    inked = [any({before[row][column], after[row][column]} & BLOCKS for row in rows) for column in columns]
    digits: list[set[int]] = [set()]
    for column in columns:
        if inked[column]:
            digits[-1].add(column)
        elif digits[-1]:
            digits.append(set())
    changed = [any(before[row][each] != after[row][each] for row in rows for each in digit) for digit in digits]
    found = {column for digit, is_so in zip(digits, changed, strict=True) if is_so for column in digit}
    for one, other, both in zip(digits, digits[1:], itertools.pairwise(changed), strict=False):
        found |= set(range(max(one), min(other))) if all(both) else set()
    return found


@pytest.mark.parametrize("columns, rows", [(80, 24), (160, 45)])
def test_a_second_writes_the_digits_that_changed_and_nothing_else(gep, start, home, columns, rows):
    facilitator = gep()
    room = start([*GEP, "room", ID], columns, rows, GEP_HOME=str(home))
    room.until(lambda shown: "█" in shown and "end " in shown)
    # while it begins it paints all twice, however far apart on a busy machine: the second time may be in a second
    for before, after, sent in seconds_of(room, 6)[2:]:
        digits = [row for row in range(rows - 1) if BLOCKS & set(before[row])]
        span = range(digits[0], digits[-1] + 1)
        assert len(span) >= max(8, rows / 3)
        terminal = Recorder(columns, rows)
        pyte.ByteStream(terminal).feed(sent)
        allowed = changed_digits(before, after, span)
        progress = {
            (rows - 1, at) for at, (old, new) in enumerate(zip(before[-1], after[-1], strict=True)) if old != new
        }
        others = {(row, column) for row, column in terminal.written if row not in span or column not in allowed}
        assert terminal.written and others <= progress
        # a cell takes three bytes at most, and each run of cells its place and its colours
        assert len(sent) <= 3 * terminal.draws + 100 * terminal.jumps + 100
    facilitator.send("\x11")
    room.send("q")
    assert (facilitator.ended(), room.ended()) == (0, 0) and room.given_back() == []


def beside(gep: Any, start: Any, home: Any) -> tuple[Terminal, Terminal]:
    """Start a facilitator's screen and the room's, and return both."""
    facilitator = gep()
    room = start([*GEP, "room", ID], 80, 24, GEP_HOME=str(home))
    room.until(lambda shown: "█" in shown)
    return facilitator, room


def test_the_facilitator_chooses_and_the_room_sees_it_with_no_note_among_it(gep, start, home):
    facilitator, room = beside(gep, start, home)
    facilitator.send("a secret of the group\r")
    facilitator.wait("  a secret of the group")
    facilitator.send("\x1b.m")
    facilitator.wait("shows (everything so far)")
    facilitator.send("3Back at a quarter to eleven\r")
    room.wait("Back at a quarter to eleven")
    facilitator.send("\x1bu")
    room.gone("Back at a quarter to eleven")
    facilitator.until(may_be_left)
    facilitator.send("\x1bn")
    room.wait("2/6")
    facilitator.send("\x1be")
    facilitator.wait("End the session")
    facilitator.send("y\r")
    room.wait("The session is over.")
    assert b"secret" not in bytes(room.raw)
    events = sorted(path.name for path in (folder(home) / "events").iterdir())
    assert len(events) == 1, "the room's screen has written nothing"


def test_it_goes_on_while_the_facilitators_program_is_killed_and_begun_again(gep, start, home):
    facilitator, room = beside(gep, start, home)
    facilitator.signal(9)
    facilitator.ended()
    seen = room.text()
    room.until(lambda shown: shown != seen and "█" in shown)
    room.wait("The facilitator’s screen is closed. The clock goes on.")
    facilitator = gep()
    room.gone("The facilitator’s screen is closed")
    facilitator.until(may_be_left)
    facilitator.send("\x1bn")
    room.wait("2/6")
    assert record(home).seat != ""


def test_a_facilitators_program_that_stands_is_heard_no_more_until_it_goes_on(gep, home):
    facilitator, clock = gep(), ManualClock(datetime.now().astimezone())
    looker = LiveSession.resume(session_files(folder(home), "looker"), clock, seat=False)
    company = Company(looker)
    until(lambda: company.look() or (company.holder is not None and company.heard is None), facilitator.text)
    facilitator.signal(signal.SIGSTOP)
    facilitator.stopped()
    company.look()
    clock.advance(SILENT + 1)
    company.look()
    assert company.silent_since is not None and not company.is_left
    facilitator.signal(signal.SIGCONT)
    until(lambda: company.look() or company.silent_since is None, facilitator.text)
    looker.close()


def test_a_rehearsal_shows_the_same_time_on_both_screens(start, home):
    environ = {"GEP_HOME": str(home)}
    facilitator = start([*GEP, "rehearse", "codev-6", "--speed", "4"], 120, 36, **environ)
    facilitator.wait("Esc, then")
    room = start([*GEP, "room", "--rehearsal"], 20, 3, **environ)
    room.until(lambda text: re.search(r"\d:\d\d", text))

    def passed_and_left() -> tuple[int, int]:
        shown = re.search(r"(\d+):(\d\d) of 10:00", facilitator.text()), re.search(r"(\d+):(\d\d)", room.text())
        passed, left = (int(each[1]) * 60 + int(each[2]) if each else 0 for each in shown)
        return passed, left

    facilitator.until(lambda text: passed_and_left()[0] >= 24)
    # a screen may be late by two seconds, four times as fast as life; at the speed of life it would be late for good
    room.until(lambda text: abs(sum(passed_and_left()) - 600) <= 8)


def test_a_session_that_is_deleted_is_told_and_the_screen_stays(gep, start, home):
    facilitator, room = beside(gep, start, home)
    facilitator.send("\x11")
    facilitator.ended()
    shutil.rmtree(folder(home))
    room.wait("This session is no longer there")
    room.send("q")
    assert room.ended() == 0


def test_lines_that_make_no_sense_and_of_a_newer_gep_end_nothing(gep, start, home):
    facilitator, room = beside(gep, start, home)
    alien = folder(home) / "events" / "alien.jsonl"
    lines = [{"type": "hologram", "writer": "alien", "seq": 900, "at": "2026-11-29T10:00:00+01:00"}, "nonsense", [], 7]
    alien.write_text("".join(json.dumps(line) + "\n" for line in lines) + "\x00\xff{")
    facilitator.until(may_be_left)
    facilitator.send("\x1bn")
    room.wait("2/6")


@pytest.mark.parametrize("words, said", [(["none"], "There is no session"), ([], "No session is open")])
def test_without_a_session_it_says_so_and_fails(start, home, words, said):
    terminal = start([*GEP, "room", *words], GEP_HOME=str(home))
    terminal.wait(said)
    assert terminal.ended() == 1


def test_of_several_sessions_it_shows_the_newest_open_one(gep, start, home):
    gep()
    terminal = start([*GEP, "room"], GEP_HOME=str(home))
    terminal.until(lambda shown: "█" in shown and "Account" in shown)
    terminal.send("q")
    assert terminal.ended() == 0
