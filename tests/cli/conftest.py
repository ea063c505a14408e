"""Run the command line in this process, on a session made for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

from gep_tui.cli.start.entry import main
from gep_tui.domain.session.decisions import floor, notes, phases
from gep_tui.live.clock import ManualClock
from gep_tui.live.headless import open_session
from gep_tui.live.session import LiveSession

BEGAN = datetime(2026, 11, 22, 9, 0, tzinfo=timezone(timedelta(hours=1)))


class Said(NamedTuple):
    """The result of a command line."""

    status: int
    out: str
    err: str


@pytest.fixture
def gep(home: Path, capfd: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Run `gep` with words, as the shell would, without a terminal."""

    def run(*words: str) -> Said:
        capfd.readouterr()
        status = main(list(words))
        return Said(status, *capfd.readouterr())

    return run


@pytest.fixture
def clock() -> ManualClock:
    """A clock that stands at nine in the morning."""
    return ManualClock(BEGAN)


@pytest.fixture
def session(home: Path, clock: ManualClock) -> LiveSession:
    """A co-development in its second phase: two turns, a note, a commitment, a note to self."""
    live = open_session(
        home, "codev-6", ["Léa", "Karim", "Zoé"], clock=clock, group="Équipe Nord", presenter="Léa", id="matin"
    )
    live.do(phases.begin)
    live.do(partial(floor.give_floor, person="p1"))
    clock.advance(300)
    live.do(partial(notes.add_note, text="Trois réunions reportées", kind="fact", person="p1"))
    live.do(partial(floor.give_floor, person="p2", sure=True))
    clock.advance(120)
    live.do(phases.next_phase)
    clock.advance(60)
    live.do(partial(notes.add_note, text="Voir la direction", kind="commitment", person="p2", due="2026-12-01"))
    live.do(partial(notes.add_note, text="Rester calme", kind="self", author="p3"))
    assert live.close()
    return live
