"""The signs before the entries of a list: those of the template, else dots of our own."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as REL
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart

from gep_tui.export.docx.styles import LIST

_DOTS = (
    '<w:abstractNum {names} w:abstractNumId="{id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
)


def complete_bullets(word: WordDocument) -> None:
    """Give the style of lists its signs, unless it has some."""
    numbers = _numbering(word)
    properties = word.styles[LIST].element.get_or_add_pPr()
    known = {each.get(qn("w:numId")) for each in numbers.findall(qn("w:num"))}
    used = properties.find(f"{qn('w:numPr')}/{qn('w:numId')}")
    if used is not None and used.get(qn("w:val")) in known:
        return
    properties.get_or_add_numPr().get_or_add_numId().val = _dotted(numbers)


def _numbering(word: WordDocument) -> Any:
    """Return the lists that the file knows; it gets an empty table of them if it has none."""
    part = next((each.target_part for each in word.part.rels.values() if each.reltype == REL.NUMBERING), None)
    if part is None:
        empty = parse_xml(f"<w:numbering {nsdecls('w')}/>")
        part = NumberingPart(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, empty, word.part.package)
        word.part.relate_to(part, REL.NUMBERING)
    return part.element


def _dotted(numbers: Any) -> int:
    """Add a list with dots, and return its number."""
    lists = numbers.findall(qn("w:abstractNum"))
    id = 1 + max((int(each.get(qn("w:abstractNumId"), 0)) for each in lists), default=0)
    dots = parse_xml(_DOTS.format(names=nsdecls("w"), id=id))
    # lists stand before the numbers that use them
    first = numbers.find(qn("w:num"))
    numbers.append(dots) if first is None else first.addprevious(dots)
    return int(numbers.add_num(id).numId)
