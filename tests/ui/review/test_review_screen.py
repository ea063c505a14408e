"""The review on a screen: keys in order, the clock above, mouse, any size; copying that holds nothing up."""

from __future__ import annotations

import asyncio
import errno
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest
from textual.app import App
from textual.events import Key, MouseScrollDown, Paste
from waiting import PATIENCE, until_shown

from gep_tui.domain.session.decisions import notes
from gep_tui.export.clipboard.copier import Outcome
from gep_tui.export.clipboard.ways import osc_52
from gep_tui.store.files.saving import SaveFailure, Saving
from gep_tui.store.library.locations import DataFolder
from gep_tui.ui.components.kept_words import KeptWords
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.desk.user_keys import SIGNS
from gep_tui.ui.help.screen import HelpScreen
from gep_tui.ui.messages import HelpWanted
from gep_tui.ui.review import output
from gep_tui.ui.review.key_press import press
from gep_tui.ui.review.screen import ReviewScreen


class Stage(App[None]):
    """An application with nothing but the review on it."""

    def __init__(self, room: Any, home: DataFolder, leaves: bool = False) -> None:
        super().__init__()
        self.animation_level = "none"
        self.edited = 0
        services = SimpleNamespace(
            home=home,
            documents=home.exports,
            template=None,
            settings=room.desk.settings,
            keys=room.keys,
            language="en",
            kept=KeptWords(),
        )
        self.review = ReviewScreen(room.desk, services, leaves=leaves)  # type: ignore[arg-type]

    async def on_mount(self) -> None:
        await self.push_screen(self.review)

    def on_record_edited(self) -> None:
        self.edited += 1

    def on_help_wanted(self, message: HelpWanted) -> None:
        self.push_screen(HelpScreen(self.review.services.keys, message.desk))


def shown(screen: Any) -> str:
    """Return the text of every panel in sight, from top to bottom."""
    panels = [panel for panel in screen.query(Panel) if panel.display and panel.size]
    return "\n".join("".join(text for text, _style in line) for panel in panels for line in panel.lines)


@asynccontextmanager
async def stage(room: Any, tmp_path: Any, size: tuple[int, int] = (80, 24), leaves: bool = False) -> AsyncIterator[Any]:
    app = Stage(room, DataFolder(tmp_path / "home"), leaves)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app, app.review, pilot


async def until(condition: Any, pilot: Any) -> None:
    await until_shown(pilot, condition)


async def test_a_note_is_edited_with_keys_that_come_in_one_burst(room, tmp_path) -> None:
    async with stage(room, tmp_path) as (app, screen, pilot):
        await pilot.press("2", "3", "1", "home", "enter", *"abc", "backspace", "left", "x", "enter", "down", "delete")
        await pilot.pause()
        first, second = room.live.session.notes[:2]
        assert first.text == "sunnyaxb"
        assert second.withdrawn
        assert "sunnyaxb (edited)" in shown(screen)
        assert app.edited == 2


async def test_the_clock_and_the_projected_end_go_on_above(room, tmp_path) -> None:
    async with stage(room, tmp_path) as (_app, screen, pilot):
        assert "29:30 / 30:00" in shown(screen)
        assert "end 10:" in shown(screen)
        room.clock.advance(7)
        screen.tick()
        await pilot.pause()
        assert "29:23 / 30:00" in shown(screen)


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (44, 12), (20, 5), (8, 3), (1, 1)])
async def test_it_is_alive_at_any_size_in_every_view_with_hostile_text(hostile, tmp_path, size) -> None:
    async with stage(hostile, tmp_path, size) as (_app, screen, pilot):
        for key in "12345670":
            for each in (key, "down", "pagedown", "end", "up"):
                screen.post_message(Key(each, each if len(each) == 1 else None))
            await pilot.pause()
            assert not any(each in shown(screen) for each in "\x1b\x07\x00\u202e\ud800")
        await pilot.press("1", "home", "enter", "x", "escape", "y", "t", "escape", "at", "escape", "h", "escape")
        await pilot.resize_terminal(100, 30)
        await pilot.resize_terminal(*size)
        await pilot.pause()
        assert screen.is_current


async def test_at_twenty_by_five_the_time_left_and_a_note_are_in_sight(room, tmp_path) -> None:
    async with stage(room, tmp_path, (20, 5)) as (_app, screen, pilot):
        assert "29:30" in shown(screen)
        assert "sunny" in shown(screen)
        await pilot.press("c")
        await pilot.pause()
        assert "group · docx" in shown(screen)


