"""Quotation marks inside others, as printers set them: “ ” inside « », ‘ ’ inside “ ”."""

from __future__ import annotations

#: What opens a quotation and closes it, and the marks of one inside another of the same kind.
_CLOSES = {"«": "»", "“": "”"}
_INNER = {"«": "“", "»": "”", "“": "‘", "”": "’"}

#: The blanks that stand inside « », and not inside “ ”.
_BLANKS = " \u00a0\u202f"


def nested(text: str) -> str:
    """Return a sentence with quotations inside quotations of the same marks set apart.

    What is quoted may have any marks: where they are not in pairs the sentence stays as it is.
    """
    if all(text.count(mark) < 2 for mark in _CLOSES):
        return text
    found, opened = "", list[str]()
    for character in text:
        if character in _CLOSES:
            found += _INNER[character] if character in opened else character
            opened.append(character)
        elif opened and character == _CLOSES[opened[-1]]:
            inside = opened.pop() in opened
            found = found.rstrip(_BLANKS) + _INNER[character] if inside else found + character
        elif character in _CLOSES.values():
            return text
        elif not (character in _BLANKS and found[-1:] == "“" and opened[-1:] == ["«"]):
            found += character
    return found if not opened else text
