"""Appending to a sequence leaves its earlier, shorter forms as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.stream.growing import Growing

numbers = st.lists(st.integers(0, 9), max_size=8)


@given(numbers, numbers, numbers)
def test_two_that_grow_from_one_are_what_each_was_given(first: list[int], one: list[int], two: list[int]) -> None:
    root = Growing(first)
    grown = [root, root]
    for number, more in enumerate((one, two)):
        for item in more:
            grown[number] = grown[number].with_more(item)
    assert list(root) == first
    assert list(grown[0]) == [*first, *one] and list(grown[1]) == [*first, *two]


@given(numbers, st.integers(-9, 9), st.integers(-9, 9))
def test_it_is_read_like_a_tuple(items: list[int], one: int, two: int) -> None:
    found, like = Growing(items).with_more(7), (*items, 7)
    assert found == like and like == found and hash(found) == hash(like) and len(found) == len(like)
    assert found[one:two] == like[one:two] and found[::-1] == like[::-1]
    assert list(reversed(found)) == list(reversed(like)) and (one in found) == (one in like)
    assert repr(found) == f"Growing({list(like)!r})"
    if -len(like) <= one < len(like):
        assert found[one] == like[one]


def test_beyond_its_end_is_nothing_though_a_longer_one_goes_on() -> None:
    short = Growing([1])
    short.with_more(2)
    with pytest.raises(IndexError):
        short[1]
    assert short[-1] == 1 and short[0:9] == (1,)


def test_it_is_like_no_list_and_no_other_length_of_itself() -> None:
    assert Growing([1]) != [1] and Growing([1]) != Growing([1]).with_more(1) and Growing() == ()
