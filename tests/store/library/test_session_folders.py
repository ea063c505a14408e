from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import (
    SCHEMA,
    Event,
    NoteAdded,
    PersonAdded,
    SeatTaken,
    SessionClosed,
    TitleSet,
    TurnStarted,
    Undone,
)
from gep_tui.domain.session.fold import fold
from gep_tui.store.files.lines import encode
from gep_tui.store.files.reading import read_folder
from gep_tui.store.library.beginnings import read_beginning
from gep_tui.store.library.sessions import delete, find, ids, new_id, newest_by_name, newest_first, summary
from gep_tui.store.library.summary import unfinished

NOW = datetime(2026, 11, 22, 10, 42, tzinfo=UTC)
Make = Callable[..., Any]


def put(folder: Path, id: str, *events: Event) -> Path:
    for event in events:
        path = folder / id / "events" / f"{event.writer}.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as file:
            file.write(encode(event))
    return folder / id


def closed(seq: int, from_: str = "a", writer: str = "w") -> SessionClosed:
    return SessionClosed(writer=writer, seq=seq, at=NOW, from_=from_)


@pytest.fixture
def begun(opened: Make, entered: Make, note: Make) -> tuple[Event, ...]:
    speech = TurnStarted(writer="w", seq=4, at=NOW, person="p")
    return (opened(), entered(2, "a"), note(3, '"session_closed"'), speech)


def test_an_id_is_the_time_and_three_letters_and_of_no_other_session(tmp_path: Path) -> None:
    made = set()
    for _ in range(200):
        id = new_id(NOW, tmp_path)
        (tmp_path / id).mkdir()
        made.add(id)
    assert len(made) == 200
    assert all(id.startswith("2026-11-22-1042-") and len(id) == 19 for id in made)


def test_sessions_stand_by_when_they_began_whatever_they_are_called(
    tmp_path: Path, opened: Make, entered: Make
) -> None:
    for id, minute in (("2026-11-22-1042-zzz", 0), ("2026-11-22-1042-abc", 1), ("monday", 2), ("a", -90)):
        at = NOW + timedelta(minutes=minute)
        first = [msgspec.structs.replace(event, at=at) for event in (opened(), entered(2, "a"))]
        put(tmp_path, id, *first)
    assert newest_first(tmp_path) == ["monday", "2026-11-22-1042-abc", "2026-11-22-1042-zzz", "a"]


def test_before_a_look_inside_names_and_changes_of_folders_order_them(
    tmp_path: Path, opened: Make, entered: Make
) -> None:
    put(tmp_path, "2026-11-22-1042-abc", opened(), entered(2, "a"))
    copied = put(tmp_path, "copied", opened())
    os.utime(copied, (NOW.timestamp() + 90 * 86_400,) * 2)
    put(tmp_path, "2026-12-01-0900-xyz", opened())
    assert newest_by_name(tmp_path, lambda folder: None) == ["copied", "2026-12-01-0900-xyz", "2026-11-22-1042-abc"]
    assert newest_by_name(tmp_path, read_beginning) == newest_first(tmp_path)


def test_a_session_prepared_long_before_began_with_its_first_phase(tmp_path: Path, opened: Make, entered: Make) -> None:
    prepared, later = opened(), msgspec.structs.replace(entered(2, "a", writer="v"), at=NOW + timedelta(days=3))
    put(tmp_path, "prepared", prepared, later)
    put(tmp_path, "between", msgspec.structs.replace(opened(), at=NOW + timedelta(days=1)))
    assert newest_first(tmp_path) == ["prepared", "between"]


def test_a_session_that_cannot_be_read_stands_where_its_name_or_its_folder_says(tmp_path: Path, opened: Make) -> None:
    put(tmp_path, "s", opened())
    for id in ("2026-11-30-0900-abc", "2020-01-01-0900-abc"):
        (tmp_path / id / "events").mkdir(parents=True)
        (tmp_path / id / "events" / "w.jsonl").write_bytes(b"\xff\n")
    assert newest_first(tmp_path) == ["2026-11-30-0900-abc", "s", "2020-01-01-0900-abc"]


def test_ids_are_those_of_folders_by_name(tmp_path: Path) -> None:
    for name in ("2026-11-22-1042-b", "2025-01-01-0900-z", ".deleted-2024-x", "2026-11-22-1041-c"):
        (tmp_path / name).mkdir()
    (tmp_path / "a-file").write_text("")
    assert ids(tmp_path) == ["2025-01-01-0900-z", "2026-11-22-1041-c", "2026-11-22-1042-b"]
    assert ids(tmp_path / "nowhere") == []


def test_a_session_is_found_by_its_id_or_the_beginning_of_one_only(tmp_path: Path) -> None:
    for name in ("2026-11-22-1042-abc", "2026-11-22-1042-abcd", "2026-12-01-0900-xyz"):
        (tmp_path / name).mkdir()
    assert find(tmp_path, "2026-12") == "2026-12-01-0900-xyz"
    assert find(tmp_path, "2026-11-22-1042-abc") == "2026-11-22-1042-abc"
    assert find(tmp_path, "2026-11") is None
    assert find(tmp_path, "") is None
    assert find(tmp_path, "..") is None


