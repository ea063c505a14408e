"""What keys do to the clock and to the plan."""

from __future__ import annotations

from functools import partial

import msgspec
import pytest

from gep_tui.domain.session.decisions import phases
from gep_tui.domain.session.timing import phase_seconds
from gep_tui.ui.desk.action_keys import BY_ID
from gep_tui.ui.live.registry import ACTIONS
from gep_tui.ui.messages import LeavesWanted


def test_what_is_declared_can_be_done_and_what_can_be_done_is_declared():
    assert set(ACTIONS) == set(BY_ID)


@pytest.mark.parametrize("id", BY_ID)
def test_no_action_fails_before_the_beginning_nor_after_the_end(lay, id):
    for begun in (False, True):
        table = lay(begun=begun)
        if begun:
            table.live.do(phases.close)
        table.commands.perform(table.desk, id)
        table.press("escape")
        assert id == "undo" or table.session.closed is not None or not table.session.runs or id == "next"


def test_more_time_is_what_the_protocol_offers_once_the_time_is_up(lay):
    first, *rest = lay(begun=False).session.plan
    table = lay(plan=(msgspec.structs.replace(first, extension=(240, 150)), *rest))
    table.command("plus")
    assert table.session.plan[0].seconds == 660
    table.later(650)
    table.command("plus")
    assert table.asked == "How much more, by show of thumbs?"
    assert table.desk.asking.hint() == "1 4 min   2 2.5 min   3 1 min"
    table.press("2")
    assert table.session.plan[0].seconds == 810
    table.command("u")
    assert table.session.plan[0].seconds == 660


def test_next_begins_and_then_goes_on(lay):
    table = lay(begun=False)
    table.command("n")
    assert table.phase == "welcome"
    table.later(600)
    table.command("n")
    assert table.phase == "case-1.account"


def test_next_pressed_twice_at_once_acts_once_and_says_so(table):
    table.command("n")
    table.command("n")
    assert table.phase == "case-1.account"
    assert "taken once" in table.said


def test_pause_stops_the_clock_and_lets_it_go_on(table):
    table.command("p")
    table.later(300)
    assert table.live.timing().state == "paused"
    assert table.live.timing().elapsed == 10
    table.command("p")
    table.later(5)
    assert table.live.timing().elapsed == 15


def test_back_goes_to_the_phase_before_and_its_time_goes_on(table):
    table.later(50)
    table.command("n")
    table.later(20)
    table.command("b")
    assert table.phase == "welcome"
    assert table.live.timing().elapsed == 60


def test_back_in_the_first_phase_is_refused_in_words(table):
    table.command("b")
    assert table.said == "This is the first phase."


