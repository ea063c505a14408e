"""The dock on the screen: which parts make room for it, and which stay in every window."""

from __future__ import annotations

import pytest
from waiting import until_shown

from gep_tui.ui.components.questions import Choose

KEYS = {"l": "Fit the rest", "P": "Change the plan"}


@pytest.fixture
def behind(table):
    table.later(20 * 60)
    table.note("a thing said")
    return table


async def test_clock_floor_and_typed_text_stay_beside_the_proposals_and_the_notes_come_back(
    behind, app_of, screen_text
):
    app = app_of(behind)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"half a note", "alt+l")
        await pilot.pause()
        shown = screen_text(app)
        for words in ("Fit the rest: 10 min behind", "1 spread", "2 end later", "⋮ end", "of 10:00", "1 Anne",
                      "half a note", "Esc close"):  # fmt: skip
            assert words in shown, words
        assert "a thing said" not in shown
        await pilot.press("escape")
        await pilot.pause()
        shown = screen_text(app)
        assert "a thing said" in shown and "half a note" in shown and "Fit the rest" not in shown


async def test_a_question_of_several_rows_leaves_the_row_that_is_chosen_in_the_panel_in_sight(
    behind, app_of, screen_text
):
    app = app_of(behind)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("alt+P")
        await pilot.pause()
        await pilot.press(*["down"] * 40)
        await pilot.pause()
        before = app.screen.query_one("#dock").size.height
        app.screen.desk.start(each for each in [Choose("Which one? " * 8, options=[("1", "word " * 30), ("2", "no")])])
        app.screen.tick()
        await until_shown(pilot, lambda: app.screen.query_one("#said").size.height > 2, lambda: screen_text(app))
        said, dock = app.screen.query_one("#said"), app.screen.query_one("#dock")
        await until_shown(pilot, lambda: dock.region.bottom <= said.region.y, lambda: screen_text(app))
        assert dock.size.height < before
        assert any("▸" in row for row in screen_text(app).splitlines()[dock.region.y : dock.region.bottom])


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 16), (44, 12), (30, 9), (20, 5)])
async def test_in_every_window_the_clock_ticks_beside_what_is_docked(behind, app_of, screen_text, key, size):
    app = app_of(behind)
    async with app.run_test(size=size) as pilot:
        await pilot.press(f"alt+{key}")
        await pilot.pause()
        assert app.screen.query_one("#dock").size.height >= 1
        before = app.screen.query_one("#last").lines
        behind.clock.advance(1)
        app.screen.tick()
        await pilot.pause()
        assert app.screen.query_one("#last").lines != before
        assert app.screen.query_one("#clock").region.height >= 1
        assert "▸" in screen_text(app) or size[0] < 36 or size[1] < 12
        await pilot.press("escape")
        await pilot.pause()
        assert not app.screen.has_class("-docked")


@pytest.mark.parametrize("key", ["9", "ç"])
def test_a_proposal_that_is_not_there_is_said_not_to_be(behind, key):
    before = behind.session
    behind.command("l")
    behind.press(key)
    assert behind.said == "There is no number 9: the list goes to 2."
    assert behind.session is before and behind.desk.dock is not None
