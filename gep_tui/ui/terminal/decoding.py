"""Decode a terminal's bytes; bytes that are not UTF-8 are replaced, and never end a session."""

from __future__ import annotations

import re
from codecs import getincrementaldecoder

#: Mouse reports in the oldest form: their three bytes are numbers, not text, and are masked.
_MOUSE = re.compile(rb"\x1b\[M[\x20-\xff]{3}", re.DOTALL)
_HIDDEN = b"\x1b[M!!!"
_MOUSE_BEGUN = re.compile(rb"\x1b\[M[\x20-\xff]{0,2}\Z", re.DOTALL)
_MAY_BEGIN = (b"\x1b[", b"\x1b", b"")


class Decoder:
    """Decodes one terminal's input, in pieces of any size."""

    def __init__(self) -> None:
        self._utf_8 = getincrementaldecoder("utf-8")("replace")
        self._begun = b""
        self._before = b""  # already returned, but also the beginning of a report

    @property
    def waits(self) -> bool:
        """Whether a character or a report is incomplete."""
        return bool(self._begun or self._utf_8.getstate()[0])

    def feed(self, data: bytes) -> str:
        """Return the characters that `data` completes."""
        given = len(self._before)
        data = _MOUSE.sub(_HIDDEN, self._before + self._begun + data)
        begun = _MOUSE_BEGUN.search(data)
        until = max(begun.start(), given) if begun else len(data)
        self._begun = data[until:]
        self._before = next(begins for begins in _MAY_BEGIN if data.endswith(begins, 0, until))
        return self._utf_8.decode(data[given:until])

    def rest(self) -> str:
        """Return what is left when nothing follows: one sign for an incomplete character."""
        self._begun = self._before = b""
        text = self._utf_8.decode(b"", True)
        self._utf_8.reset()
        return text
