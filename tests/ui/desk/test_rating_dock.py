"""The ratings in the dock: hands by digits, marks and words by person, with hostile words, undone by u."""

from __future__ import annotations

import pytest
from drawn import text_of

from gep_tui.domain.session.rating import RatedThing, counted, words_on
from gep_tui.ui.components.lines import width

WHOLE = RatedThing("session")


def shown(table, cells=80, rows=12):
    return text_of(table.desk.dock.lines(table.desk.view_model(), table.live.now(), cells, rows))


def marks(table, about=WHOLE):
    return {each.scale: each.counts for each in counted(table.session.ratings) if each.about == about}


@pytest.fixture
def dock(lay):
    table = lay()
    table.command("F")
    return table


def test_digits_count_the_hands_from_the_highest_mark_down(dock):
    dock.press("2", "0", "é")
    assert marks(dock) == {"ten": {8: 2, 10: 2}}
    assert "▸ the session" in shown(dock) and "0–10: mean 9.0 (4 marks)" in shown(dock)
    assert "[7:·]" in shown(dock) and " 8:2 " in shown(dock)
    dock.press("right", "left", "m", "1", "2")
    assert marks(dock)["ten"][7] == 12


def test_the_arrows_move_the_cursor_the_way_they_point(dock):
    before = shown(dock).index("[")
    dock.press("right", "right")
    assert "[8:·]" in shown(dock) and shown(dock).index("[") > before
    dock.press("left")
    assert "[9:·]" in shown(dock)
    dock.press("left", "left", "left")
    assert "[10:·]" in shown(dock)


def test_the_other_scale_an_a_of_the_four_and_undo(dock):
    dock.press("s", "3")
    assert marks(dock) == {"roti": {5: 3}}
    dock.press("down", "1")
    assert marks(dock, RatedThing("appreciation")) == {"roti": {5: 1}}
    dock.command("u")
    dock.command("u")
    assert marks(dock) == {}


def test_a_person_gives_a_mark_and_a_word_and_the_next_is_asked(dock):
    dock.press("p", "2", "7", "enter", *"[/]", "enter", "3", "1", "0", "escape")
    assert marks(dock) == {"ten": {7: 1, 10: 1}}
    assert words_on(dock.session.ratings, WHOLE) == ("[/]",)
    assert "“[/]”" in shown(dock)
    dock.desk.hidden = True
    assert "[/]" not in shown(dock) and "mean" not in shown(dock)


def test_a_mark_that_no_digit_can_continue_answers_at_once_and_a_letter_after_a_one_begins_a_note(dock):
    dock.press("p", "2", "7")
    assert dock.asked == "Karim, one word (Enter: none):"
    dock.press("enter", "enter", "3", "1", "5")
    assert dock.desk.asking.below().startswith("There is no number above 10.")
    dock.press("w")
    assert (dock.line.text, dock.asked) == ("w", "")


def test_words_of_nobody_named_are_asked_until_none_is_given(dock):
    dock.press("w", *"merci", "enter", *"clair", "enter", "enter")
    assert words_on(dock.session.ratings, WHOLE) == ("merci", "clair")


@pytest.mark.parametrize("cells", [18, 40, 80, 120])
def test_every_row_fits_and_the_mark_at_the_cursor_is_in_sight(dock, cells):
    for _step in range(12):
        rows = dock.desk.dock.lines(dock.desk.view_model(), dock.live.now(), cells, 3)
        assert len(rows) <= 3 and all(width(row) <= cells for row in rows)
        assert "[" in text_of(rows)
        dock.press("right" if _step < 6 else "left")
