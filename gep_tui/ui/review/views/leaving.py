"""Draw the choice of the page "What leaves": readers down, formats across, and what the chosen ones mean."""

from __future__ import annotations

from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.export.file_names import ending
from gep_tui.export.formats import FileFormat, Format
from gep_tui.export.readers.reader import Reader
from gep_tui.export.readers.reader_words import described, reader_name
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, Piece, Style, cut, fit, line, pad, width, wrap
from gep_tui.ui.review.leaving import FORMS, READERS, WITH_PROCESS, LeavingChoice

#: Cells of a column of the grid, of a reader's name beside it, and of a sentence that is worth its room.
_COLUMN, _NAME, _SENTENCE = 6, 20, 24

#: Smallest window, in rows and cells, for the grid; and the rows below which one line has to do.
_HIGH, _WIDE, _FLAT = 20, _NAME + len(FORMS) * _COLUMN, 10


def leaving_lines(leaving: LeavingChoice, session: Session, cells: int, height: int) -> list[Line]:
    """Return what is above the rows that leave, in a window of this size."""
    if height < _FLAT:
        chosen = _reader_label(leaving.reader(session))
        form, hits = f" · {ending(leaving.form)}", f"{leaving.hits.counted()} ".lstrip()
        return [fit(line(hits, (cut(chosen, max(1, cells - width(line(hits, form)))), "accent"), form), cells)]
    if height >= _HIGH and cells >= _WIDE:
        return [*_head(cells), *_rows(leaving, session, cells), *_meaning(leaving, session, cells, 2)]
    return [*_short(leaving, session, cells), *_meaning(leaving, session, cells, 2 if cells >= _WIDE else 1)]


def _head(cells: int) -> list[Line]:
    """Return the letters of the formats, and below them their names."""
    room = _name_room(cells)
    letters = "".join(pad(letter, _COLUMN) for letter in FORMS)
    names = "".join(pad(ending(form), _COLUMN) for form in FORMS.values())
    return [line((" " * room + letters, "key")), line((" " * room + names, "bold"))]


def _rows(leaving: LeavingChoice, session: Session, cells: int) -> list[Line]:
    room = _name_room(cells)
    return [
        fit(
            (
                (f" {letter} ", "key"),
                (pad(_label(leaving, session, letter), room - 4) + " ", "bold" if letter == leaving.row else ""),
                *(
                    _cell(form in leaving.absent, letter == leaving.row, form == leaving.form)
                    for form in FORMS.values()
                ),
                *_beside(reader, cells - room - len(FORMS) * _COLUMN),
            ),
            cells,
        )
        for letter, reader in READERS.items()
    ]


def _cell(missing: bool, in_row: bool, in_column: bool) -> Piece:
    """Return a cell of the grid: the chosen one, one whose part is not installed, or any other."""
    if in_row and in_column:
        return pad("[–]" if missing else "[●]", _COLUMN), "accent"
    style: Style = "" if in_row or in_column else "dim"
    return pad(" –" if missing else " ·", _COLUMN), style


def _beside(reader: Reader, room: int) -> tuple[Piece, ...]:
    return ((cut(described(reader), room - 1), "dim"),) if room >= _SENTENCE else ()


def _short(leaving: LeavingChoice, session: Session, cells: int) -> list[Line]:
    """Return readers and formats in a row each, from the chosen ones on where they do not all fit."""
    readers = [(letter, _label(leaving, session, letter), letter == leaving.row) for letter in READERS]
    forms = [(letter, ending(form), form == leaving.form) for letter, form in FORMS.items()]
    return [_row(readers, cells), _row(forms, cells)]


def _row(names: list[tuple[str, str, bool]], cells: int) -> Line:
    sizes = [len(letter) + len(name) + 3 for letter, name, _here in names]
    at = next((place for place, (_letter, _name, here) in enumerate(names) if here), 0)
    first = 0
    while first < at and sum(sizes[first : at + 1]) > cells - 2:
        first += 1
    pieces: list[Piece] = [("‹", "dim")] if first else []
    for letter, name, here in names[first:]:
        pieces += [(f" {letter} ", "key"), (f"[{name}]" if here else name, "accent" if here else "")]
    return fit(tuple(pieces), cells)


def _meaning(leaving: LeavingChoice, session: Session, cells: int, rows: int) -> list[Line]:
    """Return what the chosen reader gets, of which part, and what the format is for; or why there is nothing."""
    trouble, reader = leaving.trouble(session), leaving.reader(session)
    gets = described(reader) if reader is not None else ""
    names = _("names replaced") if leaving.anonymous else ""
    told = (names, gets, _for_what(leaving.form), _along(leaving), one_line(leaving.part_name))
    words = trouble or " · ".join(each for each in told if each)
    found = [line((" " + row, "accent" if trouble else "dim")) for row in wrap(words, max(1, cells - 2), rows)]
    return [*found, *[line("")] * (rows - len(found))]


def _along(leaving: LeavingChoice) -> str:
    """Return which files go along with a mail, or how they do; "" for anything but a mail."""
    if leaving.form != "eml":
        return ""
    return _("with {files}").format(files=", ".join(leaving.along())) if leaving.along() else _("+ takes files along")


def _for_what(form: Format | FileFormat) -> str:
    """Return what a format is for."""
    words = {
        "md": _("md: text with marks for headings"),
        "txt": _("txt: plain text"),
        "docx": _("docx: for Word and LibreOffice"),
        "html": _("html: for a browser"),
        "xlsx": _("xlsx: tables for a spreadsheet"),
        "pdf": _("pdf: to print and to send"),
        "eml": _("eml: a draft of a mail"),
        "ics": _("ics: for a calendar"),
        "sheet": _("csv: one table for a spreadsheet"),
        "json": _("json: for programs"),
    }
    return words.get(form, "")


def _label(leaving: LeavingChoice, session: Session, letter: str) -> str:
    """Return what a reader is called, with the name if it is a person who is chosen."""
    reader = READERS[letter]
    named = leaving.names.get(reader.who, "")
    chosen = leaving.reader(session) if letter == leaving.row else None
    return _reader_label(chosen or (Reader(reader.who, named) if named else reader))


def _reader_label(reader: Reader | None) -> str:
    if reader is None:
        return "…"
    return _("with the process") if reader == WITH_PROCESS else reader_name(reader)


def _name_room(cells: int) -> int:
    """Return the cells of a reader's letter and name: more of them in a wide window."""
    return max(_NAME, min(32, cells - len(FORMS) * _COLUMN - 50))
