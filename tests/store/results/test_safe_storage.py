from __future__ import annotations

import errno
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from tinydb import TinyDB
from tinydb.storages import JSONStorage

from gep_tui.store.results import tinydb_storage
from gep_tui.store.results.tinydb_storage import SafeStorage

ROOT = Path(__file__).parents[3]
TABLES = {"notes": {"1": {"text": "« été » \u202f!"}}}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "db.json"


def test_tinydbs_own_storage_reads_what_ours_writes_and_ours_what_its_own_writes(path: Path) -> None:
    with TinyDB(path, storage=SafeStorage) as database:
        database.table("notes").insert({"text": "été"})
    with TinyDB(path, storage=JSONStorage) as database:
        assert database.table("notes").all() == [{"text": "été"}]
        database.table("notes").insert({"text": "two"})
    with TinyDB(path, storage=SafeStorage) as database:
        assert len(database.table("notes")) == 2


def test_an_empty_file_and_none_hold_nothing(path: Path) -> None:
    storage = SafeStorage(path)
    assert path.read_bytes() == b""
    assert storage.read() is None
    path.unlink()
    assert storage.read() is None


def test_the_file_is_for_its_owner_only_and_nothing_is_left_beside_it(path: Path) -> None:
    SafeStorage(path).write(TABLES)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["db.json"]


def test_arguments_go_to_json(path: Path) -> None:
    SafeStorage(path, indent=1, ensure_ascii=False).write(TABLES)
    assert path.read_text("utf-8") == json.dumps(TABLES, indent=1, ensure_ascii=False)


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe", b"[]", b"3", b"[" * 100_000, b'{"a": {"1": {}}}garbage'])
def test_a_damaged_file_is_set_aside_byte_for_byte_and_never_overwritten(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    storage = SafeStorage(path)
    with pytest.raises(ValueError, match=r"(?s).+"):
        storage.read()
    storage.write(TABLES)
    assert storage.read() == TABLES
    assert storage.set_aside is not None
    assert storage.set_aside.name.startswith("db.json.damaged-")
    assert storage.set_aside.read_bytes() == content


def test_two_damaged_files_of_one_second_are_both_kept(path: Path) -> None:
    storage = SafeStorage(path)
    kept = []
    for content in (b"{1", b"{2", b"{3"):
        path.write_bytes(content)
        storage.write(TABLES)
        kept.append(storage.set_aside)
    assert [each.read_bytes() for each in kept if each] == [b"{1", b"{2", b"{3"]


def test_a_file_damaged_after_it_was_read_is_set_aside_too(path: Path) -> None:
    database = TinyDB(path, storage=SafeStorage)
    database.insert({"a": 1})
    path.write_bytes(b'{"_default": {"1": {"a"')
    database.drop_tables()
    aside = [each for each in path.parent.iterdir() if "damaged" in each.name]
    assert [each.read_bytes() for each in aside] == [b'{"_default": {"1": {"a"']


def test_a_folder_in_the_place_of_the_file_is_set_aside(path: Path) -> None:
    storage = SafeStorage(path)
    path.unlink()
    path.mkdir()
    (path / "x").write_text("kept")
    storage.write(TABLES)
    assert storage.set_aside is not None
    assert (storage.set_aside / "x").read_text() == "kept"


def test_what_json_cannot_hold_changes_nothing(path: Path) -> None:
    storage = SafeStorage(path)
    storage.write(TABLES)
    with pytest.raises(TypeError):
        storage.write({"notes": {"1": {"text": object()}}})
    assert storage.read() == TABLES


def test_a_full_disk_leaves_the_old_file_and_nothing_else(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    storage = SafeStorage(path)
    storage.write(TABLES)

    def full(fd: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        storage.write({})
    assert storage.read() == TABLES
    assert [each.name for each in path.parent.iterdir()] == ["db.json"]


def test_the_content_is_durable_before_its_name_and_the_name_before_the_return(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def synced(fd: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(fd).st_mode) else "file")
        fsync(fd)

    def replaced(self: Path, target: Path) -> Path:
        steps.append("replace")
        return replace(self, target)

    storage = SafeStorage(path)
    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", replaced)
    storage.write(TABLES)
    assert steps == ["file", "replace", "folder"]


def test_a_sound_file_is_not_parsed_again_before_each_write(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    storage = SafeStorage(path)
    storage.write(TABLES)
    monkeypatch.setattr(tinydb_storage, "read_file", None)
    storage.write({})
    assert storage.set_aside is None


def test_a_kill_while_writing_leaves_the_old_content_or_the_new(path: Path) -> None:
    program = (
        "import sys; from gep_tui.store.results.tinydb_storage import SafeStorage\n"
        "storage = SafeStorage(sys.argv[1]); print('ready', flush=True)\n"
        "while True:\n"
        "    for size in (20_000, 10): storage.write({'t': {'1': {'text': 'x' * size}}})\n"
    )
    for round in range(6):
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", program, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
            assert process.stdout
            process.stdout.readline()
            before = path.stat().st_ino
            while round and path.stat().st_ino == before:
                pass
            process.kill()
        content = path.read_bytes()
        assert not content or len(json.loads(content)["t"]["1"]["text"]) in (20_000, 10)
