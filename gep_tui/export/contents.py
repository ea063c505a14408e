"""Turn what a reader sees of a session into what its file holds: text or bytes; only the format used is imported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from gep_tui.export.document.document import Document, document
from gep_tui.export.document.minutes import Order
from gep_tui.export.document.typeset import typeset
from gep_tui.export.file_names import file_name
from gep_tui.export.formats import FileFormat, Format
from gep_tui.export.pages import written
from gep_tui.export.readers.seen import Seen


def content_of(
    seen: Seen,
    form: Format | FileFormat,
    order: Order = "phase",
    template: bytes | None = None,
    attached: Sequence[FileFormat] = (),
) -> str | bytes:
    """Return what is seen in this format, saying who may read it; a mail takes along the same in those `attached`.

    `template` is a .docx of the user's own.
    """
    match form:
        case "md" | "txt" | "json" | "csv" | "sheet":
            return written(seen, form, order)
        case "xlsx":
            return _workbook(seen)
        case "ics":
            from gep_tui.export.session_calendar import session_calendar

            return session_calendar(seen)
        case "eml":
            return _draft(seen, order, template, attached)
    return _document_file(typeset(document(seen, order)), form, template)


def _workbook(seen: Seen) -> bytes:
    from gep_tui.export.xlsx.sheet_tables import sheet_tables
    from gep_tui.export.xlsx.xlsx_file import xlsx_file

    head = document(seen)
    return xlsx_file(sheet_tables(seen), head.title, head.for_whom, seen.language, seen.as_of)


def _draft(seen: Seen, order: Order, template: bytes | None, attached: Sequence[FileFormat]) -> bytes:
    """Return a mail; its subject is what a file of it is called."""
    from gep_tui.export.mail.mail_draft import Attachment, mail_draft

    beside = [Attachment(file_name(seen, each), content_of(seen, each, order, template)) for each in attached]
    return mail_draft(typeset(document(seen, order)), file_name(seen, "eml").removesuffix(".eml"), beside)


def _document_file(
    document: Document, form: Literal["docx", "html", "pdf"], template: bytes | None = None
) -> str | bytes:
    """Return the document in one of the formats that are made of it."""
    if form == "html":
        from gep_tui.export.html.html_page import html_page

        return html_page(document)
    if form == "pdf":
        from gep_tui.export.pdf.pdf_file import pdf_file

        return pdf_file(document)
    from gep_tui.export.docx.docx_file import docx_file

    return docx_file(document, template)
