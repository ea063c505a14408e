"""The fold accepts any events, in any order, any number of times, and always makes the same session of them."""

from __future__ import annotations

import random
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nonsense import ALL, UNDO, Step, move, played, records, stage, steps
from play import TEN, Play, as_told, ev, phase, refused

from gep_tui.domain.protocol.plan import LONGEST
from gep_tui.domain.session.events import Event
from gep_tui.domain.session.fold import Record, fold

seeds = st.integers(0, 10**6)


def _in_pieces(events: list[Event], seed: int) -> Record:
    """Return a record that was given `events` in random handfuls."""
    dice, record = random.Random(seed), Record()
    rest = list(events)
    while rest:
        count = dice.randint(1, 4)
        record.add(rest[:count])
        del rest[:count]
    return record


@given(records, seeds)
def test_any_order_any_doubles_make_the_same_session(events: list[Event], seed: int) -> None:
    shuffled = [*events, *events[::2]]
    random.Random(seed).shuffle(shuffled)
    assert as_told(fold(shuffled)) == as_told(fold(events))


@given(records, seeds)
def test_reading_one_by_one_in_any_order_is_reading_all_at_once(events: list[Event], seed: int) -> None:
    dice, record = random.Random(seed), Record()
    for event in dice.sample(events, len(events)):
        record.add((event,))
    assert as_told(record.session) == as_told(fold(events))
    assert record.events == Record(events).events


@given(records, seeds)
def test_reading_in_handfuls_is_reading_all_at_once(events: list[Event], seed: int) -> None:
    in_order = list(Record(events).events)
    assert as_told(_in_pieces(in_order, seed).session) == as_told(fold(events))
    assert as_told(_in_pieces(in_order[::-1], seed).session) == as_told(fold(events))


@given(records)
def test_any_beginning_of_a_record_folds(events: list[Event]) -> None:
    record = Record()
    for event in Record(events).events:
        assert record.add((event,)).last == (event.seq, event.writer)


@given(records)
def test_a_session_once_given_out_never_changes(events: list[Event]) -> None:
    record = Record()
    given_out = [(session, as_told(session)) for event in events if (session := record.add((event,)))]
    assert all(as_told(session) == told for session, told in given_out)


@given(records)
def test_what_has_no_effect_is_listed_once_and_in_order(events: list[Event]) -> None:
    record = Record(events)
    places = [(each.seq, each.writer) for each in record.session.refused]
    assert places == sorted(set(places))
    assert set(places) <= {(event.seq, event.writer) for event in record.events}
    assert all(each.why and each.type for each in record.session.refused if each.type)


@given(records)
def test_no_nonsense_breaks_what_holds_of_every_session(events: list[Event]) -> None:
    session = fold(events)
    plan = {each.id for each in session.plan}
    turns = {turn.id for turn in session.turns}
    assert {run.phase for run in session.runs} <= plan
    assert set(session.open_turns) <= turns
    assert len(plan) == len(session.plan) and len(turns) == len(session.turns)
    assert all(0 <= (each.seconds or 0) <= LONGEST for each in session.plan)
    assert all(run.ended is not None for run in session.runs[:-1])
    assert (session.run is None) == (session.closed is not None or not session.runs)
    assert {turn.person for turn in session.turns} <= {person.id for person in session.people}
    assert set(session.hands) <= {person.id for person in session.people}
    for turn in session.turns:
        assert (turn.ended is None) == (turn.id in session.open_turns)
        assert turn.ended is None or turn.ended >= turn.started
        assert all(until is not None for _, until in turn.spans[:-1])
        assert all(until is None or until >= since for since, until in turn.spans)


@given(steps(ALL), st.integers(0, 2**30))
def test_two_laptops_that_hear_of_each_other_late_agree_in_the_end(script: list[Step], whose: int) -> None:
    play = stage()
    other = play.hand("notes", sees_all=False)
    for number, (name, first, second, seconds) in enumerate(script):
        play.after(seconds)
        move(other if whose >> number & 1 else play, name, first, second)
        if number % 7 == 6:
            play.read(other)
            other.read(play)
    play.read(other)
    other.read(play)
    assert as_told(play.session) == as_told(other.session) == as_told(fold(play.record.events))


@given(steps({**ALL, **UNDO}))
def test_a_session_as_it_ran_is_the_session_as_it_is_read(script: list[Step]) -> None:
    play = played(script)
    lines = [msgspec.json.encode(event) for event in play.record.events]
    read = [msgspec.json.decode(line, type=ev.KnownEvent) for line in lines]
    assert as_told(fold(read)) == as_told(play.session)


@given(steps({**ALL, **UNDO}))
def test_nothing_that_the_desk_decides_is_refused_by_the_fold(script: list[Step]) -> None:
    play = stage()
    for name, first, second, seconds in script:
        before = len(play.session.refused)
        play.after(seconds)
        if name in UNDO:
            play.try_(UNDO[name])
        else:
            move(play, name, first, second)
            assert len(play.session.refused) == before, refused(play.session)


