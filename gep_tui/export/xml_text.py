"""Text for XML and for pages: what XML cannot hold is dropped, and the direction of a line is told."""

from __future__ import annotations

import re
import unicodedata

from gep_tui.domain.stream.text import clean

# Not characters of XML 1.0, though Unicode has a number for them; `clean` drops controls and lone surrogates.
_NOT_IN_XML = re.compile("[\ufffe\uffff]")


def for_xml(text: str) -> str:
    """Return `text` cleaned, without what XML cannot hold."""
    return _NOT_IN_XML.sub("", clean(text))


def is_right_to_left(text: str) -> bool:
    """Tell whether a paragraph runs from right to left: its first strong letter decides (Unicode UAX 9, rule P2)."""
    if text.isascii():
        return False
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((each for each in strong if each in ("L", "R", "AL")), "L") != "L"