def test_a_summary_says_what_the_whole_record_says(tmp_path: Path, begun: tuple[Event, ...]) -> None:
    person = PersonAdded(writer="w", seq=5, at=NOW, name="Zoé")
    title = TitleSet(writer="w", seq=6, at=NOW, title="Séance 4", group="Sud")
    undone = Undone(writer="w", seq=7, at=NOW, target="w-5")
    folder = put(tmp_path, "s", *begun, person, title, undone, closed(8))
    found, session = summary(folder), fold(read_folder(folder, SESSION).events)
    assert (found.id, found.programme, found.rehearsal) == ("s", session.programme, False)
    assert (found.group, found.title) == (session.group, session.title) == ("Sud", "Séance 4")
    assert (found.opened_at, found.started_at) == (session.opened, session.runs[0].started)
    assert found.closed and found.ended_at == session.closed == NOW


def test_a_summary_of_nothing_readable_says_only_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "s" / "events").mkdir(parents=True)
    (tmp_path / "s" / "events" / "a.jsonl").write_bytes(b"\xff\n")
    (tmp_path / "s" / "events" / "b.jsonl").mkdir()
    assert summary(tmp_path / "s").opened_at is None
    assert summary(tmp_path / "nowhere").id == "nowhere"


class TestWhatCanBeGoneOnWith:
    def resumable(self, tmp_path: Path, *events: Event) -> bool:
        put(tmp_path, "s", *events)
        found = unfinished(tmp_path / "s")
        return found is not None and found.id == "s"

    def test_a_session_that_was_opened_and_not_closed(self, tmp_path: Path, begun: tuple[Event, ...]) -> None:
        assert self.resumable(tmp_path, *begun)

    def test_one_that_did_not_begin(self, tmp_path: Path, opened: Make) -> None:
        assert self.resumable(tmp_path, opened())

    def test_not_one_that_was_closed(self, tmp_path: Path, begun: tuple[Event, ...]) -> None:
        assert not self.resumable(tmp_path, *begun, closed(5))

    def test_one_whose_close_was_undone(self, tmp_path: Path, begun: tuple[Event, ...]) -> None:
        assert self.resumable(tmp_path, *begun, closed(5), Undone(writer="w", seq=6, at=NOW, target="w-5"))

    def test_not_one_closed_again_after_that(self, tmp_path: Path, begun: tuple[Event, ...]) -> None:
        undone = Undone(writer="w", seq=6, at=NOW, target="w-5")
        assert not self.resumable(tmp_path, *begun, closed(5), undone, closed(7))

    def test_one_closed_by_who_did_not_hold_the_seat(self, tmp_path: Path, begun: tuple[Event, ...]) -> None:
        assert self.resumable(tmp_path, *begun, closed(5, writer="x"))

    def test_one_closed_after_the_seat_was_handed_over(self, tmp_path: Path, begun: tuple[Event, ...]) -> None:
        taken = SeatTaken(writer="x", seq=5, at=NOW, seen_seq=4, seen_writer="w")
        assert self.resumable(tmp_path, *begun, taken, closed(6))

    def test_not_one_closed_from_the_new_seat(self, tmp_path: Path, begun: tuple[Event, ...]) -> None:
        taken = SeatTaken(writer="x", seq=5, at=NOW, seen_seq=4, seen_writer="w")
        assert not self.resumable(tmp_path, *begun, taken, closed(6, writer="x"))

    def test_not_one_of_a_newer_format(self, tmp_path: Path, opened: Make) -> None:
        assert not self.resumable(tmp_path, opened(schema=SCHEMA + 1))

    def test_not_one_that_cannot_be_read(self, tmp_path: Path) -> None:
        assert not self.resumable(tmp_path, NoteAdded(writer="w", seq=1, at=NOW, text="alone", kind="x"))


def test_the_newest_comes_first(tmp_path: Path, opened: Make) -> None:
    for hour in (9, 11, 10):
        put(tmp_path, f"2026-11-22-{hour:02}00-abc", opened())
    assert [id[11:15] for id in newest_first(tmp_path)] == ["1100", "1000", "0900"]


def test_a_deleted_session_is_gone_from_the_disk(tmp_path: Path, begun: tuple[Event, ...]) -> None:
    put(tmp_path, "s", *begun)
    put(tmp_path, "t", *begun)
    delete(tmp_path, "s")
    assert [path.name for path in tmp_path.iterdir()] == ["t"]


@pytest.mark.parametrize("id", ["", ".", "..", "nowhere", "t/events", "/"])
def test_nothing_but_a_session_is_deleted(tmp_path: Path, begun: tuple[Event, ...], id: str) -> None:
    put(tmp_path, "t", *begun)
    with pytest.raises(FileNotFoundError):
        delete(tmp_path, id)
    assert (tmp_path / "t" / "events" / "w.jsonl").exists()


def test_a_link_to_a_session_elsewhere_is_unlinked_only(tmp_path: Path, begun: tuple[Event, ...]) -> None:
    elsewhere = put(tmp_path, "elsewhere", *begun)
    (tmp_path / "sessions").mkdir()
    (tmp_path / "sessions" / "s").symlink_to(elsewhere)
    delete(tmp_path / "sessions", "s")
    assert ids(tmp_path / "sessions") == []
    assert (elsewhere / "events" / "w.jsonl").exists()


def test_what_could_not_be_removed_is_out_of_the_list_and_raises(
    tmp_path: Path, begun: tuple[Event, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "s", *begun)

    def fails(path: Path) -> None:
        raise OSError(5, "Input/output error", str(path))

    monkeypatch.setattr(shutil, "rmtree", fails)
    with pytest.raises(OSError, match="deleted-s"):
        delete(tmp_path, "s")
    assert ids(tmp_path) == []


def test_ids_sort_by_time(tmp_path: Path) -> None:
    made = [new_id(NOW + timedelta(minutes=37 * count), tmp_path) for count in range(50)]
    assert sorted(made) == made
