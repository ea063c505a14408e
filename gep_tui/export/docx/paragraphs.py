"""Paragraphs and tables as elements of WordprocessingML; typed text is only ever in `w:t`.

Made element by element: python-docx looks up the style of each paragraph and the place of each cell anew, which takes
seconds for some hundred notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from gep_tui.export.blocks import Table
from gep_tui.export.column_widths import shares
from gep_tui.export.docx.long_rows import fits_on_a_page, in_pieces
from gep_tui.export.xml_text import for_xml, is_right_to_left

#: Room above and below the text of a cell.
_IN_A_CELL = Pt(2)

#: An element of WordprocessingML; lxml has no types.
Element = Any


def paragraph(text: str, style: str = "", *, bold: bool = False) -> Element:
    """Return a paragraph; newlines become line breaks, and text from right to left runs that way."""
    text = for_xml(text).strip("\n")
    made = OxmlElement("w:p")
    if style:
        made.style = style
    run = made.add_r()
    if is_right_to_left(text):
        made.get_or_add_pPr().append(OxmlElement("w:bidi"))
    if bold:
        run.get_or_add_rPr().append(OxmlElement("w:b"))
    if is_right_to_left(text):
        run.get_or_add_rPr().append(OxmlElement("w:rtl"))
    run.text = text
    return made


def begin_page(made: Element) -> None:
    """Let a paragraph begin a new page."""
    properties = made.get_or_add_pPr()
    properties.insert(1 if properties.pStyle is not None else 0, OxmlElement("w:pageBreakBefore"))


def table(block: Table, style: str, width: int) -> Element:
    """Return a table of this width in twips; its header comes again on each page, and no short row is cut."""
    columns = [round(width * share) for share in shares(block)]
    made = OxmlElement("w:tbl")
    made.append(_table_properties(style, width))
    grid = OxmlElement("w:tblGrid")
    for column in columns:
        grid.append(_measured("w:gridCol", column))
    made.append(grid)
    made.append(_row(block.header, columns, block.numbers, head=True))
    for row in block.rows:
        made.extend(_row(piece, columns, block.numbers) for piece in in_pieces(row))
    return made


def _table_properties(style: str, width: int) -> Element:
    """Return the style and the width of a table, and that its columns stay as they are."""
    made, named, layout = OxmlElement("w:tblPr"), OxmlElement("w:tblStyle"), OxmlElement("w:tblLayout")
    named.set(qn("w:val"), style)
    layout.set(qn("w:type"), "fixed")
    made.extend((named, _measured("w:tblW", width), layout))
    return made


def _row(cells: tuple[str, ...], columns: Sequence[int], numbers: Sequence[int], *, head: bool = False) -> Element:
    made = OxmlElement("w:tr")
    properties = OxmlElement("w:trPr")
    if fits_on_a_page(cells):
        properties.append(OxmlElement("w:cantSplit"))
    if head:
        properties.append(OxmlElement("w:tblHeader"))
    made.append(properties)
    for place, (text, width) in enumerate(zip(cells, columns, strict=True)):
        made.append(_cell(text, width, head, place in numbers))
    return made


def _cell(text: str, width: int, head: bool, number: bool) -> Element:
    made, properties = OxmlElement("w:tc"), OxmlElement("w:tcPr")
    properties.append(_measured("w:tcW", width))
    line = paragraph(text, bold=head)
    spacing = line.get_or_add_pPr().get_or_add_spacing()
    spacing.before = spacing.after = _IN_A_CELL
    if number:
        line.get_or_add_pPr().jc_val = WD_ALIGN_PARAGRAPH.RIGHT
    made.extend((properties, line))
    return made


def _measured(tag: str, width: int) -> Element:
    """Return an element that is so many twips wide."""
    made = OxmlElement(tag)
    made.set(qn("w:w"), str(width))
    if tag != "w:gridCol":
        made.set(qn("w:type"), "dxa")
    return made
