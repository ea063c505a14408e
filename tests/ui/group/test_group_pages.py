"""Cases, topics in reserve and know-how in a group's home: found, opened, copied, changed, undone."""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from gep_tui.domain.group.decisions.about import change_group
from gep_tui.domain.group.decisions.members import change_member
from gep_tui.domain.group.decisions.sheets import write_sheet
from gep_tui.domain.group.decisions.topics import add_topic
from gep_tui.domain.group.practice_sheet import SheetText
from gep_tui.domain.session.decisions.cases import go_on_from
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.live import stream
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.group import LiveGroup
from gep_tui.live.session import LiveSession
from gep_tui.store.purge.carrying_out import carry_out
from gep_tui.store.purge.part import read_record
from gep_tui.store.purge.planning import plan_notes
from gep_tui.ui.group.screen import GroupScreen
from gep_tui.ui.help.screen import HelpScreen
from gep_tui.ui.sheets.screen import SheetsScreen
from tests.ui.group.conftest import NOW, Village, at_group, number, shows, text, type_in, until

HOSTILE = "[/][@click=app.quit]x[/] [red]{0}"


def opened(village: Village, id: str) -> LiveSession:
    return LiveSession(session_files(village.home.session_folder(id), village.writer()), ManualClock(NOW))


@pytest.fixture
def worked(village: Village) -> Village:
    """A group whose first case goes on in its second session, with topics and a sheet."""
    village.make(charter=["What is said here stays here."])
    first = village.hold(60, presenter=0, commitment="Write to the head of service")
    live = opened(village, first)
    live.do(partial(add_note, kind="request", text=f"How do I tell the team? {HOSTILE}", person="p1"))
    assert live.close()
    live = opened(village, village.hold(30, presenter=1))
    live.do(partial(go_on_from, scope="", earlier=live.session.carried.cases[0].name))
    live.do(partial(add_note, kind="topic", text="A quarrel about rooms", person="p3"))
    assert live.close()
    with_group(village, add_topic, text=f"A letter {HOSTILE}", person="Zoé")
    with_group(village, write_sheet, text=SheetText(title="Announce a departure", done="Two first", tags=("team",)))
    return village


def with_group(village: Village, decision: object, **more: object) -> None:
    live = LiveGroup(village.home.group_folder("north"), village.writer(), ManualClock(NOW))
    live.do(partial(decision, **more))  # type: ignore[arg-type]
    assert live.close()


async def test_a_case_tells_its_story_over_two_sessions_and_is_made_its_own_and_back(worked: Village) -> None:
    day = (NOW - timedelta(days=60)).date()
    async with worked.app().run_test(size=(100, 34)) as pilot:
        await at_group(pilot)
        await pilot.press(number(pilot, "cases"))
        await shows(pilot, "How do I tell the team? [/]", "2 sessions")
        await pilot.press("enter")
        await shows(pilot, "Presenter: Léa Martin", f"{day.day} {day:%B %Y}", "Write to the head of service", HOSTILE)
        await pilot.press("c")
        await shows(pilot, "exports")
        [file] = worked.home.exports.iterdir()
        assert "Write to the head of service" in file.read_text()
        await pilot.press("end", "f", "1")
        await shows(pilot, "A case of its own. u undoes it.", "Case of Karim Benali", "cases 2")
        await pilot.press("u")
        await until(pilot, lambda: "Case of Karim Benali" not in text(pilot))
        await pilot.press("f")
        await shows(pilot, "There is no other case.")
        await pilot.press("escape")
        await shows(pilot, "New session")


async def test_words_that_another_process_erases_leave_the_story_that_is_open(worked: Village, tmp_path: Path) -> None:
    async with worked.app().run_test(size=(100, 34)) as pilot:
        await at_group(pilot)
        await pilot.press(number(pilot, "cases"))
        await shows(pilot, "How do I tell the team? [/]", "2 sessions")
        await pilot.press("enter")
        await shows(pilot, "Write to the head of service", HOSTILE)
        folder = min(worked.home.sessions.iterdir())
        record = read_record(folder)
        plan = plan_notes(worked.home, folder, record, {note.id for note in record.session.notes}, NOW)
        carry_out(worked.home, tmp_path / "cache", plan.parts)
        await until(pilot, lambda: not any(each in text(pilot) for each in ("Write to", "How do I", HOSTILE)))
        await shows(pilot, "Presenter: Léa Martin")


