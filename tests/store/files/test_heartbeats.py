from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from waiting import PATIENCE

from gep_tui.store.files import heartbeat as alive_module
from gep_tui.store.files.heartbeat import Alive, AliveFile, read_alive, running
from gep_tui.store.files.processes import Process, runs, this_process

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def sign(draft: str = "", **fields: object) -> Alive:
    return Alive(**{"writer": "w", "at": NOW, "wall": NOW, "draft": draft, **fields})


@pytest.fixture
def file(tmp_path: Path) -> Iterator[AliveFile]:
    (tmp_path / "s").mkdir()
    opened = AliveFile(tmp_path / "s", "w", pause=0.01)
    yield opened
    opened.close()


def test_the_last_that_was_put_is_there_after_the_end(tmp_path: Path, file: AliveFile) -> None:
    for count in range(100):
        file.put(sign("proposer un essai"[:count], phase="a", seat=True, awake=float(count)))
    file.close()
    (found,) = read_alive(tmp_path / "s")
    assert (found.draft, found.phase, found.seat, found.awake) == ("proposer un essai", "a", True, 99.0)
    assert running(found)


def test_a_session_that_was_deleted_is_not_made_anew_by_a_sign_of_life(tmp_path: Path, file: AliveFile) -> None:
    (tmp_path / "s").rmdir()
    file.put(sign())
    file.close()
    assert not (tmp_path / "s").exists()


def test_it_is_written_at_most_once_a_pause_and_the_caller_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[bytes] = []
    writing, go_on = threading.Event(), threading.Event()

    def slow(path: Path, data: bytes, sync: object) -> None:
        written.append(data)
        writing.set()
        go_on.wait(PATIENCE)

    monkeypatch.setattr(alive_module, "replace_file", slow)
    file = AliveFile(tmp_path, "w", pause=0.05)
    file.put(sign("a"))
    assert writing.wait(PATIENCE)
    for letter in "bcdefgh":
        file.put(sign(letter))
    assert len(written) == 1
    go_on.set()
    file.close()
    assert len(written) == 2
    assert msgspec.json.decode(written[-1], type=Alive).draft == "h"


def test_between_two_writes_a_pause_passes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = [threading.Event(), threading.Event()]
    waiting = iter(written)
    monkeypatch.setattr(alive_module, "replace_file", lambda path, data, sync: next(waiting).set())
    file = AliveFile(tmp_path, "w", pause=60)
    file.put(sign("a"))
    assert written[0].wait(PATIENCE)
    file.put(sign("b"))
    assert not written[1].wait(0.05)
    file.close()
    assert written[1].is_set()


def test_a_half_typed_line_is_flushed_and_a_mere_sign_of_life_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushes: list[bool] = []
    monkeypatch.setattr(alive_module, "replace_file", lambda path, data, sync: flushes.append(sync is not None))
    for draft in ("a", ""):
        file = AliveFile(tmp_path, "w")
        file.put(sign(draft))
        file.close()
    assert flushes == [True, False]


def test_it_is_for_its_owner_only_and_leaves_nothing_beside_it(tmp_path: Path, file: AliveFile) -> None:
    file.put(sign("x"))
    file.close()
    assert [path.name for path in file.path.parent.iterdir()] == ["w.json"]
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.path.parent.stat().st_mode) == 0o700


def test_it_is_gone_when_removed(tmp_path: Path, file: AliveFile) -> None:
    file.put(sign("x"))
    file.remove()
    assert read_alive(tmp_path / "s") == ()


def test_a_place_where_it_cannot_be_written_is_nobodys_trouble(tmp_path: Path) -> None:
    (tmp_path / "s").write_text("in the way")
    file = AliveFile(tmp_path / "s", "w")
    file.put(sign("x"))
    file.close()
    assert read_alive(tmp_path / "s") == ()


def test_what_cannot_be_read_is_left_out_and_text_is_cleaned(tmp_path: Path) -> None:
    folder = tmp_path / "alive"
    folder.mkdir()
    (folder / "a.json").write_bytes(b"\xff")
    (folder / "b.json").write_bytes(b"[" * 100_000)
    (folder / "c.json").write_bytes(b'{"writer":"c","at":"2026-11-22T10:42:07","wall":"2026-11-22T10:42:07"}')
    (folder / "d.json").mkdir()
    os.mkfifo(folder / "e.json")
    (folder / "w.json").write_bytes(msgspec.json.encode(sign("abc\x1b[2J\u202e", phase="a\nb")))
    assert [(alive.draft, alive.phase) for alive in read_alive(tmp_path)] == [("abc[2J", "a b")]


def test_a_line_too_long_for_the_memory_is_left_out_of_the_sign_and_the_time_is_told(
    tmp_path: Path, file: AliveFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = alive_module.encoded

    def no_room_for_much(value: Alive) -> bytes:
        if len(value.draft) > 1_000:
            raise MemoryError
        return plain(value)

    monkeypatch.setattr(alive_module, "encoded", no_room_for_much)
    file.put(sign("x" * 2_000, phase="a"))
    file.close()
    (found,) = read_alive(tmp_path / "s")
    assert (found.draft, found.phase, found.at) == ("", "a", NOW)
    assert found.check != alive_module.DAMAGED


class TestWhetherAProcessRuns:
    def test_this_one_does(self) -> None:
        assert runs(this_process())

    @pytest.mark.parametrize(
        "other", [{"pid": 0}, {"pid": -1}, {"pid": 2**40}, {"host": "elsewhere"}, {"boot": "before"}, {"born": "1"}]
    )
    def test_another_host_boot_number_or_time_of_birth_is_another_process(self, other: dict[str, object]) -> None:
        assert not runs(msgspec.structs.replace(this_process(), **other))

    def test_one_that_ended_does_not_buried_or_not(self) -> None:
        me = this_process()
        child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
        born = ""
        if sys.platform == "linux":
            born = Path(f"/proc/{child.pid}/stat").read_text().rpartition(")")[2].split()[19]
        process = Process(pid=child.pid, host=me.host, boot=me.boot, born=born)
        assert runs(process)
        child.kill()
        if sys.platform == "linux":
            os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
            assert not runs(process)
        child.communicate()
        assert not runs(process)
