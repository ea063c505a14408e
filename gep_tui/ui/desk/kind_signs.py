"""The signs that choose the kind of a note, before its text or behind the name of its speaker."""

from __future__ import annotations

#: Punctuation keys that choose a kind on an empty line; pressed twice, they type themselves.
PREFIXES: dict[str, str] = {
    "?": "question",
    "!": "commitment",
    "*": "lead",
    "+": "lead-taken-up",
    "~": "resonance",
    "#": "hypothesis",
    "=": "request",
    "%": "learning",
    "$": "know-how",
    "^": "parked",
    ":": "fact",
    ">": "quote",
    "<": "topic",
}

#: What a text may begin with behind a sign, beside a letter.
_QUOTES = '«“"‘'


def kind_behind(text: str) -> tuple[str, str]:
    """Return the kind whose sign `text` begins with and the text behind it; "" and all of it where it is no sign."""
    words = text[1:].lstrip()
    if text[:1] in PREFIXES and (words[:1].isalpha() or words[:1] in tuple(_QUOTES)):
        return PREFIXES[text[0]], words
    return "", text
