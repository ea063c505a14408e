"""Words are found whatever their case and accents, and shown where they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.stream.text import unaccented
from gep_tui.ui.components.searching import holds, marked, terms


def test_case_and_accents_do_not_matter() -> None:
    assert holds(unaccented("Avant la RÉUNION"), terms("reunion AVANT"))


def test_every_word_has_to_be_there() -> None:
    assert not holds(unaccented("avant la réunion"), terms("avant après"))


def test_what_was_found_is_set_apart_and_nothing_else_is() -> None:
    assert marked("la réunion", "", terms("REUN")) == (("la ", ""), ("réun", "invert"), ("ion", ""))


def test_signs_of_patterns_are_letters_like_others() -> None:
    assert marked("a.b [x]", "", terms(". [")) == (("a", ""), (".", "invert"), ("b ", ""), ("[", "invert"), ("x]", ""))


@given(st.text(max_size=60), st.text(max_size=5))
def test_marking_changes_no_letter(text: str, words: str) -> None:
    assert "".join(piece for piece, _style in marked(text, "", terms(words))) == text
