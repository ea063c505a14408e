"""Typing is always safe: prose is taken for prose at any speed, and never for a command that destroys something."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from gep_tui.ui.desk.action_keys import BY_ID, LIVE
from gep_tui.ui.desk.stance import IN_PANEL, SIGN, WORD, KeyMode

GAPS = (0.0, 0.03, 0.08, 0.15, 0.3, 0.6)
PROSE = ("elle dit que", "Nous allons", "Rencontrer la cheffe", "Hello", "eyes are closed", "Marc dit non",
         "Si on y va", "Il faut", "Anne oublie", "HELLO", "Une idée", "e y va")  # fmt: skip


@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("escapes", [1, 2])
@pytest.mark.parametrize("words", PROSE)
def test_prose_behind_esc_stands_whole_on_the_note_line(table, words, escapes, gap):
    before = len(table.live.record.events)
    table.press(*["escape"] * escapes)
    table.type(words, gap)
    assert (table.line.text, len(table.live.record.events)) == (words, before)
    assert table.desk.stance.mode is KeyMode.LINE and not table.asked


@pytest.mark.parametrize("gap", GAPS)
def test_esc_and_the_first_letter_together_come_to_the_same(table, gap):
    table.typing.key("alt+e", None)
    table.type("lle dit que", gap)
    assert table.line.text == "elle dit que"


@pytest.mark.parametrize("gap", GAPS)
def test_one_command_and_the_note_line_has_the_keys_again(table, gap):
    table.press("escape")
    table.type("ppause", gap)
    assert table.session.paused is not None and table.line.text == "pause"


@pytest.mark.parametrize("gap", GAPS)
def test_staying_among_commands_the_same_key_and_signs_are_never_a_word(table, gap):
    table.press("escape", "escape")
    table.later(3)
    table.type("+++++", gap)
    table.type("pp", gap)
    table.let_act()
    assert table.live.timing().allotted == 900 and table.session.paused is None
    assert [type(event).__name__ for event in table.live.record.events[-2:]] == ["Paused", "Resumed"]
    assert table.desk.stance.mode is KeyMode.STAY and not table.line.text


def test_two_letters_at_leisure_are_two_commands_and_in_one_word_none(table):
    table.press("escape", "escape", "p", "z")
    assert table.session.paused is not None and table.desk.hidden
    table.type("on dit")
    assert table.line.text == "on dit"


def test_an_escape_too_many_stays_among_commands_and_a_later_one_leaves(table):
    table.press(*["escape"] * 5)
    assert table.desk.stance.mode is KeyMode.STAY
    table.later(1)
    table.press("escape")
    assert table.desk.stance.mode is KeyMode.LINE


def test_a_refusal_leaves_once_a_note_is_saved(table):
    table.command("n")
    table.command("n")
    assert table.said == "The phase has just begun: the key was taken once."
    table.note("what she says")
    assert table.session.notes[-1].text == "what she says" and "just begun" not in table.said


LETTERS = st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ é',.!", min_size=1, max_size=30)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=LETTERS, gap=st.sampled_from(GAPS), escapes=st.sampled_from((0, 1, 2)))
def test_no_prose_ends_the_session_or_takes_anybody_away(lay, words, gap, escapes):
    assume(words.lower() != "ey")  # a command, its yes, Enter: no prose
    assume("T" not in words)  # it opens the panel of who is there, whose letters are commands
    table = lay()
    people = [(person.id, person.listed, person.arrived) for person in table.session.people]
    table.press(*["escape"] * escapes)
    table.type(words, gap)
    table.press("enter")
    assert table.session.closed is None
    assert [(person.id, person.listed, person.arrived) for person in table.session.people][: len(people)] == people


@pytest.mark.parametrize("keys, question", [("e", "End the session?"), ("h", "Whose hand?"), ("x", "Break")])
def test_a_letter_that_is_no_answer_leaves_the_question_and_that_is_said(table, keys, question):
    table.command(keys, "z")
    assert table.line.text == keys + "z" or question == "Whose hand?"
    assert table.asked or question in table.said


def test_the_letter_of_a_question_that_was_seen_is_no_part_of_the_note(table):
    table.command("e")
    table.later(1)
    table.type("yo sum up")
    assert table.line.text == "yo sum up" and table.session.closed is None


@pytest.mark.parametrize("half", ["et une moitié", "et une moitié "])
@pytest.mark.parametrize("keys", [("alt+h",), ("alt+e",), ("escape", "escape")])
def test_words_from_elsewhere_stand_one_space_behind_what_is_on_the_line(table, half, keys):
    table.type(half)
    table.press(*keys)
    table.later(1)
    table.type("Zje reprends", 0.05)
    assert table.line.text == "et une moitié Zje reprends"


@pytest.mark.parametrize("keys", [("e", "z"), ("escape", "~")])
def test_what_is_said_of_the_line_goes_when_the_line_is_emptied(table, keys):
    table.command(*keys)
    table.desk.hush()
    assert "is on the note line" in table.said
    table.line.empty()
    table.desk.hush()
    assert not table.said


def test_what_was_answered_in_part_is_no_prose_any_more(table):
    table.command("L", "1", "z")
    assert table.line.text == "z" and "For how long" in table.said


def test_a_command_ends_the_question_that_stands_and_acts(table):
    table.command("h")
    table.command("p")
    assert not table.asked and table.session.paused is not None
    table.command("h")
    table.press("escape", "escape", "p")
    assert not table.asked and table.session.paused is None


LEFT = {
    "question": ("alt+h",),
    "panel": ("alt+P",),
    "chosen note": ("up",),
    "row of commands": ("escape", "escape"),
}


@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("keys", LEFT.values(), ids=LEFT.keys())
@pytest.mark.parametrize("words", ["n", "e", "1", "p tout seul", "nous"])
def test_behind_an_esc_that_left_something_all_is_text_at_any_gap(table, words, keys, gap):
    table.note("A note to choose")
    table.later(60)
    for key in keys:
        table.typing.key(key, None)
    table.clock.advance(1)  # an Esc right after two others changes nothing
    table.typing.key("escape", None)
    before = len(table.live.record.events)
    table.clock.advance(gap)
    table.type(words, gap)
    table.let_act()
    assert (table.line.text, len(table.live.record.events)) == (words, before)
    assert table.desk.stance.mode is KeyMode.LINE and not table.asked


def test_a_word_behind_the_esc_that_left_a_question_is_a_note(table):
    table.command("h")
    table.press("escape")
    table.type("nous")
    assert table.line.text == "nous" and table.session.runs[-1].phase == "welcome"


def test_a_question_ends_with_its_phase_and_one_about_a_note_does_not(table):
    table.later(60)
    table.command("x")
    table.press("f4")
    assert not table.asked and "its phase is over" in table.said
    table.later(60)
    table.command("c", "2")
    table.press("f4")
    assert table.asked == "Karim does what?"


def test_the_idea_for_the_parking_lot_is_typed_on_the_note_line(table):
    table.press("escape", "i")
    assert "parking lot" in table.said and not table.typing.takes_all()
    table.note("rking for later")
    table.desk.hush()
    assert table.said == ""
    table.press("escape", "escape", "i")
    assert not table.typing.takes_all()


def test_a_slash_is_text_on_the_line_and_searches_among_commands(table):
    assert not table.typing.takes_all() and not table.typing.takes("slash")
    table.press("escape", "/")
    assert table.asked == "Find in all sessions:"
    table.press("escape")
    assert not table.asked


@pytest.mark.parametrize("action", [action for action in LIVE if action.at_once], ids=lambda action: action.id)
def test_a_capital_that_acts_at_once_asks_first(table, action):
    before = len(table.live.record.events)
    table.command(action.keys[0])
    assert table.asked and not table.told and len(table.live.record.events) == before


def test_a_second_capital_in_a_row_asks_about_caps_lock(table):
    table.command("H", "n")
    table.command("N")
    assert table.asked == "Caps Lock? Whose name is wrong?"
    table.press("escape")
    table.desk.stance.to_line()
    table.command("p")
    table.command("N")
    assert table.asked == "Whose name is wrong?"


def test_a_capital_some_time_after_another_is_no_sign_of_caps_lock(table):
    table.command("H", "n")
    table.later(60)
    table.command("N")
    assert table.asked == "Whose name is wrong?"


def test_the_second_level_has_every_action_of_its_group(table):
    table.command(",")
    assert "n rename" in table.desk.asking.hint()
    table.press("n")
    assert table.asked == "Whose name is wrong?"
    table.press("escape")
    table.desk.stance.to_line()
    table.command(",")
    table.type("voilà")
    assert table.line.text == ",voilà"


KEYS = sorted({*"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+<>;:?/%*,.ù", "left", "home", "ctrl+w"})


@pytest.mark.parametrize("key", KEYS)
def test_no_key_behind_esc_does_nothing_in_silence(table, key):
    def seen():
        desk = table.desk
        return (len(table.live.record.events), table.said, table.asked, desk.dock, len(table.told), table.line.text,
                desk.hidden, desk.muted, desk.selected)  # fmt: skip

    before = seen()
    table.press("escape", key)
    assert seen() != before


def test_every_action_has_a_key_a_second_level_or_the_palette():
    assert all(action.keys or action.second or action.label for action in BY_ID.values())


#: Words in which the second key is a number key on a French keyboard, as the first words of many French sentences are.
SIGNED = ("j'ai vu", "L'équipe va", "D'accord avec vous", "c'est dit", "a-t-il parlé", "hé oui", "Bébé dort",
          "Vérifier", "Néanmoins", "d’accord")  # fmt: skip


@pytest.mark.parametrize("gap", [0.0, 0.03, 0.08, 0.15, 0.3])
@pytest.mark.parametrize("words", SIGNED)
def test_a_french_word_with_an_apostrophe_or_an_accent_stands_whole(table, words, gap):
    before = len(table.live.record.events)
    table.press("escape")
    table.type(words, gap)
    assert (table.line.text, len(table.live.record.events)) == (words, before)


def stays_text_behind_esc(table, words, gap):
    """Type a sentence behind a stray Esc, where a key question is there to be changed: nothing but text comes of it."""
    table.later(1)
    table.command("d")
    table.answer("what now?")
    before = table.session.last
    table.later(20)
    table.press("escape")
    table.type(words, gap)
    assert (table.line.text, table.asked, table.desk.dock) == (words, "", None)
    assert table.session.last == before


@pytest.mark.parametrize("words", ["l'équipe ne suit pas", "d'accord avec elle", "d’ailleurs", "N'oublions pas",
                                   "t'as vu", "I'm off", "don't worry", "he's off"])  # fmt: skip
@pytest.mark.parametrize("gap", [0.0, 0.15, 0.3, 0.6])
def test_an_apostrophe_right_behind_the_letter_that_asked_is_prose_however_slow_the_sentence(table, words, gap):
    stays_text_behind_esc(table, words, gap)


@pytest.mark.parametrize("words", ["de toute façon", "du coup oui", "des gens", "ce que je dis", "avec elle",
                                   "comme toi", "did she say", "and then", "De plus", "aussi vite",
                                   "comment faire", "lets hear Anne", "let me think"])  # fmt: skip
@pytest.mark.parametrize("gap", [0.0, 0.15, 0.3, 0.6])
def test_a_small_word_of_the_letter_that_asked_for_words_is_prose(table, words, gap):
    stays_text_behind_esc(table, words, gap)


@pytest.mark.parametrize("words", ["il faut", "Il faut", "ils ont dit", "it is late", "in May", "idée : un tableau"])
@pytest.mark.parametrize("gap", [0.0, 0.15, 0.3, 0.6])
def test_a_small_word_of_the_letter_that_parks_is_the_beginning_of_a_plain_note(table, words, gap):
    kind = table.desk.draft.kind
    stays_text_behind_esc(table, words, gap)
    table.typing.entered(table.line.text, True)
    table.line.empty()
    table.later(20)
    table.typing.key("alt+" + words[0].lower(), None)
    table.type(words[1:], gap)
    assert table.line.text == words.lower()[:1] + words[1:]
    table.line.empty()
    table.typing.emptied()
    table.command("i")
    table.type("lundi on y va", gap)
    table.typing.entered(table.line.text, True)
    kinds = {note.text: note.kind for note in table.session.notes}
    assert (kinds[words], kinds["lundi on y va"]) == (kind, "parked")


@pytest.mark.parametrize("keys", [("escape", "i"), ("alt+i",)])
def test_a_sentence_that_is_parked_in_its_middle_goes_on_without_the_letter(table, keys):
    table.type("a table")
    table.later()
    table.press(*keys)
    table.type(" for all")
    table.typing.entered(table.line.text, True)
    assert [(note.text, note.kind) for note in table.session.notes] == [("a table for all", "parked")]


@pytest.mark.parametrize("words", ["entre nous", "en effet", "enough of it", "end of it", "encore une fois"])
@pytest.mark.parametrize("gap", [0.0, 0.05, 0.15, 0.3])
@pytest.mark.parametrize("escapes", [1, 2])
def test_a_no_right_behind_its_question_begins_a_word_with_it(table, words, escapes, gap):
    before = len(table.live.record.events)
    table.press(*["escape"] * escapes)
    table.type(words, gap)
    assert (table.line.text, len(table.live.record.events)) == (words, before) and not table.asked


def test_a_no_to_a_question_that_was_seen_begins_no_word(table):
    table.command("e")
    table.later(1)
    table.type("ntre")
    assert table.line.text == "tre"
    table.line.empty()
    table.command("e")
    table.type("no")
    table.later(1)
    table.type("we go on")
    assert table.line.text == "we go on"


def test_among_commands_what_a_number_key_did_right_before_a_word_is_told(table):
    table.press("escape", "escape")
    table.later(3)
    table.type("équipe", 0.05)
    assert table.line.text == "quipe" and "“é” was a command" in table.said


@pytest.mark.parametrize("gap", [0.0, 0.15, 0.3, 0.6])
@pytest.mark.parametrize("words", ["Elle dit que", "Et puis", "En 2027"])
def test_a_letter_that_only_chose_a_note_begins_the_sentence_that_follows(table, words, gap):
    table.note("first")
    table.line.empty()
    for before in ("", "half a line"):
        table.line.empty()
        table.line.take_keys(before)
        table.later(2)
        table.press("escape")
        table.type(words, gap)
        assert (table.line.text, table.desk.selected) == (f"{before} {words}".strip(), "")
        assert "was a command" not in table.said
    table.line.empty()
    table.press("escape", "E")
    table.later()
    table.type("new")
    assert table.line.text == "new"


def test_a_question_that_was_seen_or_words_of_their_own_are_no_small_word(table):
    for pause, words in ((2, "e is a letter"), (0, "How do I say no"), (0, "es-tu d'accord")):
        table.press("escape", "d")
        table.later(pause)
        table.type(words, 0.15)
        assert table.desk.asking.typed == words
        table.press("ctrl+u", "escape")


def test_an_apostrophe_over_an_open_list_is_prose_and_later_its_number(table):
    table.later(3600)
    for wait, typed in ((0.15, "l'"), (2, "")):
        table.press("escape", "l")
        assert table.desk.dock is not None
        table.later(wait)
        table.press("'")
        assert table.line.text == typed
        table.line.empty()


def test_a_number_key_of_a_french_keyboard_answers_once_no_letter_follows(table):
    table.press("escape", "h", "é")
    assert table.session.hands == ()
    table.let_act(SIGN)
    assert [table.session.name(each) for each in table.session.hands] == ["Karim"]


def test_it_answers_at_once_where_the_question_stood_for_a_while(table):
    table.press("escape", "h")
    table.later(3)
    table.press("é")
    assert [table.session.name(each) for each in table.session.hands] == ["Karim"]


def test_an_apostrophe_before_a_consonant_is_the_number_that_answers(table):
    table.press("escape", "c")
    table.later(0.95)
    table.press("'")
    table.type("Rencontrer la cheffe")
    assert "Paul" in table.asked and table.desk.asking.typed == "Rencontrer la cheffe"


def test_a_key_question_that_begins_with_an_accent_is_not_taken_for_prose(table):
    table.press("escape", "d")
    table.type("élargir le cadre ?")
    assert table.desk.asking.typed == "élargir le cadre ?"


def test_two_number_keys_of_a_french_keyboard_are_a_number(table):
    table.later(60 * 30)
    table.press("escape", "B", "é", "é")
    assert not table.line.text and table.session.runs[0].started < table.live.now()


def test_a_sentence_begun_long_after_a_question_opened_stands_without_its_letter(table):
    table.press("escape", "x")
    table.later(3)
    table.type("Bonjour à tous", 0.2)
    assert table.line.text == "Bonjour à tous"


def test_a_letter_that_acted_and_may_have_begun_a_word_is_named_with_the_way_back(table):
    table.press("escape")
    table.type("ppause ici", 0.2)
    assert table.line.text == "pause ici"
    assert table.said == "“p” was a command: pause. Esc u undoes it."


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("faut voir", "“f” was a command: 9 min gained"),
        ("karim dit oui", "“k” was a command: “Account” is left out. u puts it back."),
        ("non mais", "“n” was a command: next phase. Esc u undoes it."),
        ("mais non", "“m” was a command: Bell and flash are off."),
        ("zut alors", "“z” was a command: hide."),
    ],
)
def test_whatever_a_letter_did_is_told_with_the_letter_when_a_sentence_follows(table, words, told):
    table.press("escape")
    table.later(0.3)
    table.type(words, 0.15)
    assert table.line.text == words[1:] and table.said.startswith(told)


def test_the_next_phase_is_told_from_every_phase(table):
    for _phase in table.session.plan[1:]:
        table.later(60)
        table.press("escape")
        table.later(0.6)
        table.type("never", 0.07)
        assert table.line.text == "ever" and table.said.startswith("“n” was a command: ")
        table.line.empty()
        table.typing.emptied()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("on verra", "“o” was a command: The order drawn: "),
        ("was that", "“w” was a command: "),
        ("à demain", "“à” was a command: "),
        ("3 personnes", "“3” was a command: "),
    ],
)
def test_what_a_letter_or_a_number_did_to_the_floor_is_told_too(table, words, told):
    table.go("learning")
    if words[0] == "à":
        table.command("2")
        table.later(20)
    table.press("escape")
    table.type(words, 0.15)
    assert table.line.text == words[1:] and table.said.startswith(told) and "u undoes it." in table.said


def test_a_sign_that_acted_and_may_have_begun_a_note_is_named_too(table):
    table.press("escape")
    table.type("=the key", 0.1)
    assert table.line.text == "the key" and table.said == "“=” was a command: 1 min. Esc u undoes it."


def test_nothing_is_said_of_a_command_where_one_types_on_at_leisure(table):
    table.press("escape", "p")
    table.later(2)
    table.type("Une note")
    assert "was a command" not in table.said


@pytest.mark.parametrize("words", ["Il faut", "If we go", "OK pour nous"])
def test_a_letter_that_comes_just_when_the_one_before_has_waited_long_enough_is_kept(table, words):
    table.press("escape", "escape")
    first, second, *rest = words
    table.typing.key(first, first)
    table.clock.advance(WORD)
    table.typing.key(second, second)
    table.type("".join(rest))
    assert table.line.text == words


@pytest.mark.parametrize("sign", "@$~^“#«")
@pytest.mark.parametrize("escapes", [1, 2])
def test_a_sign_that_is_no_command_is_on_the_note_line(table, sign, escapes):
    table.press(*["escape"] * escapes)
    table.type(f"{sign}Zoé un", 0.2)
    assert table.line.text == f"{sign}Zoé un"
    assert f"No command on “{sign}”: it is on the note line." in table.said


def test_esc_and_a_sign_in_one_burst_come_to_the_same(table):
    table.typing.key("alt+tilde", None)
    table.type("@Zoé trois")
    assert table.line.text == "~@Zoé trois"


def test_the_second_press_of_a_key_that_acted_is_not_typed_before_a_name(table):
    table.later(5)
    table.command("n")
    table.command("n")
    assert "the key was taken once" in table.said
    table.type("@karim va au fond", 0.1)
    assert table.line.text == "@karim va au fond"


def test_what_was_no_answer_is_said_until_its_note_is_saved(table):
    table.command("x")
    table.type("zut")
    assert "it is on the note line" in table.said
    table.note("zut")
    table.desk.hush()
    assert not table.said


@pytest.mark.parametrize("panel", ["P", "!", "l"])
@pytest.mark.parametrize("words", ["non attends", "donc on en est", "rien de neuf", "garde le plan"])
def test_a_sentence_typed_slowly_over_a_panel_is_text(table, panel, words):
    table.note("Léa rappelle la crèche")
    table.command(panel)
    table.later()
    before = table.live.record.events
    table.type(words, 0.3)
    table.later()
    assert table.line.text == words
    assert table.live.record.events == before


def test_a_letter_alone_acts_in_a_panel(table):
    table.command("P")
    first = table.phase
    table.typing.key("n", "n")
    table.let_act(IN_PANEL)
    assert table.phase != first


@pytest.mark.parametrize("gap", [0.05, 0.3, 0.45])
@pytest.mark.parametrize("escapes", [1, 2])
@pytest.mark.parametrize("words", ["Too late", "Tea", "TOO LATE", "Feel free", "Food"])
def test_a_doubled_letter_behind_the_one_that_opened_a_panel_is_a_word(table, words, escapes, gap):
    table.later(60)
    before = table.session.last
    table.press(*["escape"] * escapes)
    table.type(words, gap)
    assert (table.line.text, table.desk.dock, table.session.last) == (words, None, before)


@pytest.mark.parametrize("gap", [0.05, 0.15, 0.3])
@pytest.mark.parametrize("escapes", [1, 2])
@pytest.mark.parametrize(
    ("words", "line", "told"),
    [
        ("3 people are waiting", "people are waiting", "“3” was a command: floor. Esc u undoes it."),
        ("1 idée de plus", "idée de plus", "“1” was a command: floor. Esc u undoes it."),
        ("0 idea", "0 idea", ""),
        ("9 people", "9 people", ""),
        ("à demain", "à demain", ""),
    ],
)
def test_a_number_that_began_a_sentence_is_told_or_given_back(table, words, line, told, escapes, gap):
    table.later(60)
    table.press(*["escape"] * escapes)
    table.later(1)
    table.type(words, gap)
    assert table.line.text.strip() == line and told in table.said and "No command" not in table.said


@pytest.mark.parametrize("gap", [0.15, 0.3])
def test_a_number_that_acted_in_a_panel_and_began_a_sentence_is_told(table, gap):
    table.command("F")
    table.later(1.2)
    table.type("8 people are glad", gap)
    assert table.line.text.strip() == "people are glad" and table.desk.dock is None
    assert table.said == "“8” was a command: hands. Esc u undoes it."


@pytest.mark.parametrize("gap", [0.15, 0.3])
@pytest.mark.parametrize("key", ["g", "c", "N"])
def test_a_number_that_no_list_has_begins_the_sentence_that_follows(table, key, gap):
    table.command(key)
    table.later(2)
    table.type("9 people came late", gap)
    table.press("escape")
    assert table.line.text == "9 people came late"


def test_a_number_that_no_list_has_is_dropped_where_a_name_follows(table):
    table.command("c")
    table.press("9", *"Zoé", "enter")
    assert table.asked.startswith("Zoé does what?")


def test_of_a_number_of_two_digits_each_is_told(table):
    table.later(60)
    table.press("escape", "escape")
    table.type("10 people", 0.1)
    assert table.line.text.strip() == "people" and table.said.count("was a command") == 2
    table.line.empty()
    table.typing.emptied()
    table.later(60)
    table.command("1")
    table.later(60)
    table.press("escape", "escape")
    table.type("10 people", 0.1)
    assert table.line.text.strip() == "people" and table.said.startswith("“1” did nothing. “0” was a command")


@pytest.mark.parametrize("words", ["5 minutes", "5 min", "5m", "5 "])
def test_a_unit_behind_an_amount_belongs_to_it_and_another_word_makes_both_text(table, words):
    table.command("x")
    table.later(1)
    table.type(words, 0.15)
    assert table.asked == "Break of how many minutes?" and table.line.text == ""
    table.press("enter")
    assert not table.asked
    assert table.session.phase.seconds == 300
    table.command("u")
    table.command("x")
    table.later(1)
    table.type("5 mothers came", 0.15)
    assert table.line.text == "5 mothers came" and not table.asked
