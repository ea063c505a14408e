"""Whatever is said, on whatever day: an answer, at once, and never a day that is past."""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gep_tui.domain.dates.english import ENGLISH
from gep_tui.domain.dates.french import FRENCH
from gep_tui.domain.dates.understanding import EitherDay, OneDay, PastDay, SaidOn, understood

DAYS = st.dates(date(1970, 1, 1), date(8900, 12, 31))
LANGUAGES = st.sampled_from(["fr", "en"])
WORDS = sorted(
    {
        word
        for known in (FRENCH, ENGLISH)
        for words in (
            known.weekdays,
            known.months,
            *known.words.values(),
            *known.fixed.values(),
            *known.moving.values(),
        )
        for word in words.replace("|", " ").split()
    }
    | {
        *FRENCH.numbers,
        *ENGLISH.numbers,
        "12",
        "31",
        "0",
        "2027",
        "9999",
        "24/12",
        "1/2/27",
        "2026-12-24",
        "14h",
        "3pm",
    }
)
PHRASES = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)


class Anything:
    """Knows a day for everything."""

    asked: list[str]

    def __init__(self, day: date) -> None:
        self._day = day
        self.asked = []

    def feasts(self, today: date) -> Iterable[tuple[str, date]]:
        return [("Fête de la ruche", today + timedelta(days=10)), ("Bee Day", today + timedelta(days=20))]

    def day(self, phrase: str, today: date) -> date | None:
        self.asked.append(phrase)
        return self._day


@given(st.one_of(st.text(max_size=120), PHRASES), DAYS, LANGUAGES, st.one_of(st.none(), DAYS))
@example("avant le 12", date(2026, 12, 12), "fr", None)
def test_a_day_is_never_before_the_one_on_which_it_was_said(
    words: str, today: date, language: str, library: date | None
) -> None:
    more = Anything(library) if library is not None else None
    match understood(words, SaidOn(today, language), more):
        case OneDay(day):
            assert today <= day <= today + timedelta(days=3 * 366) or day.year - today.year > 2  # a year that was said
        case EitherDay((first, second)):
            assert today <= first < second
        case PastDay(day):
            assert day < today


@pytest.mark.parametrize("piece", ["a", "le ", "vendredi ", "1/", "12", "d'ici ", "-", "\u0301", "😀", "prochain\n"])
def test_ten_kilobytes_are_answered_at_once(piece: str) -> None:
    text = (piece * 10_000)[:10_000]
    for language in ("fr", "en"):
        understood("", SaidOn(date(2026, 11, 28), language))
        began = time.process_time()
        assert understood(text, SaidOn(date(2026, 11, 28), language)) is None
        assert time.process_time() - began < 2, "a pattern that tries every way takes minutes"


def test_a_library_is_not_asked_about_words_that_nobody_knows() -> None:
    more = Anything(date(2026, 12, 24))
    for words in ("quand il fera beau", "vendrdi", "réunion du 12", "vendredi ou jamais", "before and after"):
        assert understood(words, SaidOn(date(2026, 11, 28), "fr"), more) is None
    assert more.asked == []
    assert understood("in 2 weeks and 3 days", SaidOn(date(2026, 11, 28), "en"), more) == OneDay(date(2026, 12, 24))


def test_what_a_library_says_is_past_or_far_away_is_no_day() -> None:
    for day in (date(2026, 11, 27), date(2113, 11, 12)):
        assert understood("2 weeks and 3 days", SaidOn(date(2026, 11, 28), "en"), Anything(day)) is None


@pytest.mark.parametrize(
    ("words", "days"), [("Fête de la ruche", 10), ("avant la fête de la ruche", 9), ("by bee day", 20), ("Bee", 20)]
)
def test_feasts_of_a_library_are_found_by_their_whole_names(words: str, days: int) -> None:
    today = date(2026, 11, 28)
    assert understood(words, SaidOn(today, "fr"), Anything(today)) == OneDay(today + timedelta(days=days))
