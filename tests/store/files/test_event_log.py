from __future__ import annotations

import errno
import os
import shutil
import stat
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from waiting import PATIENCE, until

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import NoteAdded
from gep_tui.store.files.lines import encode
from gep_tui.store.files.log import EventLog
from gep_tui.store.files.reading import read_folder
from gep_tui.store.files.saving import Saving

Note = Callable[..., NoteAdded]
Files = Callable[[Path], list[str]]
Opens = Callable[..., EventLog]
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "sessions" / "s"


@pytest.fixture
def log(folder: Path, impatient: None) -> Iterator[Opens]:
    """Open logs of the folder; they are closed at the end."""
    with ExitStack() as stack:

        def open_log(writer: str = "w", **given: Any) -> EventLog:
            opened = EventLog(folder, writer, SESSION, **{"now": lambda: NOW, **given})
            stack.callback(opened.close, 0.2)
            return opened

        yield open_log


def kept(folder: Path) -> list[NoteAdded]:
    events = {event.key: event for event in read_folder(folder, SESSION).events if isinstance(event, NoteAdded)}
    return sorted(events.values(), key=lambda event: event.seq)


def test_nothing_is_created_before_the_first_event(folder: Path, log: Opens) -> None:
    opened = log()
    assert opened.read().events == ()
    assert opened.poll() == ()
    assert opened.state == Saving()
    assert opened.close(PATIENCE)
    assert not folder.exists()


def test_what_a_ticket_calls_durable_is_in_the_file(folder: Path, log: Opens, note: Note) -> None:
    opened = log()
    tickets = [opened.append(note(seq)) for seq in range(1, 30)]
    assert all(ticket.wait(PATIENCE) for ticket in tickets)
    assert kept(folder) == [note(seq) for seq in range(1, 30)]
    assert opened.state == Saving(saved=(29, "w"), pending=0, failed=None)


def test_a_ticket_waits_for_the_flush_and_not_only_for_the_write(folder: Path, log: Opens, note: Note) -> None:
    flushing, flushed = threading.Event(), threading.Event()

    def slow(fd: int) -> None:
        if stat.S_ISREG(os.fstat(fd).st_mode):
            flushing.set()
            flushed.wait(PATIENCE)
        os.fsync(fd)

    opened = log(fsync=slow)
    ticket = opened.append(note(1))
    assert flushing.wait(PATIENCE)
    assert kept(folder) == [note(1)]
    assert not ticket.wait(0.01)
    assert opened.state == Saving(pending=1)
    flushed.set()
    assert ticket.wait(PATIENCE)
    assert ticket.wait(0)


def test_files_and_folders_are_for_their_owner_only(folder: Path, log: Opens, note: Note) -> None:
    log().append(note(1)).wait(PATIENCE)
    assert stat.S_IMODE((folder / "events" / "w.jsonl").stat().st_mode) == 0o600
    assert {stat.S_IMODE(path.stat().st_mode) for path in (folder, folder / "events", folder.parent)} == {0o700}


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="nothing here tells what a descriptor is open on")
def test_the_name_of_a_new_file_is_durable_before_its_first_event(folder: Path, log: Opens, note: Note) -> None:
    flushed: list[str] = []

    def sync(fd: int) -> None:
        flushed.append(str(Path(f"/proc/self/fd/{fd}").readlink()))
        os.fsync(fd)

    opened = log(fsync=sync)
    opened.append(note(1)).wait(PATIENCE)
    events = folder / "events"
    paths = (folder.parent.parent, folder.parent, folder, events, events / "w.jsonl")
    assert flushed == [str(path) for path in paths]
    opened.append(note(2)).wait(PATIENCE)
    assert flushed[5:] == [str(events / "w.jsonl")]


def test_a_writer_whose_file_is_there_already_begins_another(
    folder: Path, log: Opens, note: Note, event_files: Files
) -> None:
    log().append(note(1)).wait(PATIENCE)
    log().append(note(2)).wait(PATIENCE)
    assert event_files(folder) == ["w.1.jsonl", "w.jsonl"]
    assert kept(folder) == [note(1), note(2)]


def test_what_waits_goes_in_one_write(log: Opens, note: Note, disk: Any) -> None:
    gate = threading.Event()

    def gated(fd: int) -> None:
        gate.wait(PATIENCE)
        os.fsync(fd)

    opened = log(write=disk.write, fsync=gated)
    tickets = [opened.append(note(seq)) for seq in range(1, 100)]
    gate.set()
    assert all(ticket.wait(PATIENCE) for ticket in tickets)
    assert disk.writes <= 2


@pytest.mark.parametrize(
    "fault", [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EDQUOT, errno.EFBIG, errno.EINTR, "cut short"]
)
def test_after_a_failed_write_everything_is_in_a_new_file(
    folder: Path, log: Opens, note: Note, disk: Any, fault: int | str, event_files: Files
) -> None:
    opened = log(write=disk.write, fsync=disk.sync)
    assert opened.append(note(1)).wait(PATIENCE)
    disk.write_faults = [fault, fault, fault]
    assert opened.append(note(2)).wait(PATIENCE)
    assert opened.append(note(3)).wait(PATIENCE)
    assert kept(folder) == [note(1), note(2), note(3)]
    # The first file holds what was saved; what failed before anything was saved in it is gone.
    assert event_files(folder) == ["w.3.jsonl", "w.jsonl"]
    assert opened.state == Saving(saved=(3, "w"), pending=0, failed=None)


