"""No merge takes the seat away: who took it unaware of its holder's last steps has only claimed it."""

from __future__ import annotations

import random
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st
from nonsense import ALL, Step, move, stage, steps
from play import Hand, Play, as_told, ev, refused

from gep_tui.domain.session.decisions import floor, notes, phases, plan, seat
from gep_tui.domain.session.events import ClockEvent, SeatTaken
from gep_tui.domain.session.fold import Record, fold
from gep_tui.domain.session.state import Session


def _two() -> tuple[Play, Hand]:
    """Return a desk that went on with its clock, and a scribe who took the seat on an earlier copy and went on."""
    play = Play().after(60)
    scribe = play.hand("scribe", sees_all=False)
    play.next()
    play.after(60)
    scribe.take_seat()
    scribe.do(phases.next_phase)
    play.after(60)
    scribe.do(phases.next_phase)
    scribe.do(notes.add_note, "Written at the scribe's", "lead")
    return play, scribe


def _merged(*hands: Hand) -> Session:
    return fold(event for hand in hands for event in hand.record.events)


def test_a_seat_taken_unaware_of_the_holders_last_step_is_a_claim_and_moves_neither_seat_nor_clock() -> None:
    play, scribe = _two()
    before = play.session
    whole = _merged(play, scribe)
    assert (whole.seat, whole.phase, whole.runs) == ("desk", before.phase, before.runs)
    assert [claim.writer for claim in whole.claims] == ["scribe"]
    assert refused(whole) == [
        ("seat_taken", "claim"), ("phase_entered", "not-at-the-seat"), ("phase_entered", "not-at-the-seat"),
    ]  # fmt: skip
    assert [note.text for note in whole.notes] == ["Written at the scribe's"]


def test_a_seat_taken_from_a_holder_who_did_nothing_more_acts_from_its_own_place() -> None:
    play = Play().after(60)
    other = play.hand("other", sees_all=False)
    play.do(notes.add_note, "No step of the clock", "lead")
    play.do(floor.give_floor, "lea")
    other.take_seat()
    other.do(phases.next_phase)
    whole = _merged(play, other)
    assert (whole.seat, whole.claims, whole.refused) == ("other", (), ())
    assert whole.phase is not None and whole.phase.id == "talk"


def test_a_step_taken_back_is_a_step_too() -> None:
    play = Play().after(60)
    play.next()
    other = play.hand("other", sees_all=False)
    play.undo()
    other.take_seat()
    whole = _merged(play, other)
    assert whole.seat == "desk" and [claim.writer for claim in whole.claims] == ["other"]


def test_of_two_who_take_the_seat_at_once_the_first_has_it_and_the_other_claims_it() -> None:
    play = Play().after(60)
    one, two = play.hand("one", sees_all=False), play.hand("two", sees_all=False)
    one.take_seat()
    two.take_seat()
    for hands in ((one, two), (two, one)):
        whole = _merged(*hands)
        assert whole.seat == "one" and [claim.writer for claim in whole.claims] == ["two"]


def test_what_came_with_a_file_that_was_read_in_part_only_counts_as_unread() -> None:
    play = Play().after(60)
    other = play.hand("other", sees_all=False)
    play.next()
    helper = play.hand("helper")
    helper.do(notes.add_note, "Helper's", "lead")
    other.record.add(event for event in play.record.events if event.writer == "helper")
    other.take_seat()
    whole = _merged(play, other)
    assert whole.seat == "desk" and [claim.writer for claim in whole.claims] == ["other"]


def test_the_holder_grants_a_claim_and_the_claimant_goes_on() -> None:
    play, scribe = _two()
    play.read(scribe)
    claim = play.session.claims[0]
    play.do(seat.grant, claim.key)
    scribe.read(play)
    assert (scribe.session.seat, scribe.session.claims) == ("scribe", ())
    play.after(60)
    scribe.do(phases.pause)
    assert _merged(play, scribe).paused is not None
    assert ("seat_taken", "claim") not in refused(scribe.session)


def test_a_claim_acts_where_somebody_says_that_the_holder_has_stopped_and_what_was_done_is_taken_over() -> None:
    play, scribe = _two()
    scribe.read(play)
    assert scribe.session.seat == "desk"
    here = scribe.session.phase
    scribe.do(seat.grant_over_stopped, scribe.session.claims[0].key)
    assert scribe.session.seat == "scribe" and scribe.session.phase == here
    assert len(seat.steps_beside(scribe.session)) == 2
    scribe.do(seat.adopt)
    assert scribe.session.phase is not None and scribe.session.phase.id == "review"
    assert seat.steps_beside(scribe.session) == ()
    scribe.undo()
    assert scribe.session.phase == here and len(seat.steps_beside(scribe.session)) == 2
    scribe.redo()
    assert scribe.session.phase is not None and scribe.session.phase.id == "review"


