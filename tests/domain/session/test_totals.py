"""The sums agree: phases add up to the session less pauses and gaps, shares to all speech; nothing is below 0."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from nonsense import ALL, CLOCK, PEOPLE, TALK, UNDO, WRITE, Step, move, played, records, stage, steps
from play import Play, length, phase

from gep_tui.domain.session.decisions import floor, phases
from gep_tui.domain.session.events import Event
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.report import report
from gep_tui.domain.session.shares import shares
from gep_tui.domain.session.timing import phase_seconds, session_seconds
from gep_tui.domain.stream import spans

Stretch = tuple[datetime, datetime]


def _covered(stretches: list[Stretch], since: datetime, until: datetime) -> float:
    """Return the seconds between `since` and `until` that lie in any of `stretches`."""
    total, reached = 0.0, since
    for start, end in sorted(stretches):
        start, end = max(start, reached), min(end, until)
        if end > start:
            total += (end - start).total_seconds()
            reached = end
    return total


@given(steps({**CLOCK, "gap": None, "began": None, **TALK, **PEOPLE, **WRITE}))
def test_phases_add_up_to_the_session_less_pauses_and_gaps(script: list[Step]) -> None:
    play = stage()
    lost: list[Stretch] = []
    for name, first, second, seconds in script:
        since, paused = play.now, play.session.paused is not None
        play.after(seconds)
        if paused and play.session.closed is None:
            lost.append((since, play.now))
        if name == "gap":
            if play.session.run:
                start = play.now - (play.now - since) * first / 7
                play.try_(phases.settle_gap, start, play.now)
                lost.append((start, play.now))
        elif name != "began" or len(play.session.runs) > 1:
            move(play, name, first, second)
    play.after(100)
    session, end = play.session, play.session.closed or play.now
    if session.paused is not None:
        lost.append((session.paused, play.now))
    if not session.runs:
        return
    begin = session.runs[0].started
    held = sum(phase_seconds(session, each.id, play.now) for each in session.plan)
    assert held == pytest.approx(session_seconds(session, play.now) - _covered(lost, begin, end), abs=1e-3)


@given(steps({**ALL, **UNDO}))
def test_between_begin_and_close_exactly_one_phase_is_current(script: list[Step]) -> None:
    play = played(script)
    running = [run for run in play.session.runs if run.ended is None]
    assert len(running) == (1 if play.session.live else 0)
    counting = [run for run in play.session.runs if spans.is_open(run.spans)]
    assert len(counting) == (1 if play.session.live and play.session.paused is None else 0)


@given(steps({**ALL, **UNDO}))
def test_at_most_one_person_is_counted_as_speaking(script: list[Step]) -> None:
    play = played(script)
    counting = [turn.id for turn in play.session.turns if spans.is_open(turn.spans)]
    speaking = play.session.turn is not None and play.session.paused is None
    assert counting == ([play.session.open_turns[-1]] if speaking else [])


@given(steps({**ALL, **UNDO}))
def test_runs_follow_each_other_without_a_hole(script: list[Step]) -> None:
    runs = played(script).session.runs
    for one, two in pairwise(runs):
        assert one.ended == two.started


@given(records)
def test_nothing_is_ever_below_nothing(events: list[Event]) -> None:
    session = fold(events)
    for now in {each.at for each in events}:
        assert session_seconds(session, now) >= 0
        assert all(phase_seconds(session, each.id, now) >= 0 for each in session.plan)
        assert all(length(turn, now) >= 0 for turn in session.turns)


@given(steps({**ALL, **UNDO}))
def test_shares_fill_all_speech_or_there_is_none(script: list[Step]) -> None:
    play = played(script)
    found = shares(play.session, play.after(10).now)
    spoken = sum(share.seconds for share in found)
    assert spoken == pytest.approx(play.spoken())
    assert sum(share.share for share in found) == pytest.approx(1 if spoken else 0)
    assert all(share.seconds >= share.longest >= 0 for share in found)
    assert sum(share.turns for share in found) == len(play.session.turns)


@given(steps({**CLOCK, **TALK}))
def test_a_speaker_is_counted_no_longer_than_the_clock_ran(script: list[Step]) -> None:
    play = played(script)
    play.after(60)
    held = sum(play.held(each.id) for each in play.session.plan)
    assert play.spoken() <= held + 1e-6


@given(steps({**ALL, **UNDO}))
def test_the_tables_say_what_the_clocks_say(script: list[Step]) -> None:
    play = played(script)
    tables = report(play.session, play.now, "fr")
    assert [row.actual_seconds for row in tables.phases] == pytest.approx(
        [play.held(each.id) for each in play.session.plan], abs=1e-3
    )
    assert sum(row.seconds for row in tables.speaking) == pytest.approx(play.spoken(), abs=0.01)
    assert len(tables.notes) == len(play.session.kept_notes)


def test_seconds_leave_several_pauses_out() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    for _ in range(3):
        play.after(60).do(phases.pause)
        play.after(600).do(phases.resume)
    play.after(5)
    assert (play.held("welcome"), play.spoken("lea")) == (185, 185)
    assert play.timing.session == 3 * 660 + 5


def test_a_turn_that_ends_while_paused_leaves_the_pause_out() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    play.after(60).do(phases.pause)
    play.after(60).do(floor.end_turn)
    assert (play.spoken("lea"), play.speaker) == (60, "")
    play.after(60).do(phases.resume)
    play.after(60)
    assert play.spoken("lea") == 60


def test_a_turn_that_runs_counts_up_to_now_paused_or_not() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    play.after(60)
    assert report(play.session, play.now, "en").turns[0].seconds == 60
    play.do(phases.pause)
    play.after(60)
    assert report(play.session, play.now, "en").turns[0].seconds == 60
    assert report(play.session, play.now, "en").turns[0].ended_at is None


def test_nobody_spoke_and_all_shares_are_nothing() -> None:
    play = Play().after(60)
    assert {(share.seconds, share.share) for share in shares(play.session, play.now)} == {(0, 0)}


def test_who_starts_ends_the_last_speaker_at_the_same_instant() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    play.after(7.25).do(floor.give_floor, "zoe")
    one, two = play.session.turns
    assert one.ended == two.started == play.now


def test_a_phase_that_ends_ends_who_speaks_at_the_same_instant() -> None:
    play = Play((phase("x"), phase("y")))
    play.do(floor.give_floor, "lea")
    play.after(61.5).next()
    assert play.session.turns[0].ended == play.session.runs[0].ended == play.session.runs[1].started
