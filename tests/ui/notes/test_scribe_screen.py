"""The scribe’s screen, driven by Textual’s pilot beside a desk that has the clock."""

from __future__ import annotations

from functools import partial

import pytest
from textual import events
from waiting import until_shown

from gep_tui.domain.session.decisions.lines import lines_for, send_line
from gep_tui.domain.session.decisions.notes import add_note, change_note, withdraw_note
from gep_tui.domain.session.decisions.phases import close
from gep_tui.domain.session.decisions.screens import hand_over_queue
from gep_tui.domain.session.events import Event
from gep_tui.store.library.given_names import GivenNames
from gep_tui.ui.desk.note_line import NoteLine
from gep_tui.ui.notes.action_keys import NOTES
from gep_tui.ui.notes.text_actions import middle

#: Actions that lead to screens with tests of their own.
ELSEWHERE = ("review", "help", "home", "copy", "redraw")


async def test_what_one_writes_stands_under_the_phase_with_her_name_and_the_kind_of_its_sign(scribe):
    async with scribe() as seen:
        await seen.note("first")
        await seen.note("!call her")
        await seen.note("@karim a question")
        assert [(note.text, note.kind, note.person, note.author) for note in seen.live.session.notes] == [
            ("first", "fact", "", "Zoé"), ("call her", "commitment", "", "Zoé"), ("a question", "fact", "p2", "Zoé"),
        ]  # fmt: skip
        assert seen.shows("▶ Welcome  3 notes") and not seen.shows("‹")
        assert seen.live.session.seat != seen.live.writer


async def test_a_note_of_the_other_screen_comes_by_itself_and_is_told_apart(scribe, table):
    async with scribe() as seen:
        await seen.note("mine")
        table.live.do(partial(add_note, text="theirs", kind="fact", author="Claire"))
        await seen.until("theirs")
        [row] = [row for row in seen.rows if "theirs" in row]
        assert row.rstrip().endswith("‹ Claire")


async def test_whoever_gave_no_name_is_asked_for_one_and_signs_with_it(scribe):
    async with scribe(author="") as seen:
        assert seen.shows("Your name, to sign your notes")
        await seen.note("Zoé")
        await seen.note("mine")
        assert seen.live.session.notes[0].author == "Zoé"


async def test_the_name_last_given_on_this_terminal_is_offered_and_enter_takes_it(scribe, tmp_path):
    names = GivenNames(tmp_path / "names.json", "pts/7")
    async with scribe(author="", names=names) as seen:
        await seen.note("Zoé")
        await until_shown(seen.pilot, lambda: names.last() == "Zoé")
    async with scribe(author="", names=names) as seen:
        assert seen.shows("Your name, to sign your notes: Zoé") and not seen.shows("Enter: without")
        await seen.press("enter")
        await seen.note("mine")
        assert seen.live.session.notes[0].author == "Zoé"
    async with scribe(author="", names=names) as seen:
        await seen.press("ctrl+u", "enter")
        await seen.note("nobody’s")
        assert seen.live.session.notes[-1].author == ""
        await until_shown(seen.pilot, lambda: names.last() == "")


async def test_a_note_is_edited_retyped_reassigned_and_withdrawn(scribe):
    async with scribe() as seen:
        await seen.note("one")
        await seen.press("up", "enter", "backspace", *"ce", "enter")
        await seen.press("up", "alt+t", "2")
        await seen.press("alt+3")
        [note] = seen.live.session.notes
        assert (note.text, note.kind, note.person) == ("once"[:2] + "ce", "idea", "p3")
        await seen.press("delete")
        assert seen.texts == []
        await seen.press("alt+u")
        assert seen.texts == ["once"]
        await seen.press("alt+y")
        assert seen.texts == []
        await seen.press("alt+u", "alt+u")
        [note] = seen.live.session.notes
        assert (note.text, note.kind, note.person) == ("once", "idea", "") and not note.withdrawn
        await seen.press("alt+u", "alt+u", "alt+u")
        assert seen.texts == ["one"] and seen.shows("Nothing to undo")


