"""Opens rooms for the tests of this folder, and lets them import the modules beside them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from room import Room, phase
from waiting import PATIENCE

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.live import session_runner


@pytest.fixture
def room_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Room]]:
    """Open a room with these phases; each goes on where the last one on the folder ended."""
    rooms: list[Room] = []
    monkeypatch.setattr(session_runner, "stay_awake", lambda ending: None)
    monkeypatch.setattr(session_runner, "PATIENCE", PATIENCE)

    def make(*plan: PlannedPhase) -> Room:
        rooms.append(Room(tmp_path / "s", plan or (phase("one"), phase("two"))))
        return rooms[-1]

    yield make
    for room in rooms:
        room.runner.keep("", "")
        room.live.close()


@pytest.fixture
def room(room_of: Callable[..., Room]) -> Room:
    """Open a room with two phases of ten minutes."""
    return room_of()
