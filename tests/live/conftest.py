"""Rooms for the tests of this folder, and lets them import what stands beside them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from room import Room, phase

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.live.session_runner import SessionRunner


@pytest.fixture
def room_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Room]]:
    """Open a room with these phases; each goes on where the last one on the folder ended."""
    rooms: list[Room] = []
    monkeypatch.setattr(SessionRunner, "_stay_awake", lambda self: None)

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
