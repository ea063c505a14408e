"""Write tables as a workbook: a sheet each, with filters and headings that stay, and a last one on who may read it."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime
from tempfile import TemporaryFile, gettempdir
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

from gep_tui.domain.stream.event import EPOCH
from gep_tui.domain.stream.text import one_line
from gep_tui.export.same_zip import same_zip
from gep_tui.export.xlsx.cells import Cells, WrittenSheet, in_pieces
from gep_tui.export.xlsx.sheet_tables import CellValue, SheetTable, columns
from gep_tui.export.xml_text import for_xml
from gep_tui.locale import _

_NARROWEST, _BESIDE, _WIDEST = 8, 30, 60

#: Left and right of a page, in inches.
_MARGIN = 0.4

_A4 = 9

#: Bytes in the temporary files: of an empty workbook, and of a cell beside its text.
_SMALLEST, _CELL = 65_536, 100

#: Height of a line, and of the highest row that Excel knows, in points.
_LINE, _HIGHEST = 15, 409


def xlsx_file(tables: Iterable[SheetTable], title: str, for_whom: str, language: str, as_of: datetime = EPOCH) -> bytes:
    """Return the workbook. `title` and `for_whom` stand on a sheet of their own; nobody's name is in its properties.

    They tell of `as_of` (UTC), the time of the record, since the library would tell that of writing.

    Raises OSError if the folder for temporary files, where each sheet stands until all are done, takes no more.
    """
    tables = tuple(tables)
    _require_room(tables)
    book = Workbook(write_only=True)
    book.properties.creator = ""
    book.properties.created = book.properties.modified = as_of.replace(tzinfo=None)
    book.properties.title = for_xml(one_line(title))
    for table in tables:
        _write(book.create_sheet(table.title), table, language)
    about: WrittenSheet = book.create_sheet(_("About this file"))
    about.column_dimensions["A"].width = _WIDEST
    for text in (title, for_whom):
        about.append([Cells(about, language).cell(text)])
    out = io.BytesIO()
    # what `Workbook.save` does, but for the time of writing
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).save()
    return same_zip(out.getvalue())


def _require_room(tables: Iterable[SheetTable]) -> None:
    """Find out first whether the sheets will fit: while one is being written, the library has no words for it."""
    cells = [value for table in tables for row in table.rows for value in row]
    try:
        with TemporaryFile() as file:
            file.write(bytes(_SMALLEST + sum(_CELL + 4 * len(str(value)) for value in cells)))
    except OSError as error:
        raise OSError(error.errno, error.strerror, gettempdir()) from error


def _write(sheet: WrittenSheet, table: SheetTable, language: str) -> None:
    """Write one sheet; what is said of a sheet as a whole comes before its rows."""
    rows = [piece for row in table.rows for piece in in_pieces(row)]
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.header))}{len(rows) + 1}"
    widths = _widths(table)
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for number, row in enumerate(rows, 2):
        if (lines := _lines(row, widths)) > 1:
            sheet.row_dimensions[number].height = min(lines * _LINE, _HIGHEST)
    sheet.page_setup.paperSize, sheet.page_setup.orientation = _A4, "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins.left = sheet.page_margins.right = _MARGIN
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    cells = Cells(sheet, language)
    sheet.append([cells.head(words) for words in table.header])
    for row in rows:
        sheet.append([cells.cell(value) for value in row])


def _widths(table: SheetTable) -> list[int]:
    """Return the widths of the columns; all but the widest are narrow enough that a page holds the sheet legibly."""
    widths = [_width(column) for column in columns(table)]
    widest = max(widths)
    return [width if width == widest else min(width, _BESIDE) for width in widths]


def _width(column: tuple[CellValue, ...]) -> int:
    """Return how wide a column is, in letters."""
    longest = max(max(map(len, str(value).splitlines()), default=0) for value in column if value is not None)
    return max(_NARROWEST, min(longest + 2, _WIDEST))


def _lines(row: tuple[CellValue, ...], widths: list[int]) -> int:
    """Return how many lines the fullest cell takes; LibreOffice shows one where a row does not say how high it is."""
    return max(
        sum(len(line) // width + 1 for line in value.split("\n")) if isinstance(value, str) else 1
        for value, width in zip(row, widths, strict=True)
    )
