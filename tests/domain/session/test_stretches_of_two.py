"""Two laptops that each had the clock for a while: one stretch is chosen, the other stays without effect."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nonsense import ALL, Step, move, stage, steps
from play import Hand, Play, as_told, ev, refused

from gep_tui.domain.session.decisions import notes, phases
from gep_tui.domain.session.decisions.seat import choose_stretch
from gep_tui.domain.session.fold import Record


def parted() -> tuple[Play, Hand]:
    """Return the desk, and a laptop that took its clock unaware of its last step; both went on."""
    play = Play().after(60)
    laptop = play.hand("laptop", sees_all=False)
    play.next()
    play.after(30)
    laptop.take_seat()
    laptop.do(phases.next_phase)
    laptop.do(notes.add_note, "said there", "fact")
    play.after(30)
    play.do(phases.pause)
    play.do(notes.add_note, "said here", "fact")
    laptop.do(phases.next_phase)
    return play, laptop


def whole(*hands: Hand, seen_by: str = "") -> Record:
    record = Record(seen_by=seen_by)
    for hand in hands:
        record.add(hand.record.events)
    return record


def test_until_one_is_chosen_each_goes_on_with_its_own_clock() -> None:
    play, laptop = parted()
    shared, there = whole(play, laptop).session, whole(play, laptop, seen_by="laptop").session
    assert (shared.seat, shared.phase and shared.phase.id, shared.paused is None) == ("desk", "talk", False)
    assert (there.seat, there.phase and there.phase.id, there.paused is None) == ("laptop", "review", True)
    assert [claim.writer for claim in there.claims] == [claim.writer for claim in shared.claims] == ["laptop"]
    assert [(claim.holder, claim.follows) for claim in there.claims] == [("desk", "desk-1")]
    assert [note.text for note in there.notes] == [note.text for note in shared.notes]


@pytest.mark.parametrize("chooser", ["desk", "laptop"])
@pytest.mark.parametrize("taken", [True, False])
def test_the_stretch_that_was_chosen_counts_for_all(chooser: str, taken: bool) -> None:
    play, laptop = parted()
    claim = whole(play, laptop).session.claims[0].key
    hand = Hand(chooser, lambda: play.now, whole(play, laptop, seen_by=chooser))
    hand.do(choose_stretch, claim, taken)
    for seen_by in ("", "desk", "laptop"):
        session = Record(hand.record.events, seen_by=seen_by).session
        assert session.claims == ()
        assert (session.seat, session.phase and session.phase.id) == (
            ("laptop", "review") if taken else ("desk", "talk")
        )
        assert (session.paused is None) == taken
        assert sorted(note.text for note in session.notes) == ["said here", "said there"]
        without = {each.writer for each in session.refused if each.why == "not-at-the-seat"}
        assert without == ({"desk"} if taken else {"laptop"})


def test_only_the_holder_and_the_claimant_choose_and_only_once() -> None:
    play, laptop = parted()
    record = whole(play, laptop)
    claim = record.session.claims[0].key
    third = Hand("third", lambda: play.now, record)
    third.write(ev.StretchChosen(claim=claim, taken=True))
    assert third.session.seat == "desk" and ("stretch_chosen", "no-such-claim") in refused(third.session)
    desk = Hand("desk", lambda: play.now, record)
    desk.do(choose_stretch, claim, False)
    desk.write(ev.StretchChosen(claim=claim, taken=True))
    assert desk.session.seat == "desk" and refused(desk.session).count(("stretch_chosen", "no-such-claim")) == 2


def test_what_is_chosen_is_no_command_that_undo_takes_back() -> None:
    play, laptop = parted()
    hand = Hand("desk", lambda: play.now, whole(play, laptop))
    done = hand.session.done
    hand.do(choose_stretch, hand.session.claims[0].key, False)
    assert hand.session.done == done


def test_of_two_seats_taken_in_the_same_second_each_goes_on_until_one_is_chosen() -> None:
    play = Play().after(60)
    one, two = play.hand("one", sees_all=False), play.hand("two", sees_all=False)
    one.take_seat()
    two.take_seat()
    one.do(phases.next_phase)
    two.do(phases.pause)
    for seen_by, paused in (("one", False), ("two", True)):
        session = whole(one, two, seen_by=seen_by).session
        assert (session.seat, session.paused is not None) == (seen_by, paused)
    shared = whole(one, two).session
    assert (shared.seat, [claim.writer for claim in shared.claims]) == ("one", ["two"])
    hand = Hand("two", lambda: play.now, whole(one, two, seen_by="two"))
    hand.do(choose_stretch, shared.claims[0].key, True)
    session = Record(hand.record.events).session
    assert (session.seat, session.phase and session.phase.id, session.paused is None) == ("two", "welcome", False)


@given(steps(ALL), st.integers(0, 999), st.booleans(), st.booleans())
def test_the_choice_is_the_same_in_any_order_of_reading_and_loses_no_note_and_no_turn(
    script: list[Step], seed: int, taken: bool, by_claimant: bool
) -> None:
    play, dice = stage(), random.Random(seed)
    laptop = play.hand("laptop", sees_all=False)
    laptop.take_seat()
    for name, first, second, seconds in script:
        play.after(seconds)
        move(laptop if dice.random() < 0.5 else play, name, first, second)
    written = {note.id for hand in (play, laptop) for note in hand.session.notes}
    whose = "laptop" if by_claimant else play.writer
    hand = Hand(whose, lambda: play.now, whole(play, laptop, seen_by=whose))
    if hand.session.claims:
        hand.try_(choose_stretch, hand.session.claims[0].key, taken)
    events = list(hand.record.events)
    dice.shuffle(events)
    one_by_one = Record()
    for event in events:
        one_by_one.add((event,))
    assert as_told(one_by_one.session) == as_told(Record(hand.record.events).session)
    assert {note.id for note in one_by_one.session.notes} == written
    without = {each.type for each in one_by_one.session.refused if each.why == "not-at-the-seat"}
    assert not without & {"turn_started", "turn_ended", "hand_raised", "passed", "note_added", "note_changed"}
