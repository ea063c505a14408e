"""A list of rows: headings are passed over, the current row is always in sight, only rows in sight are drawn."""

from __future__ import annotations

from drawn import text_of
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.ui.components.lines import fit, line, width
from gep_tui.ui.components.rows import ListRow, drawn, first_in_sight, found, heading, moved, nearest, words


def row(key: str) -> ListRow:
    return ListRow(key, lambda cells: fit(line(f"row {key}"), cells))


ROWS = [heading("A"), row("1"), row("2"), words(""), heading("B"), row("3")]


def test_arrows_pass_over_headings_and_stop_at_the_ends() -> None:
    assert [moved(ROWS, 2, step) for step in (1, -1, 5, -5)] == [5, 1, 5, 1]


def test_a_row_is_found_by_its_name() -> None:
    assert found(ROWS, "3") == 5
    assert found(ROWS, "") is None


def test_the_nearest_live_row_takes_the_place_of_one_that_is_gone() -> None:
    assert [nearest(ROWS, place) for place in (0, 3, 5, 99)] == [1, 5, 5, 5]


def test_a_heading_comes_into_sight_with_its_first_row() -> None:
    assert first_in_sight(ROWS, 3, 1, 3) == 0


def test_the_current_row_has_a_sign_and_not_only_a_colour() -> None:
    lines = drawn(ROWS, 0, 1, 20, 6, focused=True)
    assert text_of(lines).splitlines()[1] == "▸ row 1"
    assert text_of(lines).splitlines()[2] == "  row 2"


def test_only_rows_in_sight_are_drawn() -> None:
    asked: list[int] = []

    def counted(number: int) -> ListRow:
        return ListRow(str(number), lambda cells: (asked.append(number), line(str(number)))[1])

    rows = [counted(number) for number in range(10_000)]
    drawn(rows, first_in_sight(rows, 0, 5_000, 20), 5_000, 40, 20, focused=True)
    assert len(asked) == 20


def test_a_list_without_rows_is_empty() -> None:
    assert (moved([], 0, 1), nearest([], 3), first_in_sight([], 0, 0, 5)) == (0, 0, 0)
    assert drawn([], 0, 0, 20, 5, focused=True) == []


@given(st.lists(st.booleans(), min_size=1, max_size=40), st.integers(0, 50), st.integers(0, 50), st.integers(1, 12))
def test_the_current_row_is_always_in_sight(live: list[bool], here: int, first: int, height: int) -> None:
    rows = [row(str(number)) if alive else heading("h") for number, alive in enumerate(live)]
    here = nearest(rows, here)
    at = first_in_sight(rows, first, here, height)
    assert 0 <= at <= max(0, len(rows) - 1)
    assert at <= here < at + height
    lines = drawn(rows, at, here, 12, height, focused=False)
    assert len(lines) <= height
    assert all(width(each) <= 12 for each in lines)
