"""CSV and JSON: the full record, safe to open, exact to read back."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from looked_at import looked_at
from spreadsheet import original

from gep_tui.domain.session.report import CommitmentRow, NoteRow, PhaseRow, Report, SpeakingRow, TurnRow
from gep_tui.domain.stream.text import clean
from gep_tui.export.csv_table import csv_, safe
from gep_tui.export.json_text import json_
from gep_tui.export.part import WHOLE, Part
from gep_tui.export.readers.reader import FACILITATOR
from gep_tui.export.readers.reader_words import for_whom

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

CELLS = st.text(st.sampled_from("=+-@'\t\n;\" ＝a1(") | st.characters(codec="utf-8"), max_size=30)


def read(text: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


@given(text=CELLS)
@example(text="'=1")
@example(text="''\t'=1;'=2")
@example(text='a;"=1')
def test_a_cell_made_safe_can_be_undone(text: str) -> None:
    assert original(safe(text)) == text
    assert not safe(text).startswith(FORMULA_SIGNS)


@given(text=CELLS)
def test_no_cell_is_a_formula_even_where_semicolons_part_the_cells(text: str) -> None:
    row = NoteRow(id="i", at="", phase="p", kind="k", person="n", author="", text=text)
    page = _page(row)
    for delimiter in (",", ";"):
        for cell in (cell for line in read(page, delimiter) for cell in line):
            assert not cell.lstrip(' "').startswith(FORMULA_SIGNS[:4]), cell


def _page(*notes: NoteRow) -> str:
    empty = msgspec.convert({"session": SESSION, **{name: [] for name in TABLES}}, Report)
    return csv_(looked_at(msgspec.structs.replace(empty, notes=notes)))


TABLES = ("phases", "turns", "speaking", "notes", "commitments", "refused")
SESSION = {
    "id": "s", "group": "", "title": "", "programme": "", "started_at": None, "ended_at": None, "planned_seconds": 0,
    "rehearsal": False,
}  # fmt: skip


def test_a_plain_text_cell_is_not_touched() -> None:
    for text in ("Léa", "a=1", "l'idée", "oui - non", "'tis", "1; 2", ""):
        assert safe(text) == text


def test_the_notes_come_back_as_they_were(record: Report) -> None:
    header, *rows = read(csv_(looked_at(record)))
    assert header == ["id", "at", "phase", "kind", "person", "author", "text", "in_room", "audience"]
    texts = header[:-2]
    back = [NoteRow(**dict(zip(texts, map(original, row), strict=False))) for row in rows]
    assert back == [msgspec.structs.replace(note, text=clean(note.text)) for note in record.notes]


def test_lines_end_as_the_standard_says_and_there_is_no_byte_order_mark(record: Report) -> None:
    text = csv_(looked_at(record, Part("phases")))
    assert text.count("\r\n") == text.count("\n") == len(record.phases) + 1
    assert not text.startswith("\ufeff")


@pytest.mark.parametrize(
    ("what", "row"),
    [("commitments", CommitmentRow), ("phases", PhaseRow), ("turns", TurnRow), ("speaking", SpeakingRow)],
)
def test_each_other_table_has_its_own_columns(what: Any, row: type, record: Report) -> None:
    header, *rows = read(csv_(looked_at(record, Part(what))))
    assert tuple(header) == (*row.__struct_fields__, "audience")
    assert len(rows) == len(getattr(record, what))


def test_nothing_is_an_empty_cell_and_truth_is_a_word(record: Report) -> None:
    header, first, *_rest = read(csv_(looked_at(record, Part("phases"))))
    cells = dict(zip(header, first, strict=True))
    assert cells["planned_seconds"] == ""
    assert cells["skipped"] == "false"
    assert cells["actual_seconds"] == "300.0"


def test_the_audience_stands_in_every_row(record: Report) -> None:
    header, *rows = read(csv_(looked_at(record)))
    assert header[-1] == "audience"
    assert {row[-1] for row in rows} == {for_whom(FACILITATOR)}


def test_json_has_exactly_the_names_and_the_order_of_the_report(record: Report) -> None:
    text = json_(looked_at(record))
    tables = json.loads(text)
    assert tuple(tables) == (*Report.__struct_fields__, "audience")
    assert tuple(tables["notes"][0]) == NoteRow.__struct_fields__
    assert tuple(tables["phases"][0]) == PhaseRow.__struct_fields__
    assert msgspec.convert(tables, Report) == msgspec.structs.replace(
        record, notes=tuple(msgspec.structs.replace(note, text=clean(note.text)) for note in record.notes)
    )
    assert text.endswith("}\n") and "é" in text and "\n  " in text


def test_json_of_a_part_has_all_tables_and_can_say_for_whom(record: Report) -> None:
    tables = json.loads(json_(looked_at(record, Part("commitments"))))
    assert tuple(tables) == (*Report.__struct_fields__, "audience")
    assert len(tables["commitments"]) == 1
    assert tables["turns"] == []


def test_json_is_clean_of_what_a_terminal_obeys_and_encodes(record: Report) -> None:
    note = msgspec.structs.replace(record.notes[0], text="a\x1b]52;c;x\x07\u202eb\ud800")
    text = json_(looked_at(msgspec.structs.replace(record, notes=(note,))))
    assert json.loads(text)["notes"][0]["text"] == "a]52;c;xb"
    text.encode("utf-8")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_tables_are_the_golden_ones(
    language: str, report_in: Callable[[str], Report], golden: Callable[[str, str], None]
) -> None:
    record = report_in(language)
    golden(f"record.{language}.json", json_(looked_at(record)))
    golden(f"notes.{language}.csv", csv_(looked_at(record)))
    golden(f"phases.{language}.csv", csv_(looked_at(record, Part("phases"))))
    assert csv_(looked_at(record, WHOLE)) == csv_(looked_at(record))