def test_the_holder_takes_over_what_the_claimant_did_and_keeps_the_seat() -> None:
    play, scribe = _two()
    play.read(scribe)
    play.do(seat.adopt, "scribe")
    assert play.session.seat == "desk"
    assert play.session.phase is not None and play.session.phase.id == "review"


def test_nobody_grants_a_claim_but_the_holder_and_over_a_stopped_holder_the_claimant() -> None:
    play, scribe = _two()
    play.read(scribe)
    other = play.hand("other")
    claim = play.session.claims[0].key
    other.do(seat.grant, claim)
    other.write(ev.SeatGranted(claim=claim, stopped=play.session.tenure))
    scribe.write(ev.SeatGranted(claim=claim, stopped="desk-7"))
    play.write(ev.SeatGranted(claim="nobody-3"))
    play.read(scribe)
    assert play.session.seat == "desk"
    assert [why for _, why in refused(play.session)].count("no-such-claim") == 4


def test_that_another_one_has_stopped_says_nothing_of_who_took_the_seat_since() -> None:
    play, scribe = _two()
    scribe.read(play)
    play.hand("third").take_seat()
    scribe.do(seat.grant_over_stopped, scribe.session.claims[0].key)
    assert _merged(play, scribe).seat == "third"


def test_who_lost_the_seat_takes_it_back_and_its_steps_before_do_not_count_as_unread() -> None:
    play = Play().after(60)
    other = play.hand("other")
    other.take_seat()
    play.take_seat()
    play.next()
    assert (play.session.seat, play.here, play.session.refused) == ("desk", "talk", ())
    assert fold(play.record.events) == play.session


@given(steps(ALL), steps(ALL), st.integers(0, 2**32))
def test_no_merge_moves_the_clock_of_a_holder_who_goes_on(mine: list[Step], theirs: list[Step], seed: int) -> None:
    """Others may take the seat on a copy as often as they like; their notes and turns count all the same."""
    dice = random.Random(seed)
    play = stage()
    others = [play.hand(name, sees_all=False) for name in ("another", "zoe")]
    play.after(5).do(phases.change_length, 60)
    for name, first, second, seconds in theirs:
        play.after(seconds)
        hand = dice.choice(others)
        if dice.random() < 0.3:
            hand.take_seat()
        if dice.random() < 0.1:
            hand.read(dice.choice(others))
        move(hand, name, first, second)
    for name, first, second, seconds in mine:
        play.after(seconds)
        move(play, name, first, second)
    acts = [event.key for event in play.record.events if isinstance(event, ClockEvent)]
    before = {(each.writer, each.seq) for each in play.session.refused}
    for hand in others:
        play.read(hand)
        assert play.session.seat == "desk"
    after = {(each.writer, each.seq) for each in play.session.refused if each.writer == "desk"}
    assert {each for each in after - before if f"{each[0]}-{each[1]}" in acts} == set()
    assert {run.id for run in play.session.runs} <= set(acts)


@given(steps(ALL, most=20), st.integers(0, 2**32))
def test_both_laptops_make_the_same_session_of_both_files_in_any_order(script: list[Step], seed: int) -> None:
    dice = random.Random(seed)
    play = stage()
    hands: list[Hand] = [play, play.hand("a", sees_all=False), play.hand("z", sees_all=False)]
    for name, first, second, seconds in script:
        play.after(seconds)
        hand = dice.choice(hands)
        lot = dice.random()
        if lot < 0.2:
            hand.take_seat()
        elif lot < 0.35:
            hand.read(dice.choice(hands))
        elif lot < 0.5 and hand.session.claims:
            claim = dice.choice(hand.session.claims).key
            hand.try_(dice.choice((seat.grant, seat.grant_over_stopped)), claim)
        elif lot < 0.6:
            hand.try_(seat.adopt)
        move(hand, name, first, second)
    told = []
    for order in permutations(hands):
        record = Record()
        for hand in order:
            record.add(hand.record.events)
        told.append(as_told(record.session))
    everything = [event for hand in hands for event in hand.record.events]
    dice.shuffle(everything)
    record = Record()
    for event in everything:
        record.add((event,))
    assert all(each == as_told(record.session) for each in told)


def test_a_plan_changed_by_the_holder_is_a_step() -> None:
    play = Play().after(60)
    other = play.hand("other", sees_all=False)
    play.do(plan.leave_out, "talk", sure=True)
    other.take_seat()
    assert _merged(play, other).seat == "desk"
    assert isinstance(other.record.event(other.session.tenure), SeatTaken)
