"""Nothing that is pressed or pasted passes without a word: keys without meaning, long pastes, what Esc leaves."""

from __future__ import annotations

import pytest
from textual import events

from gep_tui.ui.components.questions import Confirm
from gep_tui.ui.desk.stance import IN_PANEL
from gep_tui.ui.review.key_press import paste
from gep_tui.ui.review.state import Review


def test_esc_leaves_the_parking_lot_and_the_next_note_is_of_the_usual_kind(table):
    table.command("i")
    assert table.desk.draft.kind == "parked"
    table.press("escape")
    assert table.desk.draft.kind == "fact" and not table.desk.commanding and not table.said
    table.press("escape")
    assert table.desk.commanding


def test_the_order_that_was_drawn_is_said(table):
    table.go("learning")
    table.command("o")
    assert table.said.startswith("The order drawn: ") and "Karim" in table.said


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("ctrl+c", "Ctrl+Q leaves"),
        ("f5", "No command on “F5”"),
        ("f9", "“F9”"),
        ("ctrl+g", "“Ctrl+G”"),
        ("insert", "“Ins”"),
        ("shift+tab", "“Shift+Tab”"),
    ],
)
async def test_a_key_without_meaning_says_so(table, app_of, key, words):
    app = app_of(table)
    async with app.run_test() as pilot:
        await pilot.press(*"half", key)
        await pilot.pause()
        assert words in app.screen.desk.message
        assert app.screen.desk.line.text == "half"
        for key, sign in (("delete", "“Del”"), ("ctrl+v", "“Ctrl+V”")):
            app.screen.desk.line.empty()
            await pilot.press(key)
            await pilot.pause()
            assert sign in app.screen.desk.message


def test_a_control_key_among_commands_is_named_as_it_is_printed(table):
    table.press("escape", "ctrl+u")
    assert table.said == "No command on “Ctrl+U”. Esc ? shows all keys."


def test_what_was_said_before_a_panel_opened_leaves_its_room_to_the_panel(table):
    table.note("a")
    table.line.empty()
    table.command("m")
    assert table.said
    table.command("F")
    assert table.desk.dock is not None and table.said == ""


def test_a_sign_of_any_keyboard_is_on_the_line_as_it_is_printed(table):
    table.typing.key("alt+left_square_bracket", None)
    assert table.line.text == "[" and "No command on “[”" in table.said


def test_a_long_question_is_quoted_up_to_a_word(table):
    table.later()
    table.press("escape", "W")
    question = table.asked
    table.later()
    table.type("xx")
    quote = table.said.partition("is no answer to “")[2].partition("…”")[0]
    assert quote and question.startswith(f"{quote} ")


def test_over_a_panel_nobody_is_told_that_a_number_gives_the_floor(table):
    table.later(3600)
    table.command("l")
    assert table.desk.dock is not None
    table.typing.key("g", "g")
    table.let_act(IN_PANEL)
    assert table.said == "No one is next here; once this panel is closed a number gives the floor."


async def test_a_long_paste_says_how_long_it_is(table, app_of):
    app = app_of(table)
    async with app.run_test() as pilot:
        app.screen.query_one("#line").post_message(events.Paste("x" * 12_345))
        await pilot.pause()
        assert "▣ stands for 12345 pasted characters" in app.screen.desk.message


def test_a_paste_over_a_question_of_the_review_answers_nothing(table):
    review, answers = Review(table.desk, tell=lambda message: None), []

    def asks():
        answers.append((yield Confirm("Delete it?")))

    table.desk.start(asks())
    paste(review, "y\n")
    assert table.desk.asking is not None and not answers
    assert table.desk.asking.notice == "What was pasted is no answer."
