"""Raised hands: they ask for the floor in one phase, and end with it unless they are kept."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from play import FIVE, Play, as_told, ev, phase

from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import corrections, floor, people, phases
from gep_tui.domain.session.fold import fold

ALL = {"speakers": ("everyone",)}


def _play() -> Play:
    return Play((phase("one", mode="open", **ALL), phase("two", mode="round", **ALL), phase("three", **ALL)))


def test_a_hand_ends_with_the_phase_in_which_it_was_raised() -> None:
    play = _play()
    for person in ("zoe", "paul"):
        play.do(floor.raise_hand, person)
    play.after(60).next()
    assert (play.session.hands, play.session.hands_ended) == ((), ("zoe", "paul"))
    play.after(60).next()
    assert play.session.hands_ended == (), "only those of the phase before"


def test_hands_are_kept_ahead_of_those_raised_since() -> None:
    play = _play()
    for person in ("zoe", "paul", "lea"):
        play.do(floor.raise_hand, person)
    play.after(60).next()
    play.do(floor.raise_hand, "anne")
    play.do(floor.give_floor, "lea")
    play.do(people.toggle_presence, "paul")
    play.do(floor.keep_hands)
    assert play.session.hands == ("zoe", "anne"), "who speaks, or has left, asks for nothing"
    assert play.try_(floor.keep_hands) == no.NoHandsEnded()
    play.undo()
    assert play.session.hands == ("anne",)


def test_where_no_hand_went_down_there_is_nothing_to_keep() -> None:
    play = _play()
    assert play.try_(floor.keep_hands) == no.NoHandsEnded()
    play.do(floor.raise_hand, "zoe")
    play.after(60).do(phases.close)
    assert play.session.hands == () and play.try_(floor.keep_hands) == no.NoHandsEnded()


def test_the_change_of_phase_taken_back_the_hands_are_up_again() -> None:
    play = _play()
    play.do(floor.raise_hand, "zoe")
    play.after(60).next()
    play.undo()
    assert play.session.hands == ("zoe",)


def test_hands_wait_through_a_break_put_into_their_phase() -> None:
    play = _play()
    play.do(floor.raise_hand, "zoe")
    play.after(60).do(phases.take_break, 600, Text(en="Break"))
    assert play.session.hands == ("zoe",)
    play.after(600).next()
    assert (play.here, play.session.hands) == ("one", ("zoe",))
    play.after(60).do(phases.take_break, 600, Text(en="Break"))
    play.after(600).do(phases.go_to, "two")
    assert play.session.hands == ()


def test_who_has_or_had_the_floor_has_no_hand_up() -> None:
    play = _play()
    for person in FIVE:
        play.do(floor.raise_hand, person)
    play.do(floor.give_floor, "lea")
    play.do(floor.raise_hand, "lea")  # while she speaks
    play.after(30).do(floor.end_turn)
    assert "lea" not in play.session.hands
    turn = play.do(floor.give_floor, "anne").key
    play.after(30).do(corrections.correct_turn, turn, person="karim")
    assert play.session.hands == ("anne", "paul", "zoe"), "it was Karim who had the floor, and Anne waits still"
    play.do(corrections.split_turn, turn, 10, "zoe")
    assert play.session.hands == ("anne", "paul")


def test_who_was_given_the_floor_by_mistake_waits_again_at_the_same_place() -> None:
    play = _play()
    for person in ("anne", "karim", "lea"):
        play.do(floor.raise_hand, person)
    turn = play.do(floor.give_floor, "karim").key
    play.do(floor.raise_hand, "zoe")
    play.after(5).do(corrections.correct_turn, turn, person="paul")
    assert (play.session.hands, play.speaker) == (("anne", "karim", "lea", "zoe"), "paul")
    play.do(corrections.correct_turn, turn, person="lea")
    assert play.session.hands == ("anne", "karim", "zoe"), "Paul had not asked for it"
    play.do(corrections.correct_turn, turn, person="zoe")
    assert play.session.hands == ("anne", "karim", "lea")
    play.undo()
    assert play.session.hands == ("anne", "karim", "zoe")
    play.do(floor.toggle_hand, "lea")
    play.do(corrections.correct_turn, turn, person="paul")
    assert play.session.hands == ("anne", "karim", "zoe", "lea"), "she has asked anew, and is not there twice"


def test_a_hand_comes_back_only_in_the_phase_in_which_it_was_raised() -> None:
    play = _play()
    play.do(floor.raise_hand, "karim")
    turn = play.do(floor.give_floor, "karim").key
    play.after(60).next()
    play.do(corrections.correct_turn, turn, person="anne")
    assert play.session.hands == ()


def test_a_correction_of_a_record_from_before_gives_no_hand_back() -> None:
    play = _play()
    play.do(floor.raise_hand, "karim")
    turn = play.do(floor.give_floor, "karim").key
    play.write(ev.TurnCorrected(turn=turn, person="anne"))
    assert play.session.hands == ()


def test_whose_turn_of_an_earlier_phase_is_put_right_keeps_the_hand_of_now() -> None:
    play = _play()
    turn = play.do(floor.give_floor, "anne").key
    play.after(60).next()
    play.do(floor.raise_hand, "karim")
    play.do(corrections.correct_turn, turn, person="karim")
    assert play.session.hands == ("karim",)


def test_who_passes_asks_for_nothing_and_who_was_given_the_floor_has_it_no_longer() -> None:
    play = _play()
    play.after(60).next()
    for person in ("anne", "karim"):
        play.do(floor.raise_hand, person)
    play.do(floor.let_pass, "anne")
    play.do(floor.give_floor, "karim")
    play.after(5).do(floor.let_pass, "karim")
    assert (play.session.hands, play.speaker, play.spoken("karim")) == ((), "", 5)
    assert play.try_(floor.let_pass, "karim") == no.AlreadyHeard(person="karim")
    play.do(floor.give_floor, "karim")
    assert play.session.rounds["two"].passed == ("anne",), "who speaks after all has not passed"


@given(st.randoms(use_true_random=False), st.lists(st.sampled_from(("raise", "next", "keep", "give", "undo"))))
def test_hands_are_the_same_in_whatever_order_the_files_are_read(chance: random.Random, moves: list[str]) -> None:
    play = _play()
    other = play.hand("scribe")
    for move in moves:
        play.after(2)
        if move == "raise":
            other.try_(floor.raise_hand, chance.choice(FIVE))
        elif move == "next":
            play.try_(phases.next_phase)
        elif move == "keep":
            other.try_(floor.keep_hands)
        elif move == "give":
            play.try_(floor.give_floor, chance.choice(FIVE), sure=True)
        elif play.session.done:
            play.undo()
    events = list(play.record.events)
    chance.shuffle(events)
    assert as_told(fold(events)) == as_told(play.session)
