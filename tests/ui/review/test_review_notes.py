"""The notes in the review: grouped, found, edited, retyped, ascribed, moved, withdrawn; their history."""

from __future__ import annotations

from functools import partial

import msgspec
import pytest

from gep_tui.domain.carried.events import NoteCarried
from gep_tui.domain.session.decisions import notes
from gep_tui.domain.session.events import NoteAdded, NoteChanged
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.store.library.settings import Settings
from gep_tui.ui.components.editor import LONGEST
from gep_tui.ui.components.kept_words import KeptWords
from gep_tui.ui.components.questions import Confirm
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.user_keys import keymap
from gep_tui.ui.desk.views.grouping import note_entries
from gep_tui.ui.review.registry import ACTIONS
from gep_tui.ui.review.state import Review
from gep_tui.ui.review.views.note_rows import NotePage, draw_note


def heads(text: str) -> list[str]:
    return [row.strip() for row in text.split("\n") if row.startswith("  ") and "note" in row and ":" not in row]


def test_notes_stand_under_their_phases_in_the_order_of_the_plan(room) -> None:
    assert heads(room.whole()) == [
        "Welcome  1 note",
        "Case 1 · Case-1.Account  2 notes",
        "Case 1 · Case-1.Ideas  2 notes",
    ]


def test_notes_of_a_kind_stand_together(room) -> None:
    room.press("2")
    assert [head.split("  ")[0] for head in heads(room.whole())] == [
        "Check-ins", "Facts", "Questions", "Leads", "Commitments",
    ]  # fmt: skip


def test_notes_of_a_person_stand_together_and_those_of_nobody_last(room) -> None:
    room.add("said by nobody", person="")
    room.press("3")
    assert heads(room.whole()) == ["Anne  2 notes", "Karim  1 note", "Léa  2 notes", "Nobody named  1 note"]


def test_the_protocols_own_word_for_a_kind_is_used(room) -> None:
    assert "path" in room.whole()


def test_a_note_of_many_lines_is_shown_whole(room) -> None:
    room.add("first\nsecond\n\nfourth " + "word " * 40)
    shown = room.whole()
    assert "second" in shown
    assert shown.count("word") == 40


def test_the_choice_stays_with_its_note_from_view_to_view(room) -> None:
    wanted = next(note.id for note in room.live.session.notes if note.kind == "question")
    room.choose(wanted)
    for key in ("2", "3", "1"):
        room.press(key)
        assert room.review.selected == wanted


def test_on_a_french_keyboard_the_row_of_digits_needs_no_shift(room) -> None:
    room.press("é")
    assert room.review.view == "kind"
    room.press("quotation_mark")
    assert room.review.view == "person"


def test_words_are_looked_for_while_they_are_typed(room) -> None:
    room.press("slash")
    room.type("reun")
    assert room.whole().count("Meet her") == 1
    assert "Who decides" not in room.whole()
    room.press("enter")
    assert room.review.find == "reun"
    room.press("escape")
    assert "Who decides" in room.whole()
    assert not room.told


def test_escape_while_typing_shows_everything_again(room) -> None:
    room.press("slash", "z", "z", "z")
    assert "Nothing has “zzz”" in room.whole()
    room.press("escape")
    assert room.review.find == ""


def test_a_name_a_kind_and_a_date_are_found_too(room) -> None:
    for words, text in (("karim", "sunny"), ("path", "Meet her"), ("friday", "Call Sophie")):
        room.press("slash", *words, "enter")
        assert text in room.whole()
        assert len(heads(room.whole())) == 1
        room.press("escape")


def test_a_note_is_edited_and_its_newlines_are_kept(room) -> None:
    note = room.add("one\ntwo")
    room.choose(note.id)
    room.press("enter", "x", "ctrl+o", "y", "enter")
    assert room.note(note.id).text == "one\ntwox\ny"
    assert room.review.editor is None


def test_letters_typed_right_after_enter_are_text_and_no_commands(room) -> None:
    note = room.add("a")
    room.choose(note.id)
    room.press("enter", "q", "x", "u", "enter")
    assert room.note(note.id).text == "aqxu"


def test_leaving_a_changed_text_asks_first(room) -> None:
    note = room.add("a")
    room.choose(note.id)
    room.press("enter", "b", "escape")
    assert isinstance(room.desk.asking, Confirm)
    room.press("n")
    assert room.review.editor is not None
    assert room.review.editor.text == "ab"
    room.press("escape", "y")
    assert room.review.editor is not None
    room.press("enter")
    assert room.review.editor is None
    assert room.note(note.id).text == "a"


def test_leaving_an_unchanged_text_asks_nothing(room) -> None:
    room.press("enter", "escape")
    assert (room.review.editor, room.desk.asking) == (None, None)


def test_an_emptied_text_is_refused_in_words_and_stays_open(room) -> None:
    note = room.add("a")
    room.choose(note.id)
    room.press("enter", "backspace", "enter")
    assert room.desk.message == "There is nothing to write down."
    assert room.review.editor is not None
    assert room.note(note.id).text == "a"