async def test_a_question_leaves_room_for_the_list_and_gives_it_back(room, tmp_path) -> None:
    async with stage(room, tmp_path) as (_app, screen, pilot):
        await pilot.press("t")
        await pilot.pause()
        assert "34 note to self" in shown(screen)
        assert "▸" in shown(screen)
        await pilot.press("escape")
        await pilot.pause()
        assert len(screen.query_one("#list", Panel).lines) == 8
        assert "⏎ edit" in shown(screen)


async def test_the_mouse_scrolls_chooses_and_presses_keys_and_views(room, tmp_path) -> None:
    for number in range(40):
        room.add(f"note {number}")
    async with stage(room, tmp_path) as (_app, screen, pilot):
        await pilot.click("#list", offset=(10, 4))
        assert screen.review.selected == room.live.session.notes[2].id
        panel = screen.query_one("#list", Panel)
        before = panel.lines
        for _ in range(3):
            panel.post_message(_scrolled(panel))
        await pilot.pause()
        assert panel.lines != before
        await pilot.click("#tabs", offset=(14, 0))
        assert screen.review.view == "kind"
        cell = "".join(text for text, _style in screen.query_one("#keys", Panel).lines[0]).index("/ find")
        await pilot.click("#keys", offset=(cell, 0))
        assert "Find:" in shown(screen)


def _scrolled(panel: Panel) -> Any:
    return MouseScrollDown(panel, 1, 1, 0, 1, 0, False, False, False)


async def test_a_paste_goes_into_the_text_that_is_edited_and_nowhere_else(room, tmp_path) -> None:
    async with stage(room, tmp_path) as (_app, screen, pilot):
        screen.post_message(Paste("q\nx\nu"))
        await pilot.press("enter")
        screen.post_message(Paste("\n[/]\x1b[31m two"))
        await pilot.pause()
        await pilot.press("enter")
        assert room.live.session.notes[0].text == "sunny\n[/][31m two"


async def test_a_clipboard_that_hangs_holds_up_neither_keys_nor_clock(room, tmp_path, monkeypatch) -> None:
    free = threading.Event()

    def copy(text: str, folder: Any, name: str, html: str, enter: object) -> Outcome:
        free.wait(PATIENCE)
        return Outcome(way="verified", characters=len(text), path=folder / name)

    monkeypatch.setattr(output, "copy", copy)
    async with stage(room, tmp_path, leaves=True) as (_app, screen, pilot):
        await pilot.press("c")
        assert "Copying…" in shown(screen)
        room.clock.advance(5)
        await pilot.press("down", "down")
        screen.tick()
        assert "29:25" in shown(screen)
        free.set()
        await until(lambda: "Copied and read back" in shown(screen), pilot)


async def test_what_became_of_a_copy_is_said_after_the_review_was_left(room, tmp_path, monkeypatch) -> None:
    free = threading.Event()

    def copy(text: str, folder: Any, name: str, html: str, enter: object) -> Outcome:
        free.wait(PATIENCE)
        return Outcome(way="file", characters=len(text), path=folder / name, trouble="none")

    monkeypatch.setattr(output, "copy", copy)
    async with stage(room, tmp_path) as (_app, screen, pilot):
        await pilot.press("0", "c", "escape", "escape")
        await pilot.pause()
        assert not screen.is_attached
        free.set()
        await until(lambda: "Not copied" in room.desk.message, pilot)


async def test_a_failure_that_nobody_foresaw_is_said_and_the_screen_stays(room, tmp_path, monkeypatch) -> None:
    def copy(text: str, folder: Any, name: str, html: str, enter: object) -> Outcome:
        raise ZeroDivisionError

    monkeypatch.setattr(output, "copy", copy)
    async with stage(room, tmp_path) as (_app, screen, pilot):
        await pilot.press("0", "c")
        await until(lambda: "a fault in the program (ZeroDivisionError)" in shown(screen), pilot)


async def test_the_terminal_is_asked_with_the_very_sequence_that_was_reckoned_with(room, tmp_path, monkeypatch) -> None:
    sent: list[str] = []

    def copy(text: str, folder: Any, name: str, html: str, enter: object) -> Outcome:
        escape = osc_52(text, {"TERM": "xterm"})
        return Outcome(way="osc52", characters=len(text), path=folder / name, escape=escape or "")

    monkeypatch.setattr(output, "copy", copy)
    async with stage(room, tmp_path) as (app, screen, pilot):
        monkeypatch.setattr(app._driver, "write", sent.append)
        await pilot.press("0", "l", "5", "m", "pagedown", "c")
        await until(lambda: "Sent to the terminal" in shown(screen), pilot)
        record = output.RecordAsIs(room.live.session, room.live.now(), "en")
        text = output.carry_out(screen_job(), record, output.OutPlaces(tmp_path, tmp_path)).for_terminal
        assert osc_52(text, {"TERM": "xterm"}) in sent


