"""CSV for people: what a spreadsheet shows after one click, in French and in English."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from looked_at import looked_at

from gep_tui import locale
from gep_tui.domain.session.attendance import PersonRow
from gep_tui.domain.session.outcomes import GroupRow, VoteRow
from gep_tui.domain.session.report import Report
from gep_tui.export.about import About, about
from gep_tui.export.csv_dialects import BYTE_ORDER_MARK
from gep_tui.export.csv_sheet import sheet
from gep_tui.export.part import TABLES, WHOLE, Part
from gep_tui.export.readers.reader import FACILITATOR
from gep_tui.export.readers.reader_words import for_whom


def opened(text: str, delimiter: str) -> list[list[str]]:
    """Return the cells as a spreadsheet set to that delimiter shows them."""
    assert text.encode("utf-8").startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline=""), delimiter=delimiter))


def test_a_french_spreadsheet_parts_the_cells_at_semicolons(
    session: object, report_in: Callable[[str], Report], its: About
) -> None:
    locale.choose("fr")
    head, first, *_rest = opened(sheet(looked_at(report_in("fr"), about=about(session))), ";")  # type: ignore[arg-type]
    assert head == ["Quand", "Cas", "Phase", "Type", "Qui", "Note", "Notée par"]
    assert first == ["2026-11-22 10:43:07", "", "Tour d’arrivée", "météo", "Karim", "Soleil, quelques nuages", ""]


def test_an_english_spreadsheet_parts_them_at_commas(record: Report, its: About) -> None:
    head, *rows = opened(sheet(looked_at(record, about=its)), ",")
    assert head[0] == "When"
    assert next(row[5] for row in rows if row[4] == "Anne") == "Le service a fusionné en mai"
    assert len(rows) == len(record.notes) + 1, "the last row says who may read it"


def test_lengths_have_hours_so_that_ten_minutes_are_no_ten_o_clock(record: Report, its: About) -> None:
    _head, *rows = opened(sheet(looked_at(record, Part("phases"), its)), ",")
    assert rows[1] == ["The case (Anne) · Account", "2026-11-22 10:47:07", "2026-11-22 10:58:37", "0:10:00", "0:11:30"]


def test_people_groups_and_votes_have_a_table_each(record: Report, its: About) -> None:
    full = msgspec.structs.replace(
        record,
        people=(
            PersonRow(
                id="a", name="Anne", service="North", function="nurse", arrived_at="2026-11-22T10:50:00+01:00",
                left_at=None, late=True,
            ),
        ),
        groups=(GroupRow(phase="weather", number=1, person="Anne"),),
        votes=(VoteRow(phase="weather", note="n", option="A topic", person="", votes=3),),
    )  # fmt: skip
    assert opened(sheet(looked_at(full, Part("people"), its)), ",")[1] == [
        "Anne", "North", "nurse", "2026-11-22 10:50:00", "", "yes",
    ]  # fmt: skip
    assert opened(sheet(looked_at(full, Part("groups"), its)), ",")[1] == ["Check-in round", "1", "Anne"]
    assert opened(sheet(looked_at(full, Part("votes"), its)), ",")[1] == ["Check-in round", "A topic", "3", ""]


@pytest.mark.parametrize("what", TABLES)
def test_every_table_has_headings_and_rows_as_long(what: str, record: Report, its: About) -> None:
    head, *rows = opened(sheet(looked_at(record, Part(what), its)), ",")  # type: ignore[arg-type]
    assert all(head)
    assert {len(row) for row in rows[:-1]} <= {len(head)}


@given(text=st.text(st.sampled_from("=+-@'\t\n;\" ＝a1(") | st.characters(codec="utf-8"), max_size=30))
def test_no_cell_is_a_formula(text: str) -> None:
    note = NOTE | {"text": text}
    told = msgspec.convert({"session": SESSION, "notes": [note]}, Report)
    for delimiter in ",;":
        cells = [cell for row in opened(sheet(looked_at(told, WHOLE)), delimiter) for cell in row]
        assert not [cell for cell in cells if cell.lstrip(' "').startswith(("=", "+", "-", "@", "＝"))]


def test_the_last_row_says_for_whom_it_is(record: Report, its: About) -> None:
    assert opened(sheet(looked_at(record, about=its)), ",")[-1] == [for_whom(FACILITATOR)]


SESSION = {
    "id": "s", "group": "", "title": "", "programme": "", "started_at": None, "ended_at": None, "planned_seconds": 0,
    "rehearsal": False,
}  # fmt: skip
NOTE = {
    "id": "i", "at": "", "phase": "p", "kind": "k", "person": "n", "author": "", "text": "",
}  # fmt: skip
