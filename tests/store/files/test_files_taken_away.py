"""When somebody removes, empties or overwrites a file, all that is held in memory is written again."""

from __future__ import annotations

import errno
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from waiting import PATIENCE, until

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import Event, NoteAdded, Purged, SessionOpened
from gep_tui.domain.stream.position import place
from gep_tui.store.files import own_file as own_file_module
from gep_tui.store.files.lines import encode
from gep_tui.store.files.log import EventLog
from gep_tui.store.files.reading import read_folder
from gep_tui.store.files.saving import Saving

Note = Callable[..., NoteAdded]
Harm = Callable[[Path], object]
FOREIGN = b'{"type":"note_added","writer":"else","seq":9,"at":"2026-11-22T08:00:00Z","text":"x","kind":"f"}\n'
NEWER = b'{"type":"from_the_future","writer":"first","seq":3,"at":"2026-11-22T09:00:03Z","more":[1,2]}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "sessions" / "s"


@pytest.fixture
def log(folder: Path, impatient: None) -> Iterator[Callable[..., EventLog]]:
    with ExitStack() as stack:

        def open_log(writer: str, **given: Any) -> EventLog:
            opened = EventLog(folder, writer, SESSION, **given)
            stack.callback(opened.close, 5.0)
            return opened

        yield open_log


@pytest.fixture
def first(folder: Path, opened: Callable[..., SessionOpened], note: Note) -> Path:
    """Leave the file of a process that has ended: a beginning, a note, and an entry of a newer version."""
    path = folder / "events" / "first.jsonl"
    path.parent.mkdir(parents=True)
    path.write_bytes(encode(opened(1, "first")) + encode(note(2, writer="first")) + NEWER)
    return path


@pytest.fixture
def second(first: Path, log: Callable[..., EventLog], note: Note) -> EventLog:
    """Go on with that session, with one note."""
    resumed = log("second")
    resumed.read()
    assert resumed.append(note(4, writer="second")).wait(PATIENCE)
    return resumed


def places(folder: Path) -> set[tuple[int, str]]:
    return {place(event) for event in read_folder(folder, SESSION).events}


ALL = {(1, "first"), (2, "first"), (3, "first"), (4, "second")}


def looked(log: EventLog, folder: Path, wanted: set[tuple[int, str]] = ALL) -> None:
    """Look at the others' files until all that is wanted is there and nothing is amiss."""

    def is_whole() -> bool:
        log.poll()
        return wanted <= places(folder) and log.state.failed is None and not log.state.pending

    until(is_whole, lambda: f"{places(folder)}: {log.state}")


def remove_folder(path: Path) -> None:
    shutil.rmtree(path.parent.parent)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def put_back_an_older_one(path: Path) -> None:
    """Put an older version in its place, as a synchronised folder does."""
    older = path.with_name("older")
    older.write_bytes(path.read_bytes().splitlines(keepends=True)[0])
    older.replace(path)


