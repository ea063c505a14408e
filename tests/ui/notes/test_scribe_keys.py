"""The scribe’s screen: every action by its name, and the user’s own keys."""

from __future__ import annotations

import pytest

from gep_tui.live.session_runner import SessionRunner
from gep_tui.ui.desk.action_keys import BY_ID as OF_LIVE
from gep_tui.ui.desk.commands import ScreenCommands
from gep_tui.ui.desk.finding import ActionFinder
from gep_tui.ui.desk.note_input import NoteInput
from gep_tui.ui.desk.user_keys import keymap
from gep_tui.ui.live.registry import ACTIONS
from gep_tui.ui.notes.action_keys import BY_ID, NOTES, scribe_keys
from gep_tui.ui.notes.list_keys import ScribeList
from gep_tui.ui.notes.registry import ACTIONS as OF_SCRIBE
from gep_tui.ui.notes.scribe import Scribe, bound
from gep_tui.ui.notes.signature import Signature
from gep_tui.ui.notes.text_actions import number, number_words


async def test_an_action_is_found_by_its_name_and_works_on_the_chosen_note(scribe):
    async with scribe() as seen:
        await seen.note("one. two")
        await seen.press("up", "alt+colon")
        await seen.until("Search for a command:")
        assert seen.shows(f"{len(NOTES) - 1} commands") and seen.shows("choose")
        await seen.press(*"split")
        await seen.until("1 command")
        await seen.press("enter")
        await seen.until("← → move the cursor")
        await seen.press("enter")
        assert seen.texts == ["one.", "two"]


async def test_the_search_is_left_without_doing_anything_and_the_typed_line_stays(scribe):
    async with scribe() as seen:
        await seen.press(*"half a", "ctrl+p")
        await seen.until("Search for a command:")
        await seen.press("down", "escape")
        assert not seen.shows("Search for a command:") and seen.line == "half a"


async def test_a_click_in_the_list_does_the_action(scribe):
    async with scribe(size=(120, 36)) as seen:
        await seen.press("alt+colon", *"hide notes")
        await seen.until("Hide notes and shares")
        row = next(number for number, text in enumerate(seen.rows) if "Hide notes and shares" in text)
        await seen.pilot.click(offset=(20, row))
        await seen.pilot.pause()
        assert seen.app.screen.desk.hidden and seen.app.screen.desk.asking is None


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (200, 60)])
async def test_the_list_of_actions_leaves_the_clock_and_the_line_at_any_size(scribe, size):
    async with scribe(size=size) as seen:
        await seen.press("alt+colon", *"spli")
        await seen.until("9:")
        assert isinstance(seen.app.screen.desk.asking, ActionFinder)
        await seen.press("escape", *"on the line")
        assert seen.line == "on the line"


async def test_the_users_own_keys_act_here_as_on_the_live_screen_and_are_shown(scribe, table):
    table.keys = keymap({"split": "k", "hide": "K", "find": "f9", "next": "s"})[0]
    async with scribe(size=(120, 36)) as seen:
        await seen.note("one. two")
        await seen.press("up", "alt+k")
        await seen.until("← → move the cursor")
        await seen.press("enter")
        assert seen.texts == ["one.", "two"]
        await seen.press("alt+K", "f9")
        await seen.until("Find:")
        assert seen.app.screen.desk.hidden
        await seen.press("escape", "alt+s")
        await seen.until("No command on “s”")
        await seen.press("alt+question_mark")
        await seen.until("k           split")


def test_what_both_screens_do_is_declared_once():
    same = {id for id in BY_ID.keys() & OF_LIVE.keys() if BY_ID[id].label is OF_LIVE[id].label}
    assert same == BY_ID.keys() & OF_LIVE.keys()


@pytest.mark.parametrize("words", ["si on veut", "s'il vous plaît", "she can"])
@pytest.mark.parametrize("gap", [0.0, 0.15, 0.6])
def test_a_letter_that_opened_a_note_for_splitting_begins_the_sentence_that_follows(table, words, gap):
    table.note("one. two")
    table.line.empty()
    runner = SessionRunner(table.live, "en")
    scribe = Scribe(table.desk, runner.company, Signature(table.desk, runner))
    commands = ScreenCommands(scribe_keys(table.keys), bound(scribe, OF_SCRIBE), BY_ID)
    table.typing = NoteInput(table.desk, commands, lambda: None, lambda seconds, then: None)
    table.line.begun = table.typing.begun
    table.press("escape")
    table.type(words, gap)
    assert (table.line.text, table.desk.editing, table.desk.splitting) == (words, "", False)
    assert [note.text for note in table.session.kept_notes] == ["one. two"]


@pytest.mark.parametrize("words", ["le problème…", "les gens disent", "Lui aussi", "like this", "lets hear Anne"])
@pytest.mark.parametrize("gap", [0.0, 0.15, 0.3, 0.6])
def test_a_sentence_behind_a_stray_esc_is_no_line_to_the_other_screens(table, words, gap):
    commands = ScreenCommands(scribe_keys(table.keys), ACTIONS, BY_ID)
    table.typing = NoteInput(table.desk, commands, lambda: None, lambda seconds, then: None)
    table.press("escape")
    table.type(words, gap)
    assert (table.line.text, table.asked) == (words, "")
    table.line.empty()
    table.press("escape", "l")
    table.type("en retard de 5 min", gap)
    assert table.desk.asking.typed == "en retard de 5 min"


@pytest.mark.parametrize("escapes", [1, 2])
@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("3 people are waiting", "“3” was a command: this note is Léa's (Esc 0: nobody's)."),
        ("0 idea", "“0” was a command: this note is nobody's."),
    ],
)
def test_a_number_that_began_a_sentence_tells_whose_the_note_is(table, words, told, escapes):
    runner = SessionRunner(table.live, "en")
    scribe = Scribe(table.desk, runner.company, Signature(table.desk, runner))
    commands = ScreenCommands(
        scribe_keys(table.keys), bound(scribe, OF_SCRIBE), BY_ID, number, number_words, ScribeList(scribe)
    )
    table.typing = NoteInput(table.desk, commands, lambda: None, lambda seconds, then: None)
    table.line.begun = table.typing.begun
    table.press(*["escape"] * escapes)
    table.type(words, 0.2)
    assert (table.line.text.strip(), table.said) == (words[2:], told)
