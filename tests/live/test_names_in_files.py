"""Nothing that a file says is used as a path: whatever it says, nothing outside the session is touched."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from room import Room

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.stream.text import clean
from gep_tui.live.heartbeat import Heartbeat
from gep_tui.store.files.heartbeat import ALIVE, Alive, read_alive, signs_of_life
from gep_tui.store.library.sessions import ids
from gep_tui.store.recovery.bringing import bring_back, keep_text
from gep_tui.store.recovery.gone import deleted
from gep_tui.store.recovery.session import survey_session

#: Names that lead out of a folder, or may on some system.
LEADING_OUT = [
    "../../../victim",
    "../victim",
    "..",
    ".",
    "",
    "/{outside}/victim",
    "sub/victim",
    "..\\victim",
    "C:victim",
    "victim\0",
    "~/victim",
    "x" * 300,
]

NAMES = st.one_of(
    st.sampled_from(LEADING_OUT),
    st.lists(st.sampled_from(["..", "victim", "alive", "events", ".", "", "~"]), max_size=6).map("/".join),
    st.text(max_size=20),
)


@pytest.fixture
def outside(tmp_path: Path, room: Room) -> Iterator[Path]:
    """Put somebody's file into every place around the session; at the end each is as it was."""
    folders = [tmp_path, tmp_path.parent, room.live.folder, room.live.folder / "events"]
    victims = [folder / name for folder in folders for name in ("victim.json", "victim")]
    for victim in victims:
        victim.write_bytes(b"somebody's")
    yield tmp_path
    for victim in victims:
        assert victim.read_bytes() == b"somebody's"
        victim.unlink()


def stranger(room: Room, writer: str, **fields: object) -> bytes:
    """Return the heartbeat of a process on another computer, a day old."""
    at = room.clock.at() - timedelta(days=1)
    return msgspec.json.encode(Alive(writer=writer, at=at, wall=at, host="elsewhere", pid=7, **fields))  # type: ignore[arg-type]


@given(NAMES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_sign_of_life_can_name_nothing_to_be_removed(room: Room, outside: Path, writer: str) -> None:
    try:
        data = stranger(room, writer.format(outside=outside))
    except (UnicodeEncodeError, KeyError, ValueError, IndexError):
        return
    folder = room.live.folder / ALIVE
    folder.mkdir(exist_ok=True)
    (folder / "zz.json").write_bytes(data)
    signs = Heartbeat(room.live)
    assert "zz" not in {sign.writer for sign in signs.read()}
    signs.forget()
    signs.keep("", "")
    assert (folder / "zz.json").read_bytes() == data, "what cannot be understood is nobody's to remove"


def test_the_sign_of_a_dead_process_is_removed_all_the_same(room: Room) -> None:
    room.left("dead", "")
    signs = Heartbeat(room.live)
    signs.read()
    signs.forget()
    assert read_alive(room.live.folder) == ()


def test_no_sign_is_removed_through_a_link_to_another_session(room: Room, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    room.left("dead", "")
    (room.live.folder / ALIVE).rename(other / ALIVE)
    (room.live.folder / ALIVE).symlink_to(other / ALIVE)
    signs = Heartbeat(room.live)
    signs.read()
    signs.forget()
    assert [path.name for path in (other / ALIVE).iterdir()] == ["dead.json"]


@pytest.mark.parametrize("writer", LEADING_OUT)
def test_a_half_typed_line_under_a_wrong_name_can_be_had_back(room: Room, outside: Path, writer: str) -> None:
    folder = room.live.folder / ALIVE
    folder.mkdir(exist_ok=True)
    (folder / "copy (1).json").write_bytes(stranger(room, writer.format(outside=outside), draft="proposer un essai"))
    room.saved()
    (find,) = [find for find in survey_session(room.live.folder).finds if find.kind == "draft"]
    assert (find.path, find.loose[0].text) == (folder / "copy (1).json", "proposer un essai")
    assert keep_text(find, find.loose[0].text).is_relative_to(room.live.folder)


@given(st.text(max_size=60))
def test_the_writer_of_a_sign_is_a_name_or_nothing(tmp_path_factory: pytest.TempPathFactory, writer: str) -> None:
    folder = tmp_path_factory.mktemp("s")
    (folder / ALIVE).mkdir()
    fields = {"writer": clean(writer), "at": "2026-11-22T10:00:00Z", "wall": "2026-11-22T10:00:00Z"}
    (folder / ALIVE / "zz.json").write_bytes(msgspec.json.encode(fields))
    ((path, alive),) = signs_of_life(folder)
    assert (folder / ALIVE / f"{alive.writer}.json").parent == path.parent


@pytest.mark.parametrize("name", [".deleted-", ".deleted--ab", ".deleted-..-ab", ".deleted-.-ab", ".deleted-a b-ab"])
def test_a_session_that_was_to_be_deleted_comes_back_into_its_own_folder(tmp_path: Path, name: str) -> None:
    sessions = tmp_path / "sessions"
    (sessions / name / "events").mkdir(parents=True)
    (find,) = deleted(sessions)
    path = bring_back(find, SESSION).path
    assert path is not None
    assert (path.parent, list(tmp_path.iterdir())) == (sessions, [sessions])
    assert ids(sessions) == [path.name]
