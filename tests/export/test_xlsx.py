"""A workbook holds dates and lengths as such, and what was typed as text."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta
from tempfile import gettempdir

import msgspec
import openpyxl
import pytest
from looked_at import looked_at

from gep_tui.domain.session.rating_rows import RatingRow
from gep_tui.domain.session.report import Report
from gep_tui.domain.stream.text import clean
from gep_tui.export.about import About
from gep_tui.export.part import Part
from gep_tui.export.xlsx.sheet_tables import SheetTable, sheet_tables
from gep_tui.export.xlsx.xlsx_file import xlsx_file


def book_of(record: Report, its: About) -> openpyxl.Workbook:
    content = xlsx_file(sheet_tables(looked_at(record, about=its)), "Séance 4", "Pour moi.", "fr")
    return openpyxl.load_workbook(io.BytesIO(content))


def test_each_table_has_a_sheet_with_filters_and_a_heading_that_stays(record: Report, its: About) -> None:
    book = book_of(record, its)
    names = ["Notes", "Commitments", "Speaking turns", "Phases", "People", "About this file"]
    assert book.sheetnames == names
    for name in names[:-1]:
        sheet = book[name]
        assert sheet.auto_filter.ref == sheet.dimensions
        assert (sheet.freeze_panes, sheet.print_title_rows) == ("A2", "$1:$1")
    assert [cell.value for cell in book["About this file"]["A"]] == ["Séance 4", "Pour moi."]


def test_dates_and_lengths_are_dates_and_lengths(record: Report, its: About) -> None:
    book = book_of(record, its)
    assert book["Notes"]["A2"].value == datetime(2026, 11, 22, 10, 43, 7)
    assert book["Phases"]["D3"].value == timedelta(minutes=10)
    assert book["Phases"]["D3"].number_format == "[h]:mm:ss"
    due = msgspec.structs.replace(record.commitments[0], due_on="2026-12-01")
    day = book_of(msgspec.structs.replace(record, commitments=(due,)), its)["Commitments"]["D2"]
    assert (day.value, day.number_format) == (datetime(2026, 12, 1), "dd/mm/yyyy")


def test_a_column_in_which_no_row_has_anything_is_left_out(record: Report, its: About) -> None:
    notes = tuple(msgspec.structs.replace(note, author="") for note in record.notes)
    for record_told, there in (
        (record, any(note.author for note in record.notes)),
        (msgspec.structs.replace(record, notes=notes), False),
    ):
        heads = [cell.value for cell in book_of(record_told, its)["Notes"][1]]
        assert ("Written by" in heads) == there and "Note" in heads


def test_ratings_are_numbers_in_a_sheet_of_their_own(record: Report, its: About) -> None:
    said = RatingRow(subject="session", aim="", person="Anne", scale="ten", mark=8, hands=1, words="=clair")
    book = book_of(msgspec.structs.replace(record, ratings=(said,)), its)
    assert book.sheetnames.index("Ratings") == book.sheetnames.index("Commitments") + 1
    assert [cell.value for cell in book["Ratings"][2]] == ["the session", "0–10", 8, 1, "Anne", "=clair"]


def test_what_was_typed_is_text_letter_for_letter(record: Report, its: About) -> None:
    cells = [row[5] for row in book_of(record, its)["Notes"].iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == [clean(note.text) for note in record.notes]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.quotePrefix for cell in cells if str(cell.value).startswith(("=", "@"))] == [True, True]


def test_what_a_cell_cannot_hold_is_dropped_or_goes_on_in_the_next_row() -> None:
    long, odd = "a" * 40_000, "x\x1b[31m\x00\ufffe _x0041_ \ud800 fin"
    table = SheetTable(title="T", header=("a", "b"), rows=((1, long), (date(2026, 1, 2), odd), (None, "")))
    content = xlsx_file((table,), "\x07t", "", "en")
    rows = [
        [cell.value for cell in row] for row in openpyxl.load_workbook(io.BytesIO(content))["T"].iter_rows(min_row=2)
    ]
    assert [row[0] for row in rows] == [1, 1, datetime(2026, 1, 2), None]
    assert "".join(str(row[1]) for row in rows[:2]) == long
    assert rows[2][1] == "x[31m _x005F_x0041_  fin", "which Excel shows as _x0041_"
    assert rows[3][1] is None


def test_a_part_that_is_a_table_is_a_sheet_of_its_own(record: Report, its: About) -> None:
    seen = looked_at(record, about=its)
    assert [table.title for table in sheet_tables(seen.only(Part("roles")))] == ["Roles"]
    assert [table.title for table in sheet_tables(seen.only(Part("turns")))] == ["Speaking turns"]
    roles = next(sheet_tables(seen.only(Part("roles"))))
    assert roles.rows == (("The case", "presenter", "Anne"),)


def test_it_names_nobody_in_its_properties(record: Report, its: About) -> None:
    said = book_of(record, its).properties
    assert (said.title, said.creator, said.lastModifiedBy) == ("Séance 4", None, None)


def test_where_temporary_files_find_no_room_that_is_told_before_a_sheet_is_begun(
    record: Report, its: About, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("gep_tui.export.xlsx.xlsx_file.TemporaryFile", full)
    with pytest.raises(OSError, match="No space left on device") as told:
        book_of(record, its)
    assert told.value.filename == gettempdir()