def screen_job() -> output.Job:
    return output.Job(output.Part("commitments"), to_clipboard=True)


async def test_escape_goes_back_step_by_step_and_then_closes(room, tmp_path) -> None:
    async with stage(room, tmp_path) as (_app, screen, pilot):
        await pilot.press("slash", *"sunny", "enter", "h")
        for expected in (("", "sunny"), ("", "")):
            await pilot.press("escape")
            assert (screen.review.history, screen.review.find) == expected
        await pilot.press("escape")
        await pilot.pause()
        assert not screen.is_current


async def test_help_opens_scrolls_and_closes(room, tmp_path) -> None:
    async with stage(room, tmp_path) as (app, screen, pilot):
        for key in ("escape", "enter", "question_mark"):
            await pilot.press("question_mark")
            await pilot.pause()
            assert isinstance(app.screen, HelpScreen)
            before = shown(app.screen)
            await pilot.press("down", "pagedown", "end", "up", "home")
            assert shown(app.screen) == before
            await pilot.press("end")
            assert "F4" in shown(app.screen)
            await pilot.resize_terminal(20, 5)
            await pilot.resize_terminal(80, 24)
            await pilot.press(key)
            await pilot.pause()
            assert screen.is_current


async def test_the_help_is_searched_and_the_clock_goes_on_above_it(room, tmp_path) -> None:
    async with stage(room, tmp_path) as (app, screen, pilot):
        await pilot.press("question_mark")
        await pilot.pause()
        before = shown(app.screen)
        await pilot.press(*"quest")
        assert "Search in the help: quest" in shown(app.screen)
        assert "question in between" in shown(app.screen) and "Go back to the phase before" not in shown(app.screen)
        first = app.screen.query_one("#clock").lines
        room.clock.advance(1)
        app.screen.tick()
        assert app.screen.query_one("#clock").lines != first
        await pilot.press(*"xx")
        assert "Nothing in the help has these words." in shown(app.screen)
        await pilot.press("backspace", "backspace", "escape")
        assert isinstance(app.screen, HelpScreen) and "Help: keys" in shown(app.screen)
        await pilot.press(*"a" * 200)
        assert len(app.screen.words) <= 60
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert screen.is_current and before


async def test_what_others_write_meanwhile_appears_and_the_choice_stays(room, tmp_path) -> None:
    async with stage(room, tmp_path) as (_app, screen, pilot):
        chosen = screen.review.selected
        await asyncio.to_thread(room.live.do, partial(notes.add_note, text="from elsewhere", kind="fact"))
        await until(lambda: "from elsewhere" in shown(screen), pilot)
        assert screen.review.selected == chosen


async def test_function_keys_of_the_clock_act_here_too(room, tmp_path) -> None:
    async with stage(room, tmp_path) as (_app, screen, pilot):
        await pilot.press("f2")
        assert "PAUSED" in shown(screen)
        await pilot.press("f2", "f8")
        assert "hidden" in shown(screen)


async def test_a_session_of_a_newer_version_is_read_and_not_changed(room, tmp_path) -> None:
    room.live.read_only = True
    async with stage(room, tmp_path) as (_app, screen, pilot):
        assert "A newer version wrote this session" in shown(screen).replace("\n", "")
        await pilot.press("enter", "x", "enter")
        assert room.live.session.notes[0].text == "sunny"
        assert screen.is_current


async def test_a_disk_that_fails_is_said_above_the_record(room, tmp_path, monkeypatch) -> None:
    failed = Saving(pending=3, failed=SaveFailure(tmp_path / "[/].jsonl", errno.ENOSPC, room.live.now()))
    monkeypatch.setattr(type(room.live.log), "state", property(lambda log: failed))
    async with stage(room, tmp_path, (160, 24)) as (_app, screen, _pilot):
        assert "The disk is full: 3 entries are kept in memory only." in shown(screen)
        assert "✗ NOT SAVED (3)" in shown(screen)


@pytest.mark.parametrize("key", ["Z", "X", "%"])
@pytest.mark.parametrize("with_esc", [False, True])
def test_no_key_of_the_review_does_nothing_in_silence(room, key: str, with_esc: bool) -> None:
    if with_esc:
        press(room.review, room.keys, f"alt+{SIGNS.get(key, key)}", None)
    else:
        room.press(key)
    assert f"No command on “{key}” here" in room.desk.message


async def test_a_tick_reads_no_disk(room, tmp_path, monkeypatch) -> None:
    async with stage(room, tmp_path) as (_app, screen, pilot):
        read = []
        monkeypatch.setattr(room.live, "poll", lambda: read.append(1))
        screen.tick()
        await pilot.pause()
        assert read == [], "a disk that hangs would stop the clock"
