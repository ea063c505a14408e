"""The room’s screen as a whole, driven by the pilot: legible in any theme, writes nothing, takes three keys."""

from __future__ import annotations

from functools import partial

import pytest
from textual import events
from textual.geometry import Size
from waiting import until_shown

from gep_tui import locale
from gep_tui.catalogue.catalogue import load
from gep_tui.domain.session.decisions import floor, phases
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.decisions.room import show_room
from gep_tui.domain.session.events import ROOM_VIEWS
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.store.files.heartbeat import read_alive
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.settings import Settings
from gep_tui.ui.app import GepApp
from gep_tui.ui.components.services import Services
from gep_tui.ui.room import screen

#: Contrast of text that is read from afar (WCAG 2.2, 1.4.6).
LEGIBLE = 7.0


@pytest.fixture
def room_of(tmp_path):
    """Make the room's screen of a table's session, as another process has it."""

    def make(table, theme=""):
        table.settle()
        live = LiveSession(session_files(table.live.folder, "theroom"), table.clock)
        services = Services(
            DataFolder(tmp_path), Settings(theme=theme), table.keys, locale.chosen(),
            lambda: table.clock, lambda: "theroom", lambda: load(tmp_path),
        )  # fmt: skip
        return GepApp(services, live, "room")

    return make


def show(table, what, text="Back at a quarter to eleven"):
    table.live.do(partial(show_room, what=what, text=text))


def luminance(colour):
    parts = [value / 255 for value in colour.triplet]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrasts(app):
    """Yield each text that is painted, and its contrast."""
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            style = segment.style
            assert style is not None and style.bgcolor is not None and not style.dim
            if segment.text.strip():
                assert style.color is not None
                front, back = sorted((luminance(style.color), luminance(style.bgcolor)), reverse=True)
                yield segment.text, (front + 0.05) / (back + 0.05)


def in_every_state(table):
    """Bring the session into one state after the other, and yield its name."""
    for number, person in enumerate(("p1", "p2"), 1):
        table.live.do(partial(add_note, text=f"topic {number}", kind="topic", person=person))
    table.go("case-1.account")
    table.live.do(partial(floor.give_floor, person="p1"))
    for seconds, name in ((0, "calm"), (540, "low"), (45, "last"), (60, "over")):
        table.later(seconds)
        yield name
    table.live.do(phases.pause)
    yield "paused"
    table.go("table-1.talk")
    table.live.do(partial(floor.form_groups, size=2, drawn=("p1", "p2", "p3", "p4")))
    show(table, "groups")
    yield "groups"
    table.go("vote")
    table.live.do(partial(floor.cast_vote, option=table.session.notes[0].id, votes=2, person="p1"))
    for what in ("votes", "message", "clock", "all", "blank"):
        show(table, what)
        yield what
    table.live.do(phases.close)
    show(table, "all")
    yield "closed"


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "", "nord", "solarized-light", "monokai"])
async def test_all_that_is_painted_is_legible_in_every_theme(table, room_of, screen_text, theme):
    app = room_of(table, theme)
    seen = ""
    async with app.run_test(size=(80, 24)) as pilot:
        for name in in_every_state(table):
            table.settle()
            while app.live.poll():
                pass
            await pilot.press("x")
            await pilot.pause()
            least = min(contrasts(app), key=lambda found: found[1], default=("", 21.0))
            assert least[1] >= LEGIBLE, (name, least)
            seen += screen_text(app)
    for words in ("ends soon", "last moments", "OVERTIME", "PAUSED", "2 tables", "2 of 15 given", "quarter", "is over"):
        assert words in seen


async def test_no_key_does_anything_but_say_which_do(table, room_of, screen_text):
    app = room_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before, events = screen_text(app), len(table.live.record.events)
        for key in (*"abnpgseuz0123", "enter", "escape", "f2", "f3", "f4", "delete", "up", "tab", "alt+n", "ctrl+p"):
            await pilot.press(key)
        await pilot.pause()
        assert "This screen only shows.   q: leave   ?: help   + −: size" in screen_text(app)
        table.later(9)
        app.screen.draw()
        await pilot.pause()
        assert "This screen only shows" not in screen_text(app)
        assert [row for row in before.splitlines() if "█" not in row and "▀" not in row and "▇" not in row] == [
            row for row in screen_text(app).splitlines() if "█" not in row and "▀" not in row and "▇" not in row
        ]
        table.live.poll()
        assert len(table.live.record.events) == events and app.is_running


