"""Pastes, keys and answers as a terminal sends them, in whatever pieces they arrive."""

from __future__ import annotations

import time

import pytest
from textual import events

from gep_tui.ui.terminal.parser import Parser

PASTED = "one\ntwo\x1b[31m\x1b]0;title\x07 é家 [/] \x1b[20 end"


def read(pieces):
    """Return the keys and the pastes that come of pieces of input."""
    parser, found = Parser(), []
    for piece in pieces:
        for message in parser.feed(piece):
            if isinstance(message, events.Paste):
                found.append(("paste", message.text))
            elif isinstance(message, events.Key):
                found.append(("key", message.key))
    return found


WHOLE = f"ab\x1b[200~{PASTED}\x1b[201~c\x1b[200~\x1b[201~\x1b[A\x1b[200~again\x1b[201~"
WANTED = [("key", "a"), ("key", "b"), ("paste", PASTED), ("key", "c"), ("paste", ""), ("key", "up"), ("paste", "again")]


def test_pastes_and_keys_come_in_their_order():
    assert read([WHOLE]) == WANTED


@pytest.mark.parametrize("cut", range(WHOLE.index("one"), WHOLE.index("c\x1b")))
def test_a_paste_may_come_in_two_pieces_cut_anywhere(cut):
    assert read([WHOLE[:cut], WHOLE[cut:]]) == WANTED


def test_a_paste_may_come_letter_by_letter():
    start = WHOLE.index("one")
    end = WHOLE.index("c\x1b")
    assert read([WHOLE[:start], *WHOLE[start:end], WHOLE[end:]]) == WANTED


def test_a_beginning_that_is_cut_in_two_is_read_all_the_same():
    assert read(["\x1b[20", "0~words\x1b[201~x"]) == [("paste", "words"), ("key", "x")]


def test_ten_megabytes_are_read_at_once_and_without_nuls():
    piece = "0123456789\0" * 400
    began = time.process_time()
    found = read(["\x1b[200~", *[piece] * 2500, "\x1b[201~", "x"])
    assert found == [("paste", piece.replace("\0", "") * 2500), ("key", "x")]
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    "sent, keys",
    [
        ("\x1bn", ["alt+n"]), ("\x1b+", ["alt+plus"]), ("\x1bé", ["alt+é"]), ("\x1b&", ["alt+ampersand"]),
        ("\x1b2", ["alt+2"]), ("\x1b\x15", ["alt+ctrl+u"]), ("\x1b\x11", ["ctrl+q"]), ("\x1b\x0c", ["ctrl+l"]),
        ("\x1bb", ["alt+b"]), ("\x1bR", ["alt+R"]), ("\x1b?", ["alt+question_mark"]),
        ("\x1b[A", ["up"]), ("\x1bOQ", ["f2"]), ("\x1b[19~", ["f8"]), ("n", ["n"]), ("+", ["plus"]),
    ],
)  # fmt: skip
def test_esc_and_a_character_are_one_key_and_others_stay_what_they_were(sent, keys):
    assert read([sent]) == [("key", key) for key in keys]
