"""When memory runs out while somebody types, the session goes on and nothing is lost."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from gep_tui.live.session_runner import SessionRunner
from gep_tui.ui.desk import note_line
from gep_tui.ui.desk.long_pastes import LONG
from gep_tui.ui.desk.note_line import NoteLine
from gep_tui.ui.live.housekeeping import Housekeeping


def no_room(_size: int) -> None:
    raise MemoryError


class FullLine:
    """A note line whose text does not fit into memory."""

    @property
    def text(self) -> str:
        raise MemoryError


def test_a_draft_without_memory_is_said_and_the_one_before_stands(table):
    runner = SessionRunner(table.live, "en")
    kept = []
    runner.keep = lambda *draft: kept.append(draft[0])
    housekeeping = Housekeeping(table.desk, runner)
    table.type("half a note")
    housekeeping.keep()
    table.desk.line = FullLine()
    housekeeping.tick()
    assert "too little memory" in table.said
    housekeeping.keep()
    assert kept == ["half a note", "half a note"]


def test_a_line_that_the_disk_does_not_take_is_told_once_until_it_does(table):
    runner = SessionRunner(table.live, "en")
    beats, housekeeping = runner._heartbeat._file, Housekeeping(table.desk, runner)
    table.type("half a note")
    for error in (OSError(28, "No space left on device"), None):
        housekeeping.tick()
        beats.close()
        beats.fault = error
        housekeeping.tick()
        assert ("does not take the line" in table.said) is (error is not None)


async def test_enter_without_memory_says_so_and_the_note_stays_on_the_line(table, monkeypatch: pytest.MonkeyPatch):
    class Line(App[None]):
        def compose(self) -> ComposeResult:
            yield NoteLine(table.typing)

    app = Line()
    async with app.run_test() as pilot:
        line = app.query_one(NoteLine)
        line.load("x" * (LONG + 1))
        before = len(table.session.notes)
        with monkeypatch.context() as little:
            little.setattr(note_line, "reserve", no_room)
            await pilot.press("enter")
            assert line.text == "x" * (LONG + 1) and len(table.session.notes) == before
            assert [each.message[:20] for each in app._notifications] == ["There is too little "]
        await pilot.press("enter")
        assert not line.text and len(table.session.notes) == before + 1
