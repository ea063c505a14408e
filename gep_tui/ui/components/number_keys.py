"""The number row, which needs no shift on a French keyboard, where some of its signs are letters."""

from __future__ import annotations

#: The digit of each key by Textual's name: `1` and `ampersand` are 1.
NUMBER_KEYS: dict[str, int] = {str(number): number for number in range(10)} | {
    "ampersand": 1, "é": 2, "quotation_mark": 3, "apostrophe": 4, "left_parenthesis": 5,
    "minus": 6, "è": 7, "underscore": 8, "ç": 9, "à": 0,
}  # fmt: skip

#: The names of the signs among them.
_NAMED = {
    "&": "ampersand", '"': "quotation_mark", "'": "apostrophe", "(": "left_parenthesis",
    "-": "minus", "_": "underscore",
}  # fmt: skip


def digit_of(character: str) -> int | None:
    """Return the digit of a number key, shifted or not."""
    return NUMBER_KEYS.get(_NAMED.get(character, character))


def is_letter_key(character: str) -> bool:
    """Tell whether a letter is a number key on a French keyboard."""
    return character.isalpha() and digit_of(character) is not None
