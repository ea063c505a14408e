"""A folder that a cloud client keeps in step: the copies it makes of files that changed on both sides are read too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from waiting import PATIENCE

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import NoteAdded, SessionOpened
from gep_tui.domain.session.fold import fold
from gep_tui.store.files.lines import encode
from gep_tui.store.files.log import EventLog
from gep_tui.store.files.reading import read_folder
from gep_tui.store.files.watch import Watch
from gep_tui.store.recovery.session import survey_session

Note = Callable[..., NoteAdded]

#: As Google Drive, Dropbox, Nextcloud, OneDrive, Syncthing, iCloud, Seafile and a file manager call them.
NAMES = (
    "w (1).jsonl",
    "w (Zoé's conflicted copy 2026-11-22).jsonl",
    "w (copie en conflit de Zoé 2026-11-22).jsonl",
    "w (conflicted copy 2026-11-22 104200).jsonl",
    "w-LAPTOP-7QK2.jsonl",
    "w.sync-conflict-20261122-104200-ABCDEFG.jsonl",
    "w 2.jsonl",
    "w (SFConflict zoe@example.org 2026-11-22-10-42-00).jsonl",
    "Copy of w.JSONL",
)


@pytest.fixture
def events(tmp_path: Path) -> Path:
    folder = tmp_path / "events"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_counts_for_what_is_in_it_and_doubles_nothing(
    tmp_path: Path, events: Path, note: Note, opened: Callable[..., SessionOpened], name: str
) -> None:
    both = [opened(1), note(2), note(3)]
    (events / "w.jsonl").write_bytes(b"".join(map(encode, [*both, note(4)])))
    (events / name).write_bytes(b"".join(map(encode, [*both, note(4), note(5)])))
    reading = read_folder(tmp_path, SESSION)
    assert reading.problems == ()
    assert [each.text for each in fold(reading.events).notes] == ["note 2", "note 3", "note 4", "note 5"]
    survey = survey_session(tmp_path)
    assert (survey.finds, survey.spare, survey.keep) == ((), (), ())


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_that_comes_while_the_session_is_open_is_read_at_once(
    tmp_path: Path, events: Path, note: Note, name: str
) -> None:
    (events / "w.jsonl").write_bytes(encode(note(1)))
    watch = Watch(tmp_path, SESSION, own=())
    assert watch.news() == (note(1),)
    (events / name).write_bytes(encode(note(1)) + encode(note(2)))
    assert note(2) in watch.news()
    assert watch.news() == ()


def test_a_copy_of_the_file_that_this_process_writes_is_read_and_its_own_goes_on(
    tmp_path: Path, events: Path, note: Note
) -> None:
    log = EventLog(tmp_path, "w", SESSION)
    log.append(note(1)).wait(PATIENCE)
    (events / "w (1).jsonl").write_bytes(encode(note(1)) + encode(note(7)))
    assert note(7) in log.poll()
    log.append(note(8)).wait(PATIENCE)
    assert log.close(PATIENCE)
    assert (events / "w.jsonl").read_bytes() == encode(note(1)) + encode(note(8))
    assert {event.seq for event in read_folder(tmp_path, SESSION).events} == {1, 7, 8}


def test_a_copy_that_is_still_coming_down_is_read_up_to_its_last_whole_line(
    tmp_path: Path, events: Path, note: Note
) -> None:
    watch = Watch(tmp_path, SESSION, own=())
    whole = encode(note(1)) + encode(note(2))
    (events / "w (1).jsonl").write_bytes(whole[:-20])
    assert watch.news() == (note(1),)
    (events / "w (1).jsonl").write_bytes(whole)
    assert note(2) in watch.news()


def test_an_older_copy_put_in_the_place_of_a_file_takes_nothing_away(tmp_path: Path, events: Path, note: Note) -> None:
    (events / "w.jsonl").write_bytes(encode(note(1)) + encode(note(2)))
    log = EventLog(tmp_path, "here", SESSION)
    log.read()
    log.append(note(3, writer="here")).wait(PATIENCE)
    (events / "w.jsonl").write_bytes(encode(note(1)))
    log.poll()
    log.append(note(4, writer="here")).wait(PATIENCE)
    assert log.close(PATIENCE)
    assert {event.seq for event in read_folder(tmp_path, SESSION).events} == {1, 2, 3, 4}
