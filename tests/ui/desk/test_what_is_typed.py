"""What people type is kept letter for letter, as if it had been pasted; and no sign is lost."""

from __future__ import annotations

import pytest
from textual import events
from waiting import until_shown

from gep_tui.ui.components.questions import Ask
from gep_tui.ui.desk import paste_room
from gep_tui.ui.desk.follow_up import FollowUpDock
from gep_tui.ui.desk.long_pastes import BLOCKS, LONG
from gep_tui.ui.desk.note_line import NoteLine

KEPT = "Prix : 10\u00a0€ \u202f! 👨‍👩‍👧 می‌خواهم\u3000漢 🏴\U000e0067\U000e007f"


async def typed(pilot, app, text):
    """Send each character of `text` as a terminal does."""
    for character in text:
        app.screen.query_one(NoteLine).post_message(events.Key(character, character))
    await pilot.pause()


async def test_all_that_can_be_pasted_can_be_typed(table, app_of):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, app, KEPT)
        await pilot.press("enter")
        app.screen.query_one(NoteLine).post_message(events.Paste(KEPT))
        await pilot.press("enter")
        assert [note.text for note in table.session.notes] == [KEPT, KEPT]


@pytest.mark.parametrize("wrong", ["\x00", "\x1b", "\x9b", "\u202e", "\u2066", "\x7f"])
def test_a_question_keeps_what_is_text_and_nothing_that_a_terminal_obeys(wrong):
    typed, pasted = Ask("?"), Ask("?")
    for character in KEPT + wrong:
        typed.feed(character, character)
    pasted.paste(KEPT + wrong)
    assert typed.typed == pasted.typed == KEPT


async def test_backspace_and_arrows_go_by_what_looks_like_one_character(table, app_of):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        line = app.screen.query_one(NoteLine)
        await typed(pilot, app, "a🇫🇷👍🏽e\u0301")
        await pilot.press("left", "left", "backspace")
        assert line.value == "a👍🏽e\u0301"
        await pilot.press("delete", "right", "ctrl+h", "shift+left", "delete")
        assert line.value == ""


@pytest.mark.parametrize("words", ["~10 personnes", "+33 6 12", "=3", "#1 priorité", "$5"])
async def test_a_prefix_followed_at_once_by_a_digit_is_text(table, app_of, words):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, app, words)
        await pilot.press("enter")
        assert [(note.text, note.kind) for note in table.session.notes] == [(words, "fact")]


async def test_a_digit_after_a_blank_leaves_the_prefix_one(table, app_of):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, app, "? 10 ou 12")
        await pilot.press("enter")
        assert [(note.text, note.kind) for note in table.session.notes] == [("10 ou 12", "question")]


async def test_words_typed_with_a_note_chosen_are_a_new_note(table, app_of):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, app, "alpha")
        await pilot.press("enter", "up")
        await typed(pilot, app, "tout le monde dit non")
        await pilot.press("enter")
        assert [note.text for note in table.session.notes] == ["alpha", "tout le monde dit non"]


async def test_an_edit_never_lands_in_another_note(table, app_of):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        for words in ("alpha", "beta"):
            await typed(pilot, app, words)
            await pilot.press("enter")
        await pilot.press("up", "enter")
        await typed(pilot, app, " CHANGED")
        await pilot.press("up", "enter")
        assert [note.text for note in table.session.notes] == ["alpha", "beta CHANGED"]


async def test_more_long_pastes_than_there_are_signs_are_all_kept(table, app_of):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        parts = [f"{number:02} " + "x" * LONG for number in range(len(BLOCKS) + 3)]
        line = app.screen.query_one(NoteLine)
        for part in parts:
            line.post_message(events.Paste(part))
        await pilot.pause()
        assert line.value == BLOCKS
        await pilot.press("enter")
        assert [note.text for note in table.session.notes] == ["".join(parts)]


@pytest.mark.parametrize("pasted", ["a thing said\nat 10 o’clock", "words " * 50])
@pytest.mark.parametrize("key", ["B", "x", "e", "h"])
async def test_a_paste_that_is_no_answer_is_kept_on_the_line(table, app_of, key, pasted):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(f"alt+{key}")
        assert app.screen.desk.asking is not None
        app.screen.query_one(NoteLine).post_message(events.Paste(pasted))
        await pilot.pause()
        assert app.screen.desk.asking is None and "is no answer to" in app.screen.desk.message
        await pilot.press("enter")
        assert [note.text for note in table.session.notes] == [pasted]


@pytest.mark.parametrize(("key", "pasted", "asked"), [("x", "12", "12"), ("h", "Kar", "Kar"), ("d", "a\nb", "a b")])
async def test_a_paste_that_may_be_an_answer_stays_in_the_question(table, app_of, key, pasted, asked):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(f"alt+{key}")
        app.screen.query_one(NoteLine).post_message(events.Paste(pasted))
        await pilot.pause()
        assert app.screen.desk.asking.typed == asked


async def test_a_sign_that_esc_took_back_is_a_sign_again_and_with_esc_it_is_its_command(table, app_of):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        line, desk = app.screen.query_one(NoteLine), app.screen.desk
        await typed(pilot, app, "!")
        assert desk.draft.once_kind == "commitment"
        await pilot.press("escape")
        assert desk.draft.once_kind == ""
        await typed(pilot, app, "!")
        assert (desk.draft.once_kind, line.value) == ("commitment", "")
        await pilot.press("alt+exclamation_mark")
        assert isinstance(desk.dock, FollowUpDock)
        assert (desk.draft.once_kind, line.value) == ("", "")


@pytest.mark.parametrize("key", ["backspace", "ctrl+h", "delete"])
async def test_a_key_that_corrects_the_line_withdraws_no_note(table, app_of, key):
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, app, "alpha")
        await pilot.press("enter")
        await typed(pilot, app, "half a nott")
        await pilot.press("up", key)
        assert [note.text for note in table.session.kept_notes] == ["alpha"]
        assert table.desk.selected == ""
        await pilot.press("ctrl+u", "up", key)
        assert not table.session.kept_notes


async def test_a_paste_for_which_there_is_no_memory_is_refused_in_words_and_the_line_stays(table, app_of, monkeypatch):
    def no_room(size):
        if size > 1_000:
            raise MemoryError

    monkeypatch.setattr(paste_room, "reserve", no_room)
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"abc")
        app.screen.query_one(NoteLine).post_message(events.Paste("x" * 10_000))
        await until_shown(pilot, lambda: len(app._notifications) == 1)
        assert "too much for this machine’s memory" in next(iter(app._notifications)).message
        await pilot.press(*"de", "enter")
        await until_shown(pilot, lambda: [note.text for note in table.session.notes] == ["abcde"])
