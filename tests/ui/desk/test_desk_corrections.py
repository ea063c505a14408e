"""Keys that put right what the clock and the list say: two for the command, two at most for a person, an amount."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gep_tui.domain.session.events import SeatTaken, SpokenSince, TurnCorrected
from gep_tui.domain.session.timing import phase_seconds
from gep_tui.ui.components.questions import ANSWERED, ASKING, LEFT
from gep_tui.ui.live.ago import Ago


def spoken(table) -> list[tuple[str, int | None]]:
    """Return who had the floor, and for how many whole seconds it was before it ended."""
    turns = sorted(table.session.turns, key=lambda turn: turn.started)
    return [(turn.person, turn.ended and round((turn.ended - turn.started).total_seconds())) for turn in turns]


@pytest.mark.parametrize(
    ("unit", "keys", "seconds"),
    [
        ("s", "20", 20), ("s", "05", 5), ("s", "3m", 180), ("s", "8s", 8), ("s", "m12", 720), ("s", "éà", 20),
        ("m", "12", 720), ("m", "3m", 180), ("m", "9s", 9), ("m", "s30", 30), ("m", "M10", 600),
    ],
)  # fmt: skip
def test_an_amount_takes_two_keys_or_says_its_unit(unit, keys, seconds):
    ask = Ago("How long?", unit=unit)
    outcomes = [ask.feed(key, key) for key in keys]
    assert outcomes == [ASKING] * (len(keys) - 1) + [ANSWERED]
    assert ask.answer == str(seconds)


@pytest.mark.parametrize(("unit", "keys", "seconds"), [("s", "8", 8), ("m", "3", 180), ("m", "s7", 7)])
def test_one_digit_and_enter_is_an_amount_too(unit, keys, seconds):
    ask = Ago("How long?", unit=unit)
    for key in keys:
        ask.feed(key, key)
    assert (ask.feed("enter", None), ask.answer) == (ANSWERED, str(seconds))


def test_nothing_and_nonsense_are_no_amount():
    ask = Ago("How long?")
    assert [ask.feed(key, key) for key in "xm."] == [LEFT, ASKING, LEFT]
    assert ask.feed("enter", None) == ASKING
    ask.paste("for 4 or 5 minutes")
    assert (ask.typed, ask.feed("enter", None), ask.answer) == ("m45", ANSWERED, "2700")
    assert "12 minutes: m12" in ask.hint() and "seconds: s30" in Ago("", unit="m").hint()


def test_a_unit_typed_behind_a_complete_amount_is_no_command(table):
    table.press("escape", "escape", "1")
    table.later(60)
    table.press("D", "4", "5", "s")
    assert table.session.turn is not None and table.live.timing().turn == 45
    table.press("s")
    assert table.session.turn is None


def test_a_unit_much_later_is_a_command_again(table):
    table.press("escape", "escape", "1")
    table.later(60)
    table.press("D", "4", "5")
    table.later(5)
    table.press("s")
    assert table.session.turn is None


def test_the_phase_began_some_minutes_ago(table):
    table.later(300)
    table.command("n")
    table.later(120)
    table.line.text = "half a note"
    table.command("B", "0", "4")
    assert table.live.timing().elapsed == 240
    assert phase_seconds(table.session, "welcome", table.live.now()) == 190
    assert table.said == "“Case 1 · Account” since 10:03:10: 4:00 so far. u undoes it."
    assert table.line.text == "half a note"


def test_it_is_counted_from_the_key_and_not_from_the_answer(table):
    table.later(300)
    table.command("n")
    table.later(120)
    table.command("B", "0")
    table.later(30)
    table.press("4")
    assert table.live.timing().elapsed == 270


def test_the_turn_began_some_seconds_ago_and_took_that_from_the_one_before(table):
    table.command("1")
    table.later(60)
    table.command("2")
    table.later(10)
    table.command("D", "2", "5")
    assert spoken(table) == [("p1", 45), ("p2", None)]
    assert table.said == "Karim since 10:00:55: 0:25. u undoes it."


def test_the_last_seconds_were_somebody_elses(table):
    table.command("1")
    table.later(60)
    table.command("L", "3", "2", "0")
    assert spoken(table) == [("p1", 40), ("p3", None)]
    assert table.said == "Léa since 10:00:50: 0:20. u undoes it."
    assert isinstance(table.live.record.events[-1], SpokenSince)


def test_nobody_had_the_floor_and_the_turn_begins_where_it_really_did(table):
    table.later(60)
    table.command("L", "3", "1", "m")
    assert spoken(table) == [("p3", None)] and table.live.timing().turn == 60


def test_without_a_speaker_no_turn_can_have_begun(table):
    table.command("D")
    assert table.said == "Nobody has the floor."


def test_this_turn_is_of_the_phase_before(table):
    table.command("1")
    table.later(60)
    table.command("W", "y")
    assert table.said == "This is the first phase."
    table.command("n")
    table.command("W", "y")
    assert table.said == "This is the first phase."
    table.later(5)
    table.command("1")
    table.command("W", "y")
    assert table.said == "The turn of Anne belongs to “Welcome” now. u undoes it."
    assert isinstance(table.live.record.events[-1], TurnCorrected)


def test_the_last_two_turns_of_one_person_are_one(table):
    table.command("M")
    assert table.said == "Nobody has had the floor yet."
    table.command("1")
    table.command("M")
    assert table.said == "There is no turn before the last one."
    table.later(30)
    table.command("s")
    table.later(5)
    table.command("1")
    table.later(10)
    table.command("M")
    assert table.asked == "The last two turns (Anne 0:30, Anne 0:10) were one?"
    table.press("y")
    assert (spoken(table), table.live.timing().turn) == ([("p1", None)], 40)


def test_whose_turn_it_was_is_asked_where_two_people_had_it(table):
    table.command("1")
    table.later(30)
    table.command("2")
    table.later(3)
    table.command("M")
    assert table.asked == "The last two turns (Anne 0:30, Karim 0:03) were one. Whose?"
    table.press("1")
    assert table.said == "One turn of Anne now. u parts them again."
    assert (table.session.turn.person, table.live.timing().turn) == ("p1", 33)


def test_turns_of_two_phases_stay_two_and_nothing_is_asked(table):
    table.command("2")
    table.later(30)
    table.command("n")
    table.command("1")
    table.later(30)
    table.command("M")
    assert table.asked == ""
    assert table.said == "The turn before belongs to “Welcome”: turns of two phases stay two."
    assert [person for person, _end in spoken(table)] == ["p2", "p1"]


def test_a_phase_by_its_name_from_now_on(table):
    table.later(60)
    table.command("J", "0", "9", "1")
    assert (table.phase, table.live.timing().elapsed) == ("talk", 0)


def test_a_phase_that_was_left_out_by_mistake_comes_with_its_true_time(table):
    table.command("k")
    table.later(60)
    table.command("n")
    assert table.phase == "case-1.questions"
    table.later(180)
    table.command("J", "0", "2")
    assert "2 since 10:01: it was really this phase all along" in table.desk.asking.hint()
    table.press("2")
    assert (table.phase, table.live.timing().elapsed) == ("case-1.account", 180)
    table.later(2)
    table.command("n")
    assert table.phase == "case-1.questions"


def test_the_phase_that_runs_is_that_phase_already(table):
    table.later(60)
    table.command("J", "1", "enter")
    assert table.said == "Nothing to change."


def test_people_are_renamed_found_twice_and_absent(table):
    table.command("N", "2")
    assert table.desk.asking.typed == "Karim"
    table.press("end", "a", "enter")
    assert table.said == "Karim is called Karima now. u undoes it."
    table.command("U", "1", "4", "y", "enter")
    assert table.said == "Anne and Paul are one person now: Anne. u parts them again."
    table.command("A", "4", "y", "enter")
    assert table.said == "Zoé was not there. u undoes it, a notes an arrival."
    assert table.session.person("p5").arrived is None
    table.command("A", "4", "y", "enter")
    assert table.said == "Zoé is not among those who came."


@pytest.mark.parametrize("key", ["B", "L", "J"])
def test_before_the_beginning_there_is_nothing_to_put_right(lay, key):
    table = lay(begun=False)
    table.command(key)
    assert table.said == "The session has not begun: n begins it."


def test_an_accidental_next_loses_nothing_of_the_minute(table):
    table.later(240)
    table.command("n")
    table.later(20)
    table.command("1")
    table.note("said meanwhile")
    table.command("h", "4")
    table.later(40)
    for _ in range(3):
        table.command("u")
    assert table.asked == ("Undo: phase “Case 1 · Account”. What was done since (floor to Anne, raised hand of Paul):")
    table.press("1")
    assert table.said == "Undone: phase “Case 1 · Account”. Redone: floor to Anne, raised hand of Paul."
    assert (table.phase, table.live.timing().elapsed) == ("welcome", 310)
    assert (table.session.turn.person, table.live.timing().turn, table.session.hands) == ("p1", 40, ("p4",))
    assert table.session.turns[-1].phase == table.session.notes[-1].phase == "welcome"


def test_leaving_the_question_takes_nothing_back(table):
    table.later(60)
    table.command("n")
    table.later(20)
    table.command("1")
    table.command("u")
    table.command("u")
    table.press("escape")
    assert table.phase == "case-1.account"
    table.command("u", "2")
    assert table.phase == "welcome" and table.session.turn is None


def test_the_key_asks_nobody_who_has_not_the_clock(table):
    seq, writer = table.session.last
    taken = SeatTaken(writer="other", seq=seq + 1, at=table.live.now(), seen_seq=seq, seen_writer=writer)
    table.live.record.add([taken])
    table.command("B", "0", "5")
    assert "S takes it" in table.said
    assert table.session.runs[0].started - table.session.opened < timedelta(seconds=1)


def test_a_beginning_before_that_of_the_phase_before_is_asked_about(table):
    table.later(90)
    table.command("n")
    table.later(20)
    table.command("B", "3", "0")
    assert table.asked == ("“Welcome”, begun 2:00 ago, did not take place then: all its time is “Case 1 · Account”?")
    before = table.session
    table.press("n")
    assert table.session is before
    table.command("B", "3", "0", "y")
    assert table.said.startswith("“Case 1 · Account” since 10:00:00: 2:00 so far.")


def test_a_turn_from_before_its_phase_is_asked_about(table):
    table.later(20)
    table.command("3")
    table.later(10)
    table.command("D", "9", "0")
    assert table.asked == "“Welcome” began only 0:40 ago. Has Léa had the floor since then?"
    table.press("y")
    assert table.said.startswith("Léa since 10:00:00: 0:40.")
    table.command("L", "2", "9", "0")
    assert table.asked == "“Welcome” began only 0:40 ago. Has Karim had the floor since then?"
    table.press("n")
    assert table.session.turn.person == "p3"
