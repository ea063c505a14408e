"""Times as facilitators type them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.ui.components.said_days import EitherDayMeant, NotATime
from gep_tui.ui.components.times import at_hand, begin
from gep_tui.ui.group.day_ask import DayAsk, read_day

NOW = datetime(2026, 11, 22, 8, 40).astimezone()


@pytest.mark.parametrize("text", ["9:00", "09:00", "9h", "9h00", "9 h", "9 H 00", "9.00", "0900", "9", " 9:00 "])
def test_nine_in_many_ways(text: str) -> None:
    assert begin(text, NOW) == datetime(2026, 11, 22, 9, 0).astimezone()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tomorrow 9:00", (2026, 11, 23)),
        ("demain 9h", (2026, 11, 23)),
        ("23/11 9:00", (2026, 11, 23)),
        ("23/11/2026 9:00", (2026, 11, 23)),
        ("23.11 9h", (2026, 11, 23)),
        ("2026-12-01 9:00", (2026, 12, 1)),
        ("21/11 9:00", (2027, 11, 21)),
        ("vendredi 9h", (2026, 11, 27)),
        ("Friday at 9:00", (2026, 11, 27)),
        ("9h vendredi", (2026, 11, 27)),
        ("le 12 à 9h", (2026, 12, 12)),
        ("lundi prochain, 9:00", (2026, 11, 23)),
        ("12 décembre 9h00", (2026, 12, 12)),
        ("dans deux semaines 9h", (2026, 12, 6)),
    ],
)
def test_another_day(text: str, day: tuple[int, int, int]) -> None:
    assert begin(text, NOW) == datetime(*day, 9, 0).astimezone()


def test_nothing_typed_is_no_time() -> None:
    assert begin("  ", NOW) is None
    assert at_hand("", NOW) is None


def test_a_late_start_is_today_and_a_time_long_past_is_tomorrow() -> None:
    afternoon = NOW.replace(hour=17)
    assert begin("16:30", afternoon) == afternoon.replace(hour=16, minute=30)
    assert begin("9:00", afternoon) == datetime(2026, 11, 23, 9, 0).astimezone()


@pytest.mark.parametrize(
    "text",
    [
        "25:00", "9:75", "noon", "9:00:00", "32/11 9:00", "2026-02-30 9:00", "tomorrow", "-9", "99/99/9999 9:00",
        "9999-12-31 23:59", "0001-01-01 0:00",
    ],
)  # fmt: skip
def test_what_is_no_beginning_is_refused(text: str) -> None:
    with pytest.raises(NotATime):
        begin(text, NOW)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("12:30", 210), ("12h30", 210), ("12h", 180), ("210", 210), ("210 min", 210), ("3h30", 210), ("3 h 30", 210),
        ("3h", 180), ("3 h 30 min", 210), ("1h", 60), ("45min", 45), ("9h30", 30), ("8h", 480), ("00:30", 930),
    ],
)  # fmt: skip
def test_an_end_or_a_length(text: str, minutes: int) -> None:
    nine = NOW.replace(hour=9, minute=0)
    assert at_hand(text, nine) == minutes * 60


def test_an_end_past_midnight_is_the_next_day_s() -> None:
    evening = NOW.replace(hour=22, minute=0)
    assert at_hand("0:30", evening) == 150 * 60


@pytest.mark.parametrize("text", ["0", "1230", "-5", "3h99x", "long", "25:00", "13h 5h", "0:0"])
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(NotATime) as caught:
        at_hand(text, NOW)
    assert caught.value.text == text


@given(st.text(max_size=20))
def test_nothing_typed_is_worse_than_refused(text: str) -> None:
    for read in (begin, at_hand):
        try:
            found = read(text, NOW)
        except NotATime:
            continue
        assert found is None or isinstance(found, datetime) or 0 < found <= 24 * 3600


@given(st.times(), st.integers(0, 23), st.integers(0, 59))
def test_an_end_with_a_colon_is_always_within_a_day(since: object, hours: int, minutes: int) -> None:
    start = datetime.combine(NOW.date(), since).astimezone()  # type: ignore[arg-type]
    seconds = at_hand(f"{hours}:{minutes:02}", start)
    assert seconds is not None
    assert timedelta() <= timedelta(seconds=seconds) <= timedelta(days=1, hours=1)


def test_a_day_that_may_be_either_of_two_is_asked_about_not_guessed() -> None:
    monday = datetime(2026, 11, 23, 8, 40).astimezone()
    with pytest.raises(EitherDayMeant) as caught:
        begin("next Tuesday 9:00", monday)
    assert "Tuesday 24 November 2026 or Tuesday 1 December 2026" in caught.value.sentence()
    assert (
        DayAsk("When?", "next Tuesday", now=monday).hint()
        == "Typing replaces it   End: go on with it   Enter: confirm   Esc: leave it"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("vendredi", "→ Friday 27 November   "),
        ("vendredi 9h30", "→ Friday 27 November 9:30   "),
        ("25/12, 1/1", "→ Friday 25 December, Friday 1 January 2027   "),
        ("Noël, [/]", "→ Friday 25 December   "),
        ("", "Enter"),
        ("x" * 400 + " 9:00", "Typing"),
    ],
)
def test_what_a_day_means_is_shown_while_it_is_typed(text: str, told: str) -> None:
    assert DayAsk("When?", text, now=NOW).hint().startswith(told)


def test_a_day_alone_has_no_time() -> None:
    assert read_day("le 12", NOW)[1] is None and read_day("4/12", NOW)[0].month == 12