def test_after_a_failed_flush_nothing_is_called_durable_before_a_new_file_is(
    folder: Path, log: Opens, note: Note, disk: Any, event_files: Files
) -> None:
    opened = log(write=disk.write, fsync=disk.sync)
    assert opened.append(note(1)).wait(PATIENCE)
    disk.sync_faults = [errno.EIO]
    assert opened.append(note(2)).wait(PATIENCE)
    assert event_files(folder) == ["w.1.jsonl", "w.jsonl"]
    assert (folder / "events" / "w.1.jsonl").read_bytes() == encode(note(2))
    assert len(read_folder(folder, SESSION).events) == 3
    assert kept(folder) == [note(1), note(2)]


@pytest.mark.parametrize("answer", [errno.EINVAL, errno.ENOTSUP, errno.ENOSYS])
def test_on_a_disk_that_flushes_nothing_all_is_saved_and_it_is_known_what_that_is_worth(
    folder: Path, log: Opens, note: Note, event_files: Files, answer: int
) -> None:
    def never(fd: int) -> None:
        raise OSError(answer, os.strerror(answer))

    opened = log(fsync=never)
    states: list[Saving] = []
    opened.listen(states.append)
    for seq in (1, 2):
        assert opened.append(note(seq)).wait(PATIENCE)
    assert kept(folder) == [note(1), note(2)]
    assert event_files(folder) == ["w.jsonl"]
    assert opened.close(PATIENCE)
    # The second may be pending already when the first is told.
    assert [(each.saved, each.failed, each.confirmed) for each in states] == [
        ((1, "w"), None, False),
        ((2, "w"), None, False),
    ]


def test_a_failure_is_stated_from_its_first_moment_until_all_is_durable(log: Opens, note: Note, disk: Any) -> None:
    times = iter([NOW, NOW.replace(hour=23)])
    opened = log(write=disk.write, now=lambda: next(times))
    states: list[Saving] = []
    opened.listen(states.append)
    disk.write_faults = [errno.ENOSPC, errno.EIO]
    assert opened.append(note(1)).wait(PATIENCE)
    assert opened.close(PATIENCE)
    assert [(state.pending, state.failed and (state.failed.errno, state.failed.since)) for state in states] == [
        (1, (errno.ENOSPC, NOW)),
        (1, (errno.EIO, NOW)),
        (0, None),
    ]
    assert states[0].failed and states[0].failed.path.name == "w.jsonl"
    assert states[1].failed and states[1].failed.path.name == "w.1.jsonl"


def test_what_is_appended_while_saving_fails_is_saved_along_with_the_rest(
    folder: Path, log: Opens, note: Note, disk: Any
) -> None:
    opened = log(write=disk.write)
    disk.write_faults = [errno.ENOSPC] * 40
    tickets = [opened.append(note(seq)) for seq in range(1, 11)]
    assert all(ticket.wait(PATIENCE) for ticket in tickets)
    assert kept(folder) == [note(seq) for seq in range(1, 11)]
    assert opened.state.failed is None


def test_a_folder_that_cannot_be_made_is_tried_until_it_can(folder: Path, log: Opens, note: Note) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("in the way")
    opened = log()
    failed = threading.Event()
    opened.listen(lambda state: failed.set() if state.failed else None)
    ticket = opened.append(note(1))
    assert failed.wait(PATIENCE)
    assert not ticket.wait(0)
    assert opened.state.failed and opened.state.failed.errno == errno.ENOTDIR
    assert opened.state.failed.path == folder
    folder.unlink()
    assert ticket.wait(PATIENCE)
    assert kept(folder) == [note(1)]


def test_an_unforeseen_fault_is_stated_like_any_other(log: Opens, note: Note) -> None:
    faults = iter([MemoryError()])

    def write(fd: int, data: bytes) -> int:
        for fault in faults:
            raise fault
        return os.write(fd, data)

    opened = log(write=write)
    states: list[Saving] = []
    opened.listen(states.append)
    assert opened.append(note(1)).wait(PATIENCE)
    assert states[0].failed and states[0].failed.errno == 0


def remove_folder(path: Path) -> None:
    shutil.rmtree(path.parent.parent)


def move_folder(path: Path) -> None:
    path.parent.parent.rename(path.parent.parent.with_name("elsewhere"))


