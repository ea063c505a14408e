"""The digits of the room's screen: legible from afar wherever the window has room for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.ui.components import digits
from gep_tui.ui.room.sizes import digit_size, frame_of

TEXTS = ("0:00", "9:59", "25:00", "−0:01", "−59:59", "1:05:09", "−1:05:09")


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("share", [0.0, 0.5, 0.75])
@pytest.mark.parametrize("columns, rows", [(80, 24), (120, 36), (160, 45), (200, 50), (100, 30)])
def test_eight_rows_and_a_third_of_the_height_at_least(text: str, share: float, columns: int, rows: int) -> None:
    size = digit_size(text, columns, rows, share)
    assert size.rows >= max(8, rows / 3)
    assert digits.width(text, size.wide) <= columns and size.rows < rows


@given(st.sampled_from(TEXTS), st.integers(0, 300), st.integers(0, 120), st.floats(0, 1), st.integers(-99, 99))
def test_they_always_fit_the_window(text: str, columns: int, rows: int, share: float, steps: int) -> None:
    size = digit_size(text, columns, rows, share, steps)
    assert size.rows <= max(1, rows)
    assert not size.high or (size.wide >= 1 and digits.width(frame_of(text), size.wide) <= columns)


@given(st.sampled_from(TEXTS), st.integers(20, 300), st.integers(5, 120))
def test_a_step_never_makes_them_smaller_and_the_other_way_never_larger(text: str, columns: int, rows: int) -> None:
    heights = [digit_size(text, columns, rows, 0.5, steps).rows for steps in range(-20, 21)]
    assert heights == sorted(heights)


@pytest.mark.parametrize("seconds", range(1, 60))
def test_they_are_as_large_as_long_as_the_time_counts_down(seconds: int) -> None:
    assert digit_size(f"9:{seconds:02}", 80, 24, 0.5) == digit_size("10:00", 80, 24, 0.5)


def test_one_row_of_text_where_nothing_else_fits() -> None:
    assert digit_size("25:00", 12, 24, 0.5).rows == 1
    assert digit_size("25:00", 80, 3, 0.5).rows == 1