async def test_a_note_is_marked_for_a_practice_sheet_and_that_is_undone_here(scribe):
    async with scribe() as seen:
        await seen.note("one")
        await seen.note("two")
        await seen.press("up", "up", "left")
        assert seen.shows("★") and [note.for_sheet for note in seen.live.session.notes] == [True, False]
        await seen.press("alt+u")
        assert not seen.shows("★")
        await seen.press("alt+y")
        assert seen.shows("★")
        await seen.press("alt+asterisk")
        assert [note.for_sheet for note in seen.live.session.notes] == [False, False]


async def test_attendance_and_ratings_are_taken_beside_the_clock_and_undone_here(scribe):
    async with scribe() as seen:
        await seen.press(*"half a", "alt+T")
        assert seen.shows("Attendance ·")
        await seen.press("n")
        await seen.until("not here. Next:")
        await seen.press("escape", "alt+F", "2", "0", "3")
        assert {each.mark: each.hands for each in seen.live.session.ratings.hands} == {10: 2, 8: 3}
        await seen.press("left", "7", "alt+u", "alt+u")
        assert seen.shows("10:2") and not seen.shows("8:3")
        await seen.press("alt+y")
        assert [each.hands for each in seen.live.session.ratings.hands] == [2, 3]
        await seen.press("escape", "alt+u", "alt+u")
        assert not seen.live.session.ratings.hands and not seen.live.session.people[0].present
        await seen.press("alt+u")
        assert seen.live.session.people[0].present and not seen.live.session.refused and seen.line == "half a"
        await seen.press("alt+u")
        assert seen.shows("Nothing to undo")


async def test_a_note_is_split_where_the_cursor_stands_and_joined_again(scribe):
    async with scribe() as seen:
        await seen.note("what she saw, what she felt")
        await seen.press("up", "escape")
        assert seen.shows("ONE COMMAND") and seen.app.screen.desk.selected
        await seen.press("s")
        assert seen.shows("split fact") and seen.line == "what she saw, what she felt"
        await seen.press("enter")
        assert seen.texts == ["what she saw,", "what she felt"]
        await seen.press("alt+u")
        assert seen.texts == ["what she saw, what she felt"]
        await seen.press("up", "alt+s", "home", "enter")
        assert seen.texts == ["what she saw, what she felt"] and seen.line == "what she saw, what she felt"
        await seen.press("ctrl+right", "ctrl+right", "enter")
        assert seen.texts == ["what she", "saw, what she felt"]
        await seen.press("down", "alt+j")
        assert seen.texts == ["what she saw, what she felt"]
        await seen.press("alt+u")
        assert seen.texts == ["what she", "saw, what she felt"]


async def test_leaving_a_split_changes_nothing(scribe):
    async with scribe() as seen:
        await seen.note("one two")
        await seen.press("up", "alt+s", "escape")
        assert seen.line == "" and seen.texts == ["one two"]
        await seen.note("three")
        assert seen.texts == ["one two", "three"]
        await seen.press("up", "up", "alt+s", "backspace")
        assert seen.line == "one two" and seen.shows("Enter makes two notes there")
        await seen.note("gamma delta")
        assert seen.texts == ["one two", "three", "gamma delta"]


async def test_notes_change_places_and_keep_to_their_phase(scribe, table):
    async with scribe() as seen:
        for words in ("one", "two", "three"):
            await seen.note(words)
        await seen.press("up", "alt+up", "alt+up", "alt+up")
        assert seen.texts == ["three", "one", "two"] and seen.shows("first note of its phase")
        await seen.press("escape", "down")
        assert seen.texts == ["one", "three", "two"]
        await seen.press("escape", "escape", *"four", "enter")
        assert seen.texts == ["one", "three", "two", "four"]


async def test_a_note_goes_to_another_phase_and_one_writes_there(scribe, table):
    async with scribe() as seen:
        await seen.note("of the welcome")
        table.go("case-1.account")
        await seen.until("▶ Case 1 · Account  no note yet: write")
        await seen.note("of the account")
        await seen.press("alt+g", "2")
        assert seen.shows("Welcome · fact ▸")
        await seen.note("again of the welcome")
        await seen.press("alt+n")
        await seen.note("here and now")
        assert [(note.text, note.phase) for note in seen.live.session.notes] == [
            ("of the welcome", "welcome"), ("of the account", "case-1.account"),
            ("again of the welcome", "welcome"), ("here and now", "case-1.account"),
        ]  # fmt: skip
        await seen.press("up", "alt+m", "1")
        assert seen.live.session.notes[-1].phase == "welcome"


