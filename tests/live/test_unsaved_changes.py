"""Which changes to notes a slow disk has not saved yet."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from waiting import PATIENCE

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.decisions import undoing
from gep_tui.domain.session.decisions.notes import add_note, change_note, withdraw_note
from gep_tui.domain.session.decisions.phases import begin
from gep_tui.domain.session.events import Guest, SessionOpened
from gep_tui.live import stream
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.store.files.log import EventLog


class SlowDisk:
    """Flushes only while `takes` is set."""

    def __init__(self) -> None:
        self.takes = threading.Event()
        self.takes.set()

    def sync(self, fd: int) -> None:
        assert self.takes.wait(PATIENCE)
        os.fsync(fd)


@pytest.fixture
def disk() -> SlowDisk:
    return SlowDisk()


@pytest.fixture
def live(tmp_path: Path, disk: SlowDisk, monkeypatch: pytest.MonkeyPatch) -> Iterator[LiveSession]:
    monkeypatch.setattr(stream, "PATIENCE", 0.01)
    clock = ManualClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    live = LiveSession(session_files(tmp_path, "w", EventLog(tmp_path, "w", SESSION, fsync=disk.sync)), clock)
    plan = (PlannedPhase(id="a", seconds=600, name=Text()),)
    live._write(SessionOpened(id="s", programme="p", plan=plan, people=(Guest(id="p1", name="Anne"),)))
    live.do(begin)
    live.do(partial(add_note, text="first", kind="fact"))
    live.do(partial(add_note, text="second", kind="fact"))
    assert live.log.append(live.record.events[-1]).wait(PATIENCE)
    yield live
    disk.takes.set()
    live.close()


def saved(live: LiveSession) -> None:
    waiting = threading.Event()
    live.listeners.add(waiting.set)
    while live.saving.pending:
        waiting.wait(0.01)


def test_an_edit_a_withdrawal_and_what_takes_it_back_wait_until_the_disk_has_them(
    live: LiveSession, disk: SlowDisk
) -> None:
    first, second = (note.id for note in live.session.notes)
    assert not live.changed_notes.unsaved()
    disk.takes.clear()
    live.do(partial(change_note, note=first, text="first, changed"))
    assert live.changed_notes.unsaved() == {first}
    live.do(partial(withdraw_note, note=second))
    assert live.changed_notes.unsaved() == {first, second}
    disk.takes.set()
    saved(live)
    assert not live.changed_notes.unsaved()
    disk.takes.clear()
    live.do(undoing.undo)
    assert [note.withdrawn for note in live.session.notes] == [False, False]
    assert live.changed_notes.unsaved() == {second}