def test_what_somebody_else_changed_meanwhile_is_not_overwritten_without_a_question(room) -> None:
    note = room.add("a")
    room.choose(note.id)
    room.press("enter", "b")
    room.do(notes.change_note, note=note.id, text="theirs")
    room.press("enter")
    assert "theirs" in room.desk.asking.question
    room.press("n")
    assert room.note(note.id).text == "theirs"
    assert room.review.editor.text == "ab"
    room.press("enter", "y")
    assert room.note(note.id).text == "ab"


def test_a_text_too_long_to_edit_is_said_to_be_so(room) -> None:
    note = room.add("x" * (LONGEST + 1))
    room.choose(note.id)
    room.press("enter")
    assert room.review.editor is None
    assert "too long to be edited here" in room.desk.message


def test_a_note_gets_another_kind_by_number_or_name(room) -> None:
    note = room.live.session.notes[1]
    room.choose(note.id)
    room.press("t")
    number = next(place for place, (id, _name) in enumerate(room.desk.asking.options, 1) if id == "learning")
    room.press(*f"{number:02}")
    assert room.note(note.id).kind == "learning"
    room.press("t", *"decis", "enter")
    assert room.note(note.id).kind == "decision"


def test_a_note_is_ascribed_to_somebody_on_the_list_or_not(room) -> None:
    note = room.live.session.notes[1]
    room.choose(note.id)
    room.press("at", "2")
    assert room.note(note.id).person == "p2"
    room.press("at", *"Sophie Martin", "enter")
    assert room.note(note.id).person == "Sophie Martin"


def test_a_note_is_moved_to_a_phase_that_was_held(room) -> None:
    note = room.live.session.notes[-1]
    room.choose(note.id)
    room.press("m", "1")
    assert room.note(note.id).phase == "welcome"


def test_before_the_beginning_there_is_no_phase_to_move_to(tmp_path, opened) -> None:
    live = LiveSession.open(session_files(tmp_path / "waiting", "w"), ManualClock(opened.at), opened)
    desk = Desk(live=live, settings=Settings(), language="en")
    live.do(partial(notes.add_note, text="early", kind="fact"))
    review = Review(desk)
    review.refresh(desk.view_model(), 80, 10)
    desk.start(ACTIONS["move"](review))
    assert desk.message == "No phase has been held yet."
    live.close()


def test_a_note_gets_a_date(room) -> None:
    note = room.live.session.notes[-1]
    room.choose(note.id)
    room.press("d", "ctrl+u", *"12 May", "enter")
    assert room.note(note.id).due == "12 May"
    assert "→ Wednesday 12 May 2027" in room.whole()


def test_a_withdrawn_note_is_gone_until_it_is_asked_for_and_can_come_back(room) -> None:
    note = room.live.session.notes[1]
    room.choose(note.id)
    room.press("delete")
    assert room.note(note.id).withdrawn
    assert note.text not in room.whole()
    room.press("w")
    assert "✗" in room.whole()
    assert "(withdrawn)" in room.whole()
    room.choose(note.id)
    room.press("delete")
    assert not room.note(note.id).withdrawn


def test_after_a_withdrawal_the_next_note_is_chosen(room) -> None:
    first, second = room.live.session.notes[1:3]
    room.choose(first.id)
    room.press("delete")
    assert room.review.selected == second.id


def test_undo_and_redo_keys_work_here_and_say_what(room) -> None:
    note = room.live.session.notes[1]
    room.choose(note.id)
    room.press("at", "2", "u")
    assert room.note(note.id).person == note.person
    assert room.desk.message == "Undone: note “The head of the other service…” changed: Karim. y redoes it."
    room.press("y")
    assert room.note(note.id).person == "p2"


def test_the_users_own_keys_for_undo_count_here(room) -> None:
    room.keys = keymap({"undo": "Z"})[0]
    note = room.live.session.notes[1]
    room.choose(note.id)
    room.press("at", "2", "Z")
    assert room.note(note.id).person == note.person


def test_the_history_of_a_note_tells_what_it_was_and_what_was_taken_back(room) -> None:
    note = room.live.session.notes[1]
    room.choose(note.id)
    room.press("at", "2", "u", "t", *"decis", "enter", "delete", "w")
    room.choose(note.id)
    room.press("h")
    told = " ".join(room.whole().split())
    assert "Written by Claire, fact, Anne: The head of the other service" in told
    assert "Speaker: Karim." in told
    assert "Undone: Speaker: Karim." in told
    assert "Kind: decision." in told
    assert "Withdrawn." in told
    room.press("escape")
    assert (room.review.history, room.review.selected) == ("", note.id)
    assert not room.told