def replace(path: Path) -> None:
    path.with_name("synced").write_bytes(b"")
    path.with_name("synced").replace(path)


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("harm", [Path.unlink, remove_folder, move_folder, replace, empty])
class TestWhenTheFileIsTakenAway:
    def test_the_next_event_brings_all_of_this_process_back(
        self, folder: Path, log: Opens, note: Note, harm: Callable[[Path], object]
    ) -> None:
        opened = log()
        for seq in (1, 2, 3):
            assert opened.append(note(seq)).wait(PATIENCE)
        harm(folder / "events" / "w.jsonl")
        assert opened.append(note(4)).wait(PATIENCE)
        assert kept(folder) == [note(seq) for seq in (1, 2, 3, 4)]
        assert opened.state == Saving(saved=(4, "w"), pending=0)

    def test_a_look_at_the_others_notices_it_and_brings_it_back(
        self, folder: Path, log: Opens, note: Note, harm: Callable[[Path], object]
    ) -> None:
        opened = log()
        states: list[Saving] = []
        saved = threading.Event()
        assert opened.append(note(1)).wait(PATIENCE)
        opened.listen(states.append)
        opened.listen(lambda state: saved.set() if not state.failed else None)
        harm(folder / "events" / "w.jsonl")
        opened.poll()
        assert saved.wait(PATIENCE)
        assert kept(folder) == [note(1)]
        assert [(state.saved, state.pending, state.failed is None) for state in states] == [
            ((0, ""), 1, False),
            ((1, "w"), 0, True),
        ]


def test_a_file_taken_away_during_the_flush_is_not_called_saved(
    folder: Path, log: Opens, note: Note, event_files: Files
) -> None:
    harms = iter([folder / "events" / "w.jsonl"])

    def sync(fd: int) -> None:
        os.fsync(fd)
        if stat.S_ISREG(os.fstat(fd).st_mode):
            for path in harms:
                path.unlink()

    opened = log(fsync=sync)
    assert opened.append(note(1)).wait(PATIENCE)
    assert event_files(folder) == ["w.1.jsonl"]
    assert kept(folder) == [note(1)]


def test_others_see_what_was_written_again_once(folder: Path, log: Opens, note: Note, disk: Any) -> None:
    mine, theirs = log("w", write=disk.write), log("other")
    disk.write_faults = ["cut short", "cut short"]
    assert mine.append(note(1, "x" * 500)).wait(PATIENCE)
    assert theirs.poll() == (note(1, "x" * 500),)
    assert theirs.poll() == ()
    assert mine.poll() == ()


def test_read_gives_what_was_there_and_poll_what_comes_after(log: Opens, note: Note) -> None:
    first, second = log("a"), log("b")
    assert first.append(note(1, writer="a")).wait(PATIENCE)
    assert second.read().events == (note(1, writer="a"),)
    assert second.poll() == ()
    assert first.append(note(2, writer="a")).wait(PATIENCE)
    assert second.append(note(2, writer="b")).wait(PATIENCE)
    assert second.poll() == (note(2, writer="a"),)
    assert first.poll() == (note(2, writer="b"),)


def test_a_listener_that_fails_stops_neither_the_saving_nor_the_others(
    log: Opens, note: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults: list[BaseException | None] = []
    monkeypatch.setattr(threading, "excepthook", lambda arguments: faults.append(arguments.exc_value))
    opened = log()
    heard: list[Saving] = []
    opened.listen(lambda state: 1 // 0)  # type: ignore[arg-type, return-value]
    opened.listen(heard.append)
    assert opened.append(note(1)).wait(PATIENCE)
    assert opened.append(note(2)).wait(PATIENCE)
    assert opened.close(PATIENCE)
    assert len(heard) == 2
    assert [type(fault) for fault in faults] == [ZeroDivisionError] * 2


def test_close_saves_what_is_pending(folder: Path, log: Opens, note: Note) -> None:
    opened = log()
    for seq in range(1, 200):
        opened.append(note(seq))
    assert opened.close(PATIENCE)
    assert len(kept(folder)) == 199
    with pytest.raises(ValueError, match="closed"):
        opened.append(note(200))


def test_close_saves_what_was_appended_during_the_last_flush(folder: Path, log: Opens, note: Note) -> None:
    flushing, closing = threading.Event(), threading.Event()

    def slow(fd: int) -> None:
        os.fsync(fd)
        if stat.S_ISREG(os.fstat(fd).st_mode):
            flushing.set()
            closing.wait(PATIENCE)

    opened = log(fsync=slow)
    opened.append(note(1))
    assert flushing.wait(PATIENCE)
    last = opened.append(note(2))
    threading.Timer(0.02, closing.set).start()
    assert opened.close(PATIENCE)
    assert last.wait(0)
    assert kept(folder) == [note(1), note(2)]


def test_close_goes_on_trying_while_there_is_time(folder: Path, log: Opens, note: Note, disk: Any) -> None:
    opened = log(write=disk.write)
    disk.write_faults = [errno.ENOSPC] * 5
    opened.append(note(1))
    assert opened.close(PATIENCE)
    assert kept(folder) == [note(1)]


def test_close_gives_up_in_time_and_says_so(log: Opens, note: Note) -> None:
    never = threading.Event()
    hung = log("a", fsync=lambda fd: never.wait(10))
    full = log("b", write=lambda fd, data: 0)
    hung.append(note(1))
    full.append(note(1))
    until(lambda: full.state.failed)
    assert not hung.close(0.1)
    assert not full.close(0.1)
    assert full.state.pending == 1
    assert full.state.failed
    never.set()
