from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import SCHEMA, NoteAdded, SessionOpened
from gep_tui.domain.stream.undoing import Undone
from gep_tui.store.files.lines import encode
from gep_tui.store.files.reading import ReadProblem, read_folder, read_lines

Note = Callable[..., NoteAdded]


@pytest.fixture
def events(tmp_path: Path) -> Path:
    folder = tmp_path / "events"
    folder.mkdir()
    return folder


def codes(problems: tuple[ReadProblem, ...]) -> list[tuple[str, int | None, str]]:
    return [(problem.path.name, problem.line, problem.code) for problem in problems]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert read_folder(tmp_path / "none", SESSION) == read_folder(tmp_path, SESSION)
    assert read_folder(tmp_path, SESSION).events == ()


def test_the_events_of_all_files_are_read(tmp_path: Path, events: Path, note: Note) -> None:
    (events / "a.jsonl").write_bytes(encode(note(1)) + encode(note(2)))
    (events / "b (copie).jsonl").write_bytes(encode(note(2, writer="b")))
    reading = read_folder(tmp_path, SESSION)
    assert set(reading.events) == {note(1), note(2), note(2, writer="b")}
    assert reading.problems == ()
    assert reading.contents == {path.name: path.read_bytes() for path in events.iterdir()}


def test_what_follows_the_last_newline_is_not_read_and_that_is_said(tmp_path: Path, events: Path, note: Note) -> None:
    (events / "a.jsonl").write_bytes(encode(note(1)) + encode(note(2))[:-1])
    reading = read_folder(tmp_path, SESSION)
    assert reading.events == (note(1),)
    assert codes(reading.problems) == [("a.jsonl", None, "torn-tail")]
    assert reading.problems[0].detail == str(len(encode(note(2))) - 1)


def test_zeros_where_lines_were_are_damage_and_an_unfinished_line_is_none(
    tmp_path: Path, events: Path, note: Note
) -> None:
    lines = [encode(note(number)) for number in range(1, 9)]
    first, rest = b"".join(lines[:3]), b"\0" * len(b"".join(lines[3:]))
    for data, code in (
        (b"\0" * 30, "zeros"),
        (first + rest, "zeros"),
        (first + lines[3][:-9] + rest, "zeros"),
        (first + b"\0" * 40, "torn-tail"),
        (first + lines[3][:-9], "torn-tail"),
    ):
        (events / "w.jsonl").write_bytes(data)
        assert codes(read_folder(tmp_path, SESSION).problems) == [("w.jsonl", None, code)]


def test_an_empty_file_is_missing_entries_if_others_follow_on_them(tmp_path: Path, events: Path, note: Note) -> None:
    (events / "w.jsonl").touch()
    assert read_folder(tmp_path, SESSION).problems == ()
    (events / "a.jsonl").write_bytes(encode(note(1, writer="a")) + encode(note(2, writer="a")))
    assert read_folder(tmp_path, SESSION).problems == ()
    for event in (note(5, writer="a"), Undone(writer="a", seq=3, at=note(1).at, target="w-2")):
        (events / "b.jsonl").write_bytes(encode(event))
        reading = read_folder(tmp_path, SESSION)
        assert codes(reading.problems) == [("w.jsonl", None, "emptied")]
        assert reading.problems[0].detail == ("2" if event.seq == 5 else "1")


def test_a_bad_line_hides_no_other(tmp_path: Path, events: Path, note: Note) -> None:
    lines = [
        encode(note(1)),
        b"nonsense\n",
        b"\xff\xfe\n",
        b'{"type":"later","writer":"w","seq":2,"at":"2026-11-22T10:00:00Z"}\n',
    ]
    (events / "a.jsonl").write_bytes(b"".join(lines) + encode(note(3)))
    reading = read_folder(tmp_path, SESSION)
    assert [event for event in reading.events if isinstance(event, NoteAdded)] == [note(1), note(3)]
    assert codes(reading.problems) == [
        ("a.jsonl", 2, "malformed"),
        ("a.jsonl", 3, "not-utf8"),
        ("a.jsonl", 4, "unknown-type"),
    ]
    assert reading.problems[2].detail == "later"


