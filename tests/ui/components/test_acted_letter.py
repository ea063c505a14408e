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


def test_it_is_told_once_however_often_the_sentence_begins_anew() -> None:
    letter = ActedLetter()
    letter.acted("u", 10)
    letter.keep("Undone: Paul.", 10.6)
    letter.keep(letter.before("“p” did nothing."), 11.2)
    assert letter.before("“coup” did nothing.") == "“u” was a command: Undone: Paul. “coup” did nothing."
