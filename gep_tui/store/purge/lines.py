"""Rewrite the lines of an event file, or of a copy of one: each erased event gives way to what replaces it."""

from __future__ import annotations

import codecs
import re

from gep_tui.domain.stream.codec import Codec
from gep_tui.domain.stream.erasing import is_erasure
from gep_tui.domain.stream.order import prevailing
from gep_tui.domain.stream.position import Position, place
from gep_tui.store.files.lines import decode, encode
from gep_tui.store.purge.erasure import Erasure
from gep_tui.store.purge.scrub import Scrub

# How a line says its place, though the rest of it is damaged.
_WRITER, _SEQ = re.compile(rb'"writer"\s*:\s*"([A-Za-z0-9_-]{1,64})"'), re.compile(rb'"seq"\s*:\s*(\d{1,10})')


class LineCleaner:
    """Cleans files of one stream; lines that have nothing to do with the erasure stay byte for byte."""

    def __init__(self, erasure: Erasure, codec: Codec) -> None:
        self._erasure, self._codec = erasure, codec
        self._scrub = Scrub(erasure.words)

    def cleaned(self, data: bytes) -> bytes:
        """Return the content of a file without what is erased. Of an unfinished last line nothing is left either."""
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        *lines, tail = data.removeprefix(mark).split(b"\n")
        kept = [left + b"\n" for line in lines if (left := self._left(line)) is not None]
        return mark + b"".join(kept) + (tail if tail and self._left(tail) == tail else b"")

    def _left(self, line: bytes) -> bytes | None:
        """Return what stands for a line, `None` if nothing does."""
        if not line.strip():
            return line
        event = decode(line, self._codec)
        if event.seq:
            stands = self._erasure.stands.get(place(event), event)
            if is_erasure(event):  # what an earlier erasure took does not come back with a smaller one
                stands = prevailing(event, stands)
            return line if stands == event else encode(stands).removesuffix(b"\n")
        goes = self._erasure.whole or _place_in(line) in self._erasure.stands or self._scrub.holds(line)
        return None if goes else line


def _place_in(line: bytes) -> Position | None:
    writer, seq = _WRITER.search(line), _SEQ.search(line)
    return (int(seq[1]), writer[1].decode()) if writer and seq else None
