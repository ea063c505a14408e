"""A damaged index, another version's, one that another process writes, a folder that refuses: searching goes on."""

from __future__ import annotations

import errno
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sittings import Sitting

from gep_tui.domain.stream.word_search import Term
from gep_tui.store.index import database
from gep_tui.store.index import index as index_module
from gep_tui.store.index.index import SearchIndex
from gep_tui.store.index.places import forget_index, index_file
from gep_tui.store.index.wanted import Wanted
from gep_tui.store.library.locations import cache_folder

REUNION = Wanted(terms=(Term(("reunion",)),))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """The cache of a data folder with one note."""
    Sitting(tmp_path, "s1").note("réunion")
    return tmp_path / "cache"


def opened(cache: Path) -> SearchIndex:
    home = cache.parent
    return SearchIndex(index_file(cache, home), home / "sessions")


def count(index: SearchIndex) -> int:
    """Bring an index up to date, and return how many notes it finds."""
    list(index.keep_up())
    return len(index.search(REUNION, 9))


def made(cache: Path) -> Path:
    """Make the index, and return its path."""
    index = opened(cache)
    assert count(index) == 1
    index.close()
    return index_file(cache, cache.parent)


def test_the_index_is_private_and_lies_in_the_cache(cache: Path) -> None:
    path = made(cache)
    assert path.parent == cache
    assert path.stat().st_mode & 0o777 == 0o600
    assert cache.stat().st_mode & 0o777 == 0o700
    assert sorted(each.name for each in cache.parent.iterdir()) == ["cache", "sessions"]


def test_its_other_files_are_private_too(cache: Path) -> None:
    index = opened(cache)
    list(index.keep_up())
    modes = {path.name[-4:]: path.stat().st_mode & 0o777 for path in cache.iterdir()}
    assert modes == {"ite3": 0o600, "-wal": 0o600, "-shm": 0o600}
    index.close()


def test_the_environment_names_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cache_folder({"GEP_CACHE": str(tmp_path)}) == tmp_path
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "elsewhere"))
    assert cache_folder({}).name == "gep"


