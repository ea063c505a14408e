"""Write a document as .docx: real styles, so that whoever gets it can go on writing in it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from gep_tui.domain.stream.text import one_line
from gep_tui.export.blocks import Heading, Item, PageBreak, Table, TextLine
from gep_tui.export.document.document import Document
from gep_tui.export.docx.bullets import complete_bullets
from gep_tui.export.docx.long_rows import in_paragraphs
from gep_tui.export.docx.page import as_a4, head_and_foot, text_width
from gep_tui.export.docx.paragraphs import begin_page, paragraph, table
from gep_tui.export.docx.properties import describe
from gep_tui.export.docx.styles import HEADINGS, LIST, TABLE, TITLE, complete_styles, dress, style_id
from gep_tui.export.docx.template import opened
from gep_tui.export.in_signs import undrawn
from gep_tui.export.same_zip import same_zip

#: Twips (the measure of tables) in an EMU (that of pages): 1/635.
_EMU_IN_A_TWIP = 635


def docx_file(document: Document, template: bytes | None = None) -> bytes:
    """Return the file. Of a `template` (`read_template`) styles, header, footer and what is in it are kept."""
    word = opened(template)
    if template is None:
        as_a4(word)
        dress(word)
    complete_styles(word)
    complete_bullets(word)
    head_and_foot(word, document)
    describe(word, document)
    body = word.element.body
    _drop_empty_end(body)
    end = body.find(qn("w:sectPr"))
    for element in _elements(word, document):
        body.append(element) if end is None else end.addprevious(element)
    out = io.BytesIO()
    word.save(out)
    return same_zip(out.getvalue())


def _elements(word: WordDocument, document: Document) -> Iterator[Any]:
    """Yield the paragraphs and tables; a table is followed by a line, or the next one would grow together with it."""
    ids = {name: style_id(word, name) for name in (TITLE, *HEADINGS, LIST, TABLE)}
    width = text_width(word.sections[-1]) // _EMU_IN_A_TWIP
    on_new_page, before = False, None
    for block in undrawn(document.blocks):
        if isinstance(block, PageBreak):
            on_new_page = True
            continue
        element, *more = _made(block, ids, width)
        if on_new_page and isinstance(block, Heading):
            begin_page(element)
        if isinstance(block, TextLine) and isinstance(before, Heading):
            element.get_or_add_pPr().get_or_add_keepNext()
        on_new_page, before = False, block
        yield element
        yield from more
        if isinstance(block, Table):
            yield paragraph("")


def _made(block: Heading | TextLine | Item | Table, ids: dict[str, str], width: int) -> list[Any]:
    """Return the element of a block, and those in which a text goes on that is too long for one paragraph."""
    match block:
        case Heading(1, text):
            return [paragraph(one_line(text), ids[TITLE])]
        case Heading(level, text):
            return [paragraph(one_line(text), ids[HEADINGS[min(level - 2, len(HEADINGS) - 1)]])]
        case TextLine(text):
            return [paragraph(piece) for piece in in_paragraphs(one_line(text))]
        case Item(text):
            begun, *more = in_paragraphs(text)
            return [paragraph(begun, ids[LIST]), *map(paragraph, more)]
        case Table():
            return [table(block, ids[TABLE], width)]


def _drop_empty_end(body: Any) -> None:
    """Drop the empty paragraphs at the end of a template, up to the last one that holds anything."""
    for each in reversed([each for each in body if each.tag != qn("w:sectPr")]):
        held = [child for child in each if child.tag != qn("w:pPr")]
        if each.tag != qn("w:p") or held or each.find(f".//{qn('w:sectPr')}") is not None:
            return
        body.remove(each)
