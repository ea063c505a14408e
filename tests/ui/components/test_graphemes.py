"""A step of the cursor is what a reader takes for one character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.ui.components.graphemes import after, before

LIKELY = st.text(st.sampled_from("ae\u0301\u200d👩👧🏽🇫🇷🇩 \u00a0\nی\u200cخ\ufe0f1\u20e3क\u094dष漢"), max_size=40)


def forth(text: str) -> list[int]:
    stops = [0]
    while stops[-1] < len(text):
        stops.append(after(text, stops[-1]))
    return stops


def back(text: str) -> list[int]:
    stops = [len(text)]
    while stops[-1] > 0:
        stops.append(before(text, stops[-1]))
    return stops[::-1]


@given(LIKELY | st.text(max_size=40))
def test_the_same_stops_are_made_forth_and_back_and_the_ends_are_reached(text: str) -> None:
    assert forth(text) == back(text)


FLAG_OF_TAGS = "🏴\U000e0067\U000e0062\U000e007f"


@pytest.mark.parametrize(
    "text", ["👨\u200d👩\u200d👧", "🇫🇷", "👍🏽", "e\u0301", "1\ufe0f\u20e3", "ی\u200c", "각", FLAG_OF_TAGS, "a"]
)
def test_what_looks_like_one_character_is_one_step(text: str) -> None:
    assert after(f"x{text}y", 1) == 1 + len(text)
    assert before(f"x{text}y", 1 + len(text)) == 1


def test_two_flags_are_two_steps() -> None:
    assert forth("🇫🇷🇩🇪") == [0, 2, 4]


def test_a_heap_of_accents_is_gone_through_and_ends() -> None:
    heap = "a" + "\u0301" * 2_000
    assert back(heap)[0] == 0
    assert forth(heap)[-1] == len(heap)
