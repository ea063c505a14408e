"""Erasing for good in a session that is open: it goes on, and nothing that was erased is written again."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from room import Room
from waiting import until

from gep_tui.domain.session.decisions import notes
from gep_tui.domain.session.events import Purged
from gep_tui.live.purging import purge_here
from gep_tui.store.files.own_file import OwnFile
from gep_tui.store.files.saving import NotSaved
from gep_tui.store.index.places import index_file
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.purge.planning import PurgePlan, plan_notes

NOW = datetime(2026, 12, 1, tzinfo=UTC)


def added(room: Room, text: str) -> str:
    event = room.live.do(partial(notes.add_note, text=text, kind="fact"))
    return str(event.key)


def plan(room: Room, note: str, tmp_path: Path) -> tuple[DataFolder, Path, PurgePlan]:
    home = DataFolder(tmp_path / "home").made()
    return home, tmp_path, plan_notes(home, room.live.folder, room.live.record, [note], NOW)


def holding(folder: Path, words: str) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and words.encode() in path.read_bytes()]


def test_the_session_goes_on_and_writes_nothing_of_it_again(room: Room, tmp_path: Path) -> None:
    folder = room.live.folder
    secret, kept = added(room, "A secret"), added(room, "No harm in it")
    index = index_file(tmp_path, tmp_path / "home")
    for name in (index.name, f"{index.name}-wal", f"{index.name}-shm"):
        (tmp_path / name).write_bytes(b"A secret")
    events: list[int] = []
    room.live.listeners.add(lambda: events.append(room.live.session.last[0]))
    purge_here(room.live, *plan(room, secret, tmp_path))
    assert holding(tmp_path, "A secret") == []
    assert [note.id for note in room.live.session.notes] == [kept] and events
    later = added(room, "Written afterwards")
    until(lambda: holding(folder, "Written afterwards"))
    # Whatever somebody does with the files now: what comes back is not what was erased.
    room.saved()
    folder.rename(folder.with_name("away"))
    until(
        lambda: (
            (room.live.poll(), holding(folder, "No harm in it"), room.live.saving.pending)[1:] == (["first.2.jsonl"], 0)
        )
    )
    assert holding(folder, "Written afterwards")
    assert holding(folder, "A secret") == []
    assert [note.id for note in room.live.session.notes] == [kept, later]
    assert room.live.session.refused == () and room.live.seat_is_here


def test_another_screen_drops_it_as_soon_as_it_reads_that_it_was_erased(room: Room, tmp_path: Path) -> None:
    secret = added(room, "A secret")
    scribe = room.beside("scribe")
    scribe.do(partial(notes.add_note, text="Hers", kind="fact"))
    assert [note.text for note in scribe.session.notes] == ["A secret", "Hers"]
    purge_here(room.live, *plan(room, secret, tmp_path))
    until(lambda: scribe.poll() or len(scribe.session.notes) == 1)
    assert isinstance(scribe.record.event(secret), Purged)
    assert scribe.close()
    assert holding(tmp_path, "A secret") == [] and holding(tmp_path, "Hers")


def test_while_something_cannot_be_saved_nothing_is_rewritten(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(file: OwnFile, lines: bytes) -> None:
        raise OSError(28, "No space left on device", str(file.path))

    secret = added(room, "A secret")
    room.saved()
    with monkeypatch.context() as patch:
        patch.setattr("gep_tui.store.files.log.PATIENCE_AT_END", 0.1)
        patch.setattr("gep_tui.live.stream.PATIENCE", 0.01)
        patch.setattr(OwnFile, "append", fails)
        added(room, "Not on the disk")
        with pytest.raises(NotSaved):
            purge_here(room.live, *plan(room, secret, tmp_path))
        assert holding(tmp_path, "A secret") and [note.text for note in room.live.session.notes][:1] == ["A secret"]
    until(lambda: holding(room.live.folder, "Not on the disk"))
    purge_here(room.live, *plan(room, secret, tmp_path))
    assert holding(tmp_path, "A secret") == []
