"""Only cells that changed reach the terminal, and never half a character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from textual.strip import Strip

from gep_tui.ui.components.lines import cells, changed, line
from gep_tui.ui.room.cell_compositor import CellUpdate

texts = st.text(st.sampled_from("a █家族é"), max_size=12)


@given(texts, texts, st.integers(1, 7))
def test_a_range_that_changed_begins_and_ends_at_whole_characters(before: str, after: str, gap: int) -> None:
    old, new = line(before), line(after)
    ranges = changed(old, new, gap)
    for since, until in ranges:
        for shown in (cells(old), cells(new)):
            assert since >= len(shown) or shown[since][0]
            assert until >= len(shown) or shown[until][0]
    inside = {at for since, until in ranges for at in range(since, until)}
    differing = {at for at, (one, other) in enumerate(zip(cells(old), cells(new), strict=False)) if one != other}
    assert differing <= inside


def test_each_run_of_cells_stands_behind_its_place_and_nothing_around_it_is_written() -> None:
    chops = [{0: None, 3: None}, {0: Strip.blank(3), 3: Strip.blank(7)}]
    update = CellUpdate(chops, [(1, 1, 5)], [[3, 10], [3, 10]])
    sent = update.render_segments(Console())
    assert sent == "\x1b[2;2H  \x1b[2;4H  "
