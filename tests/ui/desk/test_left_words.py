"""What was typed in a question is never lost: it comes to the note line, and is part of the draft that is kept."""

from __future__ import annotations

from functools import partial

import pytest

from gep_tui.live.session_runner import SessionRunner
from gep_tui.ui.desk.draft_keeper import DraftKeeper, restore


@pytest.fixture
def draft(table):
    keeper = DraftKeeper(table.desk, SessionRunner(table.live, "en"))
    return lambda: keeper.draft()[0]


def test_esc_brings_all_answers_of_a_commitment_to_the_note_line(table, draft):
    table.command("c")
    table.answer("Zoé")
    table.answer("rappeler la crèche")
    table.press(*"quand elle pourra")
    assert draft() == "Zoé, rappeler la crèche, quand elle pourra"
    table.press("escape")
    assert table.line.text == draft() == "Zoé, rappeler la crèche, quand elle pourra"
    assert "is on the note line" in table.said and not table.asked
    table.note(table.line.text)
    table.line.empty()
    table.command("c")
    assert draft() == ""


def test_a_sentence_that_was_taken_for_a_name_comes_back_where_nothing_follows(table):
    table.command("c")
    table.answer("Marc appelle la mairie")
    table.press("enter")
    assert table.line.text == "Marc appelle la mairie" and not table.asked and not table.session.notes
    table.line.empty()
    table.command("c")
    table.answer("Zoé")
    table.press("enter")
    assert table.line.text == "" and table.said == "Nothing written."


def test_words_of_a_key_question_stay_after_esc_and_behind_a_command(table, draft):
    for leave in (partial(table.press, "escape"), partial(table.command, "p")):
        table.line.empty()
        table.command("d")
        table.press(*"How do I say no to my boss")
        leave()
        assert table.line.text == draft() == "How do I say no to my boss"


def test_a_line_that_is_being_typed_comes_first(table, draft):
    table.type("one more thing")
    table.command("d")
    table.press(*"How?", "escape")
    assert table.line.text == "one more thing" and "once that is free" in table.said
    assert draft() == "one more thing\nHow?"
    kept = DraftKeeper(table.desk, SessionRunner(table.live, "en")).draft()
    table.line.empty()
    table.desk.answers.left = ""
    restore(table.desk, *kept)
    assert table.line.text == "one more thing" and "once that is free" in table.said
    table.line.empty()
    table.note("one more thing")
    assert table.line.text == "How?"


def test_what_was_chosen_searched_or_saved_comes_to_no_line(table, draft):
    table.command("c")
    table.press("1", *"call", "enter", "enter")
    assert table.session.notes[-1].text == "call" and draft() == ""
    for keys in (("c", "1"), ("g",), (":", *"pause"), ("x", "1")):
        table.command(*keys)
        table.press("escape")
        assert table.line.text == draft() == "" and not table.asked


def test_a_question_whose_phase_is_over_leaves_its_words(table, draft):
    table.command("d")
    table.press(*"How?")
    table.desk.asking.lasting = False
    table.go("analyse" if table.session.planned("analyse") else table.session.plan[-1].id)
    table.desk.end_with_phase()
    assert draft() == "How?" and not table.asked
