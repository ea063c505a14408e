"""Stretches of time: opened, closed, cut and counted like sets of seconds."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from play import TEN

from gep_tui.domain.stream import spans
from gep_tui.domain.stream.spans import Spans

NOW = 100


def _moment(second: int) -> datetime:
    return TEN + timedelta(seconds=second)


def _seconds(found: Spans) -> list[int]:
    """Return which of the first hundred seconds are counted."""
    edges = [(since, until or _moment(NOW)) for since, until in found]
    return [second for second in range(NOW) if any(one <= _moment(second) < two for one, two in edges)]


stretches = st.builds(
    lambda cuts, still: tuple(
        (_moment(one), None if still and two == max(cuts) else _moment(two))
        for one, two in zip(sorted(cuts)[::2], sorted(cuts)[1::2], strict=False)
    ),
    st.lists(st.integers(0, 90), unique=True, max_size=8),
    st.booleans(),
)


@given(stretches, st.integers(0, 99), st.integers(0, 99))
def test_taking_a_stretch_out_takes_its_seconds_and_no_others(found: Spans, since: int, until: int) -> None:
    kept = _seconds(spans.without(found, _moment(since), _moment(max(since, until))))
    assert kept == [second for second in _seconds(found) if not since <= second < until]


@given(stretches, st.integers(0, 99), st.integers(0, 99) | st.none())
def test_keeping_a_stretch_keeps_its_seconds_and_no_others(found: Spans, since: int, until: int | None) -> None:
    kept = _seconds(spans.within(found, _moment(since), None if until is None else _moment(until)))
    assert kept == [second for second in _seconds(found) if since <= second < (NOW if until is None else until)]


@given(stretches, st.integers(0, 99), st.integers(0, 99))
def test_what_is_open_stays_open_whatever_is_taken_out(found: Spans, since: int, until: int) -> None:
    assert spans.is_open(spans.without(found, _moment(since), _moment(max(since, until)))) == spans.is_open(found)


@given(stretches, st.integers(0, 99))
def test_closing_ends_and_opening_begins_at_most_once(found: Spans, second: int) -> None:
    closed = spans.closed(found, _moment(second))
    assert not spans.is_open(closed) and spans.closed(closed, _moment(0)) == closed
    opened = spans.opened(closed, _moment(99))
    assert spans.is_open(opened) and spans.opened(opened, _moment(0)) == opened


@given(stretches)
def test_counted_seconds_are_the_seconds(found: Spans) -> None:
    assert spans.seconds(found, _moment(NOW)) == len(_seconds(found))


def test_nothing_ends_before_it_began_and_nothing_counts_below_nothing() -> None:
    found = spans.closed(((_moment(50), None),), _moment(20))
    assert found == ((_moment(50), _moment(50)),)
    assert spans.seconds(((_moment(50), None),), _moment(20)) == 0


def test_many_small_stretches_add_up_exactly() -> None:
    step = timedelta(microseconds=100_000)
    found = tuple((TEN + step * number, TEN + step * (number + 1)) for number in range(10_000))
    assert spans.seconds(found, TEN) == 1000
    assert spans.length(found, TEN) == timedelta(seconds=1000)


def test_a_time_with_an_offset_is_left_as_it_is_and_one_with_none_too() -> None:
    assert spans.fixed(TEN) is TEN
    naive = datetime(2026, 11, 22, 10)
    assert spans.fixed(naive) is naive
    assert spans.seconds((), TEN) == pytest.approx(0)


@given(stretches, stretches)
def test_uniting_keeps_every_second_of_either_in_stretches_that_do_not_touch(one: Spans, two: Spans) -> None:
    united = spans.united((*one, *two))
    assert _seconds(united) == sorted({*_seconds(one), *_seconds(two)})
    assert all(until is not None and until < since for (_, until), (since, _) in pairwise(united))
