"""The screen of practice sheets, driven by Textual’s pilot from the review of a session."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial

import pytest
from waiting import until, until_shown

from gep_tui.domain.group.decisions.sessions import take_in
from gep_tui.domain.group.decisions.sheets import write_sheet
from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.group.practice_sheet import SheetText
from gep_tui.domain.session.decisions.note_marks import mark_for_sheet
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.decisions.plan import set_title
from gep_tui.live.group import LiveGroup
from gep_tui.live.headless import open_session
from gep_tui.live.purging import purge_here
from gep_tui.store.library.groups import all_groups
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.purge.planning import plan_notes
from gep_tui.ui.sheets.screen import SheetsScreen

HOSTILE = "[/] [@click=app.quit]x[/] <b>\x1b[31m\u202eabc " + "x" * 300


def mark(live, text, kind="fact", person="p1"):
    note = live.do(partial(add_note, text=text, kind=kind, person=person)).key
    live.do(partial(mark_for_sheet, note=note))


class Seen:
    """The screen at work: its rows, its keys, what stands in the groups."""

    def __init__(self, app, pilot, home, screen_text):
        self.app, self.pilot, self.home, self._text = app, pilot, home, screen_text

    @property
    def text(self):
        return self._text(self.app)

    @property
    def group(self):
        return self.app.screen.sheets.group.group

    async def press(self, *keys):
        for key in keys:
            await self.pilot.press(key)
        await self.pilot.pause()

    async def type(self, words):
        await self.press(*words, "enter")

    async def until(self, *words):
        await until_shown(self.pilot, lambda: all(each in self.text for each in words), lambda: self.text)


@pytest.fixture
def sheets(table, app_of, screen_text, tmp_path):
    """Open the sheets from the review of a table’s session, named as a session of the group “North”."""

    @asynccontextmanager
    async def open_it(size=(80, 24), group="North"):
        if group:
            table.live.do(partial(set_title, title="Morning", group=group))
        app = app_of(table)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            seen = Seen(app, pilot, tmp_path, screen_text)
            await seen.press("alt+v", "p")
            await until_shown(pilot, lambda: isinstance(app.screen, SheetsScreen))
            yield seen

    return open_it


def north(home, clock, *texts):
    """Make the group “North” with sheets of these texts."""
    live = LiveGroup.open(home / "groups" / "north", "v", clock, GroupOpened(id="north", name="North"))
    for text in texts:
        live.do(partial(write_sheet, text=text))
    assert live.close()


async def test_a_sheet_is_made_of_marked_notes_and_no_name_is_in_it(sheets, table):
    mark(table.live, "Anne meets Karim at the MDPH")
    mark(table.live, "Ring first", "know-how")
    async with sheets() as seen:
        await seen.until("What is this one called?", "North")
        await seen.press("enter")
        await seen.until("Make the group “North” for this session?")
        await seen.press("y")
        await seen.until("2 notes that are marked")
        await seen.press("n")
        await seen.until("[x] fact", "[x] know-how")
        await seen.press("enter")
        await seen.type("Before Anne visits")
        await seen.until("Before Anne visits", "- Anne meets Karim", "- Ring first")
        await seen.press("s")
        await seen.until("Names: 3 to decide", "Anne → the client", "MDPH → service A", "Karim → person A")
        await seen.press("s")
        assert "3 names are open" in seen.text
        await seen.press("a", "r", "e", "ctrl+u")
        await seen.type("an office")
        await seen.until("Names: all are decided")
        await seen.press("s")
        await seen.until("The sheet is saved", "Before the client visits", "The client meets Karim at an office")
        [sheet] = seen.group.sheets
        assert (sheet.title, sheet.situation, sheet.worked) == (
            "Before the client visits", "- The client meets Karim at an office", "- Ring first",
        )  # fmt: skip
        assert [source.session for source in sheet.sources] == ["s1", "s1"]
        assert {name.text: name.by for name in seen.group.names} == {
            "Anne": "the client", "Karim": "", "MDPH": "an office",
        }  # fmt: skip
        assert seen.group.taken_in == {"s1"}
        draft = seen.home / "groups" / "north" / "sheet-draft.json"
        until(lambda: not draft.exists())


async def test_what_was_decided_about_a_name_comes_decided_the_next_time(sheets, table, tmp_path):
    north(tmp_path, table.clock)
    mark(table.live, "We saw Bakary and Anne")
    async with sheets() as seen:
        await seen.until("Does this session belong to the group “North”")
        await seen.press("1")
        await seen.until("0 sheets")
        for title, decide in (("One", ("a", "r", "s")), ("Two", ("s",))):
            await seen.press("n", "space", "space", "enter") if title == "One" else await seen.press(
                "n", "space", "enter"
            )
            await seen.type(title)
            await seen.press("s")
            await seen.until("Names:")
            await seen.press(*decide)
            await seen.until("The sheet is saved")
            await seen.press("escape")
        assert [sheet.situation for sheet in seen.group.sheets] == ["- We saw person A and Anne"] * 2
        assert len(all_groups(tmp_path / "groups")) == 1


async def test_what_is_being_written_outlives_the_screen_and_is_thrown_away_only_when_asked(sheets, table, tmp_path):
    north(tmp_path, table.clock)
    mark(table.live, "One")
    async with sheets() as seen:
        await seen.press("1")
        await seen.until("n makes one")
        await seen.press("n", "enter", *"Half a ti")
        seen.app.screen.keep()
        await seen.press("escape", "escape", "escape")
        await until_shown(seen.pilot, lambda: not isinstance(seen.app.screen, SheetsScreen))
        await seen.press("p")
        await seen.until("begun, not saved: Half a ti")
        await seen.press("enter", "enter", *"tle", "enter")
        await seen.until("Half a title")
        await seen.press("escape", "delete")
        await seen.until("Throw away what was begun")
        await seen.press("n")
        await seen.until("begun, not saved: Half a title")
        await seen.press("delete", "y", "enter")
        await seen.until("n makes one of the note")


async def test_a_new_sheet_replaces_one_that_was_begun_only_once_that_is_said_and_words_are_written(
    sheets, table, tmp_path
):
    north(tmp_path, table.clock)
    mark(table.live, "One")
    async with sheets() as seen:
        await seen.press("1")
        await seen.until("n makes one")
        await seen.press("n", "space", "enter", *"First", "enter", "escape")
        await seen.until("begun, not saved: First")
        await seen.press("n", "space", "enter")
        await seen.until("replaced by what is written here: “First”")
        await seen.press("escape", "escape")
        await seen.until("begun, not saved: First")
        await seen.press("n", "space", "enter", "y", "enter", "enter", "escape")
        await seen.until("begun, not saved: First")
        await seen.press("n", "space", "enter", "y", "enter", *"Second", "enter", "escape")
        await seen.until("begun, not saved: Second")
        await seen.press("enter", "enter", *" title", "enter", "escape")
        await seen.until("begun, not saved: Second title")


async def test_a_sheet_that_is_being_made_of_a_note_goes_with_it_and_is_not_written_again(sheets, table, tmp_path):
    north(tmp_path, table.clock)
    mark(table.live, "The secret")
    async with sheets() as seen:
        await seen.press("1")
        await seen.until("n makes one")
        await seen.press("n", "enter", *"The secret")
        note = next(note.id for note in table.session.notes if note.text == "The secret")
        (tmp_path / "sessions" / table.session.id).symlink_to(table.live.folder)
        home, day = DataFolder(tmp_path), datetime(2026, 11, 22, tzinfo=UTC)
        plan = plan_notes(home, table.live.folder, table.live.record, [note], day)
        purge_here(table.live, home, tmp_path / "cache", plan)
        await seen.press("x")
        seen.app.screen.keep()
        await seen.until("A note of which this sheet was made", "gone too")
        assert not (tmp_path / "groups" / "north" / "sheet-draft.json").exists()


async def test_a_sheet_is_changed_with_history_withdrawn_brought_back_and_undone(sheets, table, tmp_path):
    north(tmp_path, table.clock, SheetText(title="Ring first", done="- ring"), SheetText(title="Wait", done="- wait"))
    async with sheets() as seen:
        await seen.press("1")
        await seen.until("Ring first", "Wait", "2 sheets")
        await seen.press("down", "enter")
        await seen.until("• ring")
        await seen.press("e", "down", "down", "down", "down", "enter")
        await seen.type("not on mondays")
        await seen.press("s")
        await seen.until("The sheet is saved", "Watch points", "not on mondays")
        await seen.press("h")
        await seen.until("Title: Ring first", "Watch points: not on mondays")
        await seen.press("escape", "u")
        await until_shown(seen.pilot, lambda: "not on mondays" not in seen.text)
        await seen.press("y", "delete")
        await seen.until("Sheet withdrawn", "not on mondays")
        await seen.press("escape")
        await until_shown(seen.pilot, lambda: "Ring first" not in seen.text.split("\n", 4)[2])
        await seen.press("w", "slash")
        await seen.type("MONDAYS")
        await seen.until("✗ Ring first", "with “MONDAYS”")
        await seen.press("delete", "escape")
        await seen.until("Ring first", "Wait")
        assert len(seen.group.kept_sheets) == 2


async def test_sheets_are_written_to_files_and_entered_in_the_ledger_of_the_group(sheets, table, tmp_path):
    north(tmp_path, table.clock, SheetText(title="Ring first", done="- ring"))
    async with sheets() as seen:
        await seen.press("1")
        await seen.until("Ring first")
        await seen.press("x", "3")
        await seen.until("It is in the file")
        await seen.press("b")
        until((tmp_path / "exports" / "Practice-sheets.html").exists)
        assert {path.name for path in (tmp_path / "exports").iterdir()} == {"Ring-first.html", "Practice-sheets.html"}
        assert any((tmp_path / "groups" / "north" / "ledger").iterdir())


async def test_notes_of_the_groups_other_sessions_are_added_and_used_ones_say_so(sheets, table, tmp_path):
    north(tmp_path, table.clock)
    other = open_session(tmp_path, "codev-6", ["Zoé"], clock=table.clock, group="North", id="earlier")
    mark(other, "Zoé went there first", "experience")
    assert other.close()
    live = LiveGroup(tmp_path / "groups" / "north", "x", table.clock)
    live.do(partial(take_in, sessions=["earlier"]))
    assert live.close()
    mark(table.live, "Here")
    async with sheets() as seen:
        await seen.press("1")
        await seen.until("n makes one")
        await seen.press("n", "g")
        await seen.until("Here", "Zoé went there first", "marked note")
        await seen.press("enter")
        await seen.type("Both")
        await seen.press("s")
        await seen.until("Names: 1 to decide", "Zoé → person A")
        await seen.press("a", "s")
        await seen.until("The sheet is saved", "Person A went there first")
        assert {source.session for source in seen.group.sheets[0].sources} == {"s1", "earlier"}
        await seen.press("escape", "n")
        await seen.until("[ ] fact", "already in “Both”")


async def test_a_rehearsal_makes_no_sheets_and_no_group(lay, app_of, screen_text, tmp_path):
    table = lay(rehearsal=True)
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        seen = Seen(app, pilot, tmp_path, screen_text)
        await seen.press("alt+v", "p")
        await seen.until("A rehearsal makes no practice sheets")
        await seen.press("escape")
        assert not (tmp_path / "groups").exists()


async def test_what_is_refused_is_said_and_nothing_is_lost(sheets, table, tmp_path):
    north(tmp_path, table.clock)
    async with sheets() as seen:
        await seen.press("1")
        await seen.until("Mark notes for one")
        await seen.press("n")
        await seen.until("No note is marked here")
        await seen.press("enter", "enter", "s")
        assert "needs a title" in seen.text
        await seen.press("home", "enter")
        await seen.type("A title")
        await seen.press("s")
        assert "Nothing is on the sheet yet" in seen.text
        await seen.press("z")
        assert "Hidden (z shows it)" in seen.text and "A title" not in seen.text
        await seen.press("z", "p")
        assert "No command on “p” here" in seen.text


@pytest.mark.parametrize("size", [(20, 5), (44, 12), (80, 24), (120, 36)])
async def test_hostile_text_is_text_on_every_page_at_any_size(sheets, table, tmp_path, size):
    north(tmp_path, table.clock, SheetText(title=HOSTILE, done=HOSTILE, tags=(HOSTILE,)))
    mark(table.live, HOSTILE + "\nAnne " + HOSTILE, HOSTILE, HOSTILE)
    async with sheets(size=size) as seen:
        await until_shown(seen.pilot, lambda: seen.app.screen.asking is not None)
        await seen.press("1")
        await until_shown(seen.pilot, lambda: seen.app.screen.sheets is not None)
        for keys in (("enter", "h", "escape", "escape"), ("n", "enter", *"A", "enter", "s")):
            await seen.press(*keys)
            assert "\x1b" not in seen.text and "\u202e" not in seen.text
        await until_shown(seen.pilot, lambda: len(seen.app.screen.sheets.pages) == 3)
        await seen.press("A", "y", "s")
        await until_shown(seen.pilot, lambda: len(seen.group.sheets) == 2)
