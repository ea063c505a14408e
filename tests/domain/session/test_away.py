"""Who wrote away from the record's clock is told from the numbers of the events; how far off, from the marks."""

from __future__ import annotations

from datetime import timedelta

import pytest
from play import TEN, Hand, Play

from gep_tui.domain.session.away import away, offset_of
from gep_tui.domain.session.decisions import marks, notes, phases
from gep_tui.domain.session.events import Event
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.mark import Mark
from gep_tui.domain.session.state import Run


def _pair(wrong: float = 0) -> tuple[Play, Hand]:
    play = Play().after(minutes=1)
    scribe = Hand("scribe", lambda: play.clock + timedelta(seconds=wrong), Record(play.record.events))
    return play, scribe


def _whole(*hands: Hand) -> list[Event]:
    return [event for hand in hands for event in hand.record.events]


def test_who_hears_of_the_clock_is_not_away() -> None:
    play, _scribe = _pair()
    near = play.hand("near")
    for _ in range(3):
        near.do(notes.add_note, "near", "lead")
        play.after(minutes=1).do(notes.add_note, "desk", "lead")
    play.after(minutes=1).next()
    assert away(play.record.events) == ()


def test_who_does_not_is_away_and_stale_once_the_record_has_gone_on() -> None:
    play, scribe = _pair(1200)
    scribe.do(notes.add_note, "one", "lead")
    play.do(notes.add_note, "desk", "lead")
    [found] = away(_whole(play, scribe))
    assert (found.writer, found.notes, found.seconds, found.stale) == ("scribe", 1, None, False)
    assert found.began == play.clock + timedelta(minutes=20)
    play.after(minutes=5).next()
    scribe.do(notes.add_note, "two", "lead")
    [found] = away(_whole(play, scribe))
    assert (found.notes, found.stale, found.first, found.last) == (2, True, 3, 4)


def test_marks_tell_how_far_the_clock_is_off_and_hands_that_are_late_hardly_matter() -> None:
    play, scribe = _pair(-1200)
    for name, late in (("talk", 3), ("review", 40), ("welcome", 4)):
        play.after(minutes=5).do(phases.go_to, name)
        play.after(seconds=late)
        scribe.do(marks.mark_phase, name, "scribe")
        scribe.do(notes.add_note, name, "lead")
    [found] = away(_whole(play, scribe))
    assert found.marks == 3
    assert found.seconds is not None
    assert abs(found.seconds + 1200) < 10


def test_what_an_offset_covers_is_settled_and_what_was_written_since_goes_by_the_same() -> None:
    play, scribe = _pair(1200)
    scribe.do(notes.add_note, "one", "lead")
    play.after(minutes=5).next()
    play.do(marks.set_offset, "scribe", 3, 3, 1200)
    assert away(_whole(play, scribe)) == ()
    [again] = away(_whole(play, scribe), again=True)
    assert again.seconds == 1200
    scribe.do(notes.add_note, "two", "lead")
    [more] = away(_whole(play, scribe))
    assert (more.notes, more.seconds) == (1, 1200)


def test_notes_that_were_put_into_a_phase_by_hand_ask_nothing() -> None:
    play, scribe = _pair()
    scribe.do(notes.add_note, "one", "lead", chosen=True)
    play.after(minutes=5).next()
    assert not any(each.stale for each in away(_whole(play, scribe)))


def test_notes_from_before_the_beginning_are_stale_once_a_second_phase_has_begun() -> None:
    play = Play(begun=False)
    scribe = play.hand("scribe", sees_all=False)
    scribe.do(notes.add_note, "one", "lead")
    assert not any(each.stale for each in away(_whole(play, scribe)))
    play.after(minutes=1).do(phases.begin)
    assert not any(each.stale for each in away(_whole(play, scribe)))
    play.after(minutes=5).next()
    assert [each.stale for each in away(_whole(play, scribe))] == [True]


def test_whoever_held_the_seat_has_the_records_clock() -> None:
    play, scribe = _pair()
    play.after(minutes=1).next()
    scribe.take_seat()
    scribe.do(notes.add_note, "one", "lead")
    assert away(_whole(play, scribe)) == ()


@pytest.mark.parametrize("wrong", [-4000, -60, 0, 60, 4000])
def test_of_a_phase_held_several_times_the_run_that_fits_the_others_is_meant(wrong: int) -> None:
    def at(minutes: float) -> object:
        return TEN + timedelta(minutes=minutes)

    runs = [Run(id=str(n), phase=name, started=at(n * 10)) for n, name in enumerate("abcbdb")]
    made = [(0, "a"), (30, "b"), (40, "d"), (50, "b")]
    said = [Mark(key=name, place=(n, "s"), at=at(n) + timedelta(seconds=wrong), phase=name, run="") for n, name in made]
    assert offset_of(said, runs) == wrong
    assert offset_of(said[1:2], runs[:3]) is not None
    assert offset_of(said, ()) is None
    assert offset_of((), runs) is None
