"""Input that comes faster than the program takes it: in slices, text as a paste, and Ctrl+Q before all commands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.ui.terminal.sequences import KEY, PASTE, TEXT, Token
from gep_tui.ui.terminal.waiting import AFTER, FLOOD, SLICE, InputQueue

DOWN = Token(KEY, "\x1b[B")
tokens = st.lists(
    st.text("ab \r", min_size=1, max_size=2 * FLOOD).map(lambda text: Token(TEXT, text))
    | st.sampled_from([DOWN, Token(KEY, "\x7f"), Token(PASTE, "pasted")]),
    max_size=10,
)


def all_of(waiting: InputQueue) -> list[list[Token]]:
    slices = []
    while waiting:
        slices.append(waiting.take(0.0))
    return slices


@given(tokens)
def test_nothing_is_lost_nor_changes_its_place_and_no_slice_is_long(given: list[Token]) -> None:
    waiting = InputQueue()
    waiting.add(given)
    slices = all_of(waiting)
    assert "".join(token.text for part in slices for token in part) == "".join(token.text for token in given)
    for part in slices:
        assert len(part) <= SLICE
        assert all(len(token.text) <= SLICE for token in part if token.kind == TEXT)


def test_what_one_can_have_typed_is_keys() -> None:
    waiting = InputQueue()
    waiting.add([Token(TEXT, "x" * (FLOOD - 2) + "\r")])
    assert {token.kind for part in all_of(waiting) for token in part} == {TEXT}


def test_a_flood_is_one_paste_and_what_comes_right_behind_it_belongs_to_it() -> None:
    waiting = InputQueue()
    waiting.add([Token(TEXT, "line\r" * FLOOD), Token(TEXT, "and so on")])
    assert waiting.take(1.0) == [Token(PASTE, "line\r" * FLOOD + "and so on")]
    waiting.add([Token(TEXT, "the end\r")])
    assert waiting.take(1.0 + AFTER / 2) == [Token(PASTE, "the end\r")]
    waiting.add([Token(TEXT, "typed\r")])
    assert waiting.take(9.0) == [Token(TEXT, "typed\r")]


def test_enter_held_down_is_no_paste() -> None:
    waiting = InputQueue()
    waiting.add([Token(TEXT, "\r" * FLOOD)])
    assert waiting.take(1.0) == [Token(TEXT, "\r" * SLICE)]


@pytest.mark.parametrize("quits", ["\x11", "\x1b[113;5u", "\x1b[113;69u", "\x1b[113::97;5u"])
def test_ctrl_q_waits_for_no_command_and_loses_no_text(quits: str) -> None:
    waiting = InputQueue()
    waiting.add([DOWN] * 1_000)
    waiting.add([Token(TEXT, "words"), DOWN, Token(PASTE, " pasted"), Token(KEY, quits)])
    assert all_of(waiting) == [[Token(PASTE, "words pasted")], [Token(KEY, quits)]]


@pytest.mark.parametrize("other", ["\x1b[113;;113u", "\x1b[113;2u", "\x12", "\x1b[A"])
def test_no_other_key_goes_before(other: str) -> None:
    waiting = InputQueue()
    waiting.add([DOWN] * 3 + [Token(KEY, other)])
    assert waiting.take(0.0)[:3] == [DOWN] * 3
