"""Seventeen minutes behind at the second case: proposals in a real terminal, and the plan changed by hand."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import partial

import pytest
from waiting import until

from gep_tui.domain.session.decisions.floor import give_floor
from gep_tui.domain.session.decisions.phases import begin, next_phase
from gep_tui.live.clock import ManualClock
from gep_tui.live.headless import open_session

PEOPLE = ("Léa", "Karim", "Anne", "Paul", "Zoé", "Inès", "Marc", "Jo")

#: By how many seconds phases were overrun.
OVERRUN = {"follow-up": 300, "case-1.consultation": 480, "break": 240}

#: Minutes from the beginning to now: what came before the second case, the delay, and a minute of the case.
BEFORE = 10 + 10 + 10 + 3 + 8 + 4 + 75 + 15 + 17 + 1


@pytest.fixture
def behind(live, tmp_path):
    """Open, in a terminal, a half day with two cases that has come to the second one."""
    clock = ManualClock(datetime.now().astimezone() - timedelta(minutes=BEFORE))
    held = open_session(tmp_path, "half-day-two-cases", PEOPLE, clock=clock, presenter="Anne", id="s1")
    held.do(begin)
    while held.session.phase.id != "case-2.account":
        phase = held.session.phase
        clock.advance(phase.seconds + OVERRUN.get(phase.id, 0))
        held.do(next_phase)
    held.do(partial(give_floor, person="p3"))
    clock.advance(60)
    held.close()
    return live


def clock_of(terminal):
    """Return the time gone, or where a panel leaves no row for it, the time left."""
    found = re.search(r"\d+:\d\d of |│\d+:\d\d ", terminal.text())
    return found[0] if found else ""


def comes_true(question):
    """Return once something is so: a busy machine writes and paints late."""
    until(question)
    return True


def ticks(terminal, times):
    """Return whether the clock changes so many times."""
    for _ in range(times):
        before = clock_of(terminal)
        if not comes_true(lambda before=before: clock_of(terminal) not in ("", before)):
            return False
    return True


def lengths(session):
    return {phase.id: phase.seconds for phase in session().plan}


def order(session):
    return [phase.id for phase in session().plan]


def test_proposals_stand_side_by_side_while_the_clock_ticks_and_one_is_taken_and_taken_back(behind, session):
    terminal = behind()
    before = lengths(session)
    commands = len(session().done)
    terminal.send("half a note")
    terminal.wait("half a note")
    terminal.send("\x1bl")
    terminal.wait("17 min behind the agreed end")
    for words in ("1 spread", "2 protected", "3 without", "4 end later", "Consultation", "Buffer", "late"):
        terminal.wait(words)
    terminal.until(lambda shown: "half a note" in shown and "● Anne" in shown)
    assert ticks(terminal, 3), "the clock goes on behind the proposals"
    assert lengths(session) == before, "nothing is changed by looking"
    terminal.send("1")
    terminal.wait("have new lengths")
    terminal.wait("(4 min behind)")
    assert comes_true(lambda: lengths(session)["case-2.consultation"] < before["case-2.consultation"])
    assert lengths(session)["review"] == before["review"]
    assert len(session().done) == commands + 1, "one event"
    terminal.send("\x1bu")
    terminal.wait("Undone: new lengths of what remains")
    terminal.wait("(17 min behind)")
    assert comes_true(lambda: lengths(session) == before)
    terminal.send(" and the rest\r")
    assert comes_true(lambda: [note.text for note in session().notes] == ["half a note and the rest"])


def test_what_is_protected_is_asked_about_with_the_proposals_in_sight(behind, session):
    terminal = behind(columns=120, rows=36)
    terminal.send("\x1bl")
    terminal.wait("2 protected too")
    terminal.send("2")
    terminal.until(lambda shown: "is protected. Go on all the same?" in shown and "2 protected too" in shown)
    assert ticks(terminal, 2)
    terminal.send("y")
    terminal.wait("have new lengths")
    terminal.wait("(on time)")
    assert comes_true(lambda: lengths(session)["review"] < 9 * 60)


def test_the_plan_is_changed_by_hand_and_each_change_is_taken_back(behind, session):
    terminal = behind()
    before = order(session)
    terminal.send("\x1bP")
    terminal.wait("Change the plan")
    terminal.send("\x1b[B" + "\x1b[1;2B")
    terminal.wait("Del leave out")
    terminal.send("+")
    terminal.wait("14  ")
    assert comes_true(lambda: lengths(session)["case-2.clarification"] == 14 * 60)
    assert order(session) != before and sorted(order(session)) == sorted(before)
    terminal.send("x10")
    terminal.wait("(28 min behind)")
    assert ticks(terminal, 2)
    for what in ("break put in.", "length of “Second case · Clarification”", "phase moved."):
        terminal.send("u")
        terminal.wait(f"Undone: {what}")
    assert comes_true(lambda: order(session) == before)


def test_proposals_are_there_in_every_window_and_the_clock_too(behind):
    terminal = behind()
    terminal.send("\x1bl")
    terminal.wait("17 min behind")
    for columns, rows, words in (
        (120, 36, "4 end later"),
        (60, 20, "protect…"),
        (44, 14, "2 more"),
        (80, 24, "protected"),
    ):
        terminal.resize(columns, rows)
        terminal.wait(words)
        assert columns < 60 or ticks(terminal, 1)
    terminal.resize(20, 5)
    terminal.wait("1 spre")
    terminal.send("1")
    terminal.gone("1 spre")
    terminal.resize(80, 24)
    terminal.wait("(4 min behind)")
