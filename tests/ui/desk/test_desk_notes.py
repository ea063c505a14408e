"""What keys do to notes: kinds, speakers, drafts, editing, commitments, the key question."""

from __future__ import annotations

import pytest

from gep_tui.domain.session.decisions.notes import key_question
from gep_tui.ui.desk.draft_keeper import restore
from gep_tui.ui.desk.kind_signs import PREFIXES
from gep_tui.ui.desk.views.prompt import prompt


def last(table):
    note = table.session.notes[-1]
    return note.text, note.kind, table.session.name(note.person)


def test_a_note_begins_as_the_phase_has_it_and_is_signed(table):
    table.note("a thing said")
    assert last(table) == ("a thing said", "fact", "")
    assert table.session.notes[0].author == "Claire"


def test_a_note_is_ascribed_to_who_has_the_floor_when_it_begins(table):
    table.command("2")
    table.typing.begun()
    table.command("3")
    table.typing.entered("what Karim said", True)
    assert last(table) == ("what Karim said", "fact", "Karim")


def test_phase_kind_and_speaker_are_those_shown_when_the_first_letter_was_typed(table):
    table.command("2")
    table.typing.begun()
    assert prompt(table.desk, 40) == " fact · Karim ▸ "
    table.later()
    table.command("n")
    table.command("n")
    assert prompt(table.desk, 40) == " fact · Karim ▸ "
    table.typing.entered("said at the end", True)
    assert last(table) == ("said at the end", "fact", "Karim")
    assert table.session.notes[-1].phase == "welcome"
    assert prompt(table.desk, 40) == " fact ▸ "


def test_a_prefix_is_for_one_note_and_shown_at_once(table):
    table.typing.prefix("!", False)
    assert prompt(table.desk, 40) == " commitment ▸ "
    table.note("call the head nurse")
    assert last(table)[1] == "commitment"
    assert prompt(table.desk, 40) == " fact ▸ "


@pytest.mark.parametrize("sign, kind", PREFIXES.items())
def test_every_prefix_has_its_kind(table, sign, kind):
    table.typing.prefix(sign, False)
    table.note("words")
    assert last(table)[1] == kind


def test_a_prefix_pressed_twice_is_itself(table):
    table.typing.prefix("?", False)
    table.typing.prefix("?", True)
    table.note("? as typed")
    assert last(table)[:2] == ("? as typed", "fact")


def test_a_name_after_at_gives_the_speaker(table):
    table.note("@Zoé went there first")
    assert last(table) == ("went there first", "fact", "Zoé")
    table.note("@ka, it was later")
    assert last(table) == ("it was later", "fact", "Karim")


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("@Zoé >On me dit tout", "quote", "On me dit tout"),
        ("@Zoé ? Pourquoi", "question", "Pourquoi"),
        ("@Rose ?Pourquoi", "question", "Pourquoi"),
        ("@Zoé +33 6", "fact", "+33 6"),
        ("@Zoé :-) merci", "fact", ":-) merci"),
        ("@Zoé #", "fact", "#"),
    ],
)
def test_a_sign_behind_the_name_is_the_kind(table, typed, kind, text):
    table.note(typed)
    if table.asked:
        table.answer("Rose")
    note = table.session.notes[-1]
    assert (note.kind, note.text) == (kind, text)


def test_a_sign_behind_the_name_is_text_where_one_was_chosen_before(table):
    table.desk.draft.set_kind("quote", once=True)
    table.note("@Zoé *Jamais*")
    assert (table.session.notes[-1].kind, table.session.notes[-1].text) == ("quote", "*Jamais*")


def test_a_name_of_two_words_and_one_of_which_two_begin_so(lay):
    table = lay(names=("Jean Paul", "Jean", "Léa"))
    table.note("@Jean Paul said it")
    assert last(table) == ("said it", "fact", "Jean Paul")
    table.note("@Jean said it")
    assert last(table) == ("said it", "fact", "Jean")


