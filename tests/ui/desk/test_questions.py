"""Questions of one line: what each key does to them."""

from __future__ import annotations

import pytest
from drawn import text_of

from gep_tui.ui.components.question_lines import question_lines
from gep_tui.ui.components.questions import (
    ANSWERED,
    ASKING,
    GIVEN_UP,
    LEFT,
    Amount,
    Ask,
    Choose,
    Confirm,
    Either,
    number_of,
)
from gep_tui.ui.desk.who import NOBODY, Who

PEOPLE = tuple((f"p{number}", name) for number, name in enumerate(("Anne", "Élodie", "Léa", "Paul", "Pauline"), 1))
MANY = tuple((f"p{number}", f"Person {number}") for number in range(1, 13))


def feed(ask, *keys):
    outcome = ASKING
    for key in keys:
        outcome = ask.feed(NAMES.get(key, key), key if len(key) == 1 else None)
        if outcome != ASKING:
            break
    return outcome


NAMES = {" ": "space", "'": "apostrophe", "&": "ampersand", '"': "quotation_mark"}


def test_words_are_typed_corrected_and_entered():
    ask = Ask("What?")
    assert feed(ask, *"abx", "backspace", *"c ", "enter") == ANSWERED
    assert ask.answer == "abc"


def test_a_whole_line_is_taken_back_with_ctrl_u():
    ask = Ask("What?", typed="old")
    feed(ask, "ctrl+u", *"new", "ctrl+j")
    assert ask.answer == "new"


def test_an_answer_that_stands_there_already_is_replaced_by_the_first_key():
    ask = Ask("What?", typed="old")
    assert ask.hint() == "Typing replaces it   End: go on with it   Enter: confirm   Esc: leave it"
    assert question_lines(ask, 80, 3)[0][-1] == ("old", "invert")
    feed(ask, *"new", "enter")
    assert ask.answer == "new"


def test_a_paste_replaces_it_too_and_enter_keeps_it():
    ask = Ask("What?", typed="old")
    ask.paste("new")
    feed(ask, *"er", "enter")
    assert ask.answer == "newer"
    feed(kept := Ask("What?", typed="old"), "enter")
    assert kept.answer == "old"


@pytest.mark.parametrize(
    "key, answer", [("end", "old!"), ("home", "old!"), ("left", "old!"), ("backspace", "ol!"), ("ctrl+u", "!")]
)
def test_an_editing_key_keeps_what_stood_there(key, answer):
    ask = Ask("What?", typed="old")
    feed(ask, key)
    assert ask.hint() == "Ctrl+U: empty   Enter: confirm   Esc: leave it" and not ask.notice
    feed(ask, "!", "enter")
    assert ask.answer == answer


def test_a_number_that_was_begun_goes_on():
    feed(ask := Choose("?", typed="1", options=MANY), "2")
    assert ask.answer == "p12"


@pytest.mark.parametrize("kind", [Ask, Confirm, Choose, Amount])
def test_esc_gives_up(kind):
    assert feed(kind("?"), "escape") == GIVEN_UP


@pytest.mark.parametrize("kind", [Ask, Confirm, Choose, Amount])
@pytest.mark.parametrize("key", ["f2", "alt+n", "left_shift", "tab", "ctrl+x", "up"])
def test_other_keys_do_nothing(kind, key):
    assert feed(kind("?"), key) == ASKING


@pytest.mark.parametrize(
    "key, outcome", [("y", ANSWERED), ("Y", ANSWERED), ("n", GIVEN_UP), ("x", LEFT), ("o", LEFT), ("enter", ASKING)]
)
def test_yes_or_no_is_answered_by_a_letter_alone(key, outcome):
    assert feed(Confirm("?"), key) == outcome


@pytest.mark.parametrize("word", ["y", "yes", "YES"])
def test_the_whole_word_answers_a_grave_question_as_its_letter_does(word):
    ask = Confirm("?", grave=True)
    assert feed(ask, *word, "enter") == ANSWERED
    assert ask.answer == "yes"


def test_another_word_or_half_a_word_does_not_answer_a_grave_question():
    ask = Confirm("?", grave=True)
    assert feed(ask, *"ye", "enter") == ASKING and "Enter is no answer here." in ask.below()
    assert feed(Confirm("?", grave=True), *"you") == LEFT


@pytest.mark.parametrize("kind", [Confirm, Either])
def test_letters_that_complete_a_word_of_yes_or_no_are_expected_after_its_answer(kind):
    for letter, rest in (("y", "es"), ("Y", "ES"), ("n", "o")):
        ask = kind("?")
        feed(ask, letter)
        assert ask.rest == rest


@pytest.mark.parametrize("keys, answer", [("3", "p3"), ('"', "p3"), ("'", "p4")])
def test_one_digit_chooses_among_few(keys, answer):
    ask = Choose("?", options=PEOPLE)
    assert feed(ask, *keys) == ANSWERED
    assert ask.answer == answer


