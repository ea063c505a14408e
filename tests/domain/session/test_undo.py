"""Every step can be taken back: the true elapsed time comes back with it, and no note and no speech is lost."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from nonsense import ALL, CLOCK, PEOPLE, TALK, UNDO, WRITE, Step, played, stage, steps
from play import Play, as_told, ev, phase, refused, speech, three

from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import corrections, floor, notes, people, phases, plan, seat, undoing
from gep_tui.domain.session.decisions.speech import spoken_since, turn_began
from gep_tui.domain.session.fold import Record

PILES = ("done", "undone", "last", "last_at")


def _texts(play: Play) -> list[tuple[str, str]]:
    return [(note.id, note.text) for note in play.session.notes]


# What holds of every session.


@given(steps({**ALL, **UNDO}))
def test_undo_keeps_every_note_and_its_words(script: list[Step]) -> None:
    play = played(script)
    assume(play.session.done)
    before, edits = _texts(play), play.session.done[-1].type == "note_changed"
    play.undo()
    after = _texts(play)
    assert [id for id, _ in after] == [id for id, _ in before]
    assert edits or after == before


@given(steps({**ALL, **UNDO}), steps({**ALL}, most=8))
def test_undoing_a_phase_loses_no_speech(script: list[Step], more: list[Step]) -> None:
    play = played([*script, ("next", 0, 0, 5.0), *more, ("next", 0, 0, 5.0)])
    play.after(30)
    entering = ("phase_entered", "session_closed")
    assume(play.session.done and play.session.done[-1].type in entering)
    while play.session.done and play.session.done[-1].type in entering:
        before = speech(play.session, play.now)
        play.undo()
        assert speech(play.session, play.now) >= before - 1e-6


@given(steps(TALK, most=12), steps({**ALL, **UNDO}))
def test_undoing_a_phase_loses_no_speech_of_others_meanwhile(talk: list[Step], script: list[Step]) -> None:
    play = played(script)
    assume(play.session.run)
    play.after(5)
    assume(isinstance(play.try_(phases.next_phase), ev.PhaseEntered))
    other = play.hand("notes")
    for name, first, second, seconds in talk:
        play.after(seconds)
        other.try_(lambda session, now, name=name, first=first, second=second: ALL[name](session, now, first, second))
    before = speech(play.session, play.now)
    play.undo()
    assert speech(play.session, play.now) >= before - 1e-6


@given(steps({**ALL, **UNDO}))
def test_redo_gives_back_exactly_what_undo_took(script: list[Step]) -> None:
    play = played(script)
    assume(play.session.done)
    before, done, undone = as_told(play.session, *PILES), play.session.done, play.session.undone
    play.after(40).undo()
    play.after(40).redo()
    assert as_told(play.session, *PILES) == before
    assert (play.session.done, play.session.undone) == (done, undone)


@example([("way", 0, 1, 1.0), ("way", 0, 1, 1.0)])
@given(steps({**ALL, **UNDO}))
def test_all_can_be_taken_back_and_given_back(script: list[Step]) -> None:
    play = played(script)
    commands = len(play.session.done)
    before = as_told(play.session, *PILES, "refused")
    for _ in range(commands):
        play.undo()
    assert play.session.runs == () and play.session.turns == () and play.session.hands == ()
    assert isinstance(play.try_(undoing.undo), no.NothingToUndo)
    for _ in range(commands):
        play.redo()
    assert as_told(play.session, *PILES, "refused") == before


@example([("note", 0, 0, 1.0), ("cut", 0, 0, 1.0)])
@example([("note", 0, 0, 1.0), ("cut", 0, 0, 1.0), ("glue", 0, 1, 1.0)])
@given(steps({**ALL, **UNDO}))
def test_with_all_taken_back_it_is_as_before_but_for_words_that_were_written(script: list[Step]) -> None:
    play, before = played(script), stage(begun=False)
    while play.session.done:
        play.undo()
    lasting = ("notes", "joined", "people", "refused")
    assert as_told(play.session, *PILES, *lasting) == as_told(before.session, *PILES, *lasting)
    assert [person for person in play.session.people if person.listed] == list(before.session.people)
    assert all(note.run == "" and not note.withdrawn for note in play.session.notes)
    pieces = any(isinstance(event, (ev.NoteSplit, ev.NotesJoined)) for event in play.record.events)
    assert pieces or not any(note.changed for note in play.session.notes), "only a split or a join lasts"


@given(steps({**CLOCK, **PEOPLE, **TALK, **WRITE}))
def test_a_note_never_lies_on_the_pile_of_undo(script: list[Step]) -> None:
    play = played(script)
    assert "note_added" not in {command.type for command in (*play.session.done, *play.session.undone)}


@given(steps({**ALL, **UNDO}))
def test_a_new_command_clears_redo(script: list[Step]) -> None:
    play = played(script)
    play.do(people.add_person, "Somebody new")
    assert play.session.undone == ()
    assert isinstance(play.try_(undoing.redo), no.NothingToRedo)


@given(steps({**ALL, **UNDO}))
def test_the_piles_hold_each_command_once_and_only_those_of_the_record(script: list[Step]) -> None:
    play = played(script)
    keys = [command.key for command in (*play.session.done, *play.session.undone)]
    assert len(keys) == len(set(keys))
    assert set(keys) <= {event.key for event in play.record.events}


# Time.


def test_an_accidental_next_undone_a_minute_later_gives_the_phase_that_minute() -> None:
    play = Play().after(minutes=4)
    play.next()
    play.after(minutes=1).undo()
    assert (play.here, play.timing.elapsed, play.timing.left) == ("welcome", 300, 300)
    assert play.held("talk") == 0


def test_an_accidental_next_undone_gives_the_speaker_that_minute_too() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    play.after(minutes=4).next()
    assert play.speaker == ""
    play.after(minutes=1).undo()
    assert (play.speaker, play.timing.turn) == ("lea", 300)
    assert [turn.ended for turn in play.session.turns] == [None]


def test_who_got_the_floor_in_a_phase_that_is_undone_spoke_in_the_one_before() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    play.after(60).next()
    play.after(5).hand("notes").do(floor.give_floor, "karim")
    play.after(30).undo()
    assert [(turn.person, turn.phase) for turn in play.session.turns] == [("lea", "welcome"), ("karim", "welcome")]
    assert (play.spoken("lea"), play.spoken("karim"), play.speaker) == (65, 30, "karim")


def test_turns_and_notes_fall_to_the_run_before() -> None:
    play = Play()
    other = play.hand("notes")
    play.after(60).next()
    other.do(notes.add_note, "Said in the talk", "lead")
    other.do(floor.give_floor, "zoe")
    play.after(60).undo()
    welcome = play.session.runs[-1].id
    assert [(note.run, note.phase) for note in play.session.notes] == [(welcome, "welcome")]
    assert [(turn.run, turn.phase) for turn in play.session.turns] == [(welcome, "welcome")]
    assert play.spoken("zoe") == 60


def test_what_is_written_later_under_the_undone_run_falls_to_the_one_that_is_current() -> None:
    play = Play()
    gone = play.after(60).next().key
    play.after(60).undo()
    play.do(notes.add_note, "Begun too soon", "lead", run=gone)
    assert play.session.notes[-1].phase == "welcome"


def test_notes_fall_back_to_their_phase_when_it_is_redone() -> None:
    play = Play()
    play.after(60).next()
    play.do(notes.add_note, "Said in the talk", "lead")
    play.after(60).undo()
    assert play.session.notes[0].phase == "welcome"
    play.after(60).redo()
    assert (play.session.notes[0].phase, play.timing.elapsed) == ("talk", 120)


def test_an_undone_pause_never_was() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    play.after(60).do(phases.pause)
    play.after(60).undo()
    assert (play.timing.state, play.timing.elapsed, play.timing.turn) == ("running", 120, 120)


def test_an_undone_resume_leaves_it_paused_all_along() -> None:
    play = Play().after(60)
    play.do(phases.pause)
    play.after(60).do(phases.resume)
    play.after(60).undo()
    assert (play.timing.state, play.timing.elapsed, play.timing.paused) == ("paused", 60, 120)


def test_an_undone_next_gives_the_pause_back() -> None:
    play = Play().after(60)
    play.do(phases.pause)
    play.after(60).next()
    play.after(60).undo()
    assert (play.here, play.timing.state, play.timing.elapsed) == ("welcome", "paused", 60)


def test_speech_after_a_pause_was_ended_by_next_outlasts_the_undoing_of_next() -> None:
    play = Play().after(60)
    play.do(phases.pause)
    play.after(60).next()
    other = play.hand("notes")
    other.do(floor.give_floor, "zoe")
    play.after(30)
    other.do(floor.give_floor, "paul")
    play.after(30)
    other.do(floor.give_floor, "lea", interrupts=True)
    play.after(10)
    other.do(floor.end_turn)
    play.after(10).undo()
    play.after(500)
    assert (play.timing.state, play.speaker) == ("paused", "paul")
    assert (play.spoken("zoe"), play.spoken("paul"), play.spoken("lea")) == (30, 40, 10)
    play.do(phases.resume)
    play.after(7)
    assert play.spoken("paul") == 47


def test_speech_of_a_phase_that_was_undone_and_redone_and_undone_is_all_there() -> None:
    play = Play().after(60)
    play.do(phases.pause)
    play.after(60).next()
    play.hand("notes").do(floor.give_floor, "zoe")
    play.after(10).undo()
    play.after(10).redo()
    play.after(10)
    assert play.spoken("zoe") == 30
    play.undo()
    play.after(10)
    assert play.spoken("zoe") == 30 and play.timing.state == "paused"


def test_a_turn_given_again_in_an_undone_phase_is_one_turn_that_still_ends() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    play.after(60).next()
    other = play.hand("notes")
    other.do(floor.give_floor, "lea")
    play.after(30)
    other.do(floor.end_turn)
    play.after(30).undo()
    assert [(turn.person, turn.phase) for turn in play.session.turns] == [("lea", "welcome")]
    assert play.spoken("lea") == 90 and play.speaker == ""


def test_who_waited_for_the_clock_and_got_the_floor_again_in_the_undone_phase_spoke_there() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    play.after(60).do(phases.pause)
    play.after(60).next()
    other = play.hand("notes")
    other.do(floor.give_floor, "lea")
    play.after(30).undo()
    play.after(500)
    assert (play.timing.state, play.speaker, play.spoken("lea")) == ("paused", "lea", 90)
    assert play.session.refused == ()


def test_an_undone_end_opens_the_session_again() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    play.after(60).do(phases.close)
    assert play.timing.state == "closed"
    play.after(60).undo()
    assert (play.timing.state, play.timing.elapsed, play.speaker, play.timing.turn) == ("running", 120, "lea", 120)


def test_an_undone_beginning_is_not_begun() -> None:
    play = Play().after(60)
    play.do(notes.add_note, "Before it was meant to begin", "fact")
    play.undo()
    assert play.timing.state == "waiting" and play.session.runs == ()
    assert (play.session.notes[0].run, play.session.notes[0].phase) == ("", "")
    play.do(phases.begin)
    assert play.timing.elapsed == 0


def test_an_undone_gap_counts_again() -> None:
    play = Play().after(60)
    since = play.now
    play.after(600).do(phases.settle_gap, since, play.now)
    assert play.timing.elapsed == 60
    play.undo()
    assert play.timing.elapsed == 660


# A "next" by mistake: what was done since can stand.


def a_minute_too_soon() -> tuple[Play, str]:
    """Return a session that was moved on by mistake: a note, a turn, a hand and a vote later."""
    play = Play((phase("x", votes_each=3, mode="vote", speakers=("everyone",)), *three()))
    topic = play.do(notes.add_note, "A topic", "topic").key
    play.do(floor.give_floor, "lea")
    play.after(minutes=4).next()
    play.after(20).do(notes.add_note, "Said meanwhile", "fact")
    play.do(floor.give_floor, "zoe")
    play.do(floor.raise_hand, "paul")
    play.do(people.add_person, "Noé")
    play.hand("notes").do(floor.raise_hand, "anne")
    play.after(40)
    return play, topic


def test_an_accidental_next_taken_back_a_minute_later_loses_nothing_of_that_minute() -> None:
    play, _ = a_minute_too_soon()
    for _ in range(4):
        play.undo()
    assert play.session.undone[-1].type == "phase_entered"
    play.redo()
    assert [command.type for command in undoing.done_since(play.session)] == [
        "turn_started", "hand_raised", "person_added",
    ]  # fmt: skip
    play.do(undoing.undo, keeping=True)
    assert (play.here, play.timing.elapsed, play.held("welcome")) == ("x", 300, 0)
    assert (play.speaker, play.timing.turn, play.spoken("lea"), play.spoken()) == ("zoe", 40, 260, 300)
    assert {turn.phase for turn in play.session.turns} == {"x"} == {note.phase for note in play.session.notes}
    assert set(play.session.hands) == {"paul", "anne"}
    assert [person.name for person in play.session.people if person.listed][-1] == "Noé"
    assert refused(play.session) == []


def test_what_was_kept_lies_on_the_pile_again_and_next_can_be_given_back() -> None:
    play, _ = a_minute_too_soon()
    for _ in range(3):
        play.undo()
    play.do(undoing.undo, keeping=True)
    assert [command.type for command in play.session.done][-3:] == ["turn_started", "hand_raised", "person_added"]
    play.redo()
    assert (play.here, play.timing.elapsed, play.speaker, play.timing.turn) == ("welcome", 60, "zoe", 40)
    assert {turn.person: turn.phase for turn in play.session.turns} == {"lea": "x", "zoe": "welcome"}


def test_without_keeping_all_of_it_is_taken_back() -> None:
    play, _ = a_minute_too_soon()
    for _ in range(4):
        play.undo()
    assert (play.here, play.speaker, play.timing.turn, play.session.hands) == ("x", "lea", 300, ("anne",))


def test_nothing_of_the_clock_and_nothing_older_is_kept() -> None:
    play = Play()
    play.after(60).do(floor.raise_hand, "lea")
    play.undo()
    play.next()
    play.after(60).do(phases.pause)
    play.do(floor.raise_hand, "zoe")
    play.undo()
    play.undo()
    assert [command.about for command in undoing.done_since(play.session)] == ["zoe"]
    play.do(undoing.undo, keeping=True)
    assert (play.here, play.timing.state, play.session.hands) == ("welcome", "running", ("zoe",))


def test_what_an_undo_may_not_give_back_it_does_not_keep() -> None:
    play, _ = a_minute_too_soon()
    entered = next(event for event in play.record.events if event.key == play.session.runs[-1].id)
    other = play.hand("notes")
    note = play.session.notes[0].id
    play.write(ev.Undone(target=entered.key, kept=("nothing", note, entered.key, other.session.done[-1].key)))
    assert play.here == "x" and play.session.undone[-1].key == entered.key
    keys = [command.key for command in (*play.session.done, *play.session.undone)]
    assert len(keys) == len(set(keys))


# Across a restart, in any order of the files.


@given(steps({**ALL, **UNDO}), st.randoms(use_true_random=False))
def test_all_that_undo_tells_outlasts_a_restart_whatever_order_the_files_are_read_in(
    script: list[Step], dice: random.Random
) -> None:
    play = played(script)
    for _ in range(dice.randint(0, 4)):
        play.try_(dice.choice((undoing.undo, undoing.redo)))
    events = list(play.record.events)
    dice.shuffle(events)
    again = play.hand("desk-again")
    again.record = Record(events)
    assert as_told(again.session) == as_told(play.session)
    again.take_seat()
    before = as_told(again.session, *PILES, "seat", "refused")
    count = dice.randint(0, len(again.session.done))
    for _ in range(count):
        again.undo()
    for _ in range(count):
        again.redo()
    assert as_told(again.session, *PILES, "seat", "refused") == before


@given(steps({**ALL, **UNDO}), st.integers(0, 20))
def test_the_sums_agree_after_every_undo(script: list[Step], count: int) -> None:
    play = played(script)
    for _ in range(min(count, len(play.session.done))):
        play.after(7).undo()
        counting = [run for run in play.session.runs if run.ended is None]
        assert len(counting) == (1 if play.session.live else 0)
        for one, two in pairwise(play.session.runs):
            assert one.ended == two.started
        held = sum(play.held(each.id) for each in play.session.plan)
        assert 0 <= held <= play.timing.session + 1.001
        assert play.spoken() >= 0


MINUTE_BY_MINUTE: tuple[Callable[[Play], Any], ...] = (
    lambda play: play.do(floor.give_floor, "lea"),
    lambda play: play.next(),
    lambda play: play.do(floor.give_floor, "zoe"),
    lambda play: play.do(spoken_since, "paul", 20),
    lambda play: play.do(corrections.phase_began, 200),
    lambda play: play.do(corrections.held_as, play.session.runs[-1].id, "review"),
    lambda play: play.do(corrections.to_phase_before, play.session.turns[-1].id),
    lambda play: play.do(turn_began, play.session.turns[-1].id, play.now - timedelta(seconds=100)),
    lambda play: play.do(corrections.merge_turns, play.session.turns[-1].id, play.session.turns[0].id),
    lambda play: play.do(people.merge, "paul", "zoe"),
    lambda play: play.do(people.never_came, "karim"),
)


def the_first(count: int) -> Play:
    """Return a session after so many commands of the list, one a minute, at the time when all of them are done."""
    play = Play()
    for number, command in enumerate(MINUTE_BY_MINUTE):
        play.after(60)
        if number < count:
            command(play)
    return play.after(60)


@pytest.mark.parametrize("count", range(len(MINUTE_BY_MINUTE)))
def test_what_was_taken_back_is_as_if_it_had_never_been(count: int) -> None:
    play, never = the_first(len(MINUTE_BY_MINUTE)), the_first(count)
    everything = as_told(play.session, *PILES)
    for _ in MINUTE_BY_MINUTE[count:]:
        play.undo()
    assert as_told(play.session, *PILES) == as_told(never.session, *PILES)
    assert sum(play.held(each.id) for each in play.session.plan) == 720
    for _ in MINUTE_BY_MINUTE[count:]:
        play.redo()
    assert as_told(play.session, *PILES) == everything


# Other commands.


def test_an_undone_break_leaves_the_plan_and_its_time_goes_to_the_phase() -> None:
    play = Play().after(minutes=3)
    play.do(phases.take_break, 600, Text(fr="Pause", en="Break"))
    play.do(notes.add_note, "Over coffee", "lead")
    play.after(minutes=2).undo()
    assert [each.id for each in play.session.plan] == ["welcome", "talk", "review"]
    assert play.timing.elapsed == 300
    assert play.session.notes[0].phase == "welcome"


def test_undone_lengths_are_the_old_ones() -> None:
    play = Play().after(60)
    play.do(phases.change_length, 300)
    play.do(plan.set_length, "talk", 60)
    play.undo()
    play.undo()
    assert play.session.plan == play.session.first_plan


def test_time_given_on_comes_back_with_the_undone_step() -> None:
    play = Play().after(minutes=4)
    play.do(phases.finish_early)
    play.undo()
    assert play.session.plan == play.session.first_plan


def test_a_person_added_and_undone_leaves_the_list_but_not_the_speech() -> None:
    play = Play()
    added = play.do(people.add_person, "Noé")
    other = play.hand("notes")
    other.do(floor.give_floor, added.key)
    other.do(notes.add_note, "A thought", "lead", person=added.key)
    other.do(floor.raise_hand, added.key)
    play.after(60)
    other.do(floor.end_turn)
    play.undo()
    person = play.session.person(added.key)
    assert person is not None and not person.listed and not person.present
    assert play.spoken(added.key) == 60
    assert play.session.name(play.session.notes[0].person) == "Noé"
    assert added.key not in play.session.hands
    assert play.try_(people.arrive, added.key) == no.UnknownPerson(person=added.key)
    other.write(ev.PersonArrived(person=added.key))
    assert refused(play.session)[-1] == ("person_arrived", "unknown-person")


def test_an_undone_merge_parts_the_two_again() -> None:
    play = Play()
    for person in ("lea", "zoe"):
        play.do(floor.give_floor, person)
        play.after(60)
    before = as_told(play.session, *PILES)
    play.do(people.merge, "lea", "zoe")
    assert play.spoken("lea") == 120
    play.undo()
    assert as_told(play.session, *PILES) == before


def test_an_undone_turn_gives_the_floor_back_to_who_had_it() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    play.after(60).do(floor.give_floor, "karim")
    play.after(5).undo()
    assert (play.speaker, play.timing.turn) == ("lea", 65)


def test_an_undone_correction_gives_the_turn_back() -> None:
    play = Play()
    turn = play.do(floor.give_floor, "lea").key
    play.after(60).do(corrections.correct_turn, turn, person="karim")
    play.do(corrections.split_turn, turn, 20, "zoe")
    assert (play.spoken("karim"), play.spoken("zoe")) == (40, 20)
    play.undo()
    play.undo()
    assert play.spoken("lea") == 60


def test_an_undone_withdrawal_brings_the_note_back_and_an_undone_edit_the_words() -> None:
    play = Play()
    note = play.do(notes.add_note, "As said", "lead").key
    play.do(notes.change_note, note, text="As edited")
    play.do(notes.withdraw_note, note)
    play.undo()
    assert [each.text for each in play.session.kept_notes] == ["As edited"]
    play.undo()
    assert [each.text for each in play.session.kept_notes] == ["As said"]


# The piles.


def test_there_is_nothing_to_undo_before_anything_was_done() -> None:
    play = Play(begun=False)
    assert isinstance(play.try_(undoing.undo), no.NothingToUndo)
    assert isinstance(play.try_(undoing.redo), no.NothingToRedo)


def test_undo_passes_over_notes() -> None:
    play = Play().after(60)
    play.next()
    for text in ("one", "two"):
        play.do(notes.add_note, text, "lead")
    assert play.undo().target == "desk-3"
    assert play.here == "welcome" and len(play.session.notes) == 2


def test_a_note_written_after_an_undo_leaves_redo_as_it_was() -> None:
    play = Play().after(60)
    play.next()
    play.undo()
    play.do(notes.add_note, "Meanwhile", "lead")
    play.redo()
    assert play.here == "talk"


def test_undo_passes_over_what_others_did() -> None:
    play = Play().after(60)
    play.next()
    play.hand("notes").do(floor.raise_hand, "zoe")
    play.undo()
    assert play.here == "welcome" and play.session.hands == ("zoe",)


def test_undo_tells_what_it_would_take_back() -> None:
    play = Play().after(60)
    play.next()
    assert (play.session.done[-1].type, play.session.done[-1].about) == ("phase_entered", "talk")
    play.do(floor.give_floor, "lea")
    assert (play.session.done[-1].type, play.session.done[-1].about) == ("turn_started", "lea")


def test_commands_come_back_in_the_order_in_which_they_went() -> None:
    play = Play((phase("x"), phase("y"), phase("z")))
    for _ in range(2):
        play.after(60).next()
    play.undo()
    play.undo()
    assert play.here == "x"
    play.redo()
    assert play.here == "y"
    play.redo()
    assert play.here == "z"
    assert isinstance(play.try_(undoing.redo), no.NothingToRedo)


def test_undo_of_undo_is_redo_and_not_a_new_branch() -> None:
    play = Play(three())
    play.after(60).next()
    for _ in range(3):
        play.undo()
        play.redo()
    assert play.here == "talk" and len(play.session.done) == 2


def test_the_same_undo_twice_at_once_acts_once() -> None:
    play = Play().after(60)
    entered = play.next()
    play.write(ev.Undone(target=entered.key))
    play.write(ev.Undone(target=entered.key))
    assert play.here == "welcome" and len(play.session.undone) == 1
    play.redo()
    assert play.here == "talk"


def test_nobody_undoes_the_opening_the_seat_a_note_or_what_is_yet_to_come() -> None:
    play = Play()
    note = play.do(notes.add_note, "Kept", "lead").key
    before = as_told(play.session, "last", "last_at", "refused")
    for target in ("desk-1", note, "desk-9", "nobody-1", ""):
        play.write(ev.Undone(target=target))
    assert as_told(play.session, "last", "last_at", "refused") == before
    assert refused(play.session) == [("undone", "nothing-to-undo")] * 5


def test_a_command_that_an_undone_one_made_possible_is_refused_until_it_is_redone() -> None:
    play = Play((phase("x"), phase("y"), phase("z")))
    first = play.after(60).next()
    play.after(60).next()
    play.write(ev.Undone(target=first.key))
    assert play.here == "x" and play.timing.elapsed == 120
    assert refused(play.session) == [("phase_entered", "not-current-phase")]
    play.write(ev.Redone(target=first.key))
    assert play.here == "z" and refused(play.session) == []


# Across seats and restarts.


def test_whoever_takes_the_seat_can_undo_what_the_last_one_did() -> None:
    play = Play().after(60)
    play.next()
    again = play.hand("desk-again")
    again.take_seat()
    again.undo()
    assert play.here == "welcome"
    again.redo()
    assert play.here == "talk"


def test_redo_outlasts_a_restart() -> None:
    play = Play().after(60)
    play.next()
    play.undo()
    again = play.hand("desk-again")
    again.take_seat()
    again.redo()
    assert play.here == "talk"


def test_who_lost_the_seat_can_no_longer_undo_the_clock() -> None:
    """The seat was granted, and so is lost for certain; a writer who does not know of it yet comes below."""
    play = Play().after(60)
    claimant = play.hand("other", sees_all=False)
    entered = play.next()
    claim = claimant.take_seat()
    play.read(claimant)
    play.do(seat.grant, claim.key)
    play.write(ev.Undone(target=entered.key))
    assert (play.session.seat, play.here) == ("other", "talk")
    assert refused(play.session)[-1] == ("undone", "not-at-the-seat")


def test_in_an_older_record_who_lost_the_seat_can_no_longer_undo_the_clock() -> None:
    play = Play().after(60)
    entered = play.next()
    play.hand("other").take_seat_as_before()
    play.write(ev.Undone(target=entered.key))
    assert (play.session.seat, play.here) == ("other", "talk")
    assert refused(play.session) == [("undone", "not-at-the-seat")]


def test_who_undoes_the_clock_unaware_that_the_seat_is_wanted_keeps_both() -> None:
    play = Play().after(60)
    entered = play.next()
    other = play.hand("other", sees_all=False)
    other.take_seat()
    play.write(ev.Undone(target=entered.key))
    play.read(other)
    assert (play.session.seat, play.here) == ("desk", "welcome")
    assert [claim.writer for claim in play.session.claims] == ["other"]


def test_anybody_undoes_what_they_did_themselves_but_not_what_others_did() -> None:
    play = Play()
    other = play.hand("notes")
    raised = other.do(floor.raise_hand, "zoe")
    mine = play.do(floor.raise_hand, "lea")
    other.write(ev.Undone(target=mine.key))
    other.write(ev.Undone(target=raised.key))
    assert play.session.hands == ("lea",)
    assert refused(play.session) == [("undone", "not-at-the-seat")]
