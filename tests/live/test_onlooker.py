"""A screen that only looks on: it tells that it is here, knows whether the clock is kept, and leaves no trace."""

from __future__ import annotations

from datetime import timedelta

from room import Room
from waiting import until

from gep_tui.live.company import SILENT
from gep_tui.live.files import session_files
from gep_tui.live.onlooker import BEAT, Onlooker
from gep_tui.live.session import LiveSession
from gep_tui.store.files.heartbeat import read_alive


def looking_on(room: Room) -> tuple[Onlooker, LiveSession]:
    until(lambda: not room.live.saving.pending)
    live = LiveSession(session_files(room.live.folder, "projector"), room.clock)
    return Onlooker(live), live


def look(onlooker: Onlooker) -> None:
    onlooker._follower.company.look()
    onlooker.tick()


def test_its_sign_of_life_says_what_it_is_and_goes_with_it(room: Room) -> None:
    onlooker, _live = looking_on(room)
    onlooker.tick()
    until(lambda: [sign.role for sign in read_alive(room.live.folder)] == ["room"])
    onlooker.end()
    assert read_alive(room.live.folder) == ()


def test_it_beats_every_few_seconds_and_not_where_the_session_is_gone(room: Room) -> None:
    onlooker, _live = looking_on(room)
    put: list[str] = []
    onlooker._heartbeat.put = lambda *words: put.append("beat")  # type: ignore[assignment, method-assign]
    for _ in range(10):
        onlooker.tick()
        room.clock.advance(1)
    assert len(put) == round(10 / BEAT) + 1
    onlooker._follower.gone = True
    room.clock.advance(60)
    onlooker.tick()
    assert len(put) == round(10 / BEAT) + 1
    onlooker.end()


def test_it_knows_whether_somebody_keeps_the_clock(room: Room) -> None:
    onlooker, live = looking_on(room)
    look(onlooker)
    assert not onlooker.is_left and onlooker.silent_since is None, "nothing is known where no sign came"
    room.left(room.live.writer, "", host="another")
    look(onlooker)
    assert not onlooker.is_left and onlooker.silent_since is None
    room.clock.advance(SILENT + 1)
    look(onlooker)
    assert onlooker.silent_since is not None
    room.left(room.live.writer, "", host="another")
    look(onlooker)
    assert onlooker.silent_since is None
    room.left(room.live.writer, "")
    look(onlooker)
    assert onlooker.is_left
    live.close()
    onlooker.end()


def test_the_times_of_day_are_those_of_the_holders_wall(room: Room) -> None:
    onlooker, live = looking_on(room)
    assert onlooker.offset is None
    room.clock.set_wall(-1200)
    room.left(room.live.writer, "", host="another")
    look(onlooker)
    assert onlooker.offset == timedelta(), "this laptop's clock was set, the holder's was not"
    room.left(room.live.writer, "", host="another", wall=room.clock.at() + timedelta(hours=1))
    look(onlooker)
    assert onlooker.offset == timedelta(hours=1)
    live.close()
    onlooker.end()
