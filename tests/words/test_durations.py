"""A planned length is told to the second wherever it stands, so that rows add up to what their head says."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui import locale
from gep_tui.words.durations import minutes, planned_minutes, planned_words


def in_seconds(words: str) -> int:
    """Return the seconds that a length in words names."""
    found = re.fullmatch(r"(?:(\d+)\sh\s(\d\d)(?:\smin)?)?(?:(\d+)\smin)?\s?(?:(\d+)\ss)?", words)
    assert found is not None, words
    hours, after, alone, seconds = (int(each or 0) for each in found.groups())
    return 3600 * hours + 60 * (after + alone) + seconds


@pytest.mark.parametrize("language", ["en", "fr"])
@given(seconds=st.integers(0, 30 * 3600))
def test_a_planned_length_is_told_to_the_second(language: str, seconds: int) -> None:
    locale.choose(language)
    assert in_seconds(planned_words(seconds)) == seconds
    whole, _colon, rest = planned_minutes(seconds).partition(":")
    assert 60 * int(whole) + int(rest or 0) == seconds


@given(whole=st.integers(0, 600))
def test_whole_minutes_are_told_as_any_other_length(whole: int) -> None:
    assert planned_words(60 * whole) == minutes(60 * whole)
    assert planned_minutes(60 * whole) == str(whole)


@pytest.mark.parametrize(
    ("language", "seconds", "shown"),
    [
        ("en", 1770, "29 min 30 s"),
        ("fr", 1770, "29\xa0min\xa030\xa0s"),
        ("en", 4470, "1 h 14 min 30 s"),
        ("fr", 4470, "1\xa0h\xa014\xa0min\xa030\xa0s"),
        ("en", 30, "30 s"),
    ],
)
def test_half_minutes_in_words(language: str, seconds: int, shown: str) -> None:
    locale.choose(language)
    assert planned_words(seconds) == shown


def test_a_phase_without_a_length_has_a_dash() -> None:
    assert planned_minutes(None) == "–"
