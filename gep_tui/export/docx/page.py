"""The page of a .docx: A4, its header says who may read it, its footer has the title and the page numbers."""

from __future__ import annotations

import re
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.text.paragraph import Paragraph

from gep_tui.domain.stream.text import one_line
from gep_tui.export.document.document import Document
from gep_tui.export.xml_text import for_xml
from gep_tui.locale import _

_SOFT = RGBColor(0x5B, 0x63, 0x6D)

#: What printers leave white.
_EDGE = Cm(0.5)

#: Where the text begins below a header of ours, and ends above a footer.
_BESIDE_OURS = Cm(2)

#: Longest title in a footer.
_LONGEST = 60


def as_a4(word: WordDocument) -> None:
    """Set the page of an empty document to A4."""
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin, section.bottom_margin = Cm(2.2), Cm(2)
    section.header_distance = section.footer_distance = Cm(1)


def text_width(section: Section) -> Emu:
    """Return how wide the text of a section is."""
    page, left, right = section.page_width, section.left_margin, section.right_margin
    return Emu((page or Cm(21)) - (left or Cm(2.5)) - (right or Cm(2.5)))


def head_and_foot(word: WordDocument, document: Document) -> None:
    """Write header and footer where there is none: a letterhead stays as it is.

    The first page has no header of ours: its second line says who may read it.
    """
    section = word.sections[-1]
    own_head, own_foot = section.header.is_linked_to_previous, section.footer.is_linked_to_previous
    _keep_from_the_edge(section)
    if own_head:
        _soft(section.header.paragraphs[0]).add_run(for_xml(one_line(document.for_whom)))
    if own_foot:
        _write_foot(section.footer.paragraphs[0], document, text_width(section))
    if own_head and own_foot and not section.different_first_page_header_footer:
        section.different_first_page_header_footer = True
        _write_foot(section.first_page_footer.paragraphs[0], document, text_width(section))


def _keep_from_the_edge(section: Section) -> None:
    """Keep header and footer where a printer prints: LibreOffice writes them at the edge of a page that has none."""
    if section.header.is_linked_to_previous and (section.header_distance or 0) < _EDGE:
        section.header_distance, section.top_margin = Cm(1), max(section.top_margin or Cm(0), _BESIDE_OURS)
    if section.footer.is_linked_to_previous and (section.footer_distance or 0) < _EDGE:
        section.footer_distance, section.bottom_margin = Cm(1), max(section.bottom_margin or Cm(0), _BESIDE_OURS)


def _write_foot(line: Paragraph, document: Document, width: Emu) -> None:
    """Write the title at the left, and at the right which page this is, and of how many."""
    title = for_xml(one_line(document.title))
    _soft(line)
    _clear_stops(line)
    line.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    line.add_run((title if len(title) <= _LONGEST else title[: _LONGEST - 1] + "…") + "\t")
    before, between, after = re.split(r"\{number\}|\{count\}", _("page {number} of {count}"))
    for words, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        if words:
            line.add_run(words)
        if field:
            line._p.append(_field(field))


def _soft(line: Paragraph) -> Paragraph:
    """Return a line of a header or footer, its style with small soft letters."""
    style = line.style
    if style is not None:
        style.font.size, style.font.color.rgb = Pt(9), _SOFT
    return line


def _clear_stops(line: Paragraph) -> None:
    """Drop the stops for tabs that the style brings."""
    style = line.style
    stops = tuple(style.paragraph_format.tab_stops) if style is not None else ()
    for stop in stops:
        line.paragraph_format.tab_stops.add_tab_stop(stop.position, WD_TAB_ALIGNMENT.CLEAR)


def _field(code: str) -> Any:
    """Return a field that Word computes: the number of the page, or of pages."""
    made, run, text = OxmlElement("w:fldSimple"), OxmlElement("w:r"), OxmlElement("w:t")
    made.set(qn("w:instr"), code)
    text.text = "1"
    run.append(text)
    made.append(run)
    return made