def test_finish_early_spreads_the_time_won_and_says_who_has_it(table):
    before = {phase.id: phase.seconds for phase in table.session.plan}
    table.later(110)
    table.command("f")
    more = {phase.id: (phase.seconds - before[phase.id]) // 60 for phase in table.session.plan}
    assert sum(more.values()) == 8 and max(more.values()) <= 2 and more["learning"] == 0
    assert table.said.startswith("8 min gained, shared out: Account +1, Questions +1, Advice +2")
    assert table.said.endswith("u undoes it.")


@pytest.mark.parametrize(
    "late, said",
    [
        (3, "3 min caught up, 5 min shared out: "),
        (8, "8 min gained: back on time. u undoes it."),
        (20, "8 min caught up, still 12 min behind. u undoes it."),
    ],
)
def test_finish_early_while_late_says_what_it_made_good(table, late, said):
    table.later((10 + late) * 60 - table.live.timing().elapsed)
    table.command("n")
    before = {phase.id: phase.seconds for phase in table.session.plan}
    table.later(120)
    table.command("f")
    assert table.said.startswith(said)
    assert table.live.timing().behind == max(0, late - 8) * 60
    assert ({phase.id: phase.seconds for phase in table.session.plan} == before) is (late >= 8)


@pytest.mark.parametrize("key, seconds", [("+", 60), ("=", 60), ("<", -60), (">", 300), (";", -300)])
def test_minutes_more_and_less(table, key, seconds):
    table.command(key)
    assert table.live.timing().allotted == 600 + seconds


def test_the_last_phase_leads_nowhere_and_says_how_to_end(table):
    table.go("learning")
    table.later()
    table.command("n")
    assert "e ends the session" in table.said


def test_leaving_out_the_next_phase_is_said_and_undone(table):
    table.command("k")
    assert table.said == "“Account” is left out. u puts it back."
    table.command("u")
    assert not table.session.planned("case-1.account").skipped


def test_a_protected_phase_is_left_out_only_after_a_question(table):
    table.go("talk")
    table.command("k")
    assert table.asked == "“Learning” is protected. Go on all the same?"
    table.press("enter")
    assert table.asked, "Enter on a fresh question is harmless"
    table.press("n")
    assert not table.session.planned("learning").skipped
    table.command("k", "y")
    assert table.session.planned("learning").skipped


def test_a_break_in_mid_phase_and_going_on_with_what_was_left(table):
    table.later(110)
    table.command("x", "0", "5")
    assert table.phase == "pause-1"
    assert table.live.timing().allotted == 300
    table.later(300)
    table.command("n")
    assert table.phase == "welcome"
    assert table.live.timing().elapsed == 120
    table.later(60)
    table.command("n")
    assert table.phase == "case-1.account"


def test_a_break_takes_a_quarter_of_an_hour_at_enter_and_nothing_at_zero(table):
    table.command("x", "0", "0")
    assert table.phase == "welcome"
    table.command("x", "enter")
    assert table.live.timing().allotted == 900


def test_a_break_from_a_keyboard_whose_digits_need_shift(table):
    table.command("x", "à", "(")
    assert table.live.timing().allotted == 300


def test_one_more_round_of_tables(table):
    table.go("table-1.talk")
    table.command("R", "y")
    tables = [phase.id for phase in table.session.plan if phase.scope.startswith("table")]
    assert tables == ["table-1.talk", "table-2.talk"]
    table.go("vote")
    table.command("R", "y")
    assert "one more round" in table.said


def test_a_terminal_that_reports_shift_apart_means_the_capital(table):
    table.go("table-1.talk")
    table.press("alt+shift+r", "y")
    assert len(table.session.plan) == 11


def test_the_end_is_asked_for_and_can_be_taken_back_with_its_time(table):
    table.command("e", "enter", "n")
    assert table.session.closed is None
    table.command("e", "y")
    assert table.session.closed is None, "a word may begin so: Enter says that it was meant"
    table.press("enter")
    assert table.session.closed is not None
    assert "Closed and saved" in table.said
    table.later(10)
    table.note("")
    assert [type(each) for each in table.told] == [LeavesWanted]
    table.note("")
    table.later(50)
    table.command("u")
    assert "end of the session" in table.said
    assert table.live.timing().elapsed == 70
    table.command("e", "y", "enter")
    table.note("")
    assert "closed and saved. Esc v opens" in table.said and len(table.told) == 1, "it is offered once"


def test_what_is_typed_after_the_end_is_no_answer_to_the_offer(table):
    table.command("e", "y", "enter")
    table.type("yes, see you")
    assert "Enter" not in table.said and "Esc v opens" in table.said
    table.note("yes, see you")
    table.note("")
    assert not table.told


def test_undo_and_redo_say_what_they_took_back_and_give_the_true_time_back(table):
    table.later(50)
    table.command("n")
    table.later(30)
    table.command("u")
    assert table.said == "Undone: phase “Case 1 · Account”. y redoes it."
    assert table.live.timing().elapsed == 90
    table.command("y")
    assert table.said == "Redone: phase “Case 1 · Account”."
    assert table.live.timing().elapsed == 30
    assert phase_seconds(table.session, "welcome", table.live.now()) == 60


@pytest.mark.parametrize(
    "keys, words",
    [
        (("p",), "pause"), (("+",), "length of “Welcome”: 10:00 → 11:00"), (("k",), "“Case 1 · Account” left out"),
        (("<",), "length of “Welcome”: 10:00 → 9:00"),
        (("1",), "floor to Anne"), (("h", "2"), "raised hand of Karim"), (("a", "3"), "departure of Léa"),
        (("x", "1", "0"), "phase “Break”"), (("e", "y", "enter"), "end of the session"),
    ],
)  # fmt: skip
def test_what_undo_says_of_each_command(table, keys, words):
    table.command(*keys)
    table.command("u")
    assert table.said == f"Undone: {words}. y redoes it."


def test_nothing_to_undo_and_nothing_to_redo(table):
    table.command("u")
    assert table.session.runs == ()
    table.command("u")
    assert table.said == "Nothing to undo."
    table.command("y")
    table.command("y")
    assert table.said == "Nothing to redo."


def test_undo_never_takes_a_note_back(table):
    table.note("a thing said")
    table.command("+")
    table.command("u")
    table.command("u")
    assert [note.text for note in table.session.kept_notes] == ["a thing said"]


def test_function_keys_act_while_a_question_waits_and_leave_it_be(table):
    table.command("c")
    asked = table.asked
    table.press("f2")
    assert table.session.paused is not None
    assert table.asked == asked
    table.press("2")
    assert table.asked == "Karim does what?"


def test_a_command_given_in_another_phase_than_the_one_shown_does_not_act(table):
    decision = partial(phases.next_phase, shown=table.phase)
    table.later()
    table.command("n")
    table.later()
    table.desk.do(decision)
    assert table.phase == "case-1.account"
    assert table.said == "Already done: the phase is now “Account”."


def test_a_phase_that_has_used_its_time_says_so_where_it_would_be_shortened(table):
    table.later(11 * 60)
    table.command("<")
    assert table.said == "“Welcome” has used its time: nothing is left to shorten."
