"""Text is data: what a terminal would obey is dropped, everything else is kept letter for letter."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.stream.text import clean, is_text, one_line, same_name

BIDI = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
NEWLINES = {0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029}

anything = st.text(st.characters(exclude_categories=()))
ODD = "aé 漢\u0301\u200d👩\n\t\r\x0b\x1b[]\x00\x9b\u202e\u2066\u200f\ufeff\ud800\udc00\u2028"
likely = st.text(st.sampled_from(ODD))


def _dropped(code: int) -> bool:
    """Tell whether a character is a control, half a character, turns the text round or marks its bytes."""
    category = unicodedata.category(chr(code))
    return (category in ("Cc", "Cs") and code not in (0x09, 0x0A)) or code in BIDI or code == 0xFEFF


@given(anything | likely)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert one_line(one_line(text)) == one_line(text)


@given(anything | likely)
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    assert not [letter for letter in clean(text) if _dropped(ord(letter))]
    assert not set(map(ord, clean(text))) & NEWLINES


@given(anything | likely)
def test_clean_text_can_be_written_to_a_file(text: str) -> None:
    assert clean(text).encode().decode() == clean(text)


@given(anything | likely)
def test_every_other_letter_is_kept_in_its_order(text: str) -> None:
    kept = [letter for letter in text if not _dropped(ord(letter)) and ord(letter) not in NEWLINES and letter != "\n"]
    assert [letter for letter in clean(text) if letter != "\n"] == kept


def test_of_all_characters_only_those_that_are_meant_are_dropped() -> None:
    for code in range(sys.maxunicode + 1):
        letter = chr(code)
        expected = "\n" if code in NEWLINES else "" if _dropped(code) else letter
        assert clean(letter) == expected, hex(code)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\x0bd\x0ce\x85f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("\r\r\n\n", "\n\n\n"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x9b31mred", "31mred"),
        ("\x1b]52;c;aGVsbG8=\x07", "]52;c;aGVsbG8="),
        ("safe\u202ecod.exe", "safecod.exe"),
        ("« L’été »\u202f?", "« L’été »\u202f?"),
        ("e\u0301", "e\u0301"),
        ("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"),
        ("[/] [@click=app.quit]", "[/] [@click=app.quit]"),
        ("\ud83d\ude00", ""),
        ("tab\there", "tab\there"),
        ("\ufeffmarked", "marked"),
    ],
)
def test_cleaning_by_example(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(anything | likely)
def test_one_line_is_one_line_without_blanks_at_its_ends(text: str) -> None:
    line = one_line(text)
    assert "\n" not in line and line == line.strip() and "  " not in line


def test_a_character_is_text_where_a_paste_of_it_would_be_kept_on_one_line() -> None:
    for code in range(sys.maxunicode + 1):
        letter = chr(code)
        assert is_text(letter) == (clean(f"a{letter}b") == f"a{letter}b" and letter not in "\t\n"), hex(code)


def test_spaces_that_are_not_plain_stay_on_one_line() -> None:
    assert one_line(" 10\u00a0€ \n\t \u3000 là\u202f! ") == "10\u00a0€ \u3000 là\u202f!"
    assert same_name("Zoé\u00a0 Martin") == same_name("zoé martin")


@given(anything | likely)
def test_a_name_is_like_itself_whatever_its_blanks_and_case(text: str) -> None:
    assert same_name(f"  {text}\n") == same_name(text)
    assert same_name(one_line(text)) == same_name(text)


def test_names_are_alike_but_for_case_width_and_the_way_accents_are_typed() -> None:
    assert same_name("ZOÉ  Martin") == same_name("zoe\u0301 martin") == same_name("Ｚｏé martin")
    assert same_name("Zoe") != same_name("Zoé")


def test_a_paste_of_ten_megabytes_is_cleaned_at_once() -> None:
    text = "Un long texte, collé d’ailleurs.\r\n" * 300_000
    assert len(clean(text)) == len(text) - 300_000