def test_of_two_events_at_one_place_the_same_stands_in_any_order_of_reading() -> None:
    one, two = (ev.NoteAdded(writer="a", seq=3, at=TEN, text=text, kind="lead") for text in ("one", "two"))
    sessions = [fold((one, two)), fold((two, one)), Record((one,)).add((two,)), Record((two,)).add((one,))]
    assert {session.notes[0].text for session in sessions} == {"one"}


def test_two_files_that_part_in_one_place_of_many_fold_alike() -> None:
    shared = [ev.NoteAdded(writer="a", seq=seq, at=TEN, text=str(seq), kind="lead") for seq in range(1, 6)]
    other = ev.NoteAdded(writer="a", seq=3, at=TEN, text="2½", kind="lead")
    assert as_told(fold((*shared, other))) == as_told(fold((other, *shared)))


def test_an_erasure_stands_against_every_copy_of_what_it_erased() -> None:
    note = ev.NoteAdded(writer="a", seq=3, at=TEN, text="A name", kind="lead")
    erased = ev.Purged(writer="a", seq=3, at=TEN)
    for events in ((note, erased), (erased, note)):
        assert fold(events).notes == ()
        assert Record((events[0],)).add((events[1],)).notes == ()


def test_what_can_be_read_stands_against_a_copy_that_cannot() -> None:
    note = ev.NoteAdded(writer="a", seq=3, at=TEN, text="Kept", kind="lead")
    torn = ev.Unknown(writer="a", seq=3, at=TEN, why="malformed", kind="a")
    for events in ((note, torn), (torn, note)):
        assert [each.text for each in fold(events).notes] == ["Kept"]
        assert fold(events).refused == ()


def test_the_same_event_twice_adds_nothing_and_gives_the_same_value_back() -> None:
    play = Play()
    before = play.session
    assert play.record.add(play.record.events) is before


def test_an_event_of_another_version_is_kept_and_listed() -> None:
    play = Play()
    play.write(ev.Unknown(kind="mood_set", why="unknown-type"))
    assert refused(play.session) == [("mood_set", "unknown-type")]
    assert play.record.events[-1] == ev.Unknown(writer="desk", seq=3, at=TEN, kind="mood_set", why="unknown-type")


def test_a_second_opening_is_refused_and_takes_nothing_away() -> None:
    play = Play()
    play.write(ev.SessionOpened(id="other", programme="other", plan=(phase("other"),)))
    assert [each.id for each in play.session.plan] == ["welcome", "talk", "review"]
    assert len(play.session.people) == 5
    assert refused(play.session) == [("session_opened", "already-open")]


def test_what_was_written_before_the_opening_is_kept() -> None:
    early = [
        ev.SeatTaken(writer="a", seq=1, at=TEN),
        ev.PersonAdded(writer="a", seq=2, at=TEN, name="Zoé"),
        ev.PlanChanged(writer="a", seq=3, at=TEN, added=(phase("early"),)),
        ev.PhaseEntered(writer="a", seq=4, at=TEN, to="early"),
        ev.NoteAdded(writer="a", seq=5, at=TEN, text="Kept", kind="fact"),
    ]
    session = fold([*early, ev.SessionOpened(writer="b", seq=6, at=TEN, id="s", programme="p", plan=(phase("x"),))])
    assert [each.id for each in session.plan] == ["x", "early"]
    assert [person.name for person in session.people] == ["Zoé"]
    assert session.phase is not None and session.phase.id == "early"
    assert [note.text for note in session.notes] == ["Kept"]


@pytest.mark.parametrize("seconds", [-1, -(10**9), 10**9, LONGEST + 1])
def test_a_length_beyond_a_day_is_a_day_and_below_nothing_is_nothing(seconds: int) -> None:
    play = Play((phase("x"), phase("y")))
    play.write(ev.PlanChanged(lengths={"x": seconds}))
    assert play.session.plan[0].seconds == (0 if seconds < 0 else LONGEST)


def test_notes_stay_in_the_order_of_the_record_whatever_their_clocks_said() -> None:
    play = Play()
    for minutes in (0, 20, -40):
        play.after(minutes=minutes)
        play.write(ev.NoteAdded(text=str(minutes), kind="lead"))
    assert [note.text for note in play.session.notes] == ["0", "20", "-40"]
    assert [note.at for note in play.session.notes] != sorted(note.at for note in play.session.notes)


def test_events_are_given_back_in_the_order_of_the_record() -> None:
    play = stage()
    events = Record(reversed(play.record.events)).events
    assert all((one.seq, one.writer) < (two.seq, two.writer) for one, two in pairwise(events))