def test_a_name_that_nobody_has_leaves_the_note_as_typed_and_is_asked(table):
    table.note("@nobody said this")
    assert last(table) == ("@nobody said this", "fact", "@nobody ?")
    assert table.asked == "Nobody on the list is called “nobody”. Who said it?"
    table.press("2", "enter")
    assert last(table) == ("said this", "fact", "Karim")


def test_a_name_that_is_on_no_list_is_kept_as_a_name_and_said(table):
    table.note("@Marie Dupont said this")
    table.answer("Marie D")
    assert last(table) == ("said this", "fact", "Marie Dupont")
    assert table.said == "“Marie Dupont” is not on the list: kept as a name."


def test_what_was_no_name_is_text_of_who_has_the_floor(table):
    table.command("2")
    table.note("@home all is well")
    assert last(table) == ("@home all is well", "fact", "@home ?")
    table.press("0", "enter")
    assert last(table) == ("@home all is well", "fact", "Karim")


@pytest.mark.parametrize("typed", ["@@home is text", "@ 10 h 30", "@9 o’clock", "@"])
def test_a_sign_without_a_name_behind_it_is_text(table, typed):
    table.note(typed)
    assert (last(table), table.asked) == ((typed.replace("@@", "@"), "fact", ""), "")


TWO = ("Fatou Diop", "Karim", "Fatou Sow")


def test_a_name_that_two_have_is_saved_open_and_then_asked(lay):
    table = lay(names=TWO)
    table.command("2")
    table.note("@Fatou said it")
    assert last(table) == ("said it", "fact", "@Fatou ?")
    assert table.asked == "Which Fatou said it?"
    table.press("2", "enter")
    assert last(table) == ("said it", "fact", "Fatou Sow")
    table.note("@Fatou said more")
    table.answer("di")
    assert last(table) == ("said more", "fact", "Fatou Diop")
    table.note("@Fatou Sow said it in full")
    assert (last(table), table.asked) == (("said it in full", "fact", "Fatou Sow"), "")


@pytest.mark.parametrize("leave", ["escape", "enter"])
def test_unanswered_a_note_stays_marked_across_a_restart(lay, leave):
    table = lay(names=TWO)
    table.note("@Fatou said it")
    table.press(leave)
    assert (last(table)[2], table.asked) == ("@Fatou ?", "")
    assert table.other().session.notes[-1].person == "@Fatou ?"
    table.press("up", "shift+tab", "1")
    assert last(table)[2] == "Fatou Diop"


@pytest.mark.parametrize("begins", ["Rencontrer la cheffe", "état des lieux", "2 personnes", "@Karim then", "? why"])
def test_who_types_on_leaves_the_question_and_loses_no_letter(lay, begins):
    table = lay(names=TWO)
    table.note("@Fatou said it")
    for key in begins:
        if table.desk.asking is None:
            table.line.take_keys(key)
        else:
            table.press(key)
    assert (table.line.text, table.asked) == (begins, "")
    assert last(table) == ("said it", "fact", "@Fatou ?")


def test_a_commitment_of_nobody_yet_and_of_somebody_on_no_list(table):
    table.command("c", "0")
    assert table.asked == "What is to be done?"
    table.answer("Book a room")
    table.answer("")
    assert last(table) == ("Book a room", "commitment", "")
    table.command("c", *"The director", "enter")
    assert table.asked == "The director does what?"
    table.answer("Sign")
    table.answer("")
    assert last(table) == ("Sign", "commitment", "The director")
    assert table.said == "“The director” is not on the list: kept as a name."


def test_in_pasted_text_nothing_is_parsed(table):
    table.note("@Zoé went there", typed=False)
    assert last(table) == ("@Zoé went there", "fact", "")


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_an_empty_line_saves_nothing(table, text):
    table.note(text)
    assert table.session.notes == ()


