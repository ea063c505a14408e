"""The list: what is chosen is in sight, and only what is in sight is drawn."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from gep_tui.ui.components.lines import Line, line
from gep_tui.ui.components.listing import ListEntry, Listing
from gep_tui.ui.components.scroll import Scroll


class Counted:
    """Draws entries whose value is their height, and counts how often."""

    def __init__(self) -> None:
        self.drawn = 0

    def __call__(self, entry: ListEntry, cells: int) -> Sequence[Line]:
        self.drawn += 1
        return [line(f"{entry.key}.{row}") for row in range(entry.value)]


def listing(heights: Sequence[int], heads: Sequence[int] = ()) -> Listing:
    entries = [ListEntry(str(index), height, index in heads) for index, height in enumerate(heights)]
    return Listing(entries, Counted(), 40)


MOVES = st.sampled_from(
    [("step", 1), ("step", -1), ("page", 1), ("page", -1), ("end", 1), ("end", -1), ("wheel", 3), ("wheel", -3)]
)


@given(
    st.lists(st.tuples(st.integers(1, 9), st.booleans()), min_size=1, max_size=30),
    st.integers(1, 8),
    st.lists(MOVES, max_size=40),
)
def test_whatever_is_pressed_the_choice_is_in_sight_and_no_row_is_wasted(
    shape: list[tuple[int, bool]], rows: int, moves: list[tuple[str, int]]
) -> None:
    heights = [height for height, _head in shape]
    found = listing(heights, [index for index, (_height, head) in enumerate(shape) if head])
    scroll = Scroll()
    scroll.choose(found, rows, 0)
    for name, by in moves:
        getattr(scroll, name)(found, rows, by)
        shown = scroll.shown(found, rows)
        assert len(shown) == min(rows, sum(heights))
        stops = [index for index, (_height, head) in enumerate(shape) if not head]
        if not stops:
            assert scroll.at == -1
        else:
            assert scroll.at in stops
            seen = {index for index, _row in shown}
            assert scroll.at in seen or not seen & set(stops)


@given(st.lists(st.integers(1, 12), min_size=1, max_size=20), st.integers(1, 6))
def test_going_down_shows_every_row_to_the_last_one(heights: list[int], rows: int) -> None:
    found, scroll, seen = listing(heights), Scroll(), set()
    scroll.choose(found, rows, 0)
    for _ in range(sum(heights) + len(heights)):
        seen.update(scroll.shown(found, rows))
        scroll.step(found, rows, 1)
    seen.update(scroll.shown(found, rows))
    assert len(seen) == sum(heights)


@given(st.lists(st.integers(1, 12), min_size=1, max_size=20), st.integers(1, 6))
def test_going_up_shows_every_row_to_the_first_one(heights: list[int], rows: int) -> None:
    found, scroll, seen = listing(heights), Scroll(), set()
    scroll.end(found, rows, 1)
    for _ in range(sum(heights) + len(heights)):
        seen.update(scroll.shown(found, rows))
        scroll.step(found, rows, -1)
    assert len(seen) == sum(heights)


def test_of_ten_thousand_entries_only_those_looked_at_are_drawn() -> None:
    entries = [ListEntry(str(number), 3) for number in range(10_000)]
    draw = Counted()
    found, scroll = Listing(entries, draw, 80), Scroll()
    scroll.choose(found, 20, 0)
    scroll.end(found, 20, 1)
    for _ in range(10):
        scroll.step(found, 20, -1)
        scroll.page(found, 20, -1)
    scroll.choose(found, 20, 5_000)
    assert draw.drawn < 200


def test_the_head_of_a_group_comes_into_sight_with_its_first_entry() -> None:
    found, scroll = listing([1] * 30, heads=[0, 10]), Scroll()
    scroll.choose(found, 5, 20)
    for _ in range(9):
        scroll.step(found, 5, -1)
    assert (scroll.at, scroll.top) == (11, 10)


def test_a_click_chooses_the_entry_at_that_row_and_never_a_head() -> None:
    found, scroll = listing([1, 3, 1], heads=[0]), Scroll()
    scroll.choose(found, 5, 1)
    scroll.pick(found, 5, 4)
    assert scroll.at == 2
    scroll.pick(found, 5, 0)
    assert scroll.at == 2


def test_an_empty_list_bears_every_key() -> None:
    found, scroll = listing([]), Scroll()
    for name in ("step", "page", "end", "wheel"):
        for by in (1, -1):
            getattr(scroll, name)(found, 5, by)
    assert scroll.lines(found, 5) == []


def test_the_choice_is_marked_by_a_sign_in_the_margin_of_each_of_its_rows() -> None:
    found, scroll = listing([1, 2]), Scroll()
    scroll.choose(found, 5, 1)
    margins = [pieces[0][0] for pieces in scroll.lines(found, 5)]
    assert margins == ["  ", "▸ ", "│ "]
