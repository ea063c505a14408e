"""Practice sheets in the formats in which they leave: the only place that knows all of these."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Literal, get_args

from gep_tui.domain.group.practice_sheet import PracticeSheet
from gep_tui.domain.stream.text import one_line
from gep_tui.export.sheets.sheet_blocks import sheet_blocks
from gep_tui.locale import _
from gep_tui.store.files.devices import is_device

SheetFormat = Literal["md", "txt", "html"]

#: All formats of a sheet, the usual one first.
SHEET_FORMATS: tuple[SheetFormat, ...] = get_args(SheetFormat)

#: Longest name of a file in bytes, without its ending.
_LONGEST = 120


def sheet_page(sheet: PracticeSheet, form: SheetFormat, language: str) -> str:
    """Return one sheet as a page; only the format used is imported."""
    if form == "html":
        from gep_tui.export.sheets.booklet import page

        return page(sheet, language)
    if form == "txt":
        from gep_tui.export.plain import written

        return written(sheet_blocks(sheet))
    from gep_tui.export.markdown import written

    return written(sheet_blocks(sheet))


def booklet_page(sheets: Sequence[PracticeSheet], language: str) -> str:
    """Return all `sheets` as one page to leaf through."""
    from gep_tui.export.sheets.booklet import booklet

    return booklet(sheets, language)


def sheet_file(sheet: PracticeSheet, form: SheetFormat) -> str:
    """Return a readable file name: the title of the sheet. It names no group."""
    name = _tame(sheet.title) or _tame(_("sheet"))
    return f"{name}.{form}"


def booklet_file() -> str:
    """Return a readable file name for a booklet. It names no group."""
    name = _tame(_("Practice sheets"))
    return f"{name}.html"


def _tame(text: str) -> str:
    words = re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", one_line(text))).strip("-_")
    name = words.encode("utf-8")[:_LONGEST].decode("utf-8", "ignore")
    return f"{name}-1" if is_device(name) else name
