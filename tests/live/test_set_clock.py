"""Clock times on the screens follow the clock on the wall, whatever it is set to."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from gep_tui.live.clock import ManualClock
from gep_tui.live.set_clock import set_by

PARIS = ZoneInfo("Europe/Paris")
WINTER, SUMMER, NEVER_SET = datetime(2026, 11, 29, 10), datetime(2026, 7, 14, 15, 30), datetime(1970, 1, 1, 0, 5)


@pytest.mark.parametrize("began", [WINTER, SUMMER, NEVER_SET])
@pytest.mark.parametrize("meant", [WINTER, SUMMER, NEVER_SET])
def test_what_is_shown_is_what_the_wall_shows_in_summer_and_in_winter(began: datetime, meant: datetime) -> None:
    clock = ManualClock(began.replace(tzinfo=PARIS), PARIS)
    clock.set_wall((meant.replace(tzinfo=PARIS) - clock.wall()).total_seconds())
    assert (clock.at() + set_by(clock.wall(), clock.at())).replace(tzinfo=None) == meant


def test_summer_time_that_begins_by_itself_is_no_clock_that_was_set() -> None:
    clock = ManualClock(datetime(2026, 3, 29, 1, 59, 59, tzinfo=PARIS), PARIS)
    at = clock.at()
    clock.advance(1)
    assert (clock.wall().hour, set_by(clock.wall(), clock.at())) == (3, timedelta())
    assert set_by(clock.wall(), at + timedelta(seconds=1)) == timedelta()
