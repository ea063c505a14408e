"""What a fit of the rest keeps, whatever the plan: sums, floors, protected phases, clock times."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from play import TEN, Play, phase

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.schedule import chain, schedule
from gep_tui.domain.session.decisions import phases as phases_
from gep_tui.domain.session.decisions.refit import take_proposal
from gep_tui.domain.session.refit import Proposal, as_it_is, proposals, settle
from gep_tui.domain.session.refit.stretches import gained, missed, stretches, with_lengths
from gep_tui.domain.session.timing import phase_seconds

lengths = st.integers(0, 3600)


@st.composite
def plans(draw: st.DrawFn, walls: bool = True) -> tuple[PlannedPhase, ...]:
    """Return up to eight phases: some protected, optional, untimed, in a block; some that begin or end by the clock."""
    found = []
    at = TEN
    for number in range(draw(st.integers(1, 8))):
        seconds = draw(st.integers(60, 3600))
        more: dict[str, Any] = {
            "shortest": draw(st.integers(0, seconds)),
            "protected": draw(st.integers(0, 3)) == 0,
            "optional": draw(st.integers(0, 2)) == 0,
            "scope": draw(st.sampled_from(("", "", "case"))),
        }
        at += timedelta(seconds=seconds)
        kind = draw(st.integers(0, 9)) if walls else 9
        if kind == 0 and number:
            more["starts"] = at - timedelta(seconds=seconds - draw(st.integers(-600, 600)))
        if kind == 1 and number:
            more["ends"] = at + timedelta(seconds=draw(st.integers(-600, 600)))
        new = phase(f"p{number}", seconds / 60, **more)
        found.append(msgspec.structs.replace(new, seconds=None, shortest=0) if kind == 2 else new)
    return tuple(found)


#: By how many seconds the end asked for differs from the plan's.
shifts = st.one_of(st.just(0), st.integers(-4000, 4000))


def ids(plan: tuple[PlannedPhase, ...]) -> list[str]:
    return [each.id for each in plan]


@given(plans(), shifts, st.booleans())
def test_each_stretch_ends_in_time_to_the_second_or_gives_all_it_can(
    plan: tuple[PlannedPhase, ...], shift: int, deep: bool
) -> None:
    goal = chain(TEN, plan) + timedelta(seconds=shift)
    new = settle(TEN, plan, goal, ids(plan), deep)
    after = {stretch.wall: stretch for stretch in stretches(with_lengths(plan, new), goal)}
    before = missed(TEN, plan, goal)
    for wall, late in missed(TEN, with_lengths(plan, new), goal).items():
        assert late <= before[wall]
        for each in after[wall].phases:
            if each.seconds is not None and (deep or not each.protected):
                assert each.seconds == each.shortest, "what is missed is missed by no more than the floors ask"
    for wall in before:
        late = missed(TEN, with_lengths(plan, new), goal).get(wall, 0)
        moved = any(each.id in new for each in after[wall].phases)
        assert late or not moved or wall not in gained(TEN, with_lengths(plan, new), goal), "no more than needed"


@given(plans(), shifts, st.booleans())
def test_nothing_goes_below_its_floor_and_what_is_protected_gives_only_when_asked(
    plan: tuple[PlannedPhase, ...], shift: int, deep: bool
) -> None:
    new = settle(TEN, plan, chain(TEN, plan) + timedelta(seconds=shift), ids(plan), deep)
    for each in plan:
        if each.id in new:
            assert each.shortest <= new[each.id] < (each.seconds or 0)
            assert deep or not each.protected


@given(plans(), st.integers(-4000, 4000), st.integers(0, 4000), st.integers(0, 4000), st.sampled_from(("", "walls")))
def test_more_time_at_hand_never_makes_a_phase_shorter(
    plan: tuple[PlannedPhase, ...], shift: int, sooner: int, longer: int, fill: Any
) -> None:
    goal = chain(TEN, plan) + timedelta(seconds=shift)
    less = settle(TEN, plan, goal, ids(plan), True, fill)
    more = settle(TEN - timedelta(seconds=sooner), plan, goal + timedelta(seconds=longer), ids(plan), True, fill)
    for each in plan:
        if each.seconds is not None:
            assert more.get(each.id, each.seconds) >= less.get(each.id, each.seconds)


@given(plans())
def test_nothing_changes_where_all_is_in_time(plan: tuple[PlannedPhase, ...]) -> None:
    goal = chain(TEN, plan)
    late = missed(TEN, plan, goal)
    new = settle(TEN, plan, goal, ids(plan), True)
    assert late or not new
    assert late or gained(TEN, plan, goal) or not settle(TEN, plan, goal, ids(plan), True, "walls")


@given(plans(), shifts)
def test_gained_time_is_given_to_the_last_second_and_nobody_loses(plan: tuple[PlannedPhase, ...], shift: int) -> None:
    goal = chain(TEN, plan) + timedelta(seconds=shift)
    if missed(TEN, plan, goal):
        return
    new = settle(TEN, plan, goal, ids(plan), fill="walls")
    left = gained(TEN, with_lengths(plan, new), goal)
    assert all(new[each.id] > (each.seconds or 0) for each in plan if each.id in new)
    for stretch in stretches(plan, goal):
        if any(each.seconds is not None for each in stretch.phases) and stretch.until is not None:
            assert stretch.wall not in left
    assert not missed(TEN, with_lengths(plan, new), goal)


@given(plans(), shifts, st.sets(st.integers(0, 7)))
def test_only_what_may_change_does(plan: tuple[PlannedPhase, ...], shift: int, may: set[int]) -> None:
    chosen = {f"p{number}" for number in may}
    for fill in ("", "end", "walls"):
        new = settle(TEN, plan, chain(TEN, plan) + timedelta(seconds=shift), chosen, True, fill)  # type: ignore[arg-type]
        assert set(new) <= chosen


@given(plans(), shifts)
def test_a_wall_is_never_moved_and_nothing_begins_before_it(plan: tuple[PlannedPhase, ...], shift: int) -> None:
    goal = chain(TEN, plan) + timedelta(seconds=shift)
    for fill in ("", "walls"):
        fitted = with_lengths(plan, settle(TEN, plan, goal, ids(plan), True, fill))  # type: ignore[arg-type]
        for each, (since, until) in zip(fitted, schedule(TEN, fitted), strict=True):
            assert each.starts is None or since >= each.starts
            assert each.ends is None or until == max(since, each.ends)
        untouched = schedule(TEN, plan)
        for number, each in enumerate(plan):
            if each.starts is not None and untouched[number][0] == each.starts:
                assert schedule(TEN, fitted)[number][0] == each.starts, "a clock time that was met is met still"


# The same of a session that runs.


@st.composite
def sessions(draw: st.DrawFn) -> Play:
    """Return a session somewhere in its plan, behind or ahead, pauses and steps back included."""
    play = Play(draw(plans()), announced=TEN, start=TEN + timedelta(seconds=draw(st.integers(-600, 600))))
    for _ in range(draw(st.integers(0, 6))):
        play.after(draw(st.integers(2, 4000)))
        play.try_(draw(st.sampled_from((phases_.next_phase, phases_.next_phase, phases_.back, phases_.toggle_pause))))
    return play.after(draw(st.integers(2, 4000)))


some = st.sets(st.sampled_from([f"p{number}" for number in range(8)]), max_size=3)


def _moment(text: datetime | None) -> datetime:
    assert text is not None
    return text


@given(sessions(), some, st.integers(0, 9))
def test_what_is_shown_is_what_comes_of_it(play: Play, chosen: set[str], number: int) -> None:
    offers = proposals(play.session, play.now, chosen)
    if not offers:
        return
    found = offers[number % len(offers)]
    before = play.session
    if play.try_(take_proposal, found, True) and play.session is before:
        assert found.kind == "chosen" and not found.changed, "they have nothing to give"
        return
    shown = as_it_is(play.session, play.now)
    assert {id: seconds for id, seconds in found.lengths.items() if id not in found.left_out} == shown.lengths
    assert (shown.begins, shown.end, shown.short, shown.missed) == (found.begins, found.end, found.short, found.missed)
    if play.timing.projected_end is not None:
        assert abs(_moment(found.end) - play.timing.projected_end) <= timedelta(seconds=1)
    play.undo()
    assert (play.session.plan, play.session.agreed_end) == (before.plan, before.agreed_end), "one step back"


@given(sessions(), some, st.integers(0, 9))
def test_what_was_taken_is_not_proposed_again(play: Play, chosen: set[str], number: int) -> None:
    offers = proposals(play.session, play.now, chosen)
    found = offers[number % len(offers)] if offers else Proposal(kind="now")
    if not (found.changed or found.left_out or found.agreed):
        return
    play.do(take_proposal, found, True)
    again = proposals(play.session, play.now, chosen)
    if not found.missed and not found.short and not gained_(play):
        assert again == ()
    if found.short >= 0 and found.kind != "without":
        assert not any(each.id == found.id and _takes(play, each) for each in again)


def _takes(play: Play, found: Proposal) -> bool:
    """Tell whether a proposal makes any phase shorter: time gained before a wall may be given afterwards."""
    return any((found.lengths[id] or 0) < (play.session.planned(id).seconds or 0) for id in found.changed)  # type: ignore[union-attr]


def gained_(play: Play) -> bool:
    """Tell whether there is a wall, before which time gained may still be given."""
    return any(each.starts is not None or each.ends is not None for each in play.session.plan)


@given(sessions(), some)
def test_no_proposal_takes_what_was_held_or_goes_below_a_floor(play: Play, chosen: set[str]) -> None:
    for found in proposals(play.session, play.now, chosen):
        for id in found.changed:
            each = play.session.planned(id)
            assert each is not None and each.seconds is not None
            new = found.lengths[id]
            assert new is not None
            assert new >= min(each.seconds, each.shortest, int(phase_seconds(play.session, id, play.now)))
            assert new >= min(each.seconds, int(phase_seconds(play.session, id, play.now)))
            assert new >= min(each.seconds, each.shortest)
            if new < each.seconds and each.protected:
                assert found.asks
        assert found.kind in ("protected", "chosen", "without") or not found.asks


@given(sessions(), some)
def test_a_session_that_ends_in_time_is_left_alone(play: Play, chosen: set[str]) -> None:
    here = as_it_is(play.session, play.now)
    if not here.short and not here.missed and not gained_(play):
        assert proposals(play.session, play.now, chosen) == ()
    end = play.timing.projected_end
    if end is not None:
        assert abs(_moment(here.end) - end) <= timedelta(seconds=1)
