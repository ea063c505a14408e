"""What the first letter of a sentence did stays on the screen, if the sentence follows soon."""

from __future__ import annotations

import pytest

from gep_tui.ui.components.acted_letter import BEGUN, ActedLetter


@pytest.mark.parametrize(
    ("key", "after", "shown"),
    [
        ("d", 0.6, "“d” was a command: Done. u undoes it. “emain” did nothing."),
        ("d", BEGUN, "“emain” did nothing."),
        ("1", 0.6, "“emain” did nothing."),
        (None, 0.6, "“emain” did nothing."),
    ],
)
def test_what_a_letter_did_is_told_before_what_did_nothing(key: str | None, after: float, shown: str) -> None:
    letter = ActedLetter()
    letter.acted(key, 10)
    letter.keep("Done. u undoes it.", 10 + after)
    assert letter.before("“emain” did nothing.") == shown
