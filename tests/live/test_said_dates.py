"""What the kept libraries add to the rules, and that they hold up nobody."""

from __future__ import annotations

import subprocess
import sys
import threading
from datetime import date

import pytest
from waiting import PATIENCE

from gep_tui.domain.dates.understanding import OneDay, SaidOn, UnderstoodDate
from gep_tui.live.dates import kept_libraries, said_dates
from gep_tui.live.dates.said_dates import understood_date

TODAY = date(2026, 11, 28)


def asked(words: str, country: str, language: str, monkeypatch: pytest.MonkeyPatch) -> UnderstoodDate | None:
    """Ask with all the patience that a slow machine needs."""
    monkeypatch.setattr(said_dates, "PATIENCE", 60)
    return understood_date(words, SaidOn(TODAY, language), country)


@pytest.mark.parametrize(
    ("words", "country", "language", "day"),
    [
        ("in 2 weeks and 3 days", "GB", "en", date(2026, 12, 15)),
        ("3 weeks from tomorrow", "GB", "en", date(2026, 12, 20)),
        ("dans six semaines et deux jours", "FR", "fr", date(2027, 1, 11)),
        ("avant la fête nationale", "FR", "fr", date(2027, 7, 13)),
        ("la fête nationale", "BE", "fr", date(2027, 7, 21)),
        ("fête du Travail", "CA", "fr", date(2027, 9, 6)),
        ("by Thanksgiving", "US", "en", date(2027, 11, 25)),
        ("vendredi", "FR", "fr", date(2026, 12, 4)),
    ],
)
def test_what_the_libraries_add(
    words: str, country: str, language: str, day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert asked(words, country, language, monkeypatch) == OneDay(day)


@pytest.mark.parametrize(
    "words",
    ["12 13", "march on", "mardi en huitre", "le 12 et le 15", "lundi ou mardi", "by the end of term", "six an",
     "quand il fera beau", "avant la réunion du 12", "in 2 weeks and never", "before 2 weeks and 3 days", "fête"],
)  # fmt: skip
def test_what_they_would_guess_is_not_taken(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(words, "FR", "fr", monkeypatch) is None


def test_a_library_that_hangs_or_fails_costs_the_day_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on = threading.Event()
    monkeypatch.setattr(said_dates, "PATIENCE", 0.05)
    monkeypatch.setattr(kept_libraries.KeptLibraries, "feasts", lambda self, today: goes_on.wait(PATIENCE) and ())
    assert understood_date("dans 3 semaines et 2 jours", SaidOn(TODAY, "fr"), "FR") is None
    assert any(thread.name == "dates" for thread in threading.enumerate()), "it hangs, and nobody waits for it"
    goes_on.set()
    monkeypatch.setattr(kept_libraries.KeptLibraries, "feasts", lambda self, today: 1 / 0)
    assert understood_date("dans 3 semaines et 2 jours", SaidOn(TODAY, "fr"), "FR") is None


def test_a_country_that_nobody_knows_has_no_feasts(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked("la fête nationale", "ZZ", "fr", monkeypatch) is None


def test_neither_library_is_loaded_before_a_phrase_needs_it() -> None:
    code = (
        "import sys; from datetime import date\n"
        "import gep_tui.ui.live.screen, gep_tui.ui.desk.due_actions\n"
        "from gep_tui.live.dates.said_dates import understood_date\n"
        "from gep_tui.domain.dates.understanding import SaidOn\n"
        "understood_date('avant Noël', SaidOn(date(2026, 11, 28), 'fr'), 'FR')\n"
        "print(*{'dateparser', 'holidays', 'regex'} & set(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "\n"
