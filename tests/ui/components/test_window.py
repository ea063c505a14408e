"""A screen has the size of the terminal, in whatever order the sizes arrive."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events
from textual._compositor import LayoutUpdate
from textual.app import App
from textual.geometry import Region, Size
from textual.message import Message
from waiting import until_shown

from gep_tui.ui.components.window import WindowScreen

SIZES = st.sampled_from([(10, 3), (1, 1), (80, 24), (200, 60)])


class Between(Message):
    """A message between two sizes in the queue, which keeps the second from replacing the first."""


def told(size: tuple[int, int]) -> events.Resize:
    return events.Resize(Size(*size), Size(*size))


@pytest.mark.parametrize("between", [False, True])
async def test_an_older_size_told_late_is_not_taken(between: bool) -> None:
    app: App[None] = App()
    async with app.run_test(size=(80, 24)) as pilot:
        screen: WindowScreen[None] = WindowScreen()
        await app.push_screen(screen)
        await pilot.pause()
        screen.post_message(told((80, 24)))
        if between:
            screen.post_message(Between())
        screen.post_message(told((10, 3)))
        await pilot.pause()
        await pilot.pause()
        assert screen.outer_size == app.size == Size(80, 24)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(SIZES, st.booleans()), min_size=1, max_size=8))
async def test_the_last_size_of_the_terminal_stands(sizes: list[tuple[tuple[int, int], bool]]) -> None:
    app: App[None] = App()
    async with app.run_test(size=(80, 24)) as pilot:
        screen: WindowScreen[None] = WindowScreen()
        await app.push_screen(screen)
        for size, waits in sizes:
            app.post_message(told(size))
            if waits:
                await pilot.pause()
        last = Size(*sizes[-1][0])
        await until_shown(pilot, lambda: screen.outer_size == app.size == last)
        await pilot.pause()
        await pilot.pause()
        assert screen.outer_size == app.size == last


class OneScreen(App[None]):
    """An application whose only screen is as large as the terminal."""

    def get_default_screen(self) -> WindowScreen[None]:
        return WindowScreen()


async def test_a_size_that_is_the_same_again_draws_every_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    app = OneScreen()
    whole: list[object] = []

    def display(screen: object, update: object) -> None:
        whole.extend([update] if isinstance(update, LayoutUpdate) and update.region == Region(0, 0, 80, 24) else [])

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        monkeypatch.setattr(app, "_display", display)
        app.screen.refresh()
        await until_shown(pilot, lambda: whole)
        await pilot.pause()
        whole.clear()
        # all that is told of a window that was small for a moment; the terminal has lost what it showed
        app.post_message(told((80, 24)))
        await until_shown(pilot, lambda: whole)


async def test_a_screen_ends_once_however_often_it_is_told() -> None:
    app: App[None] = App()
    ended: list[None] = []
    async with app.run_test(size=(80, 24)) as pilot:
        screens: list[WindowScreen[None]] = [WindowScreen(), WindowScreen()]
        for screen in screens:
            await app.push_screen(screen, ended.append)
        for _again in range(3):
            screens[1].dismiss(None)
        await pilot.pause()
        assert app.screen is screens[0] and ended == [None]
