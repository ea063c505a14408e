"""Words of a question that was left come back with the same question, and with no other."""

from __future__ import annotations

import pytest

from gep_tui.ui.components.answers_so_far import AnswersSoFar
from gep_tui.ui.components.kept_words import KeptWords
from gep_tui.ui.components.questions import Ask, Choose, Confirm, Find


@pytest.fixture
def answers():
    return AnswersSoFar(kept=KeptWords())


def asked(answers: AnswersSoFar, ask: Ask, typed: str = "") -> Ask:
    answers.ask(ask)
    for character in typed:
        ask.feed(character, character)
    return ask


def test_all_answers_of_a_chain_come_back_each_with_its_question(answers):
    answers.remember(asked(answers, Ask("Which topic?"), "crèche"), by_esc=False, done=True)
    assert answers.leave(asked(answers, Ask("Who brings it?"), "Zo"))
    first, second = asked(answers, Ask("Which topic?")), asked(answers, Ask("Who brings it?"))
    assert (first.typed, second.typed) == ("crèche", "Zo")
    assert first.selected and "before" in first.below()
    first.feed("end", None)
    assert not first.selected and first.typed == "crèche"


def test_words_stay_until_they_are_taken_or_a_no_refuses_them(answers):
    for take in (answers.forget, lambda: answers.remember(Confirm("Sure?"), by_esc=False, done=False)):
        assert answers.leave(asked(answers, Ask("Name?"), "Nord"))
        again = asked(answers, Ask("Name?"))
        assert answers.leave(again) and asked(answers, Ask("Name?")).typed == "Nord"
        answers.remember(asked(answers, Ask("Name?")), by_esc=False, done=True)
        take()
        assert asked(answers, Ask("Name?")).typed == ""


def test_a_question_asked_again_because_of_its_answer_opens_as_it_was_left(answers):
    answers.leave(asked(answers, Ask("Which day?"), "vendredi"))
    ask = asked(answers, Ask("Which day?"))
    ask.feed("x", "x")
    answers.remember(ask, by_esc=False, done=True)
    assert asked(answers, ask).typed == "x"


def test_nothing_comes_back_to_another_question_nor_to_one_that_goes_on_from_keys(answers):
    answers.leave(asked(answers, Ask("The rule:", "What is said stays."), " here"))
    answers.leave(asked(answers, Ask("A word:", about="a"), "soon"))
    answers.leave(asked(answers, Ask("Who joins?", goes_on=True), "Zoé"))
    assert asked(answers, Ask("The rule:", "Phones off.")).typed == "Phones off."
    assert asked(answers, Ask("A word:", about="b")).typed == ""
    assert asked(answers, Ask("Who joins?", "ka", goes_on=True)).typed == "ka"
    answers.kept = answers.kept.of("another group") if answers.kept else None
    assert asked(answers, Ask("A word:", about="a")).typed == ""


def test_what_was_emptied_searched_or_chosen_is_not_kept(answers):
    answers.leave(asked(answers, Ask("Name?"), "Nord"))
    emptied = asked(answers, Ask("Name?"))
    emptied.feed("ctrl+u", None)
    assert not answers.leave(emptied) and asked(answers, Ask("Name?")).typed == ""
    assert not answers.leave(asked(answers, Find("Find:"), "crèche"))
    assert not answers.leave(asked(answers, Choose("Which?", options=[("a", "Anne")]), "An"))