def half_zeroed(path: Path) -> None:
    """Let its second half be zeros, its size and its number as before."""
    data = path.read_bytes()
    with path.open("r+b") as file:
        file.write(data[: len(data) // 2] + b"\0" * (len(data) - len(data) // 2))


def first_half_zeroed(path: Path) -> None:
    """Let its first half be zeros, its last line, its size and its number as before."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.write(b"\0" * (size // 3))
    os.utime(path, (1, 1))


def written_over(path: Path) -> None:
    """Write another session's lines over it, as `cp other.jsonl this.jsonl` does."""
    with path.open("r+b") as file:
        file.write(FOREIGN * 9)


HARMS = [Path.unlink, remove_folder, empty, put_back_an_older_one, half_zeroed, first_half_zeroed, written_over]


@pytest.mark.parametrize("harm", HARMS)
def test_what_came_before_a_resumed_session_is_written_again(
    folder: Path, first: Path, second: EventLog, harm: Harm
) -> None:
    states: list[Saving] = []
    second.listen(states.append)
    harm(first)
    looked(second, folder)
    assert NEWER in b"".join(path.read_bytes() for path in (folder / "events").iterdir()), "byte for byte"
    assert any(state.failed for state in states), "and it was said meanwhile"


@pytest.mark.parametrize("harm", HARMS)
def test_so_is_what_this_process_wrote_and_in_a_file_of_its_own(
    folder: Path, second: EventLog, harm: Harm, note: Note
) -> None:
    path = folder / "events" / "second.jsonl"
    assert second.append(note(5, writer="second")).wait(PATIENCE)
    harm(path)
    foreign = path.read_bytes() if path.exists() else b""
    looked(second, folder, {*ALL, (5, "second")})
    assert second.append(note(6, writer="second")).wait(PATIENCE)
    assert {(5, "second"), (6, "second")} <= places(folder)
    assert (path.read_bytes() if path.exists() else b"") == foreign, "what somebody put there stays as it is"


def test_behind_what_somebody_else_wrote_nothing_is_written(folder: Path, second: EventLog, note: Note) -> None:
    path = folder / "events" / "second.jsonl"
    with path.open("ab") as file:
        file.write(b'{"type":"note_ad')
    data = path.read_bytes()
    assert second.append(note(5, writer="second")).wait(PATIENCE)
    assert path.read_bytes() == data
    assert {*ALL, (5, "second")} <= places(folder)
    assert second.state == Saving(saved=(5, "second"))


def test_until_it_stands_again_it_is_not_called_saved(
    folder: Path, first: Path, log: Callable[..., EventLog], note: Note, disk: Any
) -> None:
    resumed = log("second", write=disk.write)
    resumed.read()
    assert resumed.append(note(4, writer="second")).wait(PATIENCE)
    disk.write_faults = [errno.ENOSPC] * 1000
    shutil.rmtree(folder)

    def is_missed() -> bool:
        resumed.poll()
        state = resumed.state
        return bool(state.failed) and (state.saved, state.pending) == ((0, ""), 4)

    until(is_missed, lambda: str(resumed.state))
    disk.write_faults = []
    looked(resumed, folder)


def test_what_was_erased_does_not_come_back(folder: Path, first: Path, second: EventLog, note: Note) -> None:
    assert second.append(note(5, "a secret of mine", writer="second")).wait(PATIENCE)
    purged: list[Event] = [Purged(writer="first", seq=2, at=note(2).at), Purged(writer="second", seq=5, at=note(5).at)]
    erased = folder / "events" / "purge.jsonl"
    first.write_bytes(b"".join(first.read_bytes().splitlines(keepends=True)[:1]))
    (folder / "events" / "second.jsonl").write_bytes(encode(note(4, writer="second")))
    erased.write_bytes(b"".join(map(encode, purged)))
    looked(second, folder)
    shutil.rmtree(folder)
    looked(second, folder, {*ALL, (5, "second")})
    kept = b"".join(path.read_bytes() for path in (folder / "events").iterdir())
    assert b"secret" not in kept and encode(note(2, writer="first")) not in kept


def test_who_has_written_nothing_brings_nothing_back(folder: Path, first: Path, log: Callable[..., EventLog]) -> None:
    reader = log("reader")
    reader.read()
    shutil.rmtree(folder)
    for _look in range(5):
        reader.poll()
        threading.Event().wait(0.005)
    assert not folder.exists()


def test_a_newer_version_of_a_file_is_taken_in_and_nothing_is_written(
    folder: Path, first: Path, second: EventLog, note: Note
) -> None:
    """A synchronised folder replaces a file that grew by a new one."""
    newer = first.with_name("newer")
    newer.write_bytes(first.read_bytes() + encode(note(9, writer="first")))
    newer.replace(first)
    assert second.poll()[-1] == note(9, writer="first")
    own = (folder / "events" / "second.jsonl").read_bytes()
    for _look in range(5):
        second.poll()
        threading.Event().wait(0.005)
    assert (folder / "events" / "second.jsonl").read_bytes() == own
    assert second.state == Saving(saved=(4, "second"))


def test_a_file_that_is_away_for_a_moment_only_is_not_missed(folder: Path, first: Path, second: EventLog) -> None:
    first.rename(folder / "away")
    second.poll()
    (folder / "away").rename(first)
    for _look in range(5):
        second.poll()
        threading.Event().wait(0.005)
    assert sorted(path.name for path in (folder / "events").iterdir()) == ["first.jsonl", "second.jsonl"]
    assert (folder / "events" / "second.jsonl").read_bytes().count(b"\n") == 1


def test_looking_after_a_file_that_nobody_touches_reads_none_of_it(
    second: EventLog, note: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A save costs a write and a flush, a look one question to the system, however long the record is."""
    read: list[Path] = []
    monkeypatch.setattr(own_file_module, "read_file", lambda path: read.append(path) or b"")
    for seq in range(5, 25):
        assert second.append(note(seq, writer="second")).wait(PATIENCE)
        second.poll()
    assert read == []


def test_a_change_of_its_time_alone_is_no_trouble(folder: Path, second: EventLog, note: Note) -> None:
    os.utime(folder / "events" / "second.jsonl", (1, 1))
    second.poll()
    assert second.append(note(5, writer="second")).wait(PATIENCE)
    assert sorted(path.name for path in (folder / "events").iterdir()) == ["first.jsonl", "second.jsonl"]
    assert second.state == Saving(saved=(5, "second"))


@given(st.lists(st.sampled_from([*HARMS, None, None]), max_size=5), st.integers(0, 3))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_done_to_the_files_nothing_that_was_saved_is_lost(
    tmp_path_factory: pytest.TempPathFactory, note: Note, impatient: None, harms: list[Harm | None], which: int
) -> None:
    folder = tmp_path_factory.mktemp("s")
    before = folder / "events" / "first.jsonl"
    before.parent.mkdir()
    before.write_bytes(encode(note(1, writer="first")))
    log = EventLog(folder, "second", SESSION)
    log.read()
    wanted = {(1, "first"), (2, "second")}
    assert log.append(note(2, writer="second")).wait(PATIENCE)
    for seq, harm in enumerate(harms, 3):
        there = sorted(path for path in (folder / "events").glob("*.jsonl") if path.stat().st_size)
        if harm and there:
            harm(there[which % len(there)])
            looked(log, folder, wanted)
        assert log.append(note(seq, writer="second")).wait(PATIENCE)
        wanted.add((seq, "second"))
    looked(log, folder, wanted)
    assert log.close(PATIENCE)
