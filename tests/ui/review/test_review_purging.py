"""Erasing for good from the review: what is asked, what it says, and that nothing happens before the word is typed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from textual.app import App
from waiting import until_shown

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.decisions.sheets import write_sheet
from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.group.practice_sheet import SheetText
from gep_tui.live.group import LiveGroup
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.purge import carrying_out
from gep_tui.store.purge.at_work import at_work
from gep_tui.ui.components.kept_words import KeptWords
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.review.screen import ReviewScreen

SECRET = "The head of the other service was not told"


class Stage(App[None]):
    """An application with nothing but the review on it."""

    def __init__(self, room: Any, folder: Path) -> None:
        super().__init__()
        self.animation_level = "none"
        self.edited = 0
        services = SimpleNamespace(
            home=DataFolder(folder),
            settings=room.desk.settings,
            keys=room.keys,
            language="en",
            cache=lambda: folder,
            kept=KeptWords(),
        )
        self.review = ReviewScreen(room.desk, services)  # type: ignore[arg-type]

    async def on_mount(self) -> None:
        await self.push_screen(self.review)

    def on_record_edited(self) -> None:
        self.edited += 1


@asynccontextmanager
async def stage(room: Any, tmp_path: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Any]:
    app = Stage(room, tmp_path)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app, pilot


def shown(app: Stage) -> str:
    panels = [panel for panel in app.review.query(Panel) if panel.display and panel.size]
    rows = ["".join(text for text, _style in line).strip() for panel in panels for line in panel.lines]
    return " ".join(rows)


def holding(folder: Path, words: str) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and words.encode() in path.read_bytes()]


async def choose(app: Stage, pilot: Any) -> None:
    """Choose the note with the secret, the second of the list."""
    await pilot.press("home", "down")
    note = app.review.review.note()
    assert note is not None and note.text == SECRET


async def test_the_chosen_note_goes_once_the_word_is_typed_and_the_session_goes_on(room, tmp_path) -> None:
    async with stage(room, tmp_path) as (app, pilot):
        await choose(app, pilot)
        await pilot.press("comma")
        await until_shown(pilot, lambda: "1 this note   2 all notes of Case 1" in shown(app))
        await pilot.press("1")
        await until_shown(pilot, lambda: "Type “erase” to erase this for good, without undo." in shown(app))
        assert "1 note will be erased, with all its versions." in shown(app) and "other laptops" in shown(app)
        await pilot.press("y", "enter")
        await until_shown(pilot, lambda: "That is not the word: nothing is done yet." in shown(app))
        assert holding(tmp_path, SECRET)
        await pilot.press("ctrl+u", *"Erase", "enter")
        await until_shown(pilot, lambda: "It is erased." in shown(app))
        await until_shown(pilot, lambda: app.edited == 1)
        assert holding(tmp_path, SECRET) == [] and SECRET not in shown(app)
        later = room.add("written afterwards")
        room.live.close()
        assert holding(tmp_path, "written afterwards") == ["room.1.jsonl"]
        assert room.live.session.seat == "room" and later.id in {note.id for note in room.live.session.notes}


async def test_escape_leaves_all_as_it_is(room, tmp_path) -> None:
    async with stage(room, tmp_path) as (app, pilot):
        await choose(app, pilot)
        await pilot.press("comma", "1")
        await until_shown(pilot, lambda: "Type “erase”" in shown(app))
        await pilot.press("escape", *"erase", "enter")
        await pilot.pause()
        assert holding(tmp_path, SECRET) and app.edited == 0


async def test_of_a_person_it_is_asked_how_much_goes(room, tmp_path) -> None:
    room.add("Anne will tell them", person="p2")
    async with stage(room, tmp_path) as (app, pilot):
        await pilot.press("comma", *"person", "enter", "1")
        await until_shown(pilot, lambda: "Erase how much of this person?" in shown(app))
        assert "1 entry that names them too" in shown(app) and "both" in shown(app)
        await pilot.press("4")
        await until_shown(pilot, lambda: "Type “erase”" in shown(app))
        assert "times and roles stay, as “Someone”" in shown(app)
        await pilot.press(*"erase", "enter")
        await until_shown(pilot, lambda: "It is erased." in shown(app))
        assert holding(tmp_path, "Anne") == [] and holding(tmp_path, SECRET) == []
        assert room.live.session.name("p1") == "Someone"


async def test_a_practice_sheet_made_of_the_note_goes_or_is_kept_as_one_chooses(room, tmp_path) -> None:
    live = LiveGroup.open(tmp_path / "groups" / "nord", "v", room.live.clock, GroupOpened(id="nord", name="Nord"))
    source = next(note.id for note in room.live.session.notes if note.text == SECRET)
    text = SheetText(title="Telling a team", situation="…", sources=(NoteName(room.live.session.id, source),))
    live.do(partial(write_sheet, text=text))
    assert live.close()
    async with stage(room, tmp_path) as (app, pilot):
        await choose(app, pilot)
        await pilot.press("comma", "1")
        await until_shown(pilot, lambda: "A practice sheet was made of it: “Telling a team”." in shown(app))
        assert "1 erase the sheet too" in shown(app) and "2 keep the sheet" in shown(app)
        await pilot.press("2")
        await until_shown(pilot, lambda: "made of it stays: “Telling a team”" in shown(app))
        await pilot.press(*"erase", "enter")
        await until_shown(pilot, lambda: "It is erased." in shown(app))
        assert holding(tmp_path, SECRET) == [] and holding(tmp_path, "Telling a team")


async def test_a_disk_that_refuses_is_told_and_the_screen_goes_on(room, tmp_path, monkeypatch) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(carrying_out, "replace_file", full)
    async with stage(room, tmp_path) as (app, pilot):
        await choose(app, pilot)
        await pilot.press("comma", "1")
        await until_shown(pilot, lambda: "Type “erase”" in shown(app))
        await pilot.press(*"erase", "enter")
        await until_shown(pilot, lambda: "there is no room left on the disk" in shown(app))
        assert room.add("written afterwards").text == "written afterwards"


async def test_with_another_screen_on_the_session_nothing_is_erased(room, tmp_path, monkeypatch) -> None:
    from gep_tui.store.files.heartbeat import Alive

    other = Alive(writer="scribe", at=room.live.now(), wall=room.live.now(), role="notes", author="Zoé")
    monkeypatch.setattr(carrying_out, "at_work", lambda folder: (other,))
    assert at_work(room.live.folder) == ()
    async with stage(room, tmp_path) as (app, pilot):
        await choose(app, pilot)
        await pilot.press("comma", "1")
        await until_shown(pilot, lambda: "is open on another screen (scribe’s screen, Zoé)" in shown(app))
        assert holding(tmp_path, SECRET)


@pytest.mark.parametrize("size", [(20, 5), (120, 36)])
async def test_the_question_is_there_in_any_window(room, tmp_path, size) -> None:
    async with stage(room, tmp_path, size) as (app, pilot):
        await choose(app, pilot)
        await pilot.press("comma", "1")
        await until_shown(pilot, lambda: "Type “erase”" in shown(app))