def test_tab_goes_through_the_kinds_of_the_phase(table):
    table.press("tab")
    table.note("one")
    table.note("two")
    assert [note.kind for note in table.session.notes] == ["idea", "idea"]
    table.press("tab")
    table.note("three")
    assert last(table)[1] == "fact"


def test_a_kind_chosen_for_a_phase_ends_with_it(table):
    table.press("tab")
    table.command("n")
    table.note("in the next")
    assert last(table)[1] == "fact"


def test_a_kind_is_chosen_by_number_or_by_name(table):
    table.command("t")
    assert table.asked == "What kind of note?"
    table.press("0", "2")
    table.note("one")
    table.command("t", *"know", "enter")
    table.note("two")
    table.command("t", *"proc", "enter")
    table.note("three")
    table.command("t", *"note to", "enter")
    table.note("four")
    assert [note.kind for note in table.session.notes] == ["idea", "know-how", "process", "self"]


def test_a_kind_chosen_in_the_middle_of_a_note_is_that_notes(table):
    table.typing.begun()
    table.press("tab")
    table.typing.entered("half way", True)
    table.note("another")
    assert [note.kind for note in table.session.notes] == ["idea", "fact"]


def test_the_parking_lot_takes_one_note(table):
    table.command("i")
    table.note("for later")
    table.note("for now")
    assert [note.kind for note in table.session.notes] == ["parked", "fact"]


def test_a_commitment_says_who_what_and_by_when(table):
    table.command("c", "2")
    assert table.asked == "Karim does what?"
    table.answer("calls the head nurse")
    table.answer("1 December")
    note = table.session.notes[-1]
    assert (note.kind, note.person, note.text, note.due) == ("commitment", "p2", "calls the head nurse", "1 December")


def test_a_commitment_of_somebody_who_is_not_here(table):
    table.command("c", *"The director", "enter")
    table.answer("decides")
    table.answer("")
    assert last(table) == ("decides", "commitment", "The director")


def test_a_commitment_without_words_is_none(table):
    table.command("c", "2", "enter")
    assert table.asked == "Karim does what?", "the Enter belongs to the digit"
    table.later()
    table.press("enter")
    assert (table.session.notes, table.asked, table.said) == ((), "", "Nothing written.")
    table.note("a note after it")
    table.desk.hush()
    assert table.said == ""


def test_the_key_question_is_set_then_edited_and_its_history_kept(table):
    table.go("case-1.account")
    table.command("d")
    assert table.asked == "Key question:"
    table.answer("How to say it?")
    note = key_question(table.session)
    assert (note.text, note.person) == ("How to say it?", "p1")
    table.command("d")
    assert table.desk.asking.typed == "How to say it?"
    table.answer("Whom to tell?")
    assert key_question(table.session).text == "Whom to tell?"
    assert len(table.session.notes) == 1
    changes = [event.text for event in table.live.record.events if type(event).__name__ == "NoteChanged"]
    assert changes == ["Whom to tell?"]


def test_the_key_question_left_empty_changes_nothing(table):
    table.go("case-1.account")
    table.command("d", "enter")
    assert table.session.notes == ()


def test_each_case_has_its_own_key_question(table):
    table.go("case-1.account")
    table.command("d")
    table.answer("one?")
    table.go("case-2.account")
    assert table.desk.view_model().request == ""
    table.command("d")
    table.answer("two?")
    table.go("case-1.advice")
    assert table.desk.view_model().request == "one?"


def three(table):
    for words in ("first", "second", "third"):
        table.note(words)


def test_up_chooses_the_newest_note_and_goes_up_and_down_and_no_further(table):
    three(table)
    chosen = []
    for key in ("up", "up", "up", "up", "pageup", "down", "pagedown", "down"):
        table.press(key)
        chosen.append(table.desk.selected_note().text)
    assert chosen == ["third", "second", "first", "first", "first", "second", "third", "third"]
    table.press("escape")
    assert table.desk.selected == ""


def test_where_there_is_no_note_up_chooses_none(table):
    table.press("up")
    table.press("pagedown")
    assert table.desk.selected == ""


