"""A process that only writes along brings no deleted record back: it keeps all in a refuge until it is there again."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from waiting import PATIENCE, until

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import NoteAdded, SessionOpened
from gep_tui.domain.stream.position import place
from gep_tui.store.files import shelter as shelter_module
from gep_tui.store.files.heartbeat import Alive, AliveFile
from gep_tui.store.files.lines import encode
from gep_tui.store.files.log import EventLog
from gep_tui.store.files.reading import read_folder

Note = Callable[..., NoteAdded]
Opened = Callable[..., SessionOpened]


class Beside:
    """The log of a scribe beside a facilitator, who has written the opening and a note."""

    def __init__(self, home: Path, opened: Opened, note: Note) -> None:
        self.folder, self.refuge = home / "sessions" / "s", home / "refuge" / "s"
        self.desk = self.folder / "events" / "desk.jsonl"
        self.desk.parent.mkdir(parents=True)
        self.desk.write_bytes(encode(opened(1, "desk")) + encode(note(2, writer="desk")))
        self.restores = False
        self.log = EventLog(self.folder, "scribe", SESSION, refuges=lambda: (self.refuge,))
        self.log.restored_if(lambda: self.restores)
        self.log.read()
        self.write = lambda seq: self.log.append(note(seq, writer="scribe"))

    def places(self, folder: Path | None = None) -> set[tuple[int, str]]:
        return {place(event) for event in read_folder(folder or self.folder, SESSION).events}

    def until(self, is_so: Callable[[], object]) -> None:
        """Look after the files, as a screen does, until it is so."""

        def look() -> object:
            self.log.poll()
            return is_so()

        until(look, lambda: str(self.log.state))


ALL = {(1, "desk"), (2, "desk"), (3, "scribe"), (4, "scribe")}


@pytest.fixture
def beside(
    tmp_path: Path, opened: Opened, note: Note, impatient: None, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Beside]:
    monkeypatch.setattr(shelter_module, "DUST", 0.05)
    made = Beside(tmp_path, opened, note)
    assert made.write(3).wait(PATIENCE)
    yield made
    made.log.close(PATIENCE)


def test_what_is_deleted_stays_deleted_and_nothing_is_lost(beside: Beside) -> None:
    shutil.rmtree(beside.folder)
    beside.until(lambda: beside.log.state.refuge)
    assert beside.write(4).wait(PATIENCE)
    assert beside.log.state.refuge == beside.refuge and beside.log.state.pending == 0
    assert beside.places(beside.refuge) == ALL
    assert not beside.folder.exists()
    assert [path.stat().st_mode & 0o777 for path in (beside.refuge, beside.refuge / "events")] == [0o700, 0o700]


def test_a_note_written_before_anybody_has_noticed_goes_to_the_refuge(beside: Beside) -> None:
    shutil.rmtree(beside.folder)
    assert beside.write(4).wait(PATIENCE)
    assert beside.places(beside.refuge) == ALL and not beside.folder.exists()


def test_what_comes_back_gets_what_was_written_meanwhile_and_the_refuge_goes(beside: Beside, tmp_path: Path) -> None:
    beside.folder.rename(tmp_path / "moved")
    assert beside.write(4).wait(PATIENCE)
    (tmp_path / "moved").rename(beside.folder)
    beside.until(lambda: beside.log.state.refuge is None and beside.log.state.pending == 0)
    assert beside.places() == ALL
    until(lambda: not beside.refuge.parent.exists())
    # what is there already is not written once more, but for our own
    lines = [line for path in beside.desk.parent.iterdir() for line in path.read_bytes().splitlines()]
    assert sum(b'"writer":"desk"' in line for line in lines) == 2


def test_a_file_of_ours_that_is_removed_alone_is_written_again_in_its_place(beside: Beside) -> None:
    (beside.desk.with_name("scribe.jsonl")).unlink()
    beside.until(lambda: (3, "scribe") in beside.places() and beside.log.state.pending == 0)
    assert beside.log.state.refuge is None


def test_files_that_vanish_one_by_one_bring_nothing_back(beside: Beside) -> None:
    for path in (beside.desk.with_name("scribe.jsonl"), beside.desk):
        path.unlink()
        beside.log.poll()
    beside.until(lambda: beside.places(beside.refuge) == ALL - {(4, "scribe")})
    assert list(beside.desk.parent.iterdir()) == []


def test_another_session_under_the_same_name_is_left_alone(beside: Beside, opened: Opened) -> None:
    shutil.rmtree(beside.folder)
    beside.until(lambda: beside.log.state.refuge)
    beside.desk.parent.mkdir(parents=True)
    beside.desk.with_name("other.jsonl").write_bytes(encode(opened(1, "other")))
    beside.until(beside.log._outbox.shelter.may_end)
    assert beside.write(4).wait(PATIENCE)
    assert beside.log.state.refuge == beside.refuge
    assert beside.places() == {(1, "other")} and beside.places(beside.refuge) == ALL


def test_whoever_takes_the_clock_brings_it_back(beside: Beside) -> None:
    shutil.rmtree(beside.folder)
    beside.until(lambda: beside.log.state.refuge)
    beside.restores = True
    beside.write(4)
    beside.until(lambda: beside.log.state.refuge is None and beside.log.state.pending == 0)
    assert beside.places() == ALL


def test_nothing_is_called_saved_in_a_place_that_does_not_hold_it_yet(beside: Beside) -> None:
    seen: list[tuple[bool, bool]] = []

    class Told(shelter_module.Shelter):
        def __setattr__(self, name: str, value: object) -> None:
            super().__setattr__(name, value)
            if name == "refuge":
                seen.append((value is None, beside.log.state.pending > 0))

    beside.log._outbox.shelter.__class__ = Told
    shutil.rmtree(beside.folder)
    beside.until(lambda: beside.places(beside.refuge) >= {(3, "scribe")})
    beside.restores = True
    beside.log._wake.put(None)
    until(lambda: beside.places() >= {(3, "scribe")})
    assert seen == [(False, True), (True, True)]


def test_the_second_refuge_is_used_where_the_first_cannot_be_made(beside: Beside, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "s"
    beside.log._outbox.shelter._refuges = lambda: (beside.refuge, other)
    beside.refuge.parent.write_text("a file in its place")
    shutil.rmtree(beside.folder)
    assert beside.write(4).wait(PATIENCE)
    assert beside.log.state.refuge == other and beside.places(other) == ALL


def test_a_process_that_has_written_nothing_keeps_nothing(tmp_path: Path, opened: Opened, note: Note) -> None:
    beside = Beside(tmp_path, opened, note)
    shutil.rmtree(beside.folder)
    for _look in range(3):
        beside.log.poll()
    beside.log.close(PATIENCE)
    assert not beside.refuge.exists() and not beside.folder.exists()


def test_a_half_typed_line_goes_with_it(tmp_path: Path, opened: Opened, note: Note) -> None:
    place: list[Path] = []
    folder, refuge = tmp_path / "sessions" / "s", tmp_path / "refuge" / "s"
    folder.mkdir(parents=True)
    file = AliveFile(folder, "scribe", 0.01, lambda: place[0] if place else None)
    said = Alive(writer="scribe", at=note(1).at, wall=note(1).at, draft="half a line")
    file.put(said)
    until(lambda: [path.name for path in folder.rglob("*")] == ["alive", "scribe.json"])
    shutil.rmtree(folder)
    place.append(refuge)
    file.put(Alive(writer="scribe", at=note(1).at, wall=note(1).at, draft="half a line, and more"))
    until((refuge / "alive" / "scribe.json").exists)
    folder.mkdir()
    place.clear()
    file.put(said)
    until((folder / "alive" / "scribe.json").exists)
    file.close()
    assert not refuge.parent.exists()
