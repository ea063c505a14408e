from functools import partial

from drawn import text_of

from gep_tui.ui.components.lines import around, cut_out, first_and_count, first_rows, line
from gep_tui.ui.components.rows import ListRow, drawn, heading

LINES = [line(f"row {number}") for number in range(9)]


def test_a_part_of_a_list_tells_where_it_goes_on():
    assert text_of(around(LINES, 0, 12, 3)) == "row 0\nrow 1\nrow 2    ⋮ 6"
    assert text_of(around(LINES, 4, 12, 3)) == "row 3    ⋮ 3\nrow 4\nrow 5    ⋮ 3"
    assert text_of(cut_out(LINES, 6, 12, 3)) == "row 6    ⋮ 6\nrow 7\nrow 8"
    assert text_of(around(LINES, 4, 12, 9)) == text_of(LINES)


def test_without_room_for_the_sign_the_words_stay():
    assert text_of(around(LINES, 4, 6, 1)) == "row 4"
    assert around(LINES, 4, 12, 0) == []


def test_what_has_no_room_below_is_told_by_an_ellipsis():
    assert text_of(first_rows(LINES, 12, 2)) == "row 0\nrow 1 …"
    assert text_of(first_rows(LINES, 5, 2)) == "row 0\nrow…"
    assert first_rows(LINES, 12, 9) == LINES and first_rows(LINES, 12, 0) == []


def test_a_list_beside_another_says_how_many_have_no_room():
    assert text_of(first_and_count(LINES, 12, 3)) == "row 0\nrow 1\n… 7 more"
    assert text_of(first_and_count(LINES, 12, 1)) == "… 9 more"
    assert first_and_count(LINES, 12, 9) == LINES and first_and_count(LINES, 12, 0) == []


def test_a_list_to_choose_from_says_how_many_rows_are_above_and_below():
    rows = [heading("Sessions"), *(ListRow(f"k{number}", lambda cells: line("x" * cells)) for number in range(9))]
    shown = text_of(drawn(rows, 0, 1, 40, 4, focused=True)).splitlines()
    assert shown[0].startswith("Sessions") and shown[-1].endswith(" ⋮ 6") and "⋮" not in "".join(shown[:-1])
    above = text_of(drawn(rows, 4, 5, 40, 4, focused=False)).splitlines()
    assert above[0].endswith(" ⋮ 3") and above[-1].endswith(" ⋮ 2"), "a heading is no row to go to"
    assert {len(row.rstrip()) for row in above} == {36, 40}, "what stands in columns stays in them"
    assert "⋮" not in text_of(drawn(rows, 0, 1, 40, 10, focused=False))


def test_in_a_small_window_the_words_of_a_row_go_before_the_sign():
    rows = [ListRow(f"k{size}", partial(lambda size, cells: line("x" * size), size)) for size in (16, 14, 17)]
    for place, sign in ((0, " ⋮"), (1, " ⋮ 1"), (2, "")):
        assert text_of(drawn(rows, place, place, 20, 1, focused=False)).rstrip().endswith("x" + sign)
