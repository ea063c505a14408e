"""How much of a paste is kept where the memory ends."""

from __future__ import annotations

import pytest

from gep_tui.ui.desk import paste_room
from gep_tui.ui.desk.paste_room import MARGIN, KeptPaste, PasteRoom


@pytest.fixture
def room(monkeypatch):
    """Return a room with memory for pastes of 10,000 characters."""

    def reserve(characters):
        if characters > MARGIN * 10_000:
            raise MemoryError

    monkeypatch.setattr(paste_room, "reserve", reserve)
    return PasteRoom()


def test_what_fits_is_kept_whole(room):
    assert room.kept("a" * 10_000, 0) == KeptPaste("a" * 10_000, cut=False)
    assert room.kept("b" * 10, 9_000, continues=True) == KeptPaste("b" * 10, cut=False)


def test_of_what_does_not_fit_the_beginning_is_kept(room):
    text = "".join(chr(0x4E00 + number % 5_000) for number in range(64_000))
    kept = room.kept(text, 0)
    assert kept.cut and text.startswith(kept.text) and 5_000 <= len(kept.text) <= 10_000


def test_beside_a_full_line_nothing_is_kept(room):
    assert room.kept("a" * 8_000, 9_999) == KeptPaste("", cut=True)


def test_the_parts_after_a_cut_are_left_out_without_another_word(room):
    assert room.kept("a" * 16_000, 0).cut
    assert room.kept("b" * 10, 8_000, continues=True) == KeptPaste("", cut=False)
    assert room.kept("c" * 10, 8_000, continues=True) == KeptPaste("", cut=False)


def test_the_next_paste_is_kept_again(room):
    assert room.kept("a" * 16_000, 0).cut
    assert room.kept("d" * 10, 8_000) == KeptPaste("d" * 10, cut=False)
