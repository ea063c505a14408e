"""Where everything stands on the live screen, at every size: nothing overlaps, nothing that is needed is cut first."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gep_tui.ui.live.layout import Needs, places

HALF_DAY = Needs(plan_cells=44, plan_rows=24, floor_cells=36, floor_rows=24, phase_rows=11, least=5)
SMALL = Needs(plan_cells=20, plan_rows=4, floor_cells=30, floor_rows=7, phase_rows=8, least=4)

counts = st.integers(min_value=0, max_value=400)
needs = st.builds(
    Needs, plan_cells=counts, plan_rows=counts, floor_cells=counts, floor_rows=counts, phase_rows=counts, least=counts,
    docked=st.none() | counts,
)  # fmt: skip


@given(columns=st.integers(1, 400), rows=st.integers(1, 200), needs=needs)
@example(columns=1, rows=3, needs=Needs())
@example(columns=1, rows=10, needs=Needs())
def test_the_parts_fill_a_window_and_no_more(columns, rows, needs):
    found = places(columns, rows, needs)
    foot = 3 if found.keys else 2
    if rows > foot:
        assert found.top + found.middle + found.dock + found.notes + foot == rows
    if found.stacked:
        assert found.phase_rows + found.floor_rows == found.middle
        assert (found.plan, found.phase, found.floor) == (0, columns, columns)
    else:
        assert found.plan + found.phase + found.floor == columns
        assert found.phase_rows == found.floor_rows == found.middle
        assert found.phase >= 20
    assert min(found.phase_rows, found.middle) >= 1
    assert min(found.dock, found.notes, found.floor_rows, found.plan) >= 0


@given(columns=st.integers(76, 400), rows=st.integers(10, 200), needs=needs)
def test_a_larger_window_takes_nothing_from_a_panel(columns, rows, needs):
    found, wider = places(columns, rows, needs), places(columns + 1, rows, needs)
    higher = places(columns, rows + 1, needs)
    assert wider.plan >= found.plan and wider.floor >= found.floor
    if needs.docked is None:
        assert higher.middle >= found.middle


@pytest.mark.parametrize("size", [(120, 36), (200, 50)])
@pytest.mark.parametrize("needs", [HALF_DAY, SMALL])
def test_notes_keep_eight_rows_in_a_high_window(size, needs):
    assert places(*size, needs).notes >= 8


@pytest.mark.parametrize("docked", [8, 20, 40])
@pytest.mark.parametrize("size", [(120, 36), (200, 50)])
def test_what_is_docked_uses_the_height_and_leaves_clock_and_notes(size, docked):
    found = places(*size, Needs(plan_rows=24, floor_rows=24, docked=docked))
    assert found.dock == min(docked, size[1] - 4 - 5 - 8)
    assert found.middle >= 5 and found.notes >= 8


def test_panels_grow_to_what_they_hold():
    assert places(200, 50, HALF_DAY).middle == 26 + 1, "three fifths of the room are more"
    assert places(120, 36, HALF_DAY).middle == 24
    assert places(200, 60, Needs(plan_rows=40)).middle == 42
    assert places(200, 50, HALF_DAY).plan == 46


def test_an_ordinary_window_is_divided_as_it_was():
    found = places(80, 24, HALF_DAY)
    assert (found.plan, found.phase, found.floor, found.middle, found.notes) == (24, 32, 24, 14, 6)
    assert places(80, 24, SMALL).notes == 8, "what holds little leaves more to the notes"


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (100, 31), (120, 36), (200, 50)])
def test_what_is_to_be_said_has_its_rows_before_the_notes(size):
    assert places(*size, Needs(least=9)).inside[1] >= 9


def test_a_flat_window_has_the_clock_the_floor_and_the_note_line():
    found = places(20, 5, HALF_DAY)
    assert (found.phase_rows, found.floor_rows, found.frame, found.top, found.notes) == (2, 1, 0, 0, 0)


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)])
def test_what_is_read_aloud_stays_whole_beside_a_docked_panel(size):
    found = places(*size, Needs(plan_rows=24, floor_rows=24, said=7, docked=60))
    assert found.inside[1] >= 7 and found.dock >= 10
    assert places(*size, Needs(said=40, docked=60)).dock >= (size[1] - 4) // 2 - 8
