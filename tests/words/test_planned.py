"""A planned date that a question offers for correction stands there as people of that language type it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from gep_tui import locale
from gep_tui.domain.group.state import PlannedDate
from gep_tui.ui.group.day_ask import read_day
from gep_tui.words.planned import as_typed

DAY, NINE = date(2026, 12, 3), time(9)


@pytest.mark.parametrize(("language", "shown"), [("en", "2026-12-03 09:00"), ("fr", "03/12/2026 09:00")])
def test_a_date_is_offered_in_the_language_and_read_back_as_the_same(language: str, shown: str) -> None:
    locale.choose(language)
    planned = PlannedDate(id="d", day=DAY, starts=NINE)
    assert as_typed(planned) == shown
    assert read_day(shown, datetime(2026, 11, 29, tzinfo=UTC)) == (DAY, NINE)
