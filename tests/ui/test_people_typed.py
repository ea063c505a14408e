"""People as they are typed or pasted: nothing is lost, nothing is misread, and what is wrong is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.text import one_line
from gep_tui.ui.setup.people import complaint, line_of, rows, split


def cells(text: str) -> list[tuple[str, str, str]]:
    return [row.cells() for row in rows(text)]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Léa", ("Léa", "", "")),
        ("  Léa   Martin ", ("Léa Martin", "", "")),
        ("Léa Martin; Service social; assistante sociale", ("Léa Martin", "Service social", "assistante sociale")),
        ("Léa\tService social\tassistante", ("Léa", "Service social", "assistante")),
        ("Léa, Service social, assistante", ("Léa", "Service social", "assistante")),
        ("Léa; Social, Nord; assistante", ("Léa", "Social, Nord", "assistante")),
        ('"Martin; Léa"; Social', ("Martin; Léa", "Social", "")),
        ('Léa "Lou" Martin; Social', ('Léa "Lou" Martin', "Social", "")),
        ('"Lou" Martin; Social', ('"Lou" Martin', "Social", "")),
        ('"dit ""Lou"""; Social', ('dit "Lou"', "Social", "")),
        ("Léa; Social; assistante; à mi-temps; Nord", ("Léa", "Social", "assistante, à mi-temps, Nord")),
        ("; Social", ("", "Social", "")),
        ("Léa;", ("Léa", "", "")),
    ],
)
def test_a_line_is_name_service_and_function(line: str, read: tuple[str, str, str]) -> None:
    assert cells(line) == [read]


def test_blank_lines_and_windows_newlines_are_nobody() -> None:
    assert cells("Léa\r\n\r\n   \nKarim\r\n") == [("Léa", "", ""), ("Karim", "", "")]


def test_the_headings_of_a_spreadsheet_say_what_the_columns_are() -> None:
    assert cells("Nom\tPrénom\tFonction\tService\nMartin\tLéa\tassistante\tSocial") == [
        ("Léa Martin", "Social", "assistante")
    ]


def test_a_column_with_another_heading_is_left_aside() -> None:
    assert cells("Nom;Âge;Service\nLéa;40;Social") == [("Léa", "Social", "")]


def test_a_person_called_like_a_heading_is_a_person() -> None:
    assert cells("Nom\nLéa") == [("Nom", "", ""), ("Léa", "", "")]


def test_a_missing_name_is_refused_with_its_line() -> None:
    assert "2" in complaint(rows("Léa\n; Service social"))
    assert "Service social" in complaint(rows("Léa\n; Service social"))


@pytest.mark.parametrize("other", ["Léa", "léa", "LÉA", " Léa ", "Le\u0301a", "L\u200eéa"])
def test_two_names_alike_are_refused_with_both_lines(other: str) -> None:
    said = complaint(rows(f"Léa\nKarim\n{other}"))
    assert "1" in said
    assert "3" in said
    assert "“" + rows(other)[0].name + "”" in said


def test_a_good_list_has_nothing_wrong() -> None:
    assert complaint(rows("Léa\nLéo\nKarim; Social")) == ""
    assert complaint(()) == ""


@pytest.mark.parametrize("hostile", ["[/]", "[@click=app.quit]x[/]", "[red]Léa", "{0}", "%s", "\\"])
def test_markup_is_a_name_letter_for_letter(hostile: str) -> None:
    assert cells(hostile) == [(hostile, "", "")]
    assert complaint(rows(f"{hostile}\n{hostile}"))


def test_escape_sequences_and_bidi_controls_are_cleaned_away() -> None:
    assert cells("\x1b[31mLéa\x1b]0;x\x07\u202e\nKarim") == [("[31mLéa]0", "x", ""), ("Karim", "", "")]


NAMES = st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=30).map(one_line)


@given(NAMES.filter(bool), NAMES, NAMES)
def test_what_is_written_out_reads_the_same(name: str, service: str, function: str) -> None:
    assert cells(f"x\n{line_of(name, service, function)}")[1] == (name, service, function)


@given(st.text(max_size=200))
def test_no_line_is_too_odd_to_read(line: str) -> None:
    for row in rows(line):
        assert all("\n" not in cell and "\t" not in cell for cell in row.cells())
    assert isinstance(complaint(rows(line)), str)


@given(st.lists(st.text(alphabet=st.characters(exclude_characters=';"\n', exclude_categories=("C", "Z"))), min_size=2))
def test_cells_without_the_separator_come_back_as_they_were(parts: list[str]) -> None:
    assert split(";".join(parts)) == [one_line(part) for part in parts]


def test_a_list_of_thousands_is_read_at_once() -> None:
    assert len(rows('"a";' * 20_000 + "\n" + "\n".join(f"P{n}; s; f" for n in range(5_000)))) == 5_001
