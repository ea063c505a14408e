from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import NoteAdded
from gep_tui.store.files.lines import encode
from gep_tui.store.files.reading import read_folder
from gep_tui.store.files.watch import Watch

Note = Callable[..., NoteAdded]


@pytest.fixture
def other(tmp_path: Path) -> Path:
    (tmp_path / "events").mkdir()
    return tmp_path / "events" / "other.jsonl"


def append(path: Path, data: bytes) -> None:
    with path.open("ab") as file:
        file.write(data)


def test_each_line_is_given_once(tmp_path: Path, other: Path, note: Note) -> None:
    watch = Watch(tmp_path, SESSION, own=())
    assert watch.news() == ()
    append(other, encode(note(1)))
    assert watch.news() == (note(1),)
    assert watch.news() == ()
    append(other, encode(note(2)) + encode(note(3)))
    (other.with_name("third.jsonl")).write_bytes(encode(note(1, writer="x")))
    assert set(watch.news()) == {note(2), note(3), note(1, writer="x")}
    assert watch.news() == ()


def test_a_line_is_given_when_it_is_whole(tmp_path: Path, other: Path, note: Note) -> None:
    watch = Watch(tmp_path, SESSION, own=())
    line = encode(note(1))
    append(other, line[:20])
    assert watch.news() == ()
    append(other, line[20:-1])
    assert watch.news() == ()
    append(other, b"\n")
    assert watch.news() == (note(1),)


def test_own_files_are_left_out_from_when_they_are_named(tmp_path: Path, other: Path, note: Note) -> None:
    own: set[str] = set()
    watch = Watch(tmp_path, SESSION, own)
    own.add(other.name)
    append(other, encode(note(1)))
    assert watch.news() == ()


def test_what_was_read_at_the_start_is_no_news(tmp_path: Path, other: Path, note: Note) -> None:
    append(other, encode(note(1)) + encode(note(2))[:9])
    watch = Watch(tmp_path, SESSION, own=())
    watch.begin(read_folder(tmp_path, SESSION).contents)
    assert watch.news() == ()
    append(other, encode(note(2))[9:])
    assert watch.news() == (note(2),)


def test_a_file_that_was_replaced_is_read_anew(tmp_path: Path, other: Path, note: Note) -> None:
    watch = Watch(tmp_path, SESSION, own=())
    append(other, encode(note(1)))
    watch.news()
    synced = tmp_path / "synced"
    synced.write_bytes(encode(note(8)) + encode(note(9)))
    synced.replace(other)
    assert set(watch.news()) == {note(8), note(9)}


def test_a_file_that_was_written_anew_in_its_place_is_read_anew(tmp_path: Path, other: Path, note: Note) -> None:
    watch = Watch(tmp_path, SESSION, own=())
    append(other, encode(note(1)))
    watch.news()
    other.write_bytes(encode(note(5, text="much longer than what stood there before")) + encode(note(6)))
    assert set(watch.news()) == {note(5, text="much longer than what stood there before"), note(6)}
    other.write_bytes(b"")
    assert watch.news() == ()
    append(other, encode(note(7)))
    assert watch.news() == (note(7),)


def test_a_folder_that_disappears_is_no_exception(tmp_path: Path, other: Path) -> None:
    watch = Watch(tmp_path / "nowhere", SESSION, own=())
    assert watch.news() == ()
    other.mkdir()
    assert Watch(tmp_path, SESSION, own=()).news() == ()
