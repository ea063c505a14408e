"""What a .docx says of itself: title and language, and neither a person's nor a machine's name."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as REL
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from gep_tui.domain.stream.text import one_line
from gep_tui.export.document.document import Document
from gep_tui.export.xml_text import for_xml

#: The language in which Word and LibreOffice proof a text.
PROOFING = {"fr": "fr-FR", "en": "en-GB"}

# Properties of the program that wrote a template (company, manager), data beside it, a picture of its first page.
_DROPPED = (REL.EXTENDED_PROPERTIES, REL.CUSTOM_PROPERTIES, REL.THUMBNAIL, REL.CUSTOM_XML)

#: Longest title in the properties of a file.
_LONGEST = 200


def describe(word: WordDocument, document: Document) -> None:
    """Give the file its title and language, and drop what a template says of its author."""
    properties = word.core_properties
    for name in ("author", "last_modified_by", "comments", "keywords", "subject", "category"):
        setattr(properties, name, "")
    properties.title = for_xml(one_line(document.title))[:_LONGEST]
    properties.language = PROOFING.get(document.language, "en-GB")
    properties.revision = 1
    properties.created = properties.modified = document.as_of.replace(tzinfo=None)
    for links in (word.part.rels, *([word.part.package.rels] if word.part.package else [])):
        for key in [key for key, link in links.items() if _is_dropped(link.reltype)]:
            del links[key]
    _proof_in(word, properties.language)


def _is_dropped(kind: str) -> bool:
    """Tell whether a part of this kind goes; LibreOffice links the properties of a file by a name of its own."""
    return kind in _DROPPED or (kind.endswith("/core-properties") and kind != REL.CORE_PROPERTIES)


def _proof_in(word: WordDocument, code: str) -> None:
    """Set the language of all text that names no other one."""
    styles = word.styles.element
    defaults = _child(_child(_child(styles, "w:docDefaults", first=True), "w:rPrDefault"), "w:rPr")
    _child(defaults, "w:lang").set(qn("w:val"), code)


def _child(parent: Any, tag: str, first: bool = False) -> Any:
    """Return the child of this name, made if it is missing."""
    found = parent.find(qn(tag))
    if found is None:
        found = OxmlElement(tag)
        parent.insert(0, found) if first else parent.append(found)
    return found
