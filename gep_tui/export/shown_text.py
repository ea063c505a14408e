"""What leaves as text: what is shown of a file before it is written, and what a clipboard takes of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from gep_tui.domain.stream.text import clean
from gep_tui.export.contents import content_of
from gep_tui.export.csv_table import safe
from gep_tui.export.document.document import document
from gep_tui.export.document.minutes import Order
from gep_tui.export.document.typeset import typeset
from gep_tui.export.file_names import file_name
from gep_tui.export.formats import FileFormat, Format
from gep_tui.export.plain import written
from gep_tui.export.readers.seen import Seen
from gep_tui.locale import _

#: Formats made of the document; their text is that of the document.
_DOCUMENTS: tuple[Format | FileFormat, ...] = ("txt", "docx", "html", "pdf", "eml")


class ForClipboard(msgspec.Struct, frozen=True, kw_only=True):
    """A text for the clipboard, the same as HTML for a mail ("" if there is none), and the ending of its file."""

    text: str
    html: str = ""
    form: str = "txt"


def shown_text(seen: Seen, form: Format | FileFormat, attached: Sequence[FileFormat] = ()) -> str:
    """Return in text what a file in this format says; a mail's subject is first, what goes along with it last."""
    if form == "eml":
        subject = _("Subject: {subject}").format(subject=file_name(seen, "eml").removesuffix(".eml"))
        return "\n\n".join((subject, written(document(seen).blocks), *(_along(seen, each) for each in attached)))
    if form in _DOCUMENTS:
        return written(document(seen).blocks)
    return _workbook(seen, " | ") if form == "xlsx" else str(content_of(seen, form))


def _along(seen: Seen, form: FileFormat) -> str:
    """Return the name of a file that goes along, and what it says, unless that is in the mail already."""
    name = _("Goes along: {name}").format(name=file_name(seen, form))
    return name if form in _DOCUMENTS else f"{name}\n{shown_text(seen, form)}"


def for_clipboard(seen: Seen, form: Format | FileFormat, order: Order = "phase") -> ForClipboard:
    """Return what the clipboard takes of a file in this format: the text that is shown of it."""
    if form == "xlsx":
        return ForClipboard(text=_workbook(seen, "\t"), form="tsv")
    if form not in _DOCUMENTS:
        return ForClipboard(text=str(content_of(seen, form, order)), form=form)
    from gep_tui.export.html.html_page import html_page
    from gep_tui.export.mail.mail_style import MAIL_STYLE

    page = typeset(document(seen, order))
    return ForClipboard(text=written(page.blocks), html=html_page(page, MAIL_STYLE))


def _workbook(seen: Seen, between: str) -> str:
    """Return the sheets of the workbook one below the other; spreadsheets paste cells apart where tabs are `between`.

    A spreadsheet would take a pasted cell for a formula; so they are made safe as those of CSV are.
    """
    from gep_tui.export.xlsx.sheet_tables import SheetTable, sheet_tables

    def rows(table: SheetTable) -> Iterator[str]:
        yield table.title
        for row in (table.header, *table.rows):
            yield between.join(_cell(cell) for cell in row)

    return "\n\n".join("\n".join(rows(table)) for table in sheet_tables(seen)) + f"\n\n{document(seen).for_whom}\n"


def _cell(cell: object) -> str:
    text = "" if cell is None else clean(str(cell)).replace("\n", " ").replace("\t", " ")
    return safe(text) if isinstance(cell, str) else text