def test_while_hidden_no_note_is_shown_and_none_can_be_changed(room) -> None:
    room.press("z")
    for key in "1234":
        room.press(key)
        assert "hidden" in room.whole()
        assert "Who decides" not in room.whole()
        room.press("delete", "enter")
    assert not any(note.withdrawn for note in room.live.session.notes)
    assert room.review.editor is None


def test_a_note_that_is_not_certain_to_be_saved_is_marked(room) -> None:
    model = room.desk.view_model()
    unsaved = msgspec.structs.replace(model, saved_seq=0, writer="room")
    entry = note_entries(model.session, model.session.notes[:1], "phase", "en")[1]
    text = "".join(piece for piece, _style in draw_note(NotePage(unsaved, "phase"), entry, 80)[0])
    assert text.startswith("◌ ")


def test_ten_thousand_notes_are_not_listed_anew_for_an_arrow(room) -> None:
    session = room.live.session
    run = session.runs[0].id
    at = session.last_at
    room.live.record.add(
        [NoteAdded(writer="z", seq=1000 + n, at=at, text=f"note {n}", kind="fact", run=run) for n in range(10_000)]
    )
    room.refresh()
    before = room.review.listing
    room.press("down", "pagedown", "end", "up", "home")
    assert room.review.listing is before
    assert len(before.entries) > 10_000
    assert len(before._drawn) < 200


def test_a_line_of_a_hundred_thousand_characters_is_read_to_its_end_and_edited(room) -> None:
    note = room.add("début " + "mot ’ " * 16_000 + "fin")
    room.choose(note.id)
    assert "début" in room.text()
    room.press(*["pagedown"] * 100)
    assert room.review.selected == note.id
    assert "début" not in room.text()
    room.press("end")
    assert "fin" in room.text()
    room.choose(note.id)
    room.press("enter", "!", "enter")
    assert room.note(note.id).text.endswith("mot ’ fin!")


def test_commitments_say_who_what_and_when(room) -> None:
    room.add("No date for this one", kind="commitment", person="")
    room.press("6")
    shown = room.whole().split("\n")
    assert shown[0].split() == ["Who", "What", "By", "when"]
    assert shown[1].split() == ["Anne", "Call", "Sophie", "Friday"]
    assert shown[2].split() == ["no", "name", "No", "date", "for", "this", "one", "no", "date"]


def test_title_and_group_are_changed(room) -> None:
    room.press("T", "ctrl+u", *"New title", "enter", "ctrl+u", *"South", "enter")
    assert (room.live.session.title, room.live.session.group) == ("New title", "South")


@pytest.mark.parametrize("leave", ["escape", "alt+k", "f2"])
def test_words_of_a_question_that_is_left_come_back_with_it(room, leave) -> None:
    room.desk.answers.kept = KeptWords()
    room.press("T", "ctrl+u", *"New title", "enter", "ctrl+u", *"South", leave, "escape")
    assert room.desk.asking is None and room.desk.answers.left == ""
    room.press("T")
    assert room.desk.asking is not None and room.desk.asking.typed == "New title"
    room.press("enter", "enter")
    assert (room.live.session.title, room.live.session.group) == ("New title", "South")
    room.press("T")
    assert "before" not in room.desk.asking.below()


def test_of_two_edits_one_key_shows_the_other(room) -> None:
    note = room.live.session.notes[0]
    before = note.text
    room.do(notes.change_note, note=note.id, text="as it stands here")
    place = {"writer": "zzz", "seq": room.live.session.last[0], "at": room.live.now()}
    there = NoteChanged(note=note.id, text="as it stands there", prior=note.id, **place)
    room.live.record.add([there])
    assert before not in room.whole() and "≠" in room.whole()
    room.choose(note.id)
    room.press("o")
    assert room.live.session.notes[0].text == "as it stands here" and "≠" not in room.whole()
    room.press("o")
    assert room.review.desk.message == "This note was not edited on two screens at once."


def test_a_note_is_marked_for_a_practice_sheet_shown_by_a_sign_and_told_in_its_history(room) -> None:
    note = room.add("Ring the ward first", kind="know-how")
    room.choose(note.id)
    room.press("asterisk")
    assert room.note(note.id).for_sheet and "★" in room.text()
    room.press("asterisk")
    assert not room.note(note.id).for_sheet and "★" not in room.text()
    room.press("h")
    assert "Marked for a practice sheet." in room.whole() and "No longer marked for" in room.whole()
    room.press("escape", "8")
    assert "note for a practice sheet: “Ring the ward first”" in room.whole()


def test_what_earlier_sessions_set_aside_is_dealt_with_in_the_review_too(room) -> None:
    room.live._write(NoteCarried(session="s0", note="w-1", kind="parked", text="The budget [/]"))
    room.press("r")
    assert "The budget [/]" in room.desk.asking.hint()
    room.press("1", "2")
    (point,) = room.live.session.choosing.points
    assert (point.note, point.outcome) == ("s0/w-1", "settled")
    room.press("r")
    assert "The budget [/] (settled)" in room.desk.asking.hint()
