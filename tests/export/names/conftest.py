"""Names are sought in French here, unless a test chooses another language."""

from __future__ import annotations

import pytest

from gep_tui import locale


@pytest.fixture(autouse=True)
def french(english_words: None) -> None:
    """Every test here speaks French."""
    locale.choose("fr")
