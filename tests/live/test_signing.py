"""Who writes on which screen: told by heartbeats while it is open, and by the record for good."""

from __future__ import annotations

import zlib

import msgspec
from room import TEN, Room

from gep_tui.domain.session.events import GapNoticed, Signed
from gep_tui.domain.stream.encoding import encoded
from gep_tui.live.company import Company
from gep_tui.live.session_runner import SessionRunner
from gep_tui.store.files.heartbeat import DAMAGED, Alive, check_of, read_alive


def _signed(room: Room) -> list[tuple[str, str]]:
    return [(event.writer, event.name) for event in room.live.record.events if isinstance(event, Signed)]


def test_whoever_is_alone_signs_nothing(room: Room) -> None:
    room.runner = SessionRunner(room.live, "en", author="Claire")
    room.runner.begin()
    room.tick(10)
    assert _signed(room) == []


def test_each_signs_once_when_somebody_else_has_written(room: Room) -> None:
    other = room.beside("other")
    other.take_seat()
    room.runner = SessionRunner(room.live, "en", author="Claire")
    while not room.live.poll():
        room.clock.advance(1)
    room.tick(10)
    room.tick(10)
    assert _signed(room) == [("first", "Claire")]
    assert room.live.session.authors == {"first": "Claire"}
    other.close()


def test_a_signature_is_no_sign_of_somebody_at_the_keys(room: Room) -> None:
    room.clock.advance(3600)
    room.restart()
    room.runner = SessionRunner(room.live, "en", author="Claire")
    room.runner.begin()
    room.tick(5)
    assert _signed(room) == [("second", "Claire")]
    assert "signed" not in [command.type for command in room.live.session.done], "undo takes no signature back"
    [gap] = room.runner.gaps
    assert gap.until is None
    assert [event.until for event in room.live.record.events if isinstance(event, GapNoticed)] == [None]


def test_a_heartbeat_tells_which_screen_it_is_whose_since_when_and_what_it_has_read(room: Room) -> None:
    room.runner = SessionRunner(room.live, "en", "notes", "Zoé\x07")
    room.clock.advance(30)
    room.runner.tick("", "")
    room.runner.keep("half a line", "")
    [alive] = read_alive(room.live.folder)
    assert (alive.role, alive.author, alive.opened) == ("notes", "Zoé", TEN)
    assert (alive.seen, alive.check != DAMAGED) == (room.live.session.last[0], True)


def test_an_older_gep_finds_the_same_sum_over_what_it_knows() -> None:
    alive = Alive(writer="w", at=TEN, wall=TEN, draft="x", pid=7)
    more = msgspec.structs.replace(alive, role="notes", author="Zoé", opened=TEN, seen=12)
    assert check_of(more) == check_of(alive) == f"{zlib.crc32(encoded(alive)):08x}"


def test_a_companion_of_an_older_gep_is_counted_without_a_role(room: Room) -> None:
    company = Company(room.live)
    for _ in range(2):
        room.clock.advance(1)
        room.left("laptop", "", host="another", pid=7)
        company.look()
    assert company.count == 1
