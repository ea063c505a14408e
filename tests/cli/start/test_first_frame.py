"""The live screen drawn before Textual is loaded is the one that Textual draws."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

import pyte
import pytest
from waiting import until

from gep_tui.cli.common.context import Context
from gep_tui.cli.launch.app import Program, services
from gep_tui.cli.start import first_frame
from gep_tui.cli.start.splash import Splash
from gep_tui.domain.session.decisions import floor, notes
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession

HOSTILE = "[/] [@click=app.quit]x[/] \\[b] 漢字 $x"


class Sheet(Splash):
    """A splash that keeps what it shows."""

    def __init__(self, columns: int, rows: int) -> None:
        super().__init__()
        self._cells = (columns, rows)
        self.shown = ""

    @property
    def size(self) -> tuple[int, int]:
        return self._cells

    def show(self, text: str) -> None:
        self.shown = text

    def read_typed(self) -> bytes:
        return self.typed


def drawn(app: Program) -> list[str]:
    """Return the rows that Textual would put on the terminal."""
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


def on_the_disk(live: LiveSession) -> None:
    """Wait until nothing is pending, or the two frames would say different things of it."""
    until(lambda: not live.saving.pending)


def read(sheet: Sheet) -> pyte.Screen:
    screen = pyte.Screen(*sheet.size)
    pyte.Stream(screen).feed(sheet.shown)
    return screen


@pytest.mark.parametrize("size", [(80, 24), (100, 31), (120, 36), (160, 50)])
@pytest.mark.parametrize("speaking", [False, True])
async def test_both_frames_are_the_same(
    session: LiveSession, clock: ManualClock, home: Path, size: tuple[int, int], speaking: bool
) -> None:
    live = LiveSession.resume(session_files(session.folder, "again"), clock)
    if speaking:
        live.do(partial(floor.give_floor, person="p2", sure=True))
        live.do(partial(notes.add_note, text=HOSTILE, kind="question", person="p2"))
    clock.advance(timedelta(minutes=2).total_seconds())
    on_the_disk(live)
    root, sheet = Context({"GEP_HOME": str(home)}), Sheet(*size)
    first_frame.play(sheet, live, root.settings, "en", root.keys)
    app = Program(services(root, lambda: clock), live)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        expected = drawn(app)
    screen = read(sheet)
    # A passing message comes only with the screen itself.
    assert [row.rstrip() for row in screen.display[: size[1] - 3]] == expected[:-3]
    assert [row.rstrip() for row in screen.display[-2:]] == expected[-2:]


def test_the_cursor_stands_on_the_note_line(session: LiveSession, clock: ManualClock, home: Path) -> None:
    live = LiveSession.resume(session_files(session.folder, "again"), clock)
    root, sheet = Context({"GEP_HOME": str(home)}), Sheet(80, 24)
    first_frame.play(sheet, live, root.settings, "en", root.keys)
    live.close()
    screen = read(sheet)
    assert screen.cursor.y == 22
    assert screen.display[22][: screen.cursor.x].endswith("▸ ")


@pytest.mark.parametrize(
    "typed, shown", [("déjà vu 2", "déjà vu 2"), ("", ""), ("?ab", ""), ("ab\r", ""), ("a\x1b[A", ""), (" a", "")]
)
def test_letters_that_were_typed_at_once_stand_on_the_note_line_and_no_other_key(
    session: LiveSession, clock: ManualClock, home: Path, typed: str, shown: str
) -> None:
    live = LiveSession.resume(session_files(session.folder, "again"), clock)
    root, sheet = Context({"GEP_HOME": str(home)}), Sheet(80, 24)
    sheet.typed = typed.encode()
    first_frame.play(sheet, live, root.settings, "en", root.keys)
    live.close()
    screen = read(sheet)
    assert screen.display[22].split("▸")[1].strip() == shown
    assert screen.display[22][: screen.cursor.x].endswith(f"▸ {shown}")


@pytest.mark.parametrize("size", [(0, 0), (75, 40), (120, 19)])
def test_where_the_places_are_others_the_first_frame_stays(
    session: LiveSession, clock: ManualClock, home: Path, size: tuple[int, int]
) -> None:
    live = LiveSession.resume(session_files(session.folder, "again"), clock)
    root, sheet = Context({"GEP_HOME": str(home)}), Sheet(*size)
    first_frame.play(sheet, live, root.settings, "en", root.keys)
    live.close()
    assert sheet.shown == ""
