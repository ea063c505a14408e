"""Refitting what remains: what is proposed when the session is behind, or ahead, and what applying it does."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from play import TEN, Play, phase

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import phases, plan
from gep_tui.domain.session.decisions.refit import take_proposal
from gep_tui.domain.session.refit import Proposal, as_it_is, proposals


def at(hour: int, minute: int = 0) -> datetime:
    return TEN.replace(hour=hour, minute=minute)


def usual() -> tuple[PlannedPhase, ...]:
    return (
        phase("x", 10, shortest=300),
        phase("y", 30, shortest=900),
        phase("z", 20, shortest=600),
        phase("review", 10, shortest=480, protected=True),
    )


def late(minutes: float) -> Play:
    """Return a session that is so many minutes behind, at the end of its first phase."""
    return Play(usual(), announced=TEN).after(minutes=10 + minutes)


def early(minutes: float) -> Play:
    """Return a session whose first phase ended so many minutes early."""
    play = Play(usual(), announced=TEN).after(minutes=10 - minutes)
    play.next()
    return play


def found(play: Play, *chosen: str) -> dict[str, Proposal]:
    return {each.id: each for each in proposals(play.session, play.now, chosen)}


def changes(proposal: Proposal) -> dict[str, int | None]:
    return {id: proposal.lengths[id] for id in proposal.changed}


def take(play: Play, proposal: Proposal, sure: bool = True) -> None:
    play.do(take_proposal, proposal, sure)


def test_on_time_nothing_is_proposed_whatever_is_chosen() -> None:
    play = late(0)
    assert proposals(play.session, play.now) == () == proposals(play.session, play.now, ["x", "y"])
    play.next()
    assert proposals(play.session, play.now) == ()


def test_a_delay_is_shared_by_what_can_give() -> None:
    play = late(5)
    spread = found(play)["spread"]
    assert changes(spread) == {"y": 1620, "z": 1080}
    assert spread.lengths == {"x": 600, "y": 1620, "z": 1080, "review": 600}
    assert (spread.end, spread.short, spread.asks) == (at(11, 10), 0, "")
    take(play, spread)
    assert play.timing.behind == 0 and proposals(play.session, play.now) == ()


def test_every_proposal_tells_when_each_phase_would_begin() -> None:
    play = late(5)
    begins = found(play)["spread"].begins
    assert [begins[id] for id in ("y", "z", "review")] == [at(10, 15), at(10, 42), at(11)]
    assert as_it_is(play.session, play.now).begins["review"] == at(11, 5)


def test_a_delay_beyond_the_floors_says_how_late_it_will_be() -> None:
    play = late(40)
    spread = found(play)["spread"]
    assert changes(spread) == {"y": 900, "z": 600} and spread.short == 900
    take(play, spread)
    assert play.timing.behind == 900
    assert "spread" not in found(play)


def test_what_is_protected_gives_only_in_a_proposal_of_its_own_that_asks() -> None:
    play = late(26)
    two = found(play)
    assert two["spread"].short == 60 and two["spread"].lengths["review"] == 600
    deep = two["protected"]
    assert changes(deep)["review"] == 540 and deep.asks == "review" and deep.short == 0
    assert play.try_(take_proposal, deep) == no.Protected(phase="review")
    take(play, deep)
    assert play.timing.behind == 0
    assert "protected" not in found(late(25))


def test_chosen_phases_alone_give_and_a_chosen_protected_one_after_a_question() -> None:
    play = late(5)
    chosen = found(play, "z", "review")["chosen"]
    assert changes(chosen) == {"z": 900} and not chosen.asks
    both = found(late(11), "z", "review")["chosen"]
    assert changes(both) == {"z": 600, "review": 540} and both.asks == "review"
    nothing = found(play, "review")["chosen"]
    assert changes(nothing) == {"review": 480} and nothing.short == 180


def test_the_current_phase_gives_where_it_is_chosen_but_not_what_it_has_had() -> None:
    play = late(0)
    play.next()
    play.after(minutes=20)
    play.do(plan.set_length, "z", 25 * 60)
    assert "y" not in found(play)["spread"].changed
    chosen = found(play, "y")["chosen"]
    assert changes(chosen) == {"y": 25 * 60}
    take(play, chosen)
    assert (play.timing.left, play.timing.behind) == (300, 0)
    play.do(plan.set_length, "z", 45 * 60)
    assert changes(found(play, "y")["chosen"]) == {"y": 20 * 60}


def test_another_end_leaves_every_length_and_is_agreed_on() -> None:
    play = late(7)
    other = found(play)["end"]
    assert (other.agreed, other.changed, other.short) == (at(11, 17), (), 0)
    take(play, other)
    assert play.session.plan == play.session.first_plan
    assert (play.timing.behind, play.timing.agreed_end) == (0, at(11, 17))
    assert proposals(play.session, play.now) == ()


def with_cases() -> tuple[PlannedPhase, ...]:
    two = {"scope": "two", "optional": True}
    return (
        phase("x", 10, shortest=300),
        phase("y", 30, shortest=900),
        phase("two.talk", 20, shortest=600, **two),
        phase("two.learning", 10, protected=True, **two),
        phase("buffer", 5, shortest=60, optional=True),
        phase("review", 10, shortest=480, protected=True),
    )


def test_each_optional_block_that_has_not_begun_may_be_left_out_as_a_whole() -> None:
    play = Play(with_cases(), announced=TEN).after(minutes=18)
    two, buffer = found(play)["without:two"], found(play)["without:buffer"]
    assert two.left_out == ("two.talk", "two.learning") and two.asks == "two.learning"
    assert (buffer.left_out, buffer.asks) == (("buffer",), "")
    assert changes(buffer) == {"y": 1680, "two.talk": 1140}, "three minutes more are shared by the others"
    take(play, buffer)
    assert play.timing.behind == 0 and play.session.planned("buffer").skipped  # type: ignore[union-attr]
    assert play.try_(take_proposal, two) == no.Protected(phase="two.learning")


def test_of_a_block_that_has_begun_nothing_is_torn_out() -> None:
    play = Play(with_cases(), announced=TEN).after(minutes=10)
    play.next()
    play.after(minutes=40).next()
    assert [id for id in found(play) if id.startswith("without")] == ["without:buffer"]


def test_what_leaving_out_finds_in_excess_goes_back_to_what_was_shortened_and_the_end_is_earlier() -> None:
    play = Play(with_cases(), announced=TEN).after(minutes=18)
    take(play, found(play)["spread"])
    assert play.session.planned("y").seconds < 1800  # type: ignore[union-attr, operator]
    play.after(minutes=1)
    without = found(play)["without:two"]
    assert without.lengths["y"] == 1800
    assert without.end is not None and without.end < at(11, 25) and without.short < 0
    take(play, without)
    assert play.timing.behind == without.short


def test_an_optional_phase_of_a_block_that_is_not_may_go_alone() -> None:
    play = Play((phase("x"), phase("c.a", scope="c", optional=True), phase("c.b", scope="c")), announced=TEN)
    assert found(play.after(minutes=12))["without:c.a"].left_out == ("c.a",)


def test_gained_time_is_spread_or_given_to_a_chosen_phase_or_the_end_is_earlier() -> None:
    play = early(5)
    three = found(play, "z")
    assert list(three) == ["spread", "end", "chosen"]
    assert changes(three["spread"]) == {"z": 1500}, "neither to the current phase nor to a protected one"
    assert changes(found(play, "y", "review")["chosen"]).keys() == {"y"}
    assert changes(found(play, "review")["chosen"]) == {"review": 900}
    assert three["end"].agreed == at(11, 5)
    take(play, found(play, "y")["chosen"])
    assert (play.timing.left, play.timing.behind) == (35 * 60, 0)


def test_gained_time_given_to_a_phase_in_overtime_is_time_to_come() -> None:
    play = early(8)
    play.after(minutes=31)
    chosen = found(play, "y")["chosen"]
    assert chosen.lengths["y"] == 38 * 60
    take(play, chosen)
    assert (play.timing.left, play.timing.behind) == (7 * 60, 0)


@pytest.mark.parametrize("kind", ["spread", "protected", "end", "chosen", "without:buffer"])
def test_each_is_taken_back_in_one_step(kind: str) -> None:
    play = Play(with_cases(), announced=TEN).after(minutes=60)
    before = play.session
    take(play, found(play, "y")[kind])
    play.undo()
    assert (play.session.plan, play.session.agreed_end) == (before.plan, before.agreed_end)


def test_a_late_start_is_made_good_against_what_was_announced() -> None:
    play = Play(usual(), announced=TEN, start=at(10, 12))
    take(play, found(play)["spread"])
    assert play.timing.behind == 0


def test_before_the_beginning_the_plan_is_fitted_too() -> None:
    play = Play(usual(), announced=TEN, start=at(10, 12), begun=False)
    spread = found(play)["spread"]
    assert "x" in spread.changed
    take(play, spread)
    assert play.timing.behind == 0


def test_without_an_announced_hour_the_real_start_counts() -> None:
    play = Play(usual()).after(minutes=15)
    assert changes(found(play)["spread"]) == {"y": 1620, "z": 1080}


def test_after_the_end_and_without_a_plan_or_an_end_there_is_nothing_to_fit() -> None:
    closed = late(9)
    spread = found(closed)["spread"]
    closed.do(phases.close)
    assert found(closed, "y") == {} and closed.try_(take_proposal, spread) == no.SessionIsClosed()
    assert found(Play((), begun=False)) == {} == found(Play((phase("x", None),)).after(minutes=30))


def test_lengths_given_by_hand_are_the_ones_that_give() -> None:
    play = late(5)
    play.do(plan.set_length, "y", 900)
    take(play, found(play)["end"])
    play.do(plan.set_length, "z", 2700)
    assert changes(found(play)["spread"]) == {"z": 1200}


@pytest.mark.parametrize(("seconds", "minutes"), [(1, 0), (29, 0), (31, 1), (89, 1), (91, 2)])
def test_whole_minutes_are_taken_and_given_to_the_nearest_one(seconds: int, minutes: int) -> None:
    for play, sign in ((late(seconds / 60), -1), (early(seconds / 60), 1)):
        spread = found(play).get("spread")
        new = changes(spread) if spread is not None else {}
        before = {each.id: each.seconds or 0 for each in play.session.plan}
        assert sum(length - before[id] for id, length in new.items()) == sign * minutes * 60
        assert not [length for length in new.values() if length % 60]


@given(
    st.lists(st.tuples(st.integers(1, 2400), st.booleans()), min_size=2, max_size=6),
    st.integers(-1800, 1800),
    st.integers(0, 600),
)
def test_every_length_proposed_is_whole_minutes_unless_its_floor_forbids_the_minute_below(
    plan: list[tuple[int, bool]], by: int, into: int
) -> None:
    phases = [
        phase(f"p{number}", seconds / 60, shortest=seconds * 3 // 5, protected=protected)
        for number, (seconds, protected) in enumerate(plan)
    ]
    play = Play(phases, announced=TEN - timedelta(seconds=by)).after(into)
    floors = {each.id: each.shortest for each in play.session.plan}
    for each in proposals(play.session, play.now, ("p0", "p1")):
        if each.kind != "end":
            odd = {id: each.lengths[id] for id in each.changed if (each.lengths[id] or 0) % 60}
            assert all((seconds or 0) // 60 * 60 < max(floors[id], into + 1) for id, seconds in odd.items())


def test_in_the_last_phase_nothing_but_the_end_is_left_to_change() -> None:
    play = Play((phase("x", 10),), announced=TEN).after(minutes=12)
    assert list(found(play)) == ["end"]


def test_a_proposal_made_a_moment_ago_takes_nothing_that_a_phase_has_had_since() -> None:
    play = Play(usual(), announced=TEN).after(minutes=4)
    play.do(plan.set_length, "y", 40 * 60)
    chosen = found(play, "x")["chosen"]
    assert changes(chosen) == {"x": 300}
    play.after(minutes=2)
    take(play, chosen)
    assert play.session.planned("x").seconds == 360  # type: ignore[union-attr]
    assert play.try_(take_proposal, chosen, True) == no.NothingChanges()


def test_a_proposal_about_what_has_begun_or_is_not_there_is_refused() -> None:
    play = Play(with_cases(), announced=TEN).after(minutes=18)
    buffer = found(play)["without:buffer"]
    play.do(phases.go_to, "buffer")
    play.after(5).do(phases.go_to, "review")
    assert play.try_(take_proposal, buffer) == no.PhaseOver(phase="buffer")
    odd = Proposal(kind="spread", changed=("nowhere",), lengths={"nowhere": 5})
    assert play.try_(take_proposal, odd) == no.UnknownPhase(phase="nowhere")
    assert play.try_(take_proposal, as_it_is(play.session, play.now)) == no.NothingChanges()


def morning() -> tuple[PlannedPhase, ...]:
    """Return a morning with a break at 10:45 and its end at 12:30."""
    return (
        phase("a", 25, shortest=600),
        phase("b", 20, shortest=600),
        phase("break", 15, shortest=600, protected=True, starts=at(10, 45)),
        phase("c", 60, shortest=1800),
        phase("d", 20, shortest=600),
        phase("closing", 10, shortest=300, protected=True, ends=at(12, 30)),
    )


def test_the_break_at_its_hour_and_the_end_at_its_hour_hold() -> None:
    play = Play(morning(), announced=TEN).after(minutes=32)
    spread = found(play)["spread"]
    assert changes(spread) == {"b": 13 * 60}, "what comes before the break makes good what it lost"
    assert (spread.begins["break"], spread.end, spread.missed) == (at(10, 45), at(12, 30), {})
    take(play, spread)
    play.next()
    play.after(minutes=13).next()
    play.after(minutes=25).next()
    spread = found(play)["spread"]
    assert changes(spread) == {"d": 600}, "ten minutes of the break are made good before the closing"
    assert (spread.begins["closing"], spread.end) == (at(12, 20), at(12, 30))


def test_a_clock_time_that_cannot_be_met_is_said_to_be_missed() -> None:
    play = Play(morning(), announced=TEN).after(minutes=40)
    spread = found(play)["spread"]
    assert spread.lengths["b"] == 600 and spread.missed == {"break": 300}
    assert spread.begins["break"] == at(10, 50)


def test_what_has_to_wait_for_a_wall_is_not_made_shorter() -> None:
    walled = (
        phase("x", 10, shortest=60),
        phase("y", 10, shortest=60),
        phase("lunch", 30, shortest=60, starts=at(11)),
        phase("z", 60, shortest=60),
    )
    play = Play(walled, announced=TEN)
    play.do(plan.set_length, "z", 70 * 60)
    assert changes(found(play)["spread"]).keys() == {"lunch", "z"}


def test_time_that_was_planned_before_a_wall_is_not_gained_and_time_gained_there_is_given_there() -> None:
    wall = {"starts": at(10, 45), "protected": True}
    play = Play((phase("x", 10), phase("y", 20), phase("break", 15, **wall), phase("z", 30)), announced=TEN)
    assert found(play, "y") == {}, "a quarter of an hour before the break is meant to be"
    play.after(minutes=6).next()
    three = found(play, "z", "y")
    assert changes(three["chosen"]) == {"y": 24 * 60}, "what comes behind the break gains nothing by it"
    assert "end" not in three
    take(play, three["chosen"])
    assert play.timing.behind == 0 and found(play, "y") == {}


def test_the_rest_of_a_phase_that_a_break_interrupted_can_give_but_not_what_it_has_had() -> None:
    play = Play((phase("x", 30, shortest=1200), phase("y", 10, shortest=600)), announced=TEN).after(minutes=15)
    play.do(phases.take_break, 600, Text(fr="Pause", en="Break"))
    spread = found(play)["spread"]
    assert changes(spread) == {"x": 1200}
    take(play, spread)
    play.after(minutes=10).next()
    assert (play.here, play.timing.left, play.timing.behind) == ("x", 300, 0)


def test_what_is_proposed_to_the_second_is_what_comes_of_it() -> None:
    play = late(5.3).after(0.4)
    spread = found(play)["spread"]
    take(play, spread)
    assert abs(play.timing.projected_end - spread.end) <= timedelta(seconds=1)  # type: ignore[operator]
