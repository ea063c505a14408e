"""Files that leave have readable names, which outside the group name nobody."""

from __future__ import annotations

from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from looked_at import looked_at

from gep_tui import locale
from gep_tui.domain.session.report import Report, SessionRow
from gep_tui.export.file_names import file_name
from gep_tui.export.part import WHOLE, Part
from gep_tui.export.readers.reader import FACILITATOR, GROUP, Reader


def test_a_name_tells_day_group_part_and_reader(record: Report) -> None:
    def named(reader: Reader, form: str, part: Part = WHOLE) -> str:
        return file_name(looked_at(record, part, reader=reader), form)

    assert named(GROUP, "md") == "2026-11-22 Équipe Nord – session minutes (group).md"
    with_process = named(Reader("group", process=True), "md")
    assert with_process == "2026-11-22 Équipe Nord – session minutes (group, with the process).md"
    assert named(FACILITATOR, "sheet", Part("turns")) == "2026-11-22 Équipe Nord – data, turns (facilitator).csv"
    assert (
        named(Reader("presenter", "Léa D’Or"), "txt")
        == "2026-11-22 Équipe Nord – session minutes (presenter Léa D’Or).txt"
    )
    assert named(Reader("person", "Léa"), "txt") == "2026-11-22 Équipe Nord – session minutes (Léa).txt"
    locale.choose("fr")
    assert named(GROUP, "md") == "2026-11-22 Équipe Nord – compte rendu (groupe).md"


def test_outside_the_group_no_name_stands_in_it(record: Report) -> None:
    assert file_name(looked_at(record, reader=Reader("sponsor")), "md") == "2026-11-22 – summary (sponsor).md"
    assert file_name(looked_at(record, reader=Reader("public")), "md") == "2026-11-22 – practice sheets (public).md"
    row = msgspec.structs.replace(record.session, started_at=None)
    seen = looked_at(msgspec.structs.replace(record, session=row), reader=Reader("sponsor"))
    assert file_name(seen, "md") == "summary (sponsor).md"


@given(id=st.text(), group=st.text(max_size=300), name=st.text(max_size=300))
def test_a_name_never_leaves_its_folder_nor_is_too_long(id: str, group: str, name: str) -> None:
    row = SessionRow(
        id=id, group=group, title="", programme="", started_at=None, ended_at=None, planned_seconds=0, rehearsal=False
    )
    found = file_name(looked_at(Report(session=row), Part("person", name), reader=Reader("person", name)), "md")
    assert Path(found).name == found
    assert not found.startswith(".")
    assert not set(found) & set('/\\:*?"<>|')
    assert len(found.encode()) <= 210
