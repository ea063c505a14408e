"""Write a document as PDF. Typst, which sets it, is an extra."""

from __future__ import annotations

import json
from pathlib import Path

import typst

from gep_tui.export.document.document import Document
from gep_tui.export.pdf.typst_data import typst_data

_PAGE = Path(__file__).with_name("page.typ")


def pdf_file(document: Document) -> bytes:
    """Return the file: tagged for screen readers, with headings as bookmarks, and without an author."""
    data = json.dumps(typst_data(document), ensure_ascii=False)
    made = typst.compile(_PAGE.read_bytes(), sys_inputs={"document": data})
    assert isinstance(made, bytes)
    return made
