"""The gong of the room's screen: once at each threshold, only where asked for, and its faults are told in words."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from waiting import until_shown

from gep_tui import locale
from gep_tui.catalogue.catalogue import load
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.launch import room as launch
from gep_tui.domain.session.decisions import gaps, phases
from gep_tui.live.gong.gong import Gong
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.settings import Settings
from gep_tui.ui.app import GepApp
from gep_tui.ui.components.services import Services
from gep_tui.ui.room.threshold_gong import SAID, ThresholdGong


class Silent(Gong):
    """Counts strokes."""

    def __init__(self) -> None:
        super().__init__()
        self.strokes = 0

    def strike(self) -> None:
        self.strokes += 1


def by(table, gong, seconds):
    """Let time go by, the clock being looked at once a second."""
    for _ in range(seconds):
        table.later(1)
        gong.tick(table.desk.view_model())


def test_it_strikes_once_at_each_threshold(table):
    silent = Silent()
    gong = ThresholdGong(table.live, silent)
    by(table, gong, 460)
    assert silent.strokes == 0
    by(table, gong, 20)
    assert silent.strokes == 1
    by(table, gong, 200)
    assert silent.strokes == 3


def test_what_was_reached_before_the_screen_opened_is_not_struck_again(table):
    table.later(580)
    silent = Silent()
    gong = ThresholdGong(table.live, silent)
    by(table, gong, 20)
    assert silent.strokes == 1, "overtime alone"


def test_it_waits_in_a_pause_and_while_it_is_open_whether_the_time_counts(table):
    silent = Silent()
    gong = ThresholdGong(table.live, silent)
    table.live.do(phases.pause)
    by(table, gong, 900)
    table.live.do(phases.resume)
    table.live.do(partial(gaps.notice, since=table.live.now(), why="away"))
    by(table, gong, 900)
    assert silent.strokes == 0


@pytest.mark.parametrize("fault, words", [("absent", "pip install"), ("failed", "plays no sound"), ("late", "hangs")])
async def test_that_it_cannot_be_heard_stands_on_the_screen(table, tmp_path, screen_text, fault, words):
    app = app_of(table, tmp_path, gong=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        gong = app.screen._gong
        gong._gong = Silent()
        gong._gong.fault = fault
        table.later(480)
        app.screen._ticker.tick()
        await until_shown(pilot, lambda: words in screen_text(app), lambda: screen_text(app))
        assert "█" in screen_text(app)
        table.later(SAID + 1)
        app.screen.draw()
        await until_shown(pilot, lambda: words not in screen_text(app))


@pytest.mark.parametrize("gong, bell, there", [(True, True, True), (True, False, False), (False, True, False)])
async def test_there_is_one_only_where_it_is_asked_for_and_the_bell_is_not_off(table, tmp_path, gong, bell, there):
    app = app_of(table, tmp_path, gong=gong, bell=bell)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert (app.screen._gong is not None) is there


def app_of(table, tmp_path, gong, bell=True):
    services = Services(
        DataFolder(tmp_path), Settings(bell=bell), table.keys, locale.chosen(),
        lambda: table.clock, lambda: "theroom", lambda: load(tmp_path), gong,
    )  # fmt: skip
    table.settle()
    return GepApp(services, table.live, "room")


def test_without_its_extra_it_is_refused_before_anything_opens(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(launch, "find_spec", lambda name: None)
    with pytest.raises(CommandFailure, match="gep-tui\\[gong\\]"):
        launch.room(Context({}, str(tmp_path)), gong=True)
