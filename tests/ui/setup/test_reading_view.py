"""How a pasted list was read is shown before it is taken: every row, three columns, in any room."""

from __future__ import annotations

import pytest
from drawn import text_of

from gep_tui.domain.lists.pasted import rows
from gep_tui.ui.components.lines import width
from gep_tui.ui.setup.views.reading import reading_lines

PASTED = "Nom\tPrénom\tService\tFonction\tE-mail\nDUPONT\tJean\tRH\tcadre\tj@x.fr\nMartin\tZoé\tAccueil\t\t\n"
MANY = "\n".join(f"Person {chr(97 + number % 26)}{chr(97 + number // 26)}; Social; nurse" for number in range(60))


def test_every_row_stands_in_three_columns_under_their_titles() -> None:
    shown = text_of(reading_lines(rows(PASTED), 1, 60, 10)).splitlines()
    assert shown[0] == "2 people as read · 1 address"
    assert [line.split() for line in shown[1:]] == [
        ["Name", "Service", "Function"],
        ["Jean", "DUPONT", "RH", "cadre"],
        ["Zoé", "Martin", "Accueil"],
    ]
    assert shown[2].index("RH") == shown[3].index("Accueil") == shown[1].index("Service")


def test_a_column_that_nobody_fills_is_left_out() -> None:
    assert "Function" not in text_of(reading_lines(rows("Léa; RH\nKarim; Social"), 1, 60, 10))
    assert text_of(reading_lines(rows("Léa\nKarim"), 1, 60, 10)).splitlines()[1].split() == ["Name"]
    assert "Function" in text_of(reading_lines(rows(f"{MANY}\nZoé; RH".replace("; nurse", "", 59)), 1, 60, 6))


@pytest.mark.parametrize("here", [1, 7, 33, 60, 99])
def test_where_there_is_no_room_for_all_those_around_the_cursor_are_shown_and_how_many(here: int) -> None:
    found = rows(MANY)
    shown = text_of(reading_lines(found, here, 60, 12))
    assert found[min(here, 60) - 1].name in shown
    assert "60 people as read" in shown
    assert "shown" in shown


def test_a_line_with_both_separators_tells_how_it_was_read() -> None:
    both = "“;” and “,” in one line: line 1 was read as 2 people."
    for pasted in ("Léa Martin, RH; Paul Petit, Achats", "Léa, RH; Paul, Achats, Sud", "Léa; Zoé"):
        shown = text_of(reading_lines(rows(pasted), 1, 70, 10))
        assert (both in shown) == (pasted.startswith("Léa M")) and ("one line" in shown) == ("," in pasted)
    assert rows("Léa Martin, RH; Paul Petit, Achats")[1].cells() == ("Paul Petit", "Achats", "")
    assert [row.name for row in rows("Léa; Karim, Paul", True)] == ["Léa", "Karim", "Paul"]


def test_in_two_rows_the_person_at_the_cursor_is_shown_without_titles() -> None:
    shown = text_of(reading_lines(rows(MANY), 2, 60, 2)).splitlines()
    assert shown[0] == "60 people as read · no. 2 shown"
    assert [line.split() for line in shown[1:]] == [["Person", "ba", "Social", "nurse"]]


@pytest.mark.parametrize("cells", [1, 8, 20, 36, 80, 200])
@pytest.mark.parametrize("height", [1, 2, 3, 10, 80])
@pytest.mark.parametrize("text", [PASTED, MANY, "[/]; [@click=a.b]x[/]; \x1b[31m", "a" * 10_000, "明子; 社会; 看護"])
def test_a_reading_is_shown_in_any_room(text: str, height: int, cells: int) -> None:
    lines = reading_lines(rows(text), 1, cells, height)
    assert len(lines) <= max(3, height)
    assert all(width(line) <= max(cells, 24) for line in lines)