def test_a_chosen_note_stays_chosen_when_another_comes(table):
    three(table)
    table.press("up", "up")
    other = table.other()
    from functools import partial

    from gep_tui.domain.session.decisions.notes import add_note

    other.do(partial(add_note, text="from the other laptop", kind="fact"))
    other.close()
    assert table.live.poll()
    table.press("up")
    assert table.desk.selected_note().text == "first"


def test_a_chosen_note_is_edited_on_the_line_and_keeps_its_kind(table):
    three(table)
    table.press("up", "up", "enter")
    assert table.line.text == "second"
    assert prompt(table.desk, 40) == " edit fact ▸ "
    assert not table.typing.takes_all()
    table.typing.entered("second, corrected", True)
    assert [note.text for note in table.session.notes] == ["first", "second, corrected", "third"]
    assert table.desk.selected == table.desk.editing == ""


def test_while_a_note_is_edited_the_keys_of_the_edit_are_said_and_no_longer(table):
    three(table)
    table.press("up")
    assert table.said.startswith("Enter: edit   Tab: kind")
    table.press("enter")
    assert table.said == "Enter: save the change   Esc: leave the note as it was"
    table.typing.entered("third, corrected", True)
    assert table.said == ""
    table.press("up", "escape")
    table.desk.hush()
    assert table.said == ""


def test_enter_after_a_yes_does_not_save_half_a_note(table):
    table.line.text = "half a"
    table.command("H")
    assert table.asked == "H: Call raised hands by order, or the least heard first. Is that meant?"
    table.press("y", "enter")
    assert (table.line.text, table.session.notes) == ("half a", ())
    assert table.desk.least_heard_first


def test_an_edit_that_changes_nothing_says_nothing(table):
    three(table)
    table.press("up", "enter")
    table.desk.message = ""
    table.typing.entered("third", True)
    assert (table.said, table.desk.editing, table.line.text) == ("", "", "third")


def test_esc_leaves_an_edit_and_the_note_as_it_was(table):
    three(table)
    table.press("up", "enter")
    table.line.text = "third, half corr"
    table.press("escape")
    assert (table.line.text, table.desk.editing, table.desk.selected) == ("", "", "")
    assert last(table)[0] == "third"
    assert "comes back when you edit this note again" in table.said
    table.press("up", "enter")
    assert table.line.text == "third, half corr" and table.said.startswith("What you changed before is here again.")
    table.press("escape", "up", "enter")
    assert table.line.text == "third"


def test_what_is_typed_is_not_lost_to_an_edit(table):
    three(table)
    table.line.text = "half a note"
    table.press("up", "enter")
    assert table.line.text == "half a note"
    assert "what is typed there is kept" in table.said


def test_while_a_note_is_edited_no_other_one_is_chosen(table):
    three(table)
    table.press("up", "enter")
    for key in ("up", "down", "pageup"):
        table.press(key)
        assert "is being edited" in table.said
    table.command("E")
    assert table.line.text == "third"
    table.typing.entered("third, corrected", True)
    assert [note.text for note in table.session.notes] == ["first", "second", "third, corrected"]


def test_what_is_typed_leaves_the_chosen_note_and_is_a_new_one(table):
    three(table)
    table.press("up")
    assert not table.typing.takes_all()
    assert not [key for key in "tEe1@" if table.typing.takes(key)]
    table.typing.writes()
    assert (table.desk.selected, table.said) == ("", "")
    table.note("a fourth one")
    assert [note.text for note in table.session.notes] == ["first", "second", "third", "a fourth one"]


def test_the_e_key_chooses_a_note_and_a_number_retypes_it(table):
    three(table)
    table.command("E")
    table.press("tab", "0", "2")
    assert last(table)[:2] == ("third", "idea")


