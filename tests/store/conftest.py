"""What the tests of files share: events to write, and a disk that fails when told to."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.events import NoteAdded, PhaseEntered, SessionOpened
from gep_tui.store.files import log as log_module

T0 = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def note() -> Callable[..., NoteAdded]:
    def make(seq: int, text: str = "", writer: str = "w") -> NoteAdded:
        return NoteAdded(
            writer=writer, seq=seq, at=T0 + timedelta(seconds=seq), text=text or f"note {seq}", kind="fact"
        )

    return make


@pytest.fixture
def opened() -> Callable[..., SessionOpened]:
    def make(seq: int = 1, writer: str = "w", **fields: object) -> SessionOpened:
        plan = (PlannedPhase(id="a", seconds=600, name=Text()), PlannedPhase(id="b", seconds=300, name=Text()))
        given = {"id": "s", "programme": "codev-6", "group": "Nord", "plan": plan, **fields}
        return SessionOpened(writer=writer, seq=seq, at=T0, **given)

    return make


@pytest.fixture
def entered() -> Callable[..., PhaseEntered]:
    def make(seq: int, to: str, from_: str = "", writer: str = "w") -> PhaseEntered:
        return PhaseEntered(writer=writer, seq=seq, at=T0 + timedelta(minutes=seq), from_=from_, to=to)

    return make


class Disk:
    """The real disk, except that its next calls fail in the ways listed, in that order."""

    def __init__(self) -> None:
        self.write_faults: list[int | str] = []
        self.sync_faults: list[int] = []
        self.writes = 0

    def write(self, fd: int, data: bytes) -> int:
        self.writes += 1
        if not self.write_faults:
            return os.write(fd, data)
        fault = self.write_faults.pop(0)
        if isinstance(fault, int):
            raise OSError(fault, os.strerror(fault))
        return os.write(fd, data[: len(data) // 2])

    def sync(self, fd: int) -> None:
        os.fsync(fd)
        if self.sync_faults:
            raise OSError(fault := self.sync_faults.pop(0), os.strerror(fault))


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again after a failure without the pauses that a real disk is given."""
    monkeypatch.setattr(log_module, "PAUSES", (0.0, 0.005))


@pytest.fixture
def event_files() -> Callable[[Path], list[str]]:
    def names(folder: Path) -> list[str]:
        return sorted(path.name for path in (folder / "events").iterdir())

    return names
