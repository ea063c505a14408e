"""One hand on the clock: who holds the seat, what counts from others, what two laptops' records merge into."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from nonsense import ALL, Step, move, stage, steps
from play import TEN, Play, as_told, ev, phase, refused

from gep_tui.domain.session.decisions import floor, notes, people, phases, plan
from gep_tui.domain.session.events import ClockEvent, SeatTaken
from gep_tui.domain.session.fold import Record, fold
from gep_tui.domain.session.seats import Seats
from gep_tui.domain.session.shares import shares


def test_who_opens_the_session_holds_the_seat() -> None:
    play = Play()
    assert play.session.seat == "desk"
    assert play.hand("notes").take_seat() and play.session.seat == "notes"


def test_a_clock_event_from_beside_the_seat_is_kept_and_listed_without_effect() -> None:
    play = Play().after(60)
    other = play.hand("notes")
    before = as_told(play.session, "last", "last_at", "refused")
    for event in (
        ev.PhaseEntered(from_="welcome", to="talk"),
        ev.SessionClosed(from_="welcome"),
        ev.Paused(),
        ev.Resumed(),
        ev.GapSettled(since=TEN, until=play.now),
        ev.PlanChanged(lengths={"talk": 60}),
        ev.PhaseMoved(run="desk-2", started=play.now),
    ):
        assert isinstance(event, ClockEvent)
        other.write(event)
    assert as_told(play.session, "last", "last_at", "refused") == before
    assert {why for _, why in refused(play.session)} == {"not-at-the-seat"}
    assert len(play.session.refused) == 7 and len(play.record.events) == 9


def test_notes_hands_turns_roles_and_people_count_from_anybody() -> None:
    play = Play()
    other = play.hand("notes")
    other.do(notes.add_note, "Heard", "lead")
    other.do(floor.raise_hand, "zoe")
    other.do(floor.give_floor, "lea")
    other.do(plan.give_role, "presenter", ("anne",))
    added = other.do(people.add_person, "Noé")
    assert play.session.refused == ()
    assert (len(play.session.notes), play.session.hands, play.speaker) == (1, ("zoe",), "lea")
    assert play.session.roles == {"": {"presenter": ("anne",)}}
    assert play.session.name(added.key) == "Noé"


def test_in_an_older_record_clock_events_of_the_old_holder_are_refused_in_any_order_of_reading() -> None:
    play = Play().after(60)
    late = play.hand("late", sees_all=False)
    late.record = play.record
    old = play.hand("desk", sees_all=False)
    play.hand("new").take_seat_as_before()
    old.do(phases.next_phase)
    old.do(floor.raise_hand, "zoe")
    old.do(notes.add_note, "Written at the old desk", "lead")
    new = play.hand("new")
    new.do(phases.pause)
    everything = [*old.record.events, *play.record.events]
    for seed in range(20):
        dice = random.Random(seed)
        record = Record()
        for event in dice.sample(everything, len(everything)):
            record.add((event,))
        session = record.session
        assert session.phase is not None and session.phase.id == "welcome"
        assert session.paused is not None and session.seat == "new"
        assert refused(session) == [("phase_entered", "not-at-the-seat")]
        assert session.hands == ("zoe",) and len(session.notes) == 1


def test_what_the_old_holder_did_before_the_seat_was_taken_still_counts() -> None:
    play = Play().after(60)
    new = play.hand("new", sees_all=False)
    play.next()
    seen = new.session.last
    new.read(play)
    new.take_seat()
    play.read(new)
    assert seen != new.session.last
    assert play.here == "talk" and play.session.seat == "new" and play.session.refused == ()


def test_in_an_older_record_who_takes_the_seat_unaware_of_the_last_step_takes_it_from_before_that_step() -> None:
    play = Play().after(60)
    new = play.hand("new", sees_all=False)
    play.next()
    new.take_seat_as_before()
    play.read(new)
    assert play.here == "welcome"
    assert refused(play.session) == [("phase_entered", "not-at-the-seat")]


def test_in_an_older_record_of_two_who_take_the_seat_at_once_the_last_in_order_has_it() -> None:
    play = Play().after(60)
    one, two = play.hand("one", sees_all=False), play.hand("two", sees_all=False)
    one.take_seat_as_before()
    two.take_seat_as_before()
    one.do(phases.next_phase)
    two.do(phases.pause)
    for first, second in ((one, two), (two, one)):
        record = Record(first.record.events)
        session = record.add(second.record.events)
        assert session.seat == "two" and session.paused is not None
        assert session.phase is not None and session.phase.id == "welcome"
        assert refused(session) == [("phase_entered", "not-at-the-seat")]


def test_the_seat_comes_back_to_who_takes_it_back() -> None:
    play = Play().after(60)
    play.hand("other").take_seat()
    play.take_seat()
    play.next()
    assert (play.session.seat, play.here, play.session.refused) == ("desk", "talk", ())


def test_a_seat_that_claims_to_have_seen_more_than_there_is_begins_at_its_own_place() -> None:
    play = Play().after(60)
    play.write(SeatTaken(seen_seq=999, seen_writer="zzz"))
    play.next()
    assert play.here == "talk" and play.session.refused == ()


def test_the_same_step_by_two_at_once_acts_once() -> None:
    play = Play().after(60)
    play.write(ev.PhaseEntered(from_="welcome", to="talk"))
    play.write(ev.PhaseEntered(from_="welcome", to="talk"))
    assert play.here == "talk" and len(play.session.runs) == 2
    assert refused(play.session) == [("phase_entered", "not-current-phase")]


def test_the_floor_given_to_one_person_by_two_at_once_is_one_turn_that_either_may_end() -> None:
    play = Play()
    other = play.hand("notes", sees_all=False)
    play.do(floor.give_floor, "lea")
    given = other.do(floor.give_floor, "lea")
    play.after(30)
    other.write(ev.TurnEnded(turn=given.key))
    play.read(other)
    assert len(play.session.turns) == 1 and play.speaker == "" and play.spoken("lea") == 30
    assert refused(play.session) == [("turn_started", "already")]


def test_a_turn_given_while_the_desk_paused_counts_from_when_the_clock_goes_on() -> None:
    play = Play()
    other = play.hand("notes", sees_all=False)
    play.do(phases.pause)
    other.do(floor.give_floor, "lea")
    play.read(other)
    assert play.speaker == "lea"
    play.after(60).do(phases.resume)
    play.after(10)
    assert play.spoken("lea") == 10


def test_a_turn_given_after_the_end_counts_only_as_far_as_somebody_ended_it() -> None:
    play = Play()
    other = play.hand("notes", sees_all=False)
    play.after(60).do(phases.close)
    other.do(floor.give_floor, "lea")
    play.after(20)
    other.do(floor.end_turn)
    other.do(floor.give_floor, "zoe")
    play.after(3600).read(other)
    assert (play.spoken("lea"), play.session.turn) == (20, None)
    assert {share.person: share.seconds for share in shares(play.session, play.now)}["zoe"] == 0


def test_two_laptops_without_a_network_make_one_record() -> None:
    play = Play((phase("x"), phase("y")))
    scribe = play.hand("scribe", sees_all=False)
    for number in range(3):
        play.after(60)
        scribe.do(notes.add_note, f"Scribe {number}", "lead", person="zoe")
        play.do(notes.add_note, f"Desk {number}", "fact")
    play.next()
    scribe.do(notes.add_note, "Scribe in x, as it saw it", "lead")
    whole = fold((*play.record.events, *scribe.record.events))
    assert [note.text for note in whole.notes] == [
        "Desk 0", "Scribe 0", "Desk 1", "Scribe 1", "Desk 2", "Scribe 2", "Scribe in x, as it saw it",
    ]  # fmt: skip
    assert {note.phase for note in whole.notes} == {"x"}
    assert whole.phase is not None and whole.phase.id == "y"
    assert whole.refused == ()


def test_a_laptop_whose_clock_is_twenty_minutes_off_never_makes_a_negative_time() -> None:
    play = Play()
    other = play.hand("notes")
    play.do(floor.give_floor, "lea")
    play.after(minutes=-20)
    other.do(floor.give_floor, "zoe")
    play.after(minutes=20, seconds=5).next()
    play.after(minutes=-20).next()
    assert all(play.held(each.id) >= 0 for each in play.session.plan)
    assert (play.spoken("lea"), play.spoken("zoe")) == (0, 1205)
    assert play.timing.elapsed == 0 and play.timing.session == 0


@given(steps(ALL), st.lists(st.integers(0, 4), min_size=30, max_size=30))
def test_the_merge_of_two_laptops_is_the_same_on_both_and_loses_no_note(script: list[Step], whose: list[int]) -> None:
    play = stage()
    other = play.hand("other", sees_all=False)
    for (name, first, second, seconds), lot in zip(script, whose, strict=False):
        play.after(seconds)
        hand = other if lot % 2 else play
        if lot == 4:
            hand.take_seat()
        move(hand, name, first, second)
    written = {note.id for hand in (play, other) for note in hand.session.notes}
    one = Record(play.record.events).add(other.record.events)
    two = Record(other.record.events).add(play.record.events)
    assert as_told(one) == as_told(two)
    assert {note.id for note in one.notes} == written


@given(steps(ALL), st.integers(1, 8))
def test_in_an_older_record_no_clock_event_of_another_acts_after_it(script: list[Step], stale: int) -> None:
    play = stage()
    old = play.hand("desk", sees_all=False)
    new = play.hand("new")
    taken = new.take_seat_as_before()
    for name, first, second, seconds in script:
        play.after(seconds)
        move(old, name, first, second)
        if stale > 4:
            new.try_(phases.next_phase)
    record = Record(play.record.events)
    session = record.add(old.record.events)
    no_effect = {(each.seq, each.writer) for each in session.refused}
    for event in record.events:
        if isinstance(event, ClockEvent) and event.writer == "desk" and event.seq > taken.seen_seq:
            assert (event.seq, event.writer) in no_effect


def test_places_up_to_what_was_seen_belong_to_the_old_holder() -> None:
    seats = Seats()
    assert (seats.now, seats.holder((1, "a"))) == ("", "")
    seats.take(ev.SessionOpened(writer="a", seq=1, at=TEN, id="s", programme="p", plan=()))
    seats.take(SeatTaken(writer="b", seq=7, at=TEN, seen_seq=5, seen_writer="a"))
    holders = {at: seats.holder(at) for at in ((2, "a"), (5, "a"), (5, "b"), (6, "a"), (7, "b"))}
    assert holders == {(2, "a"): "a", (5, "a"): "a", (5, "b"): "b", (6, "a"): "b", (7, "b"): "b"}
    assert seats.now == "b"