async def test_plus_and_minus_change_the_size_and_q_leaves(table, room_of):
    app = room_of(table)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        sizes = [app.screen.query_one("#digits").size.height]
        for key in ("plus", "plus", *["minus"] * 40, *["plus"] * 60):
            await pilot.press(key)
            await pilot.pause()
            sizes.append(app.screen.query_one("#digits").size.height)
        assert sizes[0] < sizes[1] < sizes[2] and min(sizes) == 3 and max(sizes) > 20
        await pilot.press(*"le coq")  # a sentence typed by mistake leaves nothing
        assert app.is_running
        table.clock.advance(2)
        await pilot.press("q")
        await pilot.pause()
        assert not app.is_running and app.return_code == 0


async def test_the_help_stands_beside_the_clock_and_goes_with_the_same_key(table, room_of, screen_text):
    app = room_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        assert "shows no notes" in screen_text(app) and "█" in screen_text(app)
        await pilot.press("question_mark")
        await pilot.pause()
        assert "shows no notes" not in screen_text(app)


async def test_what_the_facilitator_does_is_shown_as_it_comes(table, room_of, screen_text):
    app = room_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for what in reversed(ROOM_VIEWS):
            show(table, what, "Doors open")
        show(table, "message", "Doors open")
        await until_shown(pilot, lambda: "Doors open" in screen_text(app))
        table.go("learning")
        show(table, "all")
        await until_shown(pilot, lambda: "Learning" in screen_text(app) and "next: Anne" in screen_text(app))


async def test_nothing_is_written_but_a_sign_of_life_that_goes_with_it_and_no_seat_is_taken(table, room_of):
    table.settle()
    before = {path: path.read_bytes() for path in table.live.folder.rglob("*") if path.is_file()}
    app = room_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(5):
            table.later(3)
            app.screen.draw()
            await pilot.press("n")
        assert app.live.session.seat == table.live.writer
        await until_shown(pilot, lambda: list((table.live.folder / "alive").glob("*.json")))
        (sign,) = read_alive(table.live.folder)
        assert (sign.role, sign.seat, sign.draft) == ("room", False, "")
    files = [path for path in table.live.folder.rglob("*") if path.is_file()]
    assert {path: path.read_bytes() for path in files} == before


async def test_a_session_that_is_moved_away_is_told_and_shown_again_once_it_is_back(table, room_of, screen_text):
    app, folder = room_of(table), table.live.folder
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        table.live.close()
        away = folder.with_name("away")
        folder.rename(away)

        def looks():
            app.screen.draw()
            return screen_text(app)

        await until_shown(pilot, lambda: "This session is no longer there" in looks())
        assert "█" not in screen_text(app)
        away.rename(folder)
        await until_shown(pilot, lambda: "█" in looks() and "no longer there" not in looks())


async def test_a_fault_of_the_program_is_told_and_the_clock_goes_on(table, room_of, screen_text, monkeypatch):
    app = room_of(table)
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.pause()
        with monkeypatch.context() as broken:
            broken.setattr(screen, "picture", lambda *given: 1 / 0)
            app.screen.draw()
            await pilot.pause()
            assert "A fault in the program (ZeroDivisionError)" in screen_text(app) and "█" in screen_text(app)
        app.screen.draw()
        await pilot.pause()
        assert "A fault" not in screen_text(app) and app.is_running


async def test_the_size_that_the_terminal_has_now_is_used_whatever_was_told_last(room_of, table):
    app = room_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        app._driver.size_now = lambda: Size(120, 36)
        app.post_message(events.Resize(Size(10, 3), Size(10, 3)))
        await until_shown(pilot, lambda: app.screen.outer_size == app.size == Size(120, 36))


@pytest.mark.parametrize("size", [(20, 5), (1, 1), (10, 3), (300, 100)])
async def test_any_window_has_a_clock_and_no_fault(table, room_of, screen_text, size):
    app = room_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.resize_terminal(*size)
        await pilot.pause()
        app.screen.draw()
        await pilot.pause()
        assert "cannot be shown" not in screen_text(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert app.screen.query_one("#digits").size.height >= 8