async def test_a_commitment_is_made_of_a_note(scribe, table):
    async with scribe() as seen:
        await seen.note("write to the director")
        await seen.press("up", "alt+c", "2")
        table.later()
        await seen.press("enter", *"mardi", "enter")
        [note] = seen.live.session.notes
        assert (note.kind, note.person, note.text, note.due) == (
            "commitment", "p2", "write to the director", "mardi",
        )  # fmt: skip


async def test_one_searches_while_a_note_is_half_typed(scribe):
    async with scribe() as seen:
        for words in ("the école", "the house"):
            await seen.note(words)
        await seen.press(*"half", "alt+f", *"ecole")
        assert seen.shows("the école") and not seen.shows("the house") and seen.shows("1 note with")
        await seen.press("enter")
        assert seen.line == "half" and not seen.shows("the house")
        await seen.press(*" done", "enter")
        assert seen.shows("the house") and seen.shows("half done")
        await seen.press("alt+f", *"house", "escape")
        assert seen.shows("the école")


async def test_a_number_says_who_said_the_note_that_is_being_typed_or_comes(scribe):
    async with scribe() as seen:
        await seen.press(*"some", "alt+2", "enter", "alt+3", *"next", "enter", *"last", "enter")
        assert [note.person for note in seen.live.session.notes] == ["p2", "p3", ""]


async def test_a_chosen_note_is_left_by_two_escapes_and_by_typing(scribe):
    async with scribe() as seen:
        await seen.note("one")
        await seen.press("up", "escape", "escape")
        assert not seen.app.screen.desk.selected
        await seen.press("up", *"two", "enter")
        assert seen.texts == ["one", "two"]


async def test_a_joined_note_that_another_withdrew_meanwhile_is_told(scribe, table):
    async with scribe() as seen:
        await seen.note("one")
        await until_shown(seen.pilot, lambda: table.live.poll() or len(table.session.notes) == 1)
        await seen.press("up")
        table.live.do(partial(withdraw_note, note=table.session.notes[0].id))
        await until_shown(seen.pilot, lambda: not seen.texts)
        await seen.press("alt+w")
        assert seen.shows("Choose a note first")


async def test_notes_go_on_after_the_end_of_the_session(scribe, table):
    async with scribe() as seen:
        assert isinstance(table.live.do(close), Event)
        await seen.until("closed at")
        await seen.note("afterwards")
        assert seen.texts == ["afterwards"]


async def test_a_line_from_the_desk_stands_until_it_is_seen_and_one_goes_back(scribe, table):
    async with scribe() as seen:
        table.live.do(partial(send_line, text="who said that?"))
        await seen.until("who said that?")
        await seen.press("alt+full_stop", "s")
        assert not seen.shows("who said that?")
        await seen.press("alt+l", *"Paul did", "enter")
        assert [line.text for line in lines_for(seen.live.session, table.live.writer)] == ["Paul did"]


async def test_who_is_here_is_docked_above_the_note_line(scribe):
    async with scribe() as seen:
        await seen.note("one")
        await seen.press("alt+full_stop", "w")
        assert seen.shows("Who is here") and seen.shows("this screen") and seen.shows("one")
        await seen.press("escape", *"two", "enter")
        assert seen.texts == ["one", "two"] and not seen.shows("Who is here")


async def test_hands_are_raised_by_a_scribe_who_was_handed_the_queue_and_by_no_other(scribe, table):
    async with scribe() as seen:
        await seen.press("alt+h")
        assert not seen.live.session.hands and not seen.app.screen.desk.asking and seen.app.screen.desk.message
        table.live.do(partial(hand_over_queue, to=seen.live.writer))
        await until_shown(seen.pilot, lambda: seen.live.session.queue == seen.live.writer)
        await seen.press("alt+h", "2")
        assert seen.live.session.hands == ("p2",)
        await seen.until("Hands: Karim")