def test_a_byte_order_mark_windows_newlines_and_blank_lines_do_no_harm(
    tmp_path: Path, events: Path, note: Note
) -> None:
    data = b"\xef\xbb\xbf" + (encode(note(1)) + b"\n" + encode(note(2))).replace(b"\n", b"\r\n")
    (events / "a.jsonl").write_bytes(data)
    reading = read_folder(tmp_path, SESSION)
    assert reading.events == (note(1), note(2))
    assert reading.problems == ()


@pytest.mark.parametrize(
    "data", ["note\nnote\n".encode("utf-16"), b"\0" * 5000, b"\0\n\0\n", b"[" * 200_000 + b"\n", b"\n\n"]
)
def test_a_file_of_something_else_is_no_exception_and_left_as_it_was(tmp_path: Path, events: Path, data: bytes) -> None:
    (events / "a.jsonl").write_bytes(data)
    reading = read_folder(tmp_path, SESSION)
    assert reading.events == ()
    assert bool(reading.problems) == bool(data.strip())
    assert (events / "a.jsonl").read_bytes() == data


def test_folders_pipes_and_strangers_are_named_and_not_waited_for(tmp_path: Path, events: Path, note: Note) -> None:
    (events / "folder.jsonl").mkdir()
    os.mkfifo(events / "pipe.jsonl")
    (events / "gone.jsonl").symlink_to("nowhere")
    (events / "notes.txt").write_text("hello")
    (events / "._a.jsonl").write_bytes(b"what a Mac leaves on a stick")
    (events / "a.jsonl").write_bytes(encode(note(1)))
    reading = read_folder(tmp_path, SESSION)
    assert reading.events == (note(1),)
    assert sorted(codes(reading.problems)) == [
        ("folder.jsonl", None, "not-a-file"),
        ("gone.jsonl", None, "unreadable"),
        ("notes.txt", None, "foreign-file"),
        ("pipe.jsonl", None, "not-a-file"),
    ]


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "events").write_text("")
    assert codes(read_folder(tmp_path, SESSION).problems) == [("events", None, "unreadable")]


def test_a_newer_format_is_seen_whether_its_opening_can_be_read_or_not(
    tmp_path: Path, events: Path, opened: Callable[..., SessionOpened]
) -> None:
    (events / "a.jsonl").write_bytes(encode(opened(schema=SCHEMA + 4)))
    reading = read_folder(tmp_path, SESSION)
    assert reading.newest_schema == SCHEMA + 4
    assert isinstance(reading.events[0], SessionOpened)
    assert codes(reading.problems) == [("a.jsonl", 1, "newer-schema")]
    place = b'"writer":"w","seq":1,"at":"2026-11-22T10:00:00Z"'
    (events / "a.jsonl").write_bytes(b'{"type":"session_opened",%s,"schema":9,"plan":7}\n' % place)
    assert read_folder(tmp_path, SESSION).newest_schema > SCHEMA
    assert codes(read_folder(tmp_path, SESSION).problems) == [("a.jsonl", 1, "newer-schema")]


def test_a_damaged_double_does_not_hide_the_event_of_another_file(tmp_path: Path, events: Path, note: Note) -> None:
    (events / "a.jsonl").write_bytes(encode(note(1)).replace(b'"text"', b'"tex\xe9"'))
    (events / "b.jsonl").write_bytes(b'{"type":"note_added","writer":"w","seq":1,"at":"2026-11-22T10:00:00Z"}\n')
    (events / "c.jsonl").write_bytes(encode(note(1)))
    reading = read_folder(tmp_path, SESSION)
    assert reading.events == (note(1),)
    assert codes(reading.problems) == [("a.jsonl", 1, "not-utf8"), ("b.jsonl", 1, "malformed")]


@given(st.lists(st.binary(max_size=40) | st.sampled_from([b"\n", b"{}", b'{"type":"paused"}', b"\r"]), max_size=8))
def test_any_content_is_read_without_an_exception(pieces: list[bytes]) -> None:
    read_lines(Path("any.jsonl"), b"".join(pieces), SESSION)