def test_each_data_folder_has_its_own_index_by_whatever_path(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert index_file(tmp_path, tmp_path / "a") == index_file(tmp_path, tmp_path / "link")
    assert index_file(tmp_path, tmp_path / "a") != index_file(tmp_path, tmp_path / "b")


DAMAGE = {
    "garbage": lambda data: b"no database at all" * 99,
    "half": lambda data: data[: len(data) // 2],
    "empty": lambda data: b"",
    "header": lambda data: b"\0" * 100 + data[100:],
    "pages": lambda data: data[:4096] + b"\xaa" * (len(data) - 4096),
    "a table": lambda data: data.replace(b"CREATE TABLE note", b"CREATE TABLE nota").replace(
        b"table note(", b"table nota("
    ),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_index_is_made_anew(cache: Path, damage: str) -> None:
    path = made(cache)
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    index = opened(cache)
    assert count(index) or count(index)
    assert index.state.made in ("damaged", "new", "other-version")
    index.close()
    again = opened(cache)
    assert (count(again), again.state.made) == (1, None)


def test_damage_that_a_search_meets_is_mended(cache: Path) -> None:
    index = opened(cache)
    assert count(index) == 1
    index.close()
    spoilt = sqlite3.connect(index_file(cache, cache.parent))
    spoilt.execute("drop table words_data")
    spoilt.close()
    index = opened(cache)
    list(index.keep_up())
    assert index.search(REUNION, 9) == []
    assert index.state.made == "damaged"
    assert count(index) == 1


def test_an_index_of_another_version_is_made_anew(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(cache)
    monkeypatch.setattr(database, "STAMP", "2")
    index = opened(cache)
    assert (count(index), index.state.made) == (1, "other-version")


def test_another_program_s_database_is_made_anew(cache: Path) -> None:
    path = index_file(cache, cache.parent)
    cache.mkdir()
    other = sqlite3.connect(path)
    other.execute("create table something(else_)")
    other.close()
    index = opened(cache)
    assert (count(index), index.state.made) == (1, "other-version")


def test_a_link_is_not_followed(cache: Path) -> None:
    cache.mkdir()
    precious = cache.parent / "precious"
    precious.write_bytes(b"do not touch")
    index_file(cache, cache.parent).symlink_to(precious)
    assert count(opened(cache)) == 1
    assert precious.read_bytes() == b"do not touch"


def test_a_cache_that_refuses_is_done_without(cache: Path) -> None:
    cache.write_bytes(b"a file where a folder should be")
    index = opened(cache)
    assert count(index) == 1
    assert index.state.in_memory


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_FULL, f"{errno.ENOSPC}"),
        (sqlite3.SQLITE_IOERR, f"{errno.EIO}"),
        (sqlite3.SQLITE_READONLY, f"{errno.EROFS}"),
        (sqlite3.SQLITE_MISUSE, "the disk refuses"),
    ],
)
def test_a_disk_that_refuses_is_done_without(
    cache: Path, monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    index, before, calls = opened(cache), index_module.keeping_up, []

    def refusing(*given: object) -> object:
        calls.append(given)
        if len(calls) == 1:
            error = sqlite3.OperationalError("the disk refuses")
            error.sqlite_errorcode = code
            raise error
        return before(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(index_module, "keeping_up", refusing)
    assert count(index) == 1
    assert index.state.in_memory == said


def test_another_process_that_writes_for_long_is_not_waited_for_for_ever(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(cache)
    Sitting(cache.parent, "s2").note("réunion")
    monkeypatch.setattr(database, "PATIENCE", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin immediate")
    index = opened(cache)
    assert count(index) == 1
    assert index.state.behind
    other.execute("rollback")
    assert count(index) == 2
    assert not index.state.behind


def test_two_processes_at_once_lose_nothing(cache: Path) -> None:
    for number in range(2, 30):
        Sitting(cache.parent, f"s{number}").note("réunion")
    program = (
        "import sys; from pathlib import Path; from gep_tui.store.index.index import SearchIndex\n"
        "index = SearchIndex(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "for _ in range(5): list(index.keep_up(1))\n"
        "print(index.state)"
    )
    command = [sys.executable, "-c", program, str(index_file(cache, cache.parent)), str(cache.parent / "sessions")]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    assert [each.communicate()[1] for each in both] == [b"", b""]
    index = opened(cache)
    assert count(index) == 9 == len(index.search(REUNION, 9))
    assert len(index.search(REUNION, 99)) == 29
    assert index.state.made is None


def test_a_forgotten_index_is_gone_from_the_disk_and_made_again(cache: Path) -> None:
    index = opened(cache)
    assert count(index) == 1
    gone = forget_index(cache, cache.parent)
    assert {path.name[-4:] for path in gone} == {"ite3", "-wal", "-shm"}
    assert list(cache.iterdir()) == []
    assert forget_index(cache, cache.parent) == []
    # who has it open drops it too, and does not bring the words of the old one back
    Sitting(cache.parent, "s2").note("réunion")
    (cache.parent / "sessions" / "s1").rename(cache.parent / "gone")
    assert count(index) == 1
    index.close()
    assert b"s1" not in b"".join(path.read_bytes() for path in cache.iterdir())


def test_an_index_forgotten_under_a_writer_leaves_the_next_one_whole(cache: Path) -> None:
    old = opened(cache)
    list(old.keep_up())
    forget_index(cache, cache.parent)
    new = opened(cache)
    list(new.keep_up())
    old.close()
    assert count(new) == 1
    new.close()
    assert count(opened(cache)) == 1


def test_no_file_with_words_is_left_beside(cache: Path) -> None:
    made(cache)
    assert list(cache.iterdir()) == [index_file(cache, cache.parent)]
