"""Keep French signs with their words: who types puts a plain blank before "?", and the sign would begin a row alone."""

from __future__ import annotations

import msgspec

from gep_tui.export.blocks import Heading, Item, PageBlock, Table, TextLine
from gep_tui.export.document.document import Document
from gep_tui.words.kept_blanks import KEPT_BLANK


def typeset(document: Document) -> Document:
    """Return the document with no-break blanks where a row must not end; only in French, and no letter changes."""
    if document.language != "fr":
        return document
    return msgspec.structs.replace(document, blocks=tuple(map(_block, document.blocks)))


def _block(block: PageBlock) -> PageBlock:
    if isinstance(block, Heading | TextLine | Item):
        return msgspec.structs.replace(block, text=_kept(block.text))
    if isinstance(block, Table):
        return msgspec.structs.replace(block, rows=tuple(tuple(map(_kept, row)) for row in block.rows))
    return block


def _kept(text: str) -> str:
    return KEPT_BLANK.sub("\u00a0", text)
