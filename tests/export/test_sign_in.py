"""The sign-in sheet: everybody with service, function, comings and goings, and room to sign; it fits an A4 page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from looked_at import looked_at

from gep_tui.domain.group.state import Group, Member, PlannedDate
from gep_tui.domain.session.attendance import PersonRow, PresenceRow
from gep_tui.domain.session.report import Report, SessionRow
from gep_tui.export.pages import Format, written
from gep_tui.export.part import Part
from gep_tui.export.planned_sheet import GUESTS, planned_sheet
from gep_tui.export.ruled import ACROSS, ruled

PART = Part("attendance")


def at(hour: int) -> str:
    return f"2026-11-22T{hour:02}:05:00.000+00:00"


def person(name: str, came: str | None, **more: str) -> PersonRow:
    return PersonRow(
        id=name, name=name, service="North [/]", function="", arrived_at=came, left_at=None, late=False, **more
    )


SESSION = SessionRow(
    id="s1",
    group="G",
    title="Morning",
    programme="p",
    started_at=at(9),
    ended_at=None,
    planned_seconds=0,
    rehearsal=False,
)
REPORT = Report(
    session=SESSION,
    people=(person("Léa", at(9)), person("Karim", None), person("Nora | N.", at(10), replaces="Karim")),
    presence=(
        PresenceRow(person="Léa", arrived_at=at(9), left_at=at(10)),
        PresenceRow(person="Léa", arrived_at=at(11), left_at=None),
        PresenceRow(person="Nora | N.", arrived_at=at(10), left_at=None),
    ),
)  # fmt: skip


@pytest.mark.parametrize("form", ["md", "txt", "csv", "sheet", "json"])
def test_every_format_tells_who_was_there_and_in_whose_place(form: Format) -> None:
    text = written(looked_at(REPORT, PART), form)
    assert all(name in text for name in ("Léa", "Karim", "Nora"))
    assert "9:05 11:05" in text or at(11) in text or form == "csv"
    assert ("in place of Karim" in text) == (form in ("md", "txt", "sheet"))


def test_plain_text_fits_the_page_and_leaves_room_to_sign() -> None:
    long = Member(id="m", name="Marie-Antoinette de la Tour-Beauséjour " * 3, service="Protection maternelle " * 4)
    text = planned_sheet(Group(id="g", name="Nord", members=(long,)), date(2026, 12, 1), "txt")
    table = text.splitlines()[6:]
    assert all(len(row) <= ACROSS for row in table)
    assert {len(row.rsplit("+-", 1)[-1]) for row in table if row.startswith("-")} == {16}
    assert "Beauséjour" in text, "nothing is cut"


def test_a_row_is_two_lines_high_and_a_header_one() -> None:
    assert ruled(("A", "Sign"), [("x", "")]).count("\n") == 5


def test_before_a_session_members_are_listed_by_name_with_the_next_date_and_rows_for_guests() -> None:
    members = (
        Member(id="b", name="Zoé"),
        Member(id="a", name="Élodie"),
        Member(id="c", name="Ali", left=date(2026, 1, 1)),
    )
    planned = (PlannedDate(id="d", day=date(2026, 12, 4)),)
    group = Group(id="g", name="Nord", members=members, dates=planned)
    text = planned_sheet(group, date(2026, 12, 1), "md")
    assert "- Date: Friday 4 December 2026" in text and "Ali" not in text
    assert text.index("Élodie") < text.index("Zoé") and text.count("\n|  |  |  |  |  |  |") == GUESTS
    assert planned_sheet(group, date(2026, 12, 5), "csv").count("\n") == 3


def test_a_formula_as_a_name_is_made_harmless(tmp_path: Path) -> None:
    group = Group(id="g", members=(Member(id="m", name="=1+1"),))
    assert "'=1+1" in planned_sheet(group, date(2026, 12, 1), "csv")
