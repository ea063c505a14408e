"""Find the text of notes in a piece of a line that is no longer an event."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from gep_tui.domain.stream.text import clean
from gep_tui.store.recovery.encodings import letters_mended

# The text of a note as gep writes it, up to its end or the place where it was cut off.
_TEXT = re.compile(rb'"text"\s*:\s*"((?:[^"\\\0]|\\.)*)')
_HALF_ESCAPE = re.compile(rb"\\(?:u[0-9A-Fa-f]{0,3})?$")


def scraps(piece: bytes) -> Iterator[str]:
    """Yield the text of each note in `piece`, cleaned."""
    for found in _TEXT.finditer(piece):
        text = _HALF_ESCAPE.sub(b"", found[1])
        words = clean(_unescaped(letters_mended(text) or text))
        if words.strip():
            yield words


def _unescaped(text: bytes) -> str:
    try:
        return str(json.loads(b'"' + text + b'"', strict=False))
    except ValueError:
        return text.decode("utf-8", "replace")
