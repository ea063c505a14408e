"""The styles of a .docx: those of the template where it has them, else our own."""

from __future__ import annotations

from copy import deepcopy

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

TITLE, LIST, TABLE = "Title", "List Bullet", "Table Grid"
HEADINGS = ("Heading 1", "Heading 2", "Heading 3")

_INK = RGBColor(0x0B, 0x5C, 0x8A)
_FONT = "Calibri"

# Size, and room before, in points.
_SIZES = {TITLE: (24.0, 0.0), "Heading 1": (15.0, 16.0), "Heading 2": (12.5, 12.0), "Heading 3": (11.0, 8.0)}


def complete_styles(word: WordDocument) -> None:
    """Add the styles that are used and that a template lacks; they take the font of its text."""
    for name in (TITLE, *HEADINGS, LIST):
        if name not in word.styles:
            style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
            style.base_style = word.styles.default(WD_STYLE_TYPE.PARAGRAPH)
            if name in _SIZES:
                _size(style, name)
                _tell_level(style, name)
            if name == TITLE:
                style.font.size = max(Pt(_SIZES[TITLE][0]), *(_size_of(word, each) for each in HEADINGS))
    if TABLE not in word.styles:
        grid = deepcopy(docx.Document().styles[TABLE].element)
        grid.remove(grid.find(qn("w:basedOn")))
        word.styles.element.append(grid)


def _size_of(word: WordDocument, name: str) -> int:
    """Return how large a template writes its headings; 0 if it has none, or does not say."""
    style = next((each for each in word.styles if each.name == name), None)
    return (style.font.size or 0) if isinstance(style, ParagraphStyle) else 0


def dress(word: WordDocument) -> None:
    """Give an empty page our fonts, sizes and colours."""
    normal = word.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    _set_font(normal)
    normal.font.size = Pt(11)
    normal.paragraph_format.space_after = Pt(4)
    normal.paragraph_format.line_spacing = 1.1
    for name in _SIZES:
        style = word.styles[name]
        assert isinstance(style, ParagraphStyle)
        _set_font(style)
        _size(style, name)
        style.font.color.rgb = _INK


def style_id(word: WordDocument, name: str) -> str:
    """Return the id under which this file knows the style of that name."""
    return str(word.styles[name].style_id)


def _size(style: ParagraphStyle, name: str) -> None:
    size, before = _SIZES[name]
    style.font.size, style.font.bold = Pt(size), True
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(4)
    style.paragraph_format.keep_with_next = True


def _tell_level(style: ParagraphStyle, name: str) -> None:
    """Make a heading one in the outline of the document."""
    if name in HEADINGS:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(HEADINGS.index(name)))
        style.element.get_or_add_pPr().append(level)


def _set_font(style: ParagraphStyle) -> None:
    """Name the font of a style; a theme's font would win over it."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(name), _FONT)
