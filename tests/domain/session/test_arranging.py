"""The plan is rearranged while the session runs: phases moved, breaks put in, the running phase changed."""

from __future__ import annotations

from datetime import timedelta

from play import TEN, Play, case, phase

from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.protocol.schedule import schedule
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import phases, plan
from gep_tui.domain.session.decisions.arranging import insert_break, move_phase
from gep_tui.domain.session.people import given
from gep_tui.domain.session.timing import remaining

BREAK = Text(fr="Pause", en="Break")


def four(**last: object) -> Play:
    return Play((phase("a"), phase("b"), phase("c"), phase("d", **last)), announced=TEN).after(minutes=5)


def order(play: Play) -> list[str]:
    return [each.id for each in play.session.plan]


def test_a_phase_to_come_is_moved_a_place_later_or_earlier() -> None:
    play = four()
    play.do(move_phase, "b", later=True)
    assert order(play) == ["a", "c", "b", "d"]
    play.do(move_phase, "d", later=False)
    assert order(play) == ["a", "c", "d", "b"]
    play.after(minutes=5).next()
    assert play.here == "c" and play.timing.behind == 0


def test_what_has_begun_stays_where_it_is_and_nothing_is_moved_before_it() -> None:
    play = four()
    assert play.try_(move_phase, "a", later=True) == no.PhaseBegun(phase="a")
    assert play.try_(move_phase, "b", later=False) == no.CannotMove(phase="b")
    assert play.try_(move_phase, "d", later=True) == no.CannotMove(phase="d")
    assert play.try_(move_phase, "nowhere", later=True) == no.UnknownPhase(phase="nowhere")
    play.next()
    play.after(5).do(phases.back)
    assert play.try_(move_phase, "b", later=True) == no.PhaseBegun(phase="b")
    assert play.try_(move_phase, "c", later=False) == no.CannotMove(phase="c")
    play.do(phases.close)
    assert play.try_(move_phase, "c", later=True) == no.SessionIsClosed()


def test_before_the_beginning_every_phase_may_be_moved() -> None:
    play = Play(begun=False)
    play.do(move_phase, "welcome", later=True)
    play.do(phases.begin)
    assert play.here == "talk"


def test_a_phase_that_is_moved_keeps_its_block_and_its_roles() -> None:
    plan_ = (phase("a"), phase("case.x", scope="case"), phase("case.y", scope="case"), phase("d"))
    play = Play(plan_, blocks=case(), roles={"case": {"presenter": ("anne",)}})
    play.do(move_phase, "case.y", later=True)
    moved = play.session.plan[-1]
    assert (moved.id, moved.scope) == ("case.y", "case")
    assert given(play.session, "presenter", moved.scope) == ("anne",)


def test_a_clock_time_stays_with_its_phase_wherever_that_is_moved() -> None:
    play = four(starts=TEN + timedelta(minutes=40))
    play.do(move_phase, "d", later=False)
    rest = remaining(play.session, play.now)
    assert [each.id for each in rest] == ["b", "d", "c"]
    assert [since for since, _ in schedule(TEN + timedelta(minutes=10), rest)] == [
        TEN + timedelta(minutes=minutes) for minutes in (10, 40, 50)
    ]


def test_a_break_is_put_in_before_a_phase_to_come_and_all_after_it_is_later() -> None:
    play = four()
    event = play.do(insert_break, "c", 900, BREAK)
    assert order(play) == ["a", "b", "pause-1", "c", "d"] and event.why == "break"
    found = play.session.planned("pause-1")
    assert found is not None and (found.seconds, found.protected, found.resumes) == (900, True, "")
    assert play.timing.behind == 900
    play.do(insert_break, "d", 10**9, BREAK)
    assert play.session.planned("pause-2").seconds == 24 * 60 * 60  # type: ignore[union-attr]


def test_a_break_before_what_has_begun_is_refused() -> None:
    play = four()
    assert play.try_(insert_break, "a", 600, BREAK) == no.PhaseBegun(phase="a")
    assert play.try_(insert_break, "nowhere", 600, BREAK) == no.UnknownPhase(phase="nowhere")


def test_a_break_within_a_block_belongs_to_it_and_one_between_blocks_to_none() -> None:
    plan_ = (phase("a"), phase("case.x", scope="case"), phase("case.y", scope="case"), phase("d"))
    play = Play(plan_, blocks=case())
    play.do(insert_break, "case.x", 600, BREAK)
    play.do(insert_break, "case.y", 600, BREAK)
    assert [play.session.planned(id).scope for id in ("pause-1", "pause-2")] == ["", "case"]  # type: ignore[union-attr]


def test_a_break_put_in_is_held_and_what_follows_follows() -> None:
    play = four()
    play.do(insert_break, "b", 600, BREAK)
    play.after(minutes=5).next()
    assert (play.here, play.timing.left, play.timing.behind) == ("pause-1", 600, 600)
    play.after(minutes=10).next()
    assert play.here == "b"


def test_each_change_is_taken_back_and_given_back_in_one_step() -> None:
    play = four()
    before = play.session.plan
    for decision, about in ((move_phase, {"phase": "b", "later": True}),
                            (insert_break, {"before": "c", "seconds": 60, "name": BREAK})):  # fmt: skip
        play.do(decision, **about)
        after = play.session.plan
        play.undo()
        assert play.session.plan == before
        play.redo()
        assert play.session.plan == after
        play.undo()


def test_a_phase_left_out_can_be_moved_and_comes_back_at_its_new_place() -> None:
    play = four()
    play.do(plan.leave_out, "b")
    play.do(move_phase, "b", later=True)
    play.do(plan.take_in, "b")
    assert order(play) == ["a", "c", "b", "d"]
