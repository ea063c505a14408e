"""`gep close` ends a session that was left open, at the moment at which it really ended."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from waiting import until_shown

from gep_tui.cli.common.context import Context
from gep_tui.cli.launch.app import Program, services
from gep_tui.cli.launch.leaving import review_of
from gep_tui.live.clock import ManualClock
from gep_tui.live.session import LiveSession
from gep_tui.store.library.series import read_session
from gep_tui.ui.home.screen import HomeScreen
from gep_tui.ui.review.screen import ReviewScreen

Gep = Callable[..., Any]


@pytest.fixture(autouse=True)
def an_hour_later(session: LiveSession, clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an hour after the session was left open, whatever the clock of this machine says."""
    now = clock.at() + timedelta(hours=1)
    monkeypatch.setattr(Context, "clock", lambda _self: ManualClock(now))


def test_an_open_session_ends_when_it_really_ended(gep: Gep, session: LiveSession) -> None:
    status, out, err = gep("close", "matin", "--at", "9:20")
    assert status == 0, err
    assert out == "matin ended on Sunday 22 November 2026 at 09:20.\n"
    assert "`gep show matin`" in err
    closed = read_session(session.folder).closed
    assert closed is not None and f"{closed:%H:%M}" == "09:20"
    assert gep("close", "matin", "--at", "9:20")[2] == "matin is over already.\n"


def test_where_nobody_can_be_asked_the_last_sign_is_told(gep: Gep, session: LiveSession) -> None:
    status, out, err = gep("close", "matin")
    assert (status, out) == (2, "")
    assert "last heard of at 09:08: say it with --at 09:08." in err


def test_a_wrong_answer_is_asked_again(gep: Gep, session: LiveSession, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(("tomorrow", "9:20"))
    monkeypatch.setattr("gep_tui.cli.commands.close.at_a_terminal", lambda: True)
    monkeypatch.setattr("click.prompt", lambda *words, **more: next(answers))
    status, out, err = gep("close", "matin")
    assert (status, out) == (0, "matin ended on Sunday 22 November 2026 at 09:20.\n")
    assert "tomorrow" in err


def test_nonsense_ends_nothing(gep: Gep, session: LiveSession) -> None:
    assert gep("close", "matin", "--at", "noon")[0] == 2
    assert gep("close", "nothing", "--at", "9:00")[0] == 1
    assert read_session(session.folder).live


def test_what_leaves_is_shown_afterwards_and_the_record_can_still_be_corrected(
    gep: Gep, session: LiveSession, home: Path
) -> None:
    assert gep("close", "matin", "--at", "9:20").status == 0
    context = Context({"GEP_HOME": str(home)})

    async def sit() -> None:
        app = Program(services(context), None, first=lambda app: review_of(app, "matin"))
        async with app.run_test(size=(80, 24)) as pilot:
            await until_shown(pilot, lambda: isinstance(app.screen, ReviewScreen))
            assert isinstance(app.screen, ReviewScreen) and app.screen.review.view == "leaves"
            await pilot.press("1", "enter", *"Encore ", "enter")
            await pilot.press("escape")
            await until_shown(pilot, lambda: isinstance(app.screen, HomeScreen))

    asyncio.run(sit())
    assert any("Encore" in note.text for note in read_session(session.folder).notes)
