"""A bar tells plan and length by signs alone, and adds up to its cells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gep_tui.words.bars import heights, length_bar, share_cells

LENGTHS = st.floats(0, 100_000)


@given(st.one_of(st.none(), LENGTHS), LENGTHS, st.integers(1, 40))
def test_no_bar_is_longer_than_its_cells(planned: float | None, held: float, cells: int) -> None:
    bar = length_bar(planned, held, max(planned or 0, held), cells)
    assert sum(bar) == len(bar.text) <= cells
    assert not (bar.over and bar.left)


def test_what_went_beyond_the_plan_and_what_was_left_have_signs_of_their_own() -> None:
    assert length_bar(600, 900, 1200, 12).text == "▇▇▇▇▇▇!!!"
    assert length_bar(600, 300, 1200, 12).text == "▇▇▇░░░"
    assert length_bar(None, 300, 1200, 12).text == "▇▇▇"


def test_whoever_spoke_at_all_has_a_bar() -> None:
    assert (share_cells(1, 10_000, 10), share_cells(0, 10_000, 10), share_cells(5, 5, 10)) == (1, 0, 10)


def test_the_more_the_higher() -> None:
    assert heights((0, 1, 4, 8), 8) == "▁▂▅█"
    assert heights((0, 0), 0) == "▁▁"
