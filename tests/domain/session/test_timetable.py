"""The clock time of each phase: as it was held, as it is expected, and none where nobody can say."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from play import TEN, Play, phase

from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.decisions import phases
from gep_tui.domain.session.timetable import Slot, timetable
from gep_tui.domain.session.timing import timing

MINUTE = timedelta(minutes=1)


def _times(play: Play) -> dict[str, datetime]:
    return {id: slot.begins for id, slot in timetable(play.session, play.now).items()}


def test_phases_follow_each_other_and_shift_with_what_is_late() -> None:
    play = Play()
    assert _times(play) == {"welcome": TEN, "talk": TEN + 10 * MINUTE, "review": TEN + 40 * MINUTE}
    play.clock += 13 * MINUTE
    assert _times(play)["talk"] == TEN + 13 * MINUTE
    play.do(phases.next_phase)
    play.clock += 5 * MINUTE
    assert _times(play) == {"welcome": TEN, "talk": TEN + 13 * MINUTE, "review": TEN + 43 * MINUTE}


def test_a_break_ends_when_its_time_is_over_also_in_overtime() -> None:
    play = Play()
    play.clock += 4 * MINUTE
    pause = play.do(phases.take_break, 900, Text(en="Break")).to
    for minutes in (1, 20):
        play.clock = TEN + (4 + minutes) * MINUTE
        assert timetable(play.session, play.now)[pause].ends == TEN + 19 * MINUTE
    play.clock = TEN + 5 * MINUTE
    begins, ends = TEN + 19 * MINUTE, TEN + 25 * MINUTE
    assert timetable(play.session, play.now)["welcome"] == Slot(begins, ends, again=True, left=360)


def test_after_going_back_what_comes_again_has_the_time_when_it_comes() -> None:
    play = Play()
    for minutes, decide in ((4, phases.next_phase), (5, phases.back)):
        play.clock += minutes * MINUTE
        play.do(decide)
    found = timetable(play.session, play.now)
    assert found["welcome"] == Slot(TEN, TEN + 15 * MINUTE)
    assert found["talk"] == Slot(TEN + 15 * MINUTE, TEN + 40 * MINUTE, again=True, left=1500)
    assert found["review"].begins == TEN + 40 * MINUTE and not found["review"].again


def test_behind_a_phase_without_a_length_no_time_is_claimed_up_to_the_next_clock_time() -> None:
    lunch = phase("lunch", 30, starts=TEN + 60 * MINUTE)
    play = Play((phase("talk", 10), phase("open", None), phase("more", 10), lunch, phase("last", 10)))
    assert _times(play) == {
        "talk": TEN, "open": TEN + 10 * MINUTE, "lunch": TEN + 60 * MINUTE, "last": TEN + 90 * MINUTE,
    }  # fmt: skip
    play.clock += 10 * MINUTE
    play.do(phases.next_phase)
    assert set(_times(play)) == {"talk", "open", "lunch", "last"}
    assert timetable(play.session, play.now)["open"].ends is None


def test_what_is_left_out_has_no_time() -> None:
    play = Play((phase("talk", 10), phase("extra", 10, skipped=True), phase("last", 10)))
    assert set(_times(play)) == {"talk", "last"}


@given(st.lists(st.integers(1, 90), min_size=1, max_size=8), st.integers(0, 10_000))
def test_the_last_phase_ends_when_the_session_is_said_to(lengths: list[int], seconds: int) -> None:
    play = Play([phase(f"x{number}", minutes) for number, minutes in enumerate(lengths)])
    play.clock += timedelta(seconds=seconds, microseconds=seconds)
    found = timetable(play.session, play.now)
    shown = timing(play.session, play.now).projected_end
    if len(lengths) > 1:
        ends = found[f"x{len(lengths) - 1}"].ends
        assert ends is not None and shown == ends.replace(microsecond=0)
    for before, after in zip(list(found.values()), list(found.values())[1:], strict=False):
        assert before.begins <= after.begins
