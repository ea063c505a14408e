"""The whole words yes and no answer as their letters do, and nothing of them reaches the note line."""

from __future__ import annotations


def test_the_end_is_confirmed_by_the_whole_word(table):
    table.command("e")
    table.type("yes")
    assert table.asked == "End the session?" and table.line.text == ""
    table.press("enter")
    assert table.session.closed is not None


def test_so_it_is_in_french(french, lay):
    table = lay()
    table.command("e")
    table.type("oui")
    table.press("enter")
    assert table.session.closed is not None and table.line.text == ""


def test_no_leaves_nothing_behind(table):
    table.command("e")
    table.type("no", gap=0.2)
    assert not table.asked and table.line.text == "" and table.session.closed is None
    table.later()
    table.type("one idea")
    assert table.line.text == "one idea"


def test_letters_that_turn_out_to_begin_another_word_are_typed(french, lay):
    table = lay()
    table.command("e")
    table.later(1)
    table.type("noter")
    assert table.line.text == "oter"
    table.line.empty()
    table.command("e")
    table.type("noter")
    assert table.line.text == "enoter"
