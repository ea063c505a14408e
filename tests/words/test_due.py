"""When something is due, as it is shown: the words, and beside them weekday, day and month."""

from __future__ import annotations

import pytest

from gep_tui import locale
from gep_tui.words.due import due_parts, due_words, new_due


@pytest.mark.parametrize(
    ("due", "due_on", "year", "shown"),
    [
        ("avant Noël", "2026-12-24", 2026, "avant Noël · jeudi 24 décembre"),
        ("avant Noël", "2026-12-24", 2025, "avant Noël · jeudi 24 décembre 2026"),
        ("le 1er", "2027-01-01", 2026, "le 1er · vendredi 1er janvier 2027"),
        ("Jeudi 24 décembre", "2026-12-24", 2026, "Jeudi 24 décembre"),
        ("jeudi", "2026-12-24", 2026, "jeudi 24 décembre"),
        ("2026-12-24", "2026-12-24", 2026, "2026-12-24 · jeudi 24 décembre"),
        ("un jour\n", "", 2026, "un jour"),
        ("un jour", "nonsense", 2026, "un jour"),
        ("", "2026-12-24", 2026, "jeudi 24 décembre"),
        ("", "", 2026, ""),
    ],
)
def test_words_and_day(french: None, due: str, due_on: str, year: int, shown: str) -> None:
    assert due_words(due, due_on, year) == shown
    assert " · ".join(due_parts(due, due_on, year)) == shown


def test_what_a_change_says(french: None) -> None:
    assert new_due(None, None) is None
    assert new_due("", None) == "sans date"
    assert new_due(None, "") == "sans date"
    assert new_due(None, "2026-12-24", 2026) == "jeudi 24 décembre"
    assert new_due("avant Noël", "2026-12-24", 2026) == "avant Noël · jeudi 24 décembre"


@pytest.mark.parametrize(
    ("language", "environ", "country"),
    [
        ("fr", {"LANG": "fr_BE.UTF-8"}, "BE"),
        ("fr", {"LANG": "fr_FR.UTF-8", "LC_ALL": "fr_CA"}, "CA"),
        ("fr", {"LANG": "en_US.UTF-8"}, "FR"),
        ("en", {"LANG": "en_US.UTF-8"}, "US"),
        ("en", {"LANG": "C.UTF-8"}, "GB"),
        ("en", {"LANG": "en"}, "GB"),
    ],
)
def test_the_country_of_the_feasts(language: str, environ: dict[str, str], country: str) -> None:
    assert locale.country(language, environ) == country
