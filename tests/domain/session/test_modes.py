"""The seven ways of speaking: who may have the floor, who is due and why, and when a round is done."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from play import FIVE, Play, case, ev, phase

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import floor, notes, people, phases, plan
from gep_tui.domain.session.rounds import circle, dry, heard, questions_asked, round_complete, round_of, to_come
from gep_tui.domain.session.suggestion import Suggestion, queue, suggestion
from gep_tui.domain.session.turn_limit import turn_limit

ALL = {"speakers": ("everyone",)}


def _play(mode: Any, minutes: float | None = 10, roles: Any = None, absent: tuple[str, ...] = (), **more: Any) -> Play:
    """Return a session that has begun with one phase of a case in this mode."""
    given = {} if roles is None else {"case": roles}
    plan = (phase("case.x", minutes, mode=mode, scope="case", **{**ALL, **more}), phase("after", 5, **ALL))
    return Play(plan, blocks=case(), roles=given, absent=absent)


def _phase(play: Play) -> PlannedPhase:
    assert play.session.phase is not None
    return play.session.phase


def _due(play: Play, least: bool = False) -> tuple[str, str] | None:
    found = suggestion(play.session, play.now, least)
    return None if found is None else (found.person, found.reason)


def _round(play: Play) -> list[str]:
    """Give the floor to whoever is due, a minute each, until nobody is; return them in order."""
    spoke = []
    while _due(play):
        play.do(floor.give_next)
        spoke.append(play.speaker)
        play.after(60)
    play.do(floor.end_turn)
    return spoke


# One speaker.


def test_in_a_phase_for_one_that_one_is_due() -> None:
    play = _play("single", roles={"presenter": ("lea",)}, speakers=("presenter",), silent=("consultant",))
    assert _due(play) == ("lea", "role")
    play.do(floor.give_next)
    assert _due(play) is None
    assert isinstance(play.try_(floor.give_next), no.NobodyIsDue)


def test_in_a_phase_for_one_the_others_keep_silent_unless_somebody_asked() -> None:
    play = _play("single", roles={"presenter": ("lea",)}, speakers=("presenter",), silent=("consultant",))
    assert play.try_(floor.give_floor, "zoe") == no.KeepsSilent(person="zoe", role="consultant")
    play.do(floor.give_floor, "zoe", sure=True)
    assert play.speaker == "zoe"


def test_before_the_one_has_spoken_a_hand_waits_and_afterwards_it_is_next() -> None:
    play = _play("single", roles={"presenter": ("lea",)}, speakers=("presenter",))
    play.do(floor.raise_hand, "zoe")
    assert _due(play) == ("lea", "role")
    play.do(floor.give_next)
    assert _due(play) == ("zoe", "raised")
    play.do(floor.end_turn)
    play.do(floor.lower_hand, "zoe")
    assert _due(play) == ("lea", "role")


# Rounds.


def test_in_a_round_everyone_speaks_once_in_the_order_of_the_list() -> None:
    play = _play("round")
    assert _round(play) == list(FIVE)
    assert round_complete(play.session, _phase(play)) and _due(play) is None


def test_a_round_is_complete_when_the_last_one_has_finished() -> None:
    play = _play("round")
    for _ in FIVE:
        assert not round_complete(play.session, _phase(play))
        play.do(floor.give_next)
    assert not round_complete(play.session, _phase(play))
    play.do(floor.end_turn)
    assert round_complete(play.session, _phase(play))


def test_a_round_goes_in_the_order_that_was_drawn() -> None:
    play = _play("round")
    drawn = ("zoe", "anne", "lea", "paul", "karim")
    play.do(floor.draw_order, drawn)
    assert _round(play) == list(drawn)


@given(st.randoms())
def test_drawing_keeps_everyone_once(dice: random.Random) -> None:
    play = _play("round")
    play.do(floor.draw_order, tuple(dice.sample(FIVE, 5)))
    assert sorted(circle(play.session, _phase(play))) == sorted(FIVE)
    assert sorted(_round(play)) == sorted(FIVE)


def test_drawing_among_nobody_and_of_people_unknown_is_harmless() -> None:
    play = _play("round")
    play.do(floor.draw_order, ("nobody", "zoe", "zoe"))
    assert circle(play.session, _phase(play)) == ("zoe", "anne", "karim", "lea", "paul")
    play.do(floor.draw_order, ())
    assert circle(play.session, _phase(play)) == FIVE
    empty = Play((phase("x", 5, mode="round", **ALL),), people=())
    empty.do(floor.draw_order, ())
    assert circle(empty.session, _phase(empty)) == () and not round_complete(empty.session, _phase(empty))


def test_who_is_to_speak_last_speaks_last_however_the_order_was_drawn() -> None:
    play = _play("round", roles={"presenter": ("karim",)}, speakers=("consultant", "presenter"))
    assert _phase(play) and circle(play.session, _phase(play)) == ("anne", "lea", "paul", "zoe", "karim")
    play.do(floor.draw_order, ("karim", "zoe", "paul", "lea", "anne"))
    assert circle(play.session, _phase(play)) == ("zoe", "paul", "lea", "anne", "karim")


def test_who_passes_is_not_asked_again_in_this_round() -> None:
    play = _play("round")
    play.do(floor.let_pass, "anne")
    assert _due(play) == ("karim", "round")
    assert _round(play) == ["karim", "lea", "paul", "zoe"]
    assert round_complete(play.session, _phase(play))
    assert play.try_(floor.let_pass, "anne") == no.AlreadyHeard(person="anne")
    assert play.try_(floor.let_pass, "zoe") == no.AlreadyHeard(person="zoe")


def test_who_passed_may_speak_all_the_same() -> None:
    play = _play("round")
    play.do(floor.let_pass, "anne")
    play.do(floor.give_floor, "anne")
    assert play.speaker == "anne"


def test_when_everyone_passes_the_round_is_complete_and_dry() -> None:
    play = _play("round", until_dry=True)
    for person in FIVE:
        assert not round_complete(play.session, _phase(play))
        play.do(floor.let_pass, person)
    assert round_complete(play.session, _phase(play)) and dry(play.session, _phase(play))


def test_who_is_absent_is_not_waited_for() -> None:
    play = _play("round", absent=("karim",))
    play.do(people.leave, "zoe")
    assert play.try_(floor.give_floor, "karim") == no.Absent(person="karim")
    assert _round(play) == ["anne", "lea", "paul"]
    assert round_complete(play.session, _phase(play))


@pytest.mark.parametrize("drawn", [False, True])
def test_who_comes_late_speaks_at_the_end(drawn: bool) -> None:
    play = _play("round", absent=("anne", "karim"))
    if drawn:
        play.do(floor.draw_order, FIVE)
    play.after(5).do(floor.give_next)
    play.after(30).do(people.arrive, "karim")
    play.after(5).do(people.arrive, "anne")
    new = play.after(5).do(people.add_person, "Noé").key
    assert _round(play) == ["paul", "zoe", "karim", "anne", new]


def test_who_was_out_for_a_moment_keeps_the_place() -> None:
    play = _play("round")
    play.do(people.leave, "karim")
    play.after(30).do(people.arrive, "karim")
    assert circle(play.session, _phase(play)) == FIVE


def test_a_late_comer_opens_a_round_that_was_complete() -> None:
    play = _play("round", absent=("zoe",))
    _round(play)
    assert round_complete(play.session, _phase(play))
    play.do(people.arrive, "zoe")
    assert not round_complete(play.session, _phase(play)) and _due(play) == ("zoe", "round")


def test_a_further_round_begins_anew_in_the_same_order() -> None:
    play = _play("round")
    play.do(floor.draw_order, ("zoe", "paul", "lea", "karim", "anne"))
    play.do(floor.let_pass, "zoe")
    _round(play)
    play.do(floor.new_round)
    assert round_of(play.session, _phase(play)).number == 2
    assert _round(play) == ["zoe", "paul", "lea", "karim", "anne"]
    assert {turn.round for turn in play.session.turns} == {1, 2}


def test_a_round_begun_by_two_at_once_begins_once() -> None:
    play = _play("round")
    other = play.hand("notes", sees_all=False)
    play.do(floor.new_round)
    other.do(floor.new_round)
    play.read(other)
    assert round_of(play.session, _phase(play)).number == 2
    assert play.session.refused[-1].why == "already"


def test_a_round_goes_on_where_it_stood_when_the_phase_is_held_again() -> None:
    play = _play("round")
    play.do(floor.give_next)
    play.after(60).next()
    play.after(60).do(phases.back)
    assert _due(play) == ("karim", "round") and heard(play.session, _phase(play)) == ("anne",)


def test_somebody_may_speak_twice_in_a_round_and_is_still_heard_once() -> None:
    play = _play("round")
    for person in ("anne", "karim", "anne"):
        play.do(floor.give_floor, person)
    assert heard(play.session, _phase(play)) == ("anne", "karim")
    assert to_come(play.session, _phase(play)) == ("lea", "paul", "zoe")


def test_rounds_are_refused_where_there_are_none() -> None:
    play = _play("open")
    for move in (floor.new_round, lambda s, n: floor.let_pass(s, n, "lea"), lambda s, n: floor.draw_order(s, n, FIVE)):
        assert isinstance(play.try_(move), no.NoRound)
    waiting = Play(begun=False)
    assert isinstance(waiting.try_(floor.new_round), no.NotBegun)
    assert isinstance(waiting.try_(floor.let_pass, "lea"), no.NotBegun)
    assert _play("round").try_(floor.let_pass, "nobody") == no.UnknownPerson(person="nobody")


# Limits.


def test_in_a_round_the_time_left_is_shared_by_those_to_come() -> None:
    play = _play("round", 10)
    play.do(floor.give_next)
    assert turn_limit(play.session, play.now) == 120
    play.after(60).do(floor.give_next)
    assert turn_limit(play.session, play.now) == 135
    play.after(300).do(floor.give_next)
    assert (play.timing.turn_limit, play.timing.turn_left) == (80, 80)
    assert play.after(100).timing.turn_left == -20


def test_what_other_phases_took_is_no_part_of_a_rounds_time() -> None:
    play = Play((phase("x", 10, **ALL), phase("y", 10, mode="round", **ALL), phase("z", 10, **ALL)))
    play.after(minutes=7).next()
    play.after(minutes=1).next()
    play.after(minutes=7).do(phases.back)
    play.do(floor.give_next)
    assert turn_limit(play.session, play.now) == 540 // 5


def test_a_pass_gives_time_to_those_to_come() -> None:
    play = _play("round", 10)
    for person in ("karim", "lea", "paul"):
        play.do(floor.let_pass, person)
    play.do(floor.give_next)
    assert turn_limit(play.session, play.now) == 300


def test_the_limit_is_set_when_the_turn_begins_and_grows_with_the_phase() -> None:
    play = _play("round", 10)
    play.do(floor.give_next)
    play.after(50).do(floor.let_pass, "zoe")
    assert play.timing.turn_limit == 120
    play.do(phases.change_length, 300)
    assert play.timing.turn_limit == 180


def test_a_pause_in_a_round_takes_no_time_from_anybody() -> None:
    play = _play("round", 10)
    play.do(phases.pause)
    play.after(300).do(phases.resume)
    play.do(floor.give_next)
    assert turn_limit(play.session, play.now) == 120


def test_a_round_in_overtime_leaves_nobody_any_time() -> None:
    play = _play("round", 10).after(minutes=12)
    play.do(floor.give_next)
    assert turn_limit(play.session, play.now) == 0


def test_the_protocols_limit_of_a_turn_counts_before_any_other() -> None:
    for mode in ("round", "questions", "open", "single"):
        play = _play(mode, per_turn=60)
        play.do(floor.give_floor, "anne", sure=True)
        assert play.after(45).timing.turn_left == 15


def test_a_limit_counts_from_the_beginning_of_the_turn_without_questions_and_pauses() -> None:
    play = _play("round", 10, per_turn=60)
    play.do(floor.give_floor, "anne")
    play.after(20).do(phases.pause)
    play.after(20).do(phases.resume)
    play.after(10).do(floor.give_floor, "zoe", interrupts=True)
    play.after(10).do(floor.end_turn)
    assert (play.speaker, play.timing.turn_left) == ("anne", 30)


def test_a_round_without_a_length_has_no_limit_and_one_to_a_clock_time_has() -> None:
    play = _play("round", None)
    play.do(floor.give_next)
    assert play.timing.turn_limit is None
    by_clock = Play((phase("x", None, mode="round", ends=play.clock.replace(minute=20), **ALL), phase("y")))
    by_clock.do(floor.give_next)
    assert by_clock.timing.turn_limit == 240


def test_a_turn_that_began_outside_the_round_has_no_part_of_its_time() -> None:
    play = Play((phase("x", 10, mode="round", **ALL), phase("y", 10, **ALL)))
    play.after(60).next()
    play.hand("notes").do(floor.give_floor, "lea")
    play.after(5).undo()
    assert (play.here, play.speaker, play.timing.turn_limit) == ("x", "lea", None)
    play.do(floor.give_floor, "zoe")
    assert play.timing.turn_limit is not None


def test_nobody_speaking_there_is_no_limit() -> None:
    assert _play("round").timing.turn_limit is None
    assert Play(begun=False).timing.turn_limit is None


# Questions.


def _questions(**more: Any) -> Play:
    return _play("questions", roles={"presenter": ("lea",)}, speakers=("consultant",), to=("presenter",), **more)


def test_questions_are_put_by_everyone_but_who_answers() -> None:
    play = _questions(questions_each=1)
    assert _round(play) == ["anne", "karim", "paul", "zoe"]
    assert round_complete(play.session, _phase(play)) and not dry(play.session, _phase(play))


def test_who_has_asked_all_their_questions_is_asked_about_first() -> None:
    play = _questions(questions_each=2)
    for _ in range(2):
        play.do(floor.give_floor, "zoe")
        play.do(floor.end_turn)
    assert play.try_(floor.give_floor, "zoe") == no.NoMoreQuestions(person="zoe", questions=2)
    play.do(floor.give_floor, "zoe", sure=True)
    assert questions_asked(play.session, _phase(play)) == {"anne": 0, "karim": 0, "paul": 0, "zoe": 3}


def test_who_has_asked_fewest_is_next() -> None:
    play = _questions(questions_each=2)
    assert _round(play) == ["anne", "karim", "paul", "zoe"] * 2


def test_questions_without_a_number_never_end_by_themselves() -> None:
    play = _questions()
    for _ in range(9):
        play.do(floor.give_next)
    assert _due(play) is not None and not round_complete(play.session, _phase(play))


def test_questions_go_round_until_they_are_dry() -> None:
    play = _questions(questions_each=1, until_dry=True)
    for person in ("anne", "karim", "paul", "zoe"):
        assert _due(play) == (person, "fewest-questions")
        play.do(floor.give_next)
    assert _due(play) == ("anne", "another-round")
    play.do(floor.let_pass, "anne")
    assert play.session.rounds["case.x"].number == 2
    assert _due(play) == ("karim", "fewest-questions")
    play.do(floor.let_pass, "karim")
    for _ in ("paul", "zoe"):
        play.do(floor.give_next)
    play.do(floor.end_turn)
    assert round_complete(play.session, _phase(play)) and not dry(play.session, _phase(play))
    for person in ("anne", "karim", "paul", "zoe"):
        play.do(floor.let_pass, person)
    assert play.session.rounds["case.x"].number == 3
    assert dry(play.session, _phase(play)) and _due(play) is None


def test_in_a_further_round_a_question_is_free_again_and_who_answers_begins_none() -> None:
    play = _questions(questions_each=1, until_dry=True)
    for _ in range(4):
        play.do(floor.give_next)
    play.do(floor.give_floor, "lea", sure=True)
    assert "case.x" not in play.session.rounds
    play.do(floor.raise_hand, "zoe")
    assert _due(play) == ("zoe", "another-round")
    play.do(floor.give_floor, "karim")
    assert play.session.rounds["case.x"].number == 2


def test_a_round_goes_on_until_it_is_dry_each_with_its_share_of_the_time() -> None:
    play = _play("round", until_dry=True)
    for _ in FIVE:
        play.do(floor.give_next)
        play.after(60)
    assert _due(play) == ("anne", "another-round")
    turn = play.do(floor.give_next)
    assert (turn.round, turn.among) == (2, 5)
    assert to_come(play.session, _phase(play)) == FIVE[1:]
    play.undo()
    assert "case.x" not in play.session.rounds and play.speaker == "zoe"
    play.redo()
    assert play.session.rounds["case.x"].number == 2


def test_a_round_that_is_not_to_run_dry_ends_after_everybody_was_heard() -> None:
    play = _play("round")
    assert _round(play) == list(FIVE)
    assert _due(play) is None and play.do(floor.give_floor, "lea").round == 0


def test_in_a_break_nobody_is_due() -> None:
    play = _play("open", protected=True, speakers=("everyone",))
    assert _due(play) is None
    assert isinstance(play.try_(floor.give_next), no.NobodyIsDue)


def test_who_is_outside_the_circle_is_asked_about_as_such() -> None:
    play = _play("open", roles={"presenter": ("lea",)}, speakers=("consultant",), out=("presenter",))
    refused = play.try_(floor.give_floor, "lea")
    assert refused == no.OutsideTheCircle(person="lea", role="presenter")
    play.do(floor.give_floor, "lea", sure=True)
    assert play.speaker == "lea"


def test_an_answer_of_the_presenter_is_no_question() -> None:
    play = _questions(questions_each=1)
    play.do(floor.give_floor, "zoe")
    play.do(floor.give_floor, "lea", sure=True)
    play.do(floor.end_turn)
    assert sum(questions_asked(play.session, _phase(play)).values()) == 1
    assert _due(play) == ("anne", "fewest-questions")


def test_questions_follow_the_order_that_was_drawn() -> None:
    play = _questions(questions_each=1)
    play.do(floor.draw_order, ("zoe", "lea", "paul", "karim", "anne"))
    assert _round(play) == ["zoe", "paul", "karim", "anne"]


def test_a_hand_comes_before_the_fewest_questions_unless_none_are_left() -> None:
    play = _questions(questions_each=1)
    play.do(floor.raise_hand, "zoe")
    play.do(floor.raise_hand, "lea")
    assert _due(play) == ("zoe", "raised")
    play.do(floor.give_next)
    play.do(floor.end_turn)
    play.do(floor.raise_hand, "zoe")
    assert _due(play) == ("anne", "fewest-questions")


# Open talk.


def test_the_queue_goes_by_the_order_of_raising() -> None:
    play = _play("open")
    for person in ("zoe", "anne", "lea"):
        play.do(floor.raise_hand, person)
    assert queue(play.session, play.now, False) == ("zoe", "anne", "lea")
    for person in ("zoe", "anne", "lea"):
        assert _due(play) == (person, "raised")
        play.do(floor.give_next)
        play.after(30)
    assert play.session.hands == ()


def test_the_queue_goes_by_who_was_heard_least_if_wanted() -> None:
    play = _play("open")
    for person, seconds in (("zoe", 90), ("anne", 30), ("lea", 60)):
        play.do(floor.give_floor, person)
        play.after(seconds).do(floor.end_turn)
    for person in ("zoe", "lea", "anne", "karim", "paul"):
        play.do(floor.raise_hand, person)
    assert queue(play.session, play.now, True) == ("karim", "paul", "anne", "lea", "zoe")
    assert _due(play, least=True) == ("karim", "least-heard")
    assert _due(play) == ("zoe", "raised")


def test_hands_raised_in_one_second_keep_their_order() -> None:
    play = _play("open")
    for person in reversed(FIVE):
        play.do(floor.raise_hand, person)
    assert play.session.hands == tuple(reversed(FIVE))
    assert queue(play.session, play.now, True) == tuple(reversed(FIVE))


def test_without_hands_who_was_heard_least_might_speak() -> None:
    play = _play("open")
    for person in ("anne", "karim", "lea", "zoe"):
        play.do(floor.give_floor, person)
        play.after(30)
    assert _due(play) == ("paul", "least-heard")


def test_alone_one_is_the_only_one() -> None:
    play = Play((phase("x", **ALL),), people=("anne",))
    assert suggestion(play.session, play.now) == Suggestion(person="anne", reason="only-one")


def test_the_hand_of_who_keeps_silent_waits_for_the_facilitator() -> None:
    play = _play("open", roles={"presenter": ("lea",)}, speakers=("consultant",), silent=("presenter",))
    play.do(floor.raise_hand, "lea")
    play.do(floor.raise_hand, "zoe")
    assert _due(play) == ("zoe", "raised")
    assert play.session.hands == ("lea", "zoe")
    play.do(floor.give_next)
    assert play.speaker == "zoe"


def test_hands_that_are_up_or_down_already_say_so() -> None:
    play = _play("open", absent=("paul",))
    play.do(floor.toggle_hand, "zoe")
    assert play.try_(floor.raise_hand, "zoe") == no.HandIsUp(person="zoe")
    play.do(floor.toggle_hand, "zoe")
    assert play.try_(floor.lower_hand, "zoe") == no.HandIsDown(person="zoe")
    assert play.try_(floor.raise_hand, "paul") == no.Absent(person="paul")
    for move in (floor.raise_hand, floor.lower_hand):
        assert play.try_(move, "nobody") == no.UnknownPerson(person="nobody")
    play.write(ev.HandLowered(person="zoe"))
    assert play.session.refused[-1].why == "already"


def test_who_raises_the_hand_again_is_at_the_end_of_the_queue() -> None:
    play = _play("open")
    for person in ("zoe", "lea", "anne"):
        play.do(floor.raise_hand, person)
    play.do(floor.lower_hand, "zoe")
    play.do(floor.raise_hand, "zoe")
    assert play.session.hands == ("lea", "anne", "zoe")


# Silence, groups, votes.


def test_in_a_silent_phase_nobody_is_due_and_a_turn_asks_first() -> None:
    play = _play("silent", speakers=(), silent=("everyone",))
    assert _due(play) is None
    assert play.try_(floor.give_floor, "lea") == no.PhaseIsSilent(person="lea")
    play.do(floor.give_floor, "lea", sure=True)
    assert play.speaker == "lea"


def test_in_subgroups_nobody_is_due() -> None:
    assert _due(_play("subgroups")) is None


@given(st.integers(2, 60), st.integers(-3, 12))
def test_groups_are_about_as_large_as_asked_and_leave_nobody_alone(count: int, size: int) -> None:
    names = tuple(f"p{number}" for number in range(count))
    play = Play((phase("x", 10, mode="subgroups", **ALL),), people=names)
    groups = play.do(floor.form_groups, size, names).groups
    sizes = [len(group) for group in groups]
    assert sorted(person for group in groups for person in group) == sorted(names)
    assert min(sizes) >= 2 and max(sizes) - min(sizes) <= 1
    assert len(groups) == 1 or 2 * min(sizes) >= size
    assert play.session.groups == {"x": groups}


def test_groups_need_two_people_and_a_phase() -> None:
    assert _play("subgroups").try_(floor.form_groups, 3, ("anne",)) == no.TooFewPeople(people=1)
    assert _play("subgroups").try_(floor.form_groups, 3, ()) == no.TooFewPeople(people=0)
    assert isinstance(Play(begun=False).try_(floor.form_groups, 3, FIVE), no.NotBegun)


def test_groups_formed_anew_take_the_place_of_the_old_ones() -> None:
    play = _play("subgroups")
    play.do(floor.form_groups, 2, FIVE)
    play.do(floor.form_groups, 3, FIVE[::-1])
    assert play.session.groups["case.x"] == (FIVE[4:1:-1], FIVE[1::-1])


def _vote(**more: Any) -> tuple[Play, str, str]:
    play = _play("vote", **more)
    one, two = (play.do(notes.add_note, text, "topic").key for text in ("One", "Two"))
    return play, one, two


def test_each_has_one_vote_where_the_protocol_says_nothing() -> None:
    play, one, two = _vote()
    play.do(floor.cast_vote, one, 1, "lea")
    assert play.try_(floor.cast_vote, two, 1, "lea") == no.NoVotesLeft(person="lea", votes=1)
    play.do(floor.cast_vote, one, 0, "lea")
    play.do(floor.cast_vote, two, 1, "lea")
    assert [(vote.option, vote.votes) for vote in play.session.votes] == [(one, 0), (two, 1)]


def test_votes_can_be_spread_or_heaped_up_to_their_number() -> None:
    play, one, two = _vote(votes_each=3)
    play.do(floor.cast_vote, one, 2, "lea")
    play.do(floor.cast_vote, two, 1, "lea")
    assert play.try_(floor.cast_vote, one, 3, "lea") == no.NoVotesLeft(person="lea", votes=3)
    play.do(floor.cast_vote, one, 3, "zoe")


def test_a_count_by_hand_has_no_limit_and_replaces_the_last_count() -> None:
    play, one, _ = _vote()
    play.do(floor.cast_vote, one, 25)
    play.do(floor.cast_vote, one, 31)
    play.do(floor.cast_vote, one, 1, "zoe")
    assert [(vote.person, vote.votes) for vote in play.session.votes] == [("", 31), ("zoe", 1)]


def test_votes_are_below_nothing_never() -> None:
    play, one, _ = _vote()
    play.do(floor.cast_vote, one, -4)
    play.write(ev.VoteCast(phase="case.x", option=one, votes=-9, person="zoe"))
    assert {vote.votes for vote in play.session.votes} == {0}


def test_votes_need_a_vote_an_option_and_a_person() -> None:
    play, one, _ = _vote()
    assert play.try_(floor.cast_vote, "nothing", 1) == no.UnknownNote(note="nothing")
    assert play.try_(floor.cast_vote, one, 1, "nobody") == no.UnknownPerson(person="nobody")
    play.do(notes.withdraw_note, one)
    assert play.try_(floor.cast_vote, one, 1) == no.UnknownNote(note=one)
    assert isinstance(_play("open").try_(floor.cast_vote, one, 1), no.NoVote)


# Turns of any mode.


def test_who_speaks_is_not_given_the_floor_again() -> None:
    play = _play("open")
    play.do(floor.give_floor, "lea")
    assert play.try_(floor.give_floor, "lea") == no.AlreadySpeaking(person="lea")
    assert play.try_(floor.give_floor, "lea", interrupts=True, sure=True) == no.AlreadySpeaking(person="lea")


def test_while_the_clock_stands_nobody_gets_the_floor() -> None:
    play = _play("open")
    play.do(phases.pause)
    assert isinstance(play.try_(floor.give_floor, "lea", sure=True), no.ClockStands)


def test_the_floor_needs_a_session_and_a_person() -> None:
    assert isinstance(Play(begun=False).try_(floor.give_floor, "lea"), no.NotBegun)
    assert isinstance(Play(begun=False).try_(floor.give_next), no.NotBegun)
    play = _play("open")
    assert play.try_(floor.give_floor, "nobody") == no.UnknownPerson(person="nobody")
    assert isinstance(play.try_(floor.end_turn), no.NobodySpeaks)
    play.do(phases.close)
    assert isinstance(play.try_(floor.give_floor, "lea"), no.SessionIsClosed)
    assert isinstance(play.try_(floor.give_next), no.SessionIsClosed)


def test_a_question_lets_the_speaker_wait_and_go_on_after_it() -> None:
    play = _play("open")
    play.do(floor.give_floor, "lea")
    play.after(60).do(floor.give_floor, "zoe", interrupts=True)
    play.after(20)
    assert (play.speaker, play.spoken("lea"), play.spoken("zoe")) == ("zoe", 60, 20)
    play.do(floor.end_turn)
    play.after(10)
    assert (play.speaker, play.timing.turn, play.spoken("zoe")) == ("lea", 70, 20)


def test_questions_in_questions_unwind_one_by_one() -> None:
    play = _play("open")
    for person in ("lea", "zoe", "paul"):
        play.do(floor.give_floor, person, interrupts=True)
        play.after(10)
    for waiting in ("zoe", "lea", ""):
        play.do(floor.end_turn)
        assert play.speaker == waiting
        play.after(10)
    assert (play.spoken("lea"), play.spoken("zoe"), play.spoken("paul")) == (20, 20, 10)


def test_ending_the_turn_that_waits_leaves_the_question_its_floor() -> None:
    play = _play("open")
    main = play.do(floor.give_floor, "lea").key
    play.after(60).do(floor.give_floor, "zoe", interrupts=True)
    play.after(10).write(ev.TurnEnded(turn=main))
    assert play.speaker == "zoe"
    play.after(10).do(floor.end_turn)
    assert play.speaker == "" and (play.spoken("lea"), play.spoken("zoe")) == (60, 20)


def test_giving_the_floor_on_ends_the_question_and_who_waits() -> None:
    play = _play("open")
    play.do(floor.give_floor, "lea")
    play.after(60).do(floor.give_floor, "zoe", interrupts=True)
    play.after(10).do(floor.give_floor, "paul")
    assert play.session.open_turns == (play.session.turns[-1].id,)
    assert [turn.ended is not None for turn in play.session.turns] == [True, True, False]


def test_who_waits_may_be_given_the_floor_and_the_question_ends() -> None:
    play = _play("open")
    play.do(floor.give_floor, "lea")
    play.after(60).do(floor.give_floor, "zoe", interrupts=True)
    play.after(10).do(floor.give_floor, "lea")
    assert play.speaker == "lea" and len(play.session.open_turns) == 1
    assert play.after(5).spoken("lea") == 65


def test_a_pause_in_a_question_goes_on_with_the_question() -> None:
    play = _play("open")
    play.do(floor.give_floor, "lea")
    play.after(60).do(floor.give_floor, "zoe", interrupts=True)
    play.after(10).do(phases.pause)
    play.after(100).do(phases.resume)
    play.after(10)
    assert (play.speaker, play.spoken("lea"), play.spoken("zoe")) == ("zoe", 60, 20)


def test_a_question_that_ends_while_paused_lets_the_speaker_wait_for_the_clock() -> None:
    play = _play("open")
    play.do(floor.give_floor, "lea")
    play.after(60).do(floor.give_floor, "zoe", interrupts=True)
    play.after(10).do(phases.pause)
    play.after(10).do(floor.end_turn)
    play.after(10)
    assert (play.speaker, play.spoken("lea")) == ("lea", 60)
    play.do(phases.resume)
    assert play.after(10).spoken("lea") == 70


def test_the_floor_given_takes_the_hand_down() -> None:
    play = _play("open")
    play.do(floor.raise_hand, "zoe")
    play.do(floor.give_floor, "zoe")
    assert play.session.hands == ()


def test_interrupting_nobody_is_a_turn_like_any() -> None:
    play = _play("open")
    assert play.do(floor.give_floor, "zoe", interrupts=True).interrupts is False


def test_no_turn_but_of_somebody_known_and_none_that_is_over_ends() -> None:
    play = _play("open")
    turn = play.do(floor.give_floor, "zoe").key
    play.do(floor.end_turn)
    for event in (ev.TurnEnded(turn=turn), ev.TurnEnded(turn="nothing"), ev.TurnStarted(person="nobody")):
        play.write(event)
    assert [each.why for each in play.session.refused] == ["not-speaking", "not-speaking", "unknown-person"]


def test_roles_by_name_need_people_who_are_known() -> None:
    play = _play("open")
    assert play.try_(plan.give_role, "presenter", ("nobody",)) == no.UnknownPerson(person="nobody")
    play.do(plan.give_role, "presenter", ("lea",), "case")
    assert play.try_(plan.give_role, "presenter", ("lea",), "case") == no.NothingChanges()
