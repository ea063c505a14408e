"""Exported files are for their owner only, whole, and never replace another one."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from gep_tui.export.files import write_file
from gep_tui.export.into_folder import write_into


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_for_its_owner_only_and_in_utf_8(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        path = write_file(tmp_path / "a.md", "é\n🎉\r\n")
    finally:
        os.umask(before)
    assert path.read_bytes() == "é\n🎉\r\n".encode()
    assert mode(path) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_another_file_of_that_name_is_never_overwritten(tmp_path: Path) -> None:
    paths = [write_file(tmp_path / "a.md", text) for text in ("one", "two", "three")]
    assert [path.name for path in paths] == ["a.md", "a-2.md", "a-3.md"]
    assert [path.read_text() for path in paths] == ["one", "two", "three"]


def test_the_same_text_again_takes_no_second_file(tmp_path: Path) -> None:
    for text in ("one", "two", "one", "two"):
        write_file(tmp_path / "a.md", text)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-2.md", "a.md"]


def test_the_same_text_in_a_file_that_others_can_read_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("one")
    (tmp_path / "a.md").chmod(0o644)
    path = write_file(tmp_path / "a.md", "one")
    assert (path.name, mode(path)) == ("a-2.md", 0o600)


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: path.symlink_to("/nonexistent/x"), os.mkfifo])
def test_what_is_no_file_stays_as_it_is(make: object, tmp_path: Path) -> None:
    assert callable(make)
    make(tmp_path / "a.md")
    assert write_file(tmp_path / "a.md", "one").name == "a-2.md"
    assert not (tmp_path / "a.md").is_file()


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        write_file(tmp_path / "a.md", "one")
    assert list(tmp_path.iterdir()) == []


def test_a_failed_move_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(PermissionError):
        write_file(tmp_path / "a.md", "one")
    assert list(tmp_path.iterdir()) == []


def test_the_text_is_on_the_disk_before_it_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    sync, link = os.fsync, os.link
    monkeypatch.setattr(os, "fsync", lambda file: (steps.append("sync"), sync(file))[1])
    monkeypatch.setattr(os, "link", lambda draft, name: (steps.append("name"), link(draft, name))[1])
    write_file(tmp_path / "a.md", "one")
    assert steps == ["sync", "name", "sync"]


@pytest.mark.parametrize("answer", [errno.EPERM, errno.ENOTSUP, errno.ENOSYS])
def test_where_no_file_has_two_names_none_is_overwritten_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: int
) -> None:
    def refuse(_self: Path, _target: Path) -> None:
        raise OSError(answer, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    paths = [write_file(tmp_path / "a.md", text) for text in ("one", "two", "one")]
    assert [path.name for path in paths] == ["a.md", "a-2.md", "a.md"]
    assert sorted(path.read_text() for path in tmp_path.iterdir()) == ["one", "two"]


def test_a_disk_that_cannot_flush_has_the_file_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_file: int) -> None:
        raise OSError(errno.EINVAL, "no")

    monkeypatch.setattr(os, "fsync", never)
    assert write_file(tmp_path / "a.md", "one").read_text() == "one"


def test_a_file_is_entered_before_anything_of_it_is_written(tmp_path: Path) -> None:
    entered: list[tuple[str, str, bytes]] = []

    def enter(path: Path, draft: Path, content: bytes) -> None:
        assert list(tmp_path.iterdir()) == []
        entered.append((path.name, draft.name[:5], content))

    write_file(tmp_path / "a.md", "é", enter)
    assert entered == [("a.md", ".gep-", "é".encode())]


def test_where_another_folder_takes_the_files_a_file_that_stands_there_is_asked_about_too(tmp_path: Path) -> None:
    folder, spare = tmp_path / "folder", tmp_path / "spare"
    folder.write_text("a file")
    assert write_into(folder, spare, "a.md", "one", "ask").path == spare / "a.md"
    asked = write_into(folder, spare, "a.md", "two", "ask")
    assert (asked.taken, asked.path, (spare / "a.md").read_text()) == (True, spare / "a.md", "one")
    assert write_into(folder, spare, "a.md", "two", "replace").path == spare / "a.md"
    assert [each.read_text() for each in spare.iterdir()] == ["two"]
