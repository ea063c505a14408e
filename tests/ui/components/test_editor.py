"""The text of a note being edited: keys in order, newlines kept, the cursor where it is seen."""

from __future__ import annotations

import pytest
from drawn import text_of
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.ui.components.editor import EDITING, LEAVE, SAVE, Editor


def pressed(text: str, *keys: str, cells: int = 20) -> Editor:
    editor = Editor("n", text)
    editor.lines(cells, 5)
    for key in keys:
        editor.press(key, key if len(key) == 1 else None)
    return editor


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        (("x",), "one\ntwox"),
        (("home", "x"), "one\nxtwo"),
        (("up", "x"), "onex\ntwo"),
        (("up", "home", "delete"), "ne\ntwo"),
        (("backspace", "backspace", "backspace", "backspace"), "one"),
        (("ctrl+o", "x"), "one\ntwo\nx"),
        (("left", "left", "left", "left", "x"), "onex\ntwo"),
        (("ctrl+home", "x", "ctrl+end", "y"), "xone\ntwoy"),
        (("ctrl+w",), "one\n"),
        (("ctrl+u",), "one\n"),
        (("ctrl+home", "ctrl+k"), "\ntwo"),
        (("ctrl+left", "ctrl+left", "x"), "xone\ntwo"),
        (("up", "up", "down", "down", "x"), "one\ntwox"),
        (("pageup", "x"), "onex\ntwo"),
    ],
)
def test_keys_do_what_they_say(keys: tuple[str, ...], text: str) -> None:
    assert pressed("one\ntwo", *keys).text == text


def test_a_text_that_is_selected_is_replaced_by_a_letter_and_kept_by_an_arrow():
    editor = Editor("n", "old words", selected=True)
    assert editor.lines(30, 1)[0][-1] == ("old words", "invert")
    editor.press("n", "n")
    assert (editor.text, editor.selected) == ("n", False)
    editor = Editor("n", "old", selected=True)
    for key, character in (("end", None), ("s", "s")):
        editor.press(key, character)
    assert editor.text == "olds"


def test_enter_saves_and_escape_leaves() -> None:
    editor = Editor("n", "a")
    assert [editor.press(key, None) for key in ("enter", "ctrl+j", "escape", "f5")] == [SAVE, SAVE, LEAVE, EDITING]
    assert editor.text == "a"


def test_a_paste_is_cleaned_and_its_newlines_stay() -> None:
    editor = Editor("n", "a")
    editor.insert("\x1b[31mb\r\nc\u202e")
    assert editor.text == "a[31mb\nc"


def test_a_letter_and_its_accent_go_together() -> None:
    assert pressed("ae\u0301", "backspace").text == "a"


def test_up_and_down_go_row_by_row_through_a_long_line() -> None:
    editor = pressed("abcdefghij" * 3, *["up"] * 5, cells=12)
    assert editor.at < 10
    assert pressed("abcdefghij" * 3, "up", "up", "down", "down", cells=12).place()[0] == 2


def test_the_row_of_the_cursor_is_always_in_sight() -> None:
    editor = Editor("n", "\n".join(map(str, range(50))))
    for key in ["up"] * 30 + ["pageup", "down", "pagedown"]:
        shown = text_of(editor.lines(20, 5)).split("\n")
        here = editor.text.split("\n")[editor.place()[0]]
        assert here in [row.strip() for row in shown]
        editor.press(key, None)


KEYS = st.sampled_from(
    ["a", "é", " ", "left", "right", "up", "down", "home", "end", "backspace", "delete", "ctrl+o", "ctrl+w"]
)


@given(st.text(alphabet="ab \n’日", max_size=60), st.lists(KEYS, max_size=60), st.integers(3, 20))
def test_the_cursor_never_leaves_the_text(text: str, keys: list[str], cells: int) -> None:
    editor = Editor("n", text)
    for key in keys:
        editor.press(key, key if len(key) == 1 else None)
        lines = editor.lines(cells, 4)
        assert 0 <= editor.at <= len(editor.text)
        assert any(style == "invert" for pieces in lines for _text, style in pieces)