async def test_topics_are_noted_and_taken_out_of_the_reserve_and_come_back(worked: Village) -> None:
    async with worked.app().run_test(size=(80, 24)) as pilot:
        await at_group(pilot)
        await pilot.press(number(pilot, "topics"))
        await shows(pilot, "A quarrel about rooms", f"A letter {HOSTILE}")
        pilot.app.screen.pasted("Two\ntopics")
        await shows(pilot, "what you pasted did nothing")
        await pilot.press("x", "x")
        await shows(pilot, "No topic is in reserve.")
        await pilot.press("u")
        await shows(pilot, "Undone: topic taken out of the reserve", "A ")
        await pilot.press("+")
        await type_in(pilot, "\n")
        await shows(pilot, "The topic has no words.")
        await type_in(pilot, "A move\nPau")
        await pilot.press("escape")
        await shows(pilot, "What you typed is kept: it comes back when this is asked again.")
        await pilot.press("+")
        await shows(pilot, "Which topic? A move", "You typed this before.")
        await pilot.press("enter", "end", "l", "enter")
        await shows(pilot, "“A move” is in the reserve. u undoes it.")
        assert [each.person for each in worked.group().topics][-1] == "Paul"


async def test_words_are_found_on_every_page_and_in_what_stands_beside_a_row(worked: Village) -> None:
    async with worked.app().run_test(size=(80, 24)) as pilot:
        await at_group(pilot)
        await pilot.press(number(pilot, "topics"), "/")
        await type_in(pilot, "QUARREL\n")
        await until(pilot, lambda: "A quarrel" in text(pilot) and "A letter" not in text(pilot))
        await pilot.press("escape")
        await shows(pilot, "A letter")
        await pilot.press(number(pilot, "cases"), "/")
        await type_in(pilot, "head of\n")
        await shows(pilot, "Search: head of", "How do I tell the team?")
        await pilot.press("/")
        await type_in(pilot, " [/] nowhere\n")
        await shows(pilot, "Nothing has “head of [/] nowhere”")


async def test_a_sheet_is_read_and_made_from_the_home_of_its_group(worked: Village) -> None:
    async with worked.app().run_test(size=(80, 24)) as pilot:
        await at_group(pilot)
        await pilot.press(number(pilot, "sheets"))
        await shows(pilot, "Announce a departure", "#team")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, SheetsScreen))
        await shows(pilot, "Practice sheets · Nord", "Two first")
        await pilot.press("?")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen))
        await shows(pilot, "Practice sheets: the list")
        await pilot.press("escape", "escape", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, GroupScreen))
        await pilot.press("delete")
        await shows(pilot, "✗ Announce a departure", "“Announce a departure” is withdrawn. u undoes it.")
        await pilot.press("u", "n")
        await shows(pilot, "Notes for a new sheet", "0 marked notes in all sessions.")


async def test_what_somebody_else_wrote_meanwhile_is_told_and_neither_is_lost(worked: Village) -> None:
    async with worked.app().run_test(size=(80, 24)) as pilot:
        await at_group(pilot)
        await pilot.press(number(pilot, "members"), "enter", *"name", "enter")
        with_group(worked, change_member, member=worked.group().members[1].id, name="Karim B.")
        await shows(pilot, "Karim B.")
        await pilot.press("end")
        await type_in(pilot, " X\n")
        await shows(pilot, "Somebody else wrote “Karim B.” meanwhile; now it is yours. Ctrl+Z undoes it.")
        await pilot.press("ctrl+z", number(pilot, "about"), *["down"] * 7, "enter")
        await shows(pilot, "The rule: What is said here stays here.")
        with_group(worked, change_group, charter=["Theirs"])
        await shows(pilot, "Theirs")
        await pilot.press("end")
        await type_in(pilot, " Ours\n")
        await shows(pilot, "Somebody else changed that line meanwhile: yours is beside it")
        assert worked.group().charter == ("Theirs", "What is said here stays here. Ours")
        assert worked.group().members[1].name == "Karim B."


def give_back(away: Path, folder: Path) -> None:
    """Put a folder in its place again; a screen that goes on trying may have made it anew meanwhile."""
    folder.unlink()
    with suppress(OSError):
        away.rename(folder)
        return
    for path in away.rglob("*"):
        place = folder / path.relative_to(away)
        if path.is_file() and not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, place)


async def test_what_the_disk_refuses_is_told_kept_and_asked_about_until_it_is_saved(
    worked: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream, "PATIENCE", 0.01)  # a disk that refuses is not waited for
    folder = worked.home.group_folder("north")
    async with worked.app().run_test(size=(80, 24)) as pilot:
        await at_group(pilot)
        folder.rename(folder.with_name("away"))
        folder.write_text("a file where the folder was")
        await pilot.press(number(pilot, "members"), "+")
        await type_in(pilot, "Hugo Roy\n")
        await shows(pilot, "memory only")
        await pilot.press("escape")
        await shows(pilot, "1 change is not on the disk. Leave, and lose it?")
        await pilot.press("n")
        give_back(folder.with_name("away"), folder)
        await shows(pilot, "All of it is on the disk now.")
        assert "Hugo Roy" in [member.name for member in worked.group().members]


async def test_the_help_of_a_group_begins_with_its_own_keys(worked: Village) -> None:
    async with worked.app().run_test(size=(120, 36)) as pilot:
        await at_group(pilot)
        await pilot.press("?")
        await shows(pilot, "A group’s home", "Group: every page", "Group: commitments")
