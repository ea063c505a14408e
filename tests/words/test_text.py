"""A text shown in so many cells takes no more than those, however few."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.words.text import cells_of, excerpt, padded


@given(st.text(max_size=30), st.integers(1, 20))
def test_an_excerpt_fits(text: str, cells: int) -> None:
    assert cells_of(excerpt(text, cells)) <= cells
    assert cells_of(padded(text, cells)) == cells


@pytest.mark.parametrize("cells", [0, -3])
def test_without_room_it_ends_too(cells: int) -> None:
    assert excerpt("words", cells) in ("", "…")
    assert padded("words", cells) == ""