def test_a_note_is_reassigned_also_to_somebody_who_is_not_here(table):
    three(table)
    table.press("up", "shift+tab", "3")
    assert last(table)[2] == "Léa"
    table.press("shift+tab", *"The director", "enter")
    assert last(table)[2] == "The director"


@pytest.mark.parametrize("key", ["delete", "backspace"])
def test_a_note_is_withdrawn_and_brought_back(table, key):
    three(table)
    table.press("up", key)
    assert [note.text for note in table.session.kept_notes] == ["first", "second"]
    assert table.said == "Note withdrawn. u brings it back."
    table.command("u")
    assert len(table.session.kept_notes) == 3


def test_a_note_with_no_run_of_its_own_yet_is_kept(lay):
    table = lay(begun=False)
    table.note("before the beginning")
    assert last(table)[0] == "before the beginning"
    table.command("n")
    assert table.desk.draft.kind == "fact"


def test_what_cannot_be_saved_is_on_the_line_again(table):
    table.live.read_only = True
    table.note("not to be lost")
    assert table.line.text == "not to be lost"
    assert "A newer version wrote this session" in table.said
    table.command("n")
    table.command("u")
    assert table.phase == "welcome"


def test_a_line_left_by_a_crash_comes_back_under_its_phase_and_its_kind(table):
    table.later()
    table.command("n")
    restore(table.desk, "@Zoé half a no", "idea", "welcome")
    assert (table.line.text, table.line.typed) == ("@Zoé half a no", True)
    assert prompt(table.desk, 40) == " idea ▸ "
    table.typing.entered("@Zoé half a note", table.line.typed)
    assert (table.session.notes[-1].phase, last(table)) == ("welcome", ("half a note", "idea", "Zoé"))


def test_what_stands_on_the_line_is_not_shown_as_an_answer(table):
    restore(table.desk, "1", "idea", "welcome")
    table.command("x")
    assert table.desk.must_answer and prompt(table.desk, 40) == " NOTE, KEPT ▸ " and not table.line.typed


def test_a_blank_behind_the_sign_of_a_kind_is_no_part_of_the_note(table):
    table.note(" @Paul writes it on the wall")
    assert (last(table)[0], last(table)[2]) == ("writes it on the wall", "Paul")


def test_an_emptied_line_has_begun_nothing(table):
    table.command("2")
    table.typing.begun()
    table.command("s")
    table.typing.emptied()
    table.note("by nobody")
    assert last(table)[2] == ""


def test_a_long_prompt_is_cut_and_leaves_room_to_type(lay):
    table = lay(names=("Marie-Antoinette de la Tour du Pin", "Bo"))
    table.command("1")
    assert prompt(table.desk, 16) == " fact · Mari… ▸ "
    table.press("escape")
    assert prompt(table.desk, 8).startswith(" ONE CO")


def marked(table):
    return [note.text for note in table.session.notes if note.for_sheet]


def test_the_last_note_is_marked_for_a_practice_sheet_and_the_mark_comes_off_again(table):
    table.command("*")
    assert table.said == "There is no note to choose yet."
    table.note("one")
    table.note("two")
    table.command("*")
    assert (marked(table), table.said) == (["two"], "★ For a practice sheet: “two”.")
    table.command("*")
    assert (marked(table), table.said) == ([], "No longer for a practice sheet: “two”.")
    table.command("*")
    table.command("u")
    assert marked(table) == []


def test_the_chosen_note_is_marked_by_one_key_and_stays_chosen(table):
    table.note("one")
    table.note("two")
    table.press("up", "up", "left")
    assert (marked(table), table.desk.selected) == (["one"], table.session.notes[0].id)


def test_while_a_note_is_typed_the_arrow_is_the_lines_own(table):
    table.note("one")
    table.press("up")
    table.line.text = "two"
    assert not table.typing.takes("left") and table.typing.takes("tab")


def test_a_mark_tells_nothing_of_hidden_notes(table):
    table.note("secret")
    table.command("z")
    table.command("*")
    assert table.said == "★ For a practice sheet: “…”."