@pytest.mark.parametrize(
    "keys, answer",
    [("12", "p12"), ("03", "p3"), (("1", "enter"), "p1"), ("9", "p9"), ("9902", "p9"), (("0", "0", "1", "0"), "p10")],
)
def test_two_digits_choose_among_many(keys, answer):
    ask = Choose("?", options=MANY)
    assert feed(ask, *keys) == ANSWERED
    assert ask.answer == answer


def test_what_may_still_be_meant_is_shown():
    ask = Choose("?", options=MANY)
    feed(ask, "1")
    assert ask.hint() == "1 Person 1   10 Person 10   11 Person 11   12 Person 12"
    ask = Choose("?", options=MANY)
    feed(ask, "0")
    assert ask.hint().startswith("1 Person 1   2 Person 2")


@pytest.mark.parametrize("typed, answer", [("an", "p1"), ("elo", "p2"), ("LEA", "p3"), ("paul", "p4"), ("pauli", "p5")])
def test_names_are_found_by_their_beginning_and_an_exact_one_first(typed, answer):
    ask = Choose("?", options=PEOPLE)
    assert feed(ask, *typed, "enter") == ANSWERED
    assert ask.answer == answer


def test_enter_alone_chooses_nothing_among_several_and_the_only_one_there_is():
    assert feed(Choose("?", options=PEOPLE), "enter") == ASKING
    assert feed(Choose("?", options=PEOPLE[:1]), "enter") == ANSWERED


def test_a_free_answer_may_be_new_but_not_by_mistake():
    ask = Choose("?", options=PEOPLE, free=True)
    assert feed(ask, *"pau", "enter") == ASKING
    assert feed(ask, "ctrl+u", *"Zoé", "enter") == ANSWERED
    assert ask.answer == "Zoé"
    ask = Choose("?", options=PEOPLE, free=True)
    assert feed(ask, *" Pau", "enter") == ANSWERED
    assert ask.answer == "Pau"
    assert feed(Choose("?", options=PEOPLE, free=True), " ", "enter") == ASKING


def test_an_amount_ends_with_its_last_digit_or_takes_the_default():
    ask = Amount("?", default=15)
    assert feed(ask, "0", "5") == ANSWERED
    assert ask.answer == "05"
    assert feed(ask := Amount("?", default=15), "enter") == ANSWERED
    assert ask.answer == "15"
    assert feed(ask := Amount("?"), "x") == LEFT
    assert feed(ask := Amount("?"), "&", "enter") == ANSWERED
    assert ask.answer == "1"


HOSTILE = ["12\n34", "\x1b[31m", "[@click=app.quit]x", "9" * 5000, "x" * 1_000_000, "\u202eabc", "\ud800"]


@pytest.mark.parametrize("pasted", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("make", [Ask, Confirm, Amount, lambda question: Choose(question, options=MANY, free=True)])
def test_a_paste_into_a_question_is_data(make, pasted):
    ask = make("?")
    ask.paste(pasted)
    ask.hint()
    assert "\x1b" not in ask.typed and "\n" not in ask.typed
    if feed(ask, "enter") == ANSWERED and isinstance(ask, Amount):
        assert 0 <= int(ask.answer) < 100


def test_the_arrows_go_through_the_list_and_enter_takes_what_they_have_reached():
    ask = Choose("?", options=PEOPLE)
    assert feed(ask, "down", "down", "up", "down", "down") == ASKING
    assert ask.reached == "p3"
    assert "▸3 Léa" in ask.hint()
    assert feed(ask, "enter") == ANSWERED
    assert ask.answer == "p3"


@pytest.mark.parametrize("key, end", [("down", "p5"), ("up", "p1")])
def test_the_arrows_stop_at_both_ends_of_the_list(key, end):
    ask = Choose("?", options=PEOPLE)
    feed(ask, *[key] * 9)
    assert ask.reached == end


def test_the_arrows_go_through_what_was_found_and_another_letter_begins_anew():
    ask = Choose("?", options=PEOPLE)
    feed(ask, *"pau", "down", "down")
    assert ask.reached == "p5"
    feed(ask, "l")
    assert ask.reached is None
    assert feed(ask, "enter") == ANSWERED
    assert ask.answer == "p4"


def test_the_arrows_reach_nobody_too():
    ask = Who("?", options=PEOPLE, nobody_means="the group")
    feed(ask, "up")
    assert "▸0 the group" in ask.hint()
    assert feed(ask, "enter") == ANSWERED
    assert ask.answer == NOBODY
    assert feed(Who("?", options=PEOPLE), "up", "enter") == GIVEN_UP


@pytest.mark.parametrize("kind", [Choose, Who])
@pytest.mark.parametrize("rows", [2, 3, 4, 8])
@pytest.mark.parametrize("cells", [20, 40, 80])
def test_what_the_arrows_have_reached_is_always_shown(kind, rows, cells):
    ask = kind("Whose note?", options=MANY)
    for _step in range(len(ask.listed())):
        feed(ask, "down")
        lines = question_lines(ask, cells, rows)
        name = dict(ask.listed())[ask.reached]
        number = 0 if ask.reached == NOBODY else number_of(ask.reached, ask.options)
        assert f"▸{number} {name}"[: cells - 2] in text_of(lines)
        assert len(lines) <= rows
