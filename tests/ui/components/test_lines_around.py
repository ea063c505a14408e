from drawn import text_of

from gep_tui.ui.components.lines import around, cut_out, first_rows, line

LINES = [line(f"row {number}") for number in range(9)]


def test_a_part_of_a_list_tells_where_it_goes_on():
    assert text_of(around(LINES, 0, 12, 3)) == "row 0\nrow 1\nrow 2      ⋮"
    assert text_of(around(LINES, 4, 12, 3)) == "row 3      ⋮\nrow 4\nrow 5      ⋮"
    assert text_of(cut_out(LINES, 6, 12, 3)) == "row 6      ⋮\nrow 7\nrow 8"
    assert text_of(around(LINES, 4, 12, 9)) == text_of(LINES)


def test_without_room_for_the_sign_the_words_stay():
    assert text_of(around(LINES, 4, 6, 1)) == "row 4"
    assert around(LINES, 4, 12, 0) == []


def test_what_has_no_room_below_is_told_by_an_ellipsis():
    assert text_of(first_rows(LINES, 12, 2)) == "row 0\nrow 1 …"
    assert text_of(first_rows(LINES, 5, 2)) == "row 0\nrow…"
    assert first_rows(LINES, 12, 9) == LINES and first_rows(LINES, 12, 0) == []