async def test_of_two_edits_the_other_one_is_taken_by_a_key(scribe, table):
    async with scribe() as seen:
        await seen.note("one")
        await until_shown(seen.pilot, lambda: table.live.poll() or table.session.notes)
        note = table.session.notes[0].id
        table.live.do(partial(change_note, note=note, text="of the desk", prior=note))
        seen.live.do(partial(change_note, note=note, text="of the scribe", prior=note))
        await seen.until("≠")
        shown = seen.texts
        await seen.press("up")
        assert seen.shows("changed it at the same time")
        await seen.press("right")
        assert seen.texts != shown and {*seen.texts, *shown} == {"of the desk", "of the scribe"}


@pytest.mark.parametrize("size", [(20, 5), (44, 12), (80, 24), (120, 36), (200, 50)])
async def test_clock_notes_and_note_line_are_there_at_any_size(scribe, size):
    async with scribe(size=size) as seen:
        await seen.note("some words of hers")
        assert seen.shows("some words"[: size[0] // 3]) and seen.shows("▸")
        assert any(":" in row for row in seen.rows)


async def test_hostile_text_is_text_and_hidden_notes_are_hidden(scribe):
    async with scribe() as seen:
        seen.app.screen.query_one(NoteLine).post_message(events.Paste("[/foo] [@click=app.quit]x[/] \x1b]52;c;x\x07"))
        await seen.pilot.pause()
        await seen.press("enter")
        assert seen.shows("[/foo] [@click=app.quit]x[/]")
        await seen.press("f8")
        assert not seen.shows("foo") and seen.shows("1 note, hidden")


async def test_the_mouse_chooses_a_note_and_presses_the_keys(scribe):
    async with scribe() as seen:
        await seen.note("one")
        row = next(number for number, text in enumerate(seen.rows) if "one" in text)
        await seen.pilot.click(offset=(30, row))
        assert seen.app.screen.desk.selected
        bar = seen.rows[-1]
        await seen.pilot.click(offset=(bar.index("split"), 23))
        await seen.pilot.pause()
        assert seen.app.screen.desk.splitting


@pytest.mark.parametrize("id", [action.id for action in NOTES if action.id not in ELSEWHERE])
async def test_every_action_does_something_or_says_why_not(scribe, id):
    async with scribe() as seen:
        await seen.note("a note, and more")
        screen = seen.app.screen
        before = (seen.live.session.last, screen.desk.hidden, screen.desk.draft.kind)
        screen.desk.message = ""
        await seen.press("up")
        screen._commands.perform(screen.desk, id)
        after = (seen.live.session.last, screen.desk.hidden, screen.desk.draft.kind)
        stands = screen.desk.asking or screen.desk.message or screen.desk.editing or screen.desk.dock
        assert after != before or stands or id in ("now", "edit")


def test_the_cursor_of_a_split_begins_behind_a_sentence_near_the_middle():
    assert middle("One thing. Another thing.") == len("One thing. ")
    assert middle("a b") == 2 and middle("word") == 2


async def test_a_mark_of_her_own_moves_no_clock_and_takes_all_that_she_writes_then(scribe):
    async with scribe() as seen:
        await seen.note("before")
        await seen.press("escape", "r")
        await seen.until("The room is now in which phase?")
        await seen.press("2", "enter")
        await seen.until("What you write now goes into")
        await seen.note("behind")
        session = seen.live.session
        marked = session.plan[1].id
        assert [note.phase for note in session.notes] == [session.plan[0].id, marked]
        assert (session.runs[-1].phase, len(session.runs), session.marks[-1].phase) == (session.plan[0].id, 1, marked)
        await seen.press("escape", "c")
        await seen.until("Commitment: who?")
        await seen.press("1", "enter")
        await seen.note("call them")
        await seen.press("enter")
        await seen.until("call them")
        assert session.plan[1].id == seen.live.session.notes[-1].phase


async def test_from_a_mark_she_goes_back_to_the_phase_that_the_record_is_in(scribe):
    async with scribe() as seen:
        await seen.press("escape", "r")
        await seen.until("The room is now in which phase?")
        await seen.press("2", "enter")
        await seen.press("escape", "g")
        await seen.until("Write in which phase?")
        await seen.press("1", "enter")
        await seen.note("of the welcome")
        [note] = seen.live.session.notes
        assert (note.phase, note.mark, note.chosen) == (seen.live.session.plan[0].id, "", True)
