"""Text in rows: nothing lost, nothing too wide, and quick enough for a paste of any size."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from gep_tui.domain.stream.text import clean
from gep_tui.ui.components.wrapped import chunks, rows, spans

LETTERS = st.text(alphabet=st.sampled_from("ab é’日\u0301\t\n-👩‍ «\u00a0»"), max_size=120)


@given(LETTERS, st.integers(1, 30))
def test_no_row_is_wider_than_its_cells_but_for_one_wide_character(text: str, cells: int) -> None:
    for row in rows(text, cells):
        assert cell_len(row) <= max(cells, 2)


@given(st.text(max_size=200), st.integers(1, 40))
def test_every_character_that_is_no_blank_comes_back_in_order(text: str, cells: int) -> None:
    kept = "".join(rows(text, cells))
    assert "".join(kept.split()) == "".join(clean(text).split())


@given(LETTERS, st.integers(1, 30))
def test_rows_follow_each_other_with_at_most_a_blank_or_newline_between(text: str, cells: int) -> None:
    found = spans(text, cells)
    assert found[0][0] == 0
    assert found[-1][1] == len(text)
    for (_since, until), (after, _until) in pairwise(found):
        assert text[until:after] in ("", " ", "\n", "\t")


def test_newlines_are_kept_and_words_are_not_broken_where_they_fit() -> None:
    assert rows("one two three\n\nfour", 8) == ["one two", "three", "", "four"]


def test_a_word_that_is_longer_than_a_row_goes_on_in_the_next() -> None:
    assert rows("abcdefgh", 3) == ["abc", "def", "gh"]


def test_an_accent_stays_with_its_letter() -> None:
    assert rows("aae\u0301b", 3) == ["aae\u0301", "b"]


def test_nothing_is_one_empty_row() -> None:
    assert rows("", 10) == [""]


@given(st.text(alphabet="ab \n", max_size=300), st.integers(5, 50))
def test_chunks_hold_the_whole_text(text: str, size: int) -> None:
    found = chunks(text, size)
    assert all(until - since <= size for since, until in found)
    kept = "".join(text[since:until] for since, until in found)
    assert "".join(kept.split()) == "".join(text.split())
