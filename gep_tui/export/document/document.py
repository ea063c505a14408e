"""The document of a session for its reader, ready to be written in any format: title, language, blocks of raw text."""

from __future__ import annotations

from datetime import datetime

import msgspec

from gep_tui.domain.stream.event import EPOCH
from gep_tui.export.blocks import PageBlock
from gep_tui.export.document.minutes import Order
from gep_tui.export.readers.reader_words import for_whom
from gep_tui.export.readers.seen import Seen


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A document: nothing but this may be in a file, its core properties included.

    `title` is that of the first heading, `for_whom` the sentence that says who may read it, `language` "fr" or "en".
    `as_of` (UTC) is the time of what happened last in it, never that of writing: the same record gives the same bytes.
    """

    title: str
    for_whom: str
    language: str
    blocks: tuple[PageBlock, ...]
    as_of: datetime = EPOCH


def document(seen: Seen, order: Order = "phase") -> Document:
    """Return the document of what the reader sees, by case and phase or by case and kind."""
    if seen.reader.is_outside:
        from gep_tui.export.document.overview_blocks import overview_blocks, overview_title

        title, blocks = overview_title(seen), tuple(overview_blocks(seen))
    else:
        from gep_tui.export.document.collecting import minutes_of
        from gep_tui.export.document.minutes_blocks import minutes_blocks

        minutes = minutes_of(seen, order)
        title, blocks = minutes.title, tuple(minutes_blocks(minutes))
    return Document(
        title=title, for_whom=for_whom(seen.reader), language=seen.language, blocks=blocks, as_of=seen.as_of
    )  # fmt: skip
