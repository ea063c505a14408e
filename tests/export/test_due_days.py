"""The day that the words of a date mean, in every export: beside the words for people, in a column for programs."""

from __future__ import annotations

import csv
import io
import json

import msgspec
import pytest
from looked_at import looked_at

from gep_tui.domain.session.report import Report
from gep_tui.export.about import About
from gep_tui.export.csv_sheet import sheet
from gep_tui.export.csv_table import csv_
from gep_tui.export.json_text import json_
from gep_tui.export.markdown import markdown
from gep_tui.export.part import Part
from gep_tui.export.plain import plain

COMMITMENTS = Part("commitments")


@pytest.fixture
def dated(record: Report) -> Report:
    """The record with three dates: one of the same year, one of another, one that nobody understands."""
    days = (("avant Noël", "2026-12-24"), ("by Easter", "2027-03-28"), ("one day", None))
    (first,) = record.commitments
    rows = tuple(msgspec.structs.replace(first, due=due, due_on=due_on) for due, due_on in days)
    return msgspec.structs.replace(record, commitments=rows)


def test_people_read_the_words_and_weekday_day_and_month(dated: Report, its: About) -> None:
    for page in (markdown(looked_at(dated, COMMITMENTS, its)), plain(looked_at(dated, COMMITMENTS, its))):
        assert "| avant Noël · Thursday 24 December |" in page
        assert "| by Easter · Sunday 28 March 2027 |" in page
        assert "| one day |" in page


def test_a_spreadsheet_has_the_words_and_a_day_that_it_can_sort(dated: Report, its: About) -> None:
    head, *rows = csv.reader(io.StringIO(sheet(looked_at(dated, COMMITMENTS, its)).removeprefix("\ufeff")))
    assert head == ["Who", "What", "By when", "Day", "Said in", "State"]
    assert [each[2:4] for each in rows[:-1]] == [
        ["avant Noël", "2026-12-24"],
        ["by Easter", "2027-03-28"],
        ["one day", ""],
    ]


def test_programs_read_the_day_as_iso_8601(dated: Report) -> None:
    found = json.loads(json_(looked_at(dated, COMMITMENTS)))["commitments"]
    assert [(each["due"], each["due_on"]) for each in found] == [
        ("avant Noël", "2026-12-24"), ("by Easter", "2027-03-28"), ("one day", None),
    ]  # fmt: skip
    told = list(csv.DictReader(io.StringIO(csv_(looked_at(dated, COMMITMENTS)))))
    assert [each["due_on"] for each in told] == ["2026-12-24", "2027-03-28", ""]
