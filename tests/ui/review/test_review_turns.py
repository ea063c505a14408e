"""Turns put right: whose they were, when they began and ended, split, joined; and phases, since when and which."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from gep_tui.domain.session.decisions import floor, phases
from gep_tui.domain.session.state import Turn
from gep_tui.ui.review.moments import moment_of
from gep_tui.ui.review.turn_actions import length

ZONE = timezone(timedelta(hours=1))
AT = datetime(2026, 11, 22, 10, 31, 4, 500_000, tzinfo=ZONE)


def turn(room, number: int) -> Turn:
    return sorted(room.live.session.turns, key=lambda each: each.started)[number]


def choose(room, number: int) -> Turn:
    room.press("4")
    found = turn(room, number)
    room.choose(found.id)
    return found


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("+30", 30),
        ("-30", -30),
        ("−1:30", -90),
        ("10:32:04", 59.5),
        ("10:31", -4.5),
        ("10h30", -64.5),
        (" 10:31:05 ", 0.5),
    ],
)
def test_a_time_is_read_next_to_the_one_that_stands(words: str, seconds: float) -> None:
    assert moment_of(words, AT) == AT + timedelta(seconds=seconds)


@pytest.mark.parametrize("words", ["", "soon", "25:00", "10:61", "+", "1:2:3:4", "[/]", "+99999"])
def test_words_that_are_no_time_are_none(words: str) -> None:
    assert moment_of(words, AT) is None


def test_around_midnight_the_nearest_day_is_meant() -> None:
    late = datetime(2026, 11, 22, 23, 59, 0, tzinfo=ZONE)
    assert moment_of("00:01", late) == late + timedelta(minutes=2)
    early = datetime(2026, 11, 23, 0, 1, 0, tzinfo=ZONE)
    assert moment_of("23:59", early) == early - timedelta(minutes=2)


def test_a_clock_on_the_wall_that_was_set_is_reckoned_with() -> None:
    assert moment_of("11:31:05", AT, timedelta(hours=1)) == AT + timedelta(seconds=0.5)


@pytest.mark.parametrize(
    ("words", "seconds"), [("90", 90), ("1:30", 90), ("1'30", 90), ("x", None), ("", None), ("-5", None)]
)
def test_a_length_is_read_in_seconds_or_minutes(words: str, seconds: int | None) -> None:
    assert length(words) == seconds


def test_turns_are_listed_with_person_phase_and_length(room) -> None:
    room.press("4")
    assert [" ".join(row.split()) for row in room.whole().split("\n")] == [
        "Welcome 1 turn",
        "10:01:00–10:02:00 1:00 Anne",
        "Case 1 · Case-1.Account 2 turns",
        "10:02:30–10:06:30 4:00 Anne",
        "10:06:30–10:07:00 0:30 Karim",
    ]


def test_a_turn_becomes_another_persons(room) -> None:
    found = choose(room, 1)
    room.press("enter", "3")
    assert turn(room, 1).person == "p3"
    assert turn(room, 1).id == found.id
    assert room.desk.message == "Turn corrected. u undoes it."
    room.press("u")
    assert turn(room, 1).person == "p1"


def test_its_beginning_and_its_end_are_corrected(room) -> None:
    found = choose(room, 1)
    room.press("b", *"+30", "enter")
    assert turn(room, 1).started == found.started + timedelta(seconds=30)
    room.press("e", *"10:06:00", "enter")
    assert turn(room, 1).ended == found.ended - timedelta(seconds=30)
    assert "3:00" in room.whole()


def test_nothing_typed_changes_nothing(room) -> None:
    found = choose(room, 1)
    room.press("b", "enter")
    assert turn(room, 1) == found


@pytest.mark.parametrize(
    ("key", "words", "said"),
    [
        ("b", "soon", "“soon” is not a time"),
        ("b", "10:06:31", "cannot begin after its end (10:06:30)"),
        ("e", "10:02:00", "cannot end before its beginning (10:02:30)"),
        ("e", "11:59", "is still to come"),
        ("s", "0", "is not part of this turn"),
        ("s", "4:01", "is not part of this turn"),
        ("s", "[/]", "“[/]” is not part of this turn"),
    ],
)
def test_nonsense_is_refused_in_words(room, key: str, words: str, said: str) -> None:
    found = choose(room, 1)
    room.press(key, *words, "enter")
    assert said in room.desk.message
    assert turn(room, 1) == found


def test_a_turn_is_split_and_joined_again(room) -> None:
    choose(room, 1)
    room.press("s", *"1:00", "enter", "4")
    assert [turn(room, number).person for number in range(4)] == ["p1", "p1", "p4", "p2"]
    room.choose(turn(room, 1).id)
    room.press("j")
    assert "It will be the turn of Anne." in room.desk.asking.question
    room.press("y")
    assert [each.person for each in room.live.session.turns] == ["p1", "p1", "p2"]


def test_the_last_turn_has_none_to_be_joined_with(room) -> None:
    choose(room, 2)
    room.press("j")
    assert room.desk.message == "There is no turn after this one."


def test_a_running_turn_is_not_ended_here(room) -> None:
    room.do(floor.give_floor, person="p3", sure=True)
    room.clock.advance(10)
    choose(room, 3)
    assert "●" in room.whole()
    assert "still running" in room.whole()
    room.press("e")
    assert "still running" in room.desk.message


def test_a_running_turn_takes_up_the_one_before_or_is_taken_up_by_it(room) -> None:
    room.speak("p2", 30)
    room.do(floor.give_floor, person="p3", sure=True)
    room.clock.advance(10)
    choose(room, 3)
    room.press("j", "y")
    running = room.live.session.turn
    assert (running.person, round(room.live.timing().turn)) == ("p2", 40)


def test_turns_of_two_phases_are_not_joined(room) -> None:
    room.do(floor.give_floor, person="p3", sure=True)
    room.clock.advance(10)
    choose(room, 2)
    turns = room.live.session.turns
    room.press("j", "y")
    assert room.live.session.turns == turns and "phase" in room.desk.message


def test_a_turn_is_moved_to_another_phase(room) -> None:
    choose(room, 2)
    room.press("m", "3")
    assert turn(room, 2).phase == "case-1.ideas"


def test_the_current_phase_began_earlier_than_the_key_was_pressed(room) -> None:
    room.press("5")
    room.choose("phase case-1.ideas")
    before = room.live.session.run.started
    room.press("b", *"-20", "enter")
    assert room.live.session.run.started == before - timedelta(seconds=20)


def test_any_phase_that_was_held_can_be_moved_and_takes_its_turns_along(room) -> None:
    room.press("5")
    room.choose("phase case-1.account")
    before = room.live.session.runs[1].started
    room.press("b", *"-40", "enter")
    assert room.live.session.runs[1].started == before - timedelta(seconds=40)
    assert turn(room, 0).phase == "welcome"
    assert "“Case 1 · Case-1.Account” from 10:01:20 on: 5:40 in all" in room.desk.message
    room.press("b", *"+1", "enter")
    assert room.live.session.runs[1].started == before - timedelta(seconds=39)


def test_a_beginning_before_what_was_held_before_is_asked_about_and_not_clipped(room) -> None:
    room.press("5")
    room.choose("phase case-1.account")
    runs = room.live.session.runs
    room.press("b", *"-50:00", "enter")
    assert room.desk.asking.question.startswith("“Welcome”, begun at 10:")
    assert "did not take place then: all its time is “Case 1 · Case-1.Account”?" in room.desk.asking.question
    room.press("n")
    assert room.live.session.runs == runs
    room.press("b", *"-50:00", "enter", "y")
    assert room.live.session.runs[1].started == runs[0].started


def test_a_beginning_behind_the_end_of_its_phase_is_refused_in_words(room) -> None:
    room.press("5")
    room.choose("phase welcome")
    before = room.live.session.runs
    room.press("b", *"+2:30", "enter")
    assert room.desk.message.startswith("A phase cannot begin after its end (10:")
    assert room.live.session.runs == before


def test_a_turn_before_its_phase_is_asked_about_and_not_clipped(room) -> None:
    found = choose(room, 1)
    began = next(run.started for run in room.live.session.runs if run.id == found.run)
    room.press("b", *"-59:00", "enter")
    assert "began only at" in room.desk.asking.question and "had the floor since then?" in room.desk.asking.question
    room.press("n")
    assert turn(room, 1).started == found.started
    room.press("b", *"-59:00", "enter", "y")
    assert next(each for each in room.live.session.turns if each.id == found.id).started == began


def test_a_phase_that_was_not_held_is_not_moved(room) -> None:
    room.press("5")
    room.choose("phase closing")
    room.press("b")
    assert room.desk.message == "“Closing” has not been held."
    room.choose("share p1")
    room.press("J")
    assert room.desk.message == "Choose a phase first: ↑ and ↓."


def test_what_was_held_was_another_phase(room) -> None:
    room.press("5")
    room.choose("phase case-1.ideas")
    room.press("J", "4")
    assert room.live.session.phase.id == "closing"
    assert [note.phase for note in room.live.session.notes][-1] == "closing"
    assert "Closing" in room.desk.message


def test_a_phase_that_was_never_left_has_its_turns_under_one_head(room) -> None:
    room.press("5")
    room.choose("phase case-1.account")
    room.press("J", "1", "4")
    assert room.whole().count("Welcome") == 1
    assert "3 turns" in room.whole()


def test_a_phase_held_twice_is_asked_for_by_its_time(room) -> None:
    room.clock.advance(60)
    room.do(phases.back)
    room.clock.advance(60)
    room.press("5")
    room.choose("phase case-1.account")
    room.press("b")
    assert "more than once" in room.desk.asking.question
    room.press("2", *"-30", "enter")
    assert [run.started for run in room.live.session.runs][-1] == room.live.now() - timedelta(seconds=90)


def test_a_turn_began_earlier_and_took_that_from_the_one_before(room) -> None:
    choose(room, 2)
    room.press("b", *"-20", "enter")
    one, two = room.live.session.turns[1:]
    assert one.ended == two.started
    assert round(two.ended.timestamp() - two.started.timestamp()) == 50


def test_keys_of_notes_do_nothing_to_turns(room) -> None:
    choose(room, 1)
    room.press("delete", "t", "d")
    assert room.desk.asking is None
    assert not any(note.withdrawn for note in room.live.session.notes)
