"""Lengths fitted into the time at hand: exact to the second, bounded, fair, and never touched without need."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.protocol.fit import STEP, Stretchable, fit, shortest
from gep_tui.domain.protocol.plan import LONGEST

lengths = st.integers(0, 7200)
piece = st.builds(
    lambda seconds, least, protected: Stretchable(
        id="", seconds=seconds, shortest=min(seconds, least), protected=protected
    ),
    lengths,
    lengths,
    st.booleans(),
)
pieces = st.lists(piece, max_size=9).map(
    lambda found: [msgspec.structs.replace(each, id=str(number)) for number, each in enumerate(found)]
)
some = pieces.filter(bool)
goals = st.integers(0, 60_000)


def _total(found: list[Stretchable]) -> int:
    return sum(each.seconds for each in found)


@given(some, goals, st.booleans())
def test_the_sum_is_as_asked_or_as_near_as_the_floors_let_it(found: list[Stretchable], goal: int, deep: bool) -> None:
    new = fit(found, goal, deep)
    assert sum(new.lengths.values()) == goal + new.short
    if new.short:
        assert all(
            new.lengths[each.id] == (each.seconds if each.protected and not deep else each.shortest) for each in found
        )


@given(some, goals, st.booleans())
def test_nothing_goes_below_its_floor_or_the_wrong_way(found: list[Stretchable], goal: int, all_: bool) -> None:
    new = fit(found, goal, all_).lengths
    shrinking = goal < _total(found)
    for each in found:
        assert each.shortest <= new[each.id] <= LONGEST
        assert (new[each.id] <= each.seconds) if shrinking else (new[each.id] >= each.seconds)


@given(some, goals)
def test_what_is_protected_stays_untouched_unless_asked(found: list[Stretchable], goal: int) -> None:
    new = fit(found, goal)
    kept = [each for each in found if each.protected]
    if goal < _total(found) or len(kept) < len(found):
        assert all(new.lengths[each.id] == each.seconds for each in kept)


@given(some, goals)
def test_what_is_protected_gives_only_what_the_others_cannot(found: list[Stretchable], goal: int) -> None:
    new = fit(found, goal, protected_too=True)
    if any(new.lengths[each.id] < each.seconds for each in found if each.protected):
        assert all(new.lengths[each.id] == each.shortest for each in found if not each.protected)


@given(some, st.booleans())
def test_what_fits_already_is_left_alone(found: list[Stretchable], all_: bool) -> None:
    new = fit(found, _total(found), all_)
    assert new.lengths == {each.id: each.seconds for each in found} and new.short == 0


@given(some, goals, st.integers(0, 4000), st.booleans())
def test_more_time_makes_no_phase_shorter(found: list[Stretchable], goal: int, more: int, all_: bool) -> None:
    one, two = fit(found, goal, all_).lengths, fit(found, goal + more, all_).lengths
    assert all(one[each.id] <= two[each.id] for each in found)


@given(some, goals, st.booleans())
def test_all_changes_but_the_last_are_whole_minutes_or_all_there_was(
    found: list[Stretchable], goal: int, all_: bool
) -> None:
    new = fit(found, goal, all_).lengths
    odd = [
        each
        for each in found
        if (change := abs(new[each.id] - each.seconds)) % STEP
        and new[each.id] not in (each.shortest, LONGEST)
        and change
    ]
    assert len(odd) <= 1


@given(some, goals)
def test_each_gives_in_proportion_to_what_it_can(found: list[Stretchable], goal: int) -> None:
    loose = [each for each in found if not each.protected]
    room = sum(each.seconds - each.shortest for each in loose)
    wanted = _total(found) - goal
    if not 0 < wanted < room:
        return
    new = fit(found, goal).lengths
    for each in loose:
        fair = wanted * (each.seconds - each.shortest) / room
        assert abs((each.seconds - new[each.id]) - fair) <= STEP * len(loose)


@given(some, goals, st.booleans())
def test_fitting_what_was_fitted_changes_nothing(found: list[Stretchable], goal: int, all_: bool) -> None:
    once = fit(found, goal, all_).lengths
    again = [
        Stretchable(id=each.id, seconds=once[each.id], shortest=each.shortest, protected=each.protected)
        for each in found
    ]
    assert fit(again, goal, all_).lengths == once


def _minutes(*found: tuple[int, int] | tuple[int, int, bool]) -> list[Stretchable]:
    return [
        Stretchable(id="abcdef"[n], seconds=p[0] * 60, shortest=p[1] * 60, protected=len(p) == 3)
        for n, p in enumerate(found)
    ]


@pytest.mark.parametrize(
    ("goal", "expected"),
    [
        (60, [10, 20, 30]), (54, [9, 18, 27]), (48, [8, 16, 24]),
        (36, [6, 12, 18]), (30, [6, 12, 18]), (66, [11, 22, 33]),
    ],
)  # fmt: skip
def test_three_phases_give_and_gain_as_one_would_by_hand(goal: int, expected: list[int]) -> None:
    new = fit(_minutes((10, 6), (20, 12), (30, 18)), goal * 60)
    assert [seconds // 60 for seconds in new.lengths.values()] == expected
    assert new.short == max(0, 36 - goal) * 60


def test_learning_and_closing_come_last_and_are_asked_about() -> None:
    found = _minutes((30, 20), (10, 5, True), (5, 5, True))
    assert fit(found, 30 * 60).lengths == {"a": 1200, "b": 600, "c": 300}
    assert fit(found, 30 * 60).short == 300
    new = fit(found, 30 * 60, protected_too=True)
    assert new.lengths == {"a": 1200, "b": 300, "c": 300} and new.short == 0


def test_gained_time_goes_to_what_is_protected_only_where_all_is() -> None:
    assert fit(_minutes((10, 5), (10, 5, True)), 25 * 60).lengths == {"a": 900, "b": 600}
    assert fit(_minutes((10, 5, True), (10, 5, True)), 25 * 60).lengths == {"a": 780, "b": 720}


def test_fitting_nothing_into_something_and_something_into_nothing() -> None:
    assert fit([], 600).lengths == {} and fit([], 600).short == 0
    assert fit([], -600).short == 600
    assert fit(_minutes((10, 6)), 0).short == 360
    assert fit(_minutes((10, 6)), -60).short == 420


def test_no_phase_gains_more_than_a_day() -> None:
    assert fit(_minutes((10, 5), (10, 5)), 10**9).lengths == {"a": LONGEST, "b": LONGEST}


def test_a_phase_that_names_no_floor_gives_way_to_three_fifths() -> None:
    assert [shortest(seconds) for seconds in (0, 1, 60, 90, 100, 601)] == [0, 1, 36, 54, 60, 361]


def test_a_phase_below_its_floor_gives_nothing() -> None:
    found = [Stretchable(id="a", seconds=100, shortest=300), Stretchable(id="b", seconds=600, shortest=0)]
    assert fit(found, 400).lengths == {"a": 100, "b": 300}
