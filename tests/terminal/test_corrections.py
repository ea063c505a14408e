"""Wrong times corrected in a real terminal, and the correction undone after the program was killed."""

from __future__ import annotations

import re
import signal

from sitting import may_be_left
from waiting import until


def test_an_accidental_next_is_taken_back_after_a_kill_and_nothing_of_it_is_lost(live, session):
    terminal = live()
    terminal.until(may_be_left)
    terminal.send("\x1bn")
    terminal.wait("2/6")
    terminal.send("\x1b3")
    terminal.wait("● Anne")
    terminal.send("said meanwhile\r")
    terminal.send("\x1bh")
    terminal.wait("Whose hand?")
    terminal.send("4")
    terminal.wait("hands: Paul")
    began = session().runs[0].started
    terminal.signal(signal.SIGKILL)
    terminal.ended()
    again = live()
    for words in ("raised hand of Paul", "floor to Anne"):
        again.send("\x1bu")
        again.wait(f"Undone: {words}")
    again.send("\x1bu")
    again.wait("What was done since")
    again.send("1")
    again.wait("Redone: floor to Anne")
    again.wait("1/6")
    until(lambda: len(session().runs) == 1)
    told = session()
    assert (told.runs[0].started, told.runs[0].ended, told.hands) == (began, None, ("p4",))
    assert [(turn.person, turn.run) for turn in told.turns] == [("p3", told.runs[0].id)]
    assert [(note.text, note.run) for note in told.notes] == [("said meanwhile", told.runs[0].id)]
    # the correction can be undone in its turn, which brings the slip back
    again.send("\x1by")
    again.wait("2/6")
    until(lambda: session().turns[0].run == session().runs[1].id)


def test_the_last_seconds_are_given_to_who_spoke_while_half_a_note_is_typed(live, session):
    terminal = live()
    terminal.send("\x1b1")
    terminal.wait("● Léa")
    terminal.until(lambda shown: re.search(r"● Léa +0:0[2-9]", shown))
    terminal.send("half a no")
    terminal.wait("half a no")
    terminal.send("\x1bL")
    terminal.wait("Who has been speaking?")
    terminal.send("2")
    terminal.wait("two digits: seconds")
    terminal.send("01s")
    terminal.wait("● Karim")
    until(lambda: len(session().turns) == 2)
    one, two = session().turns
    assert (one.person, two.person, one.ended) == ("p1", "p2", two.started)
    assert session().turn is not None and two.started > one.started
    terminal.wait("half a no")
    terminal.send("te\r")
    until(lambda: [note.text for note in session().notes] == ["half a note"])


def test_a_phase_left_by_mistake_is_held_on_with_all_of_its_time_and_the_journal_says_so(live, session):
    terminal = live()
    terminal.until(may_be_left)
    terminal.send("\x1bn")
    terminal.wait("2/6")
    terminal.send("\x1bJ")
    terminal.wait("Which phase?")
    terminal.send("1")
    terminal.wait("since when?")
    terminal.send("2")
    terminal.wait("1/6")
    until(lambda: {run.phase for run in session().runs} == {session().plan[0].id})
    terminal.send("\x1bv")
    terminal.wait("[1 phases]")
    terminal.send("8")
    terminal.wait("in place of")
    terminal.wait("[8 journal]")
