from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.report import Report, report
from gep_tui.store.files.disk import replace_file
from gep_tui.store.results import tinydb_storage
from gep_tui.store.results.results import results_stale, write_results


@pytest.fixture
def made(opened: Callable[..., Any], entered: Callable[..., Any], note: Callable[..., Any]) -> Report:
    last = note(3, "« été »")
    return report(fold([opened(), entered(2, "a"), last]), last.at, "fr")


def test_stock_tinydb_reads_every_table(tmp_path: Path, made: Report) -> None:
    assert write_results(tmp_path / "s", made, {"w": 3, "a-2": 1}) is None
    with TinyDB(tmp_path / "s" / "results.json") as database:
        assert database.tables() == {*Report.__struct_fields__, "covers"}
        assert [row["group"] for row in database.table("session")] == ["Nord"]
        assert [row["text"] for row in database.table("notes")] == ["« été »"]
        assert [row["id"] for row in database.table("phases")] == ["a", "b"]
        assert {row["writer"]: row["seq"] for row in database.table("covers")} == {"w": 3, "a-2": 1}


def test_they_are_stale_until_written_and_when_the_record_went_on(tmp_path: Path, made: Report) -> None:
    assert results_stale(tmp_path, {"w": 3})
    write_results(tmp_path, made, {"w": 3})
    assert not results_stale(tmp_path, {"w": 3})
    assert results_stale(tmp_path, {"w": 4})
    assert results_stale(tmp_path, {"w": 3, "x": 1})


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[" * 100_000, b"[]", b'{"covers": {"1": 5}}', b'{"covers": 5}', b"\xff"]
)
def test_damaged_ones_are_stale_and_set_aside(tmp_path: Path, made: Report, content: bytes) -> None:
    (tmp_path / "results.json").write_bytes(content)
    assert results_stale(tmp_path, {})
    aside = write_results(tmp_path, made, {"w": 3})
    assert not results_stale(tmp_path, {"w": 3})
    if content and not content.startswith(b'{"'):
        assert aside is not None
        assert aside.read_bytes() == content


def test_they_are_written_once(tmp_path: Path, made: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    from gep_tui.store.results import tinydb_storage

    written: list[Path] = []
    monkeypatch.setattr(tinydb_storage, "replace_file", lambda path, data: written.append(path))
    write_results(tmp_path, made, {"w": 3})
    assert written == [tmp_path / "results.json"]


def test_at_no_moment_do_they_stand_there_empty(tmp_path: Path, made: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    there: list[bool] = []

    def look_first(path: Path, data: bytes) -> None:
        there.append(path.exists())
        replace_file(path, data)

    monkeypatch.setattr(tinydb_storage, "replace_file", look_first)
    write_results(tmp_path, made, {"w": 3})
    assert there == [False]


def test_a_folder_in_their_place_is_set_aside(tmp_path: Path, made: Report) -> None:
    (tmp_path / "results.json").mkdir()
    aside = write_results(tmp_path, made, {"w": 3})
    assert aside is not None
    assert aside.is_dir()
    assert not results_stale(tmp_path, {"w": 3})
