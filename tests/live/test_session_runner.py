"""What is done beside a live session: drafts, results, phases that advance by themselves."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from room import TEN, Room, phase
from waiting import PATIENCE, until

from gep_tui.domain.session.advancing import is_due
from gep_tui.domain.session.decisions import phases, undoing
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.events import SessionOpened
from gep_tui.domain.session.fold import Record
from gep_tui.live import session_runner as module
from gep_tui.live.clock import FastClock, ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.next_second import until_next_second
from gep_tui.live.session import LiveSession
from gep_tui.live.session_runner import SessionRunner
from gep_tui.store.files import processes
from gep_tui.store.files.heartbeat import read_alive, remove_sign, running


def test_the_draft_of_a_dead_process_comes_back_with_its_kind_and_phase(room: Room) -> None:
    room.left("dead", "half a no")
    found = room.restart()
    assert found is not None
    assert (found.draft, found.draft_kind, found.phase) == ("half a no", "idea", "one")


def test_without_a_draft_nothing_comes_back(room: Room) -> None:
    room.left("dead", "")
    assert room.restart() is None


def test_of_several_drafts_the_last_comes_back_and_the_others_stay_for_the_next_time(room: Room) -> None:
    room.left("older", "the older", at=TEN)
    room.left("newer", "the newer", at=TEN + timedelta(seconds=5))
    found = room.restart()
    assert found is not None and found.draft == "the newer"
    room.runner.keep("the newer", "fact")
    room.runner.end()
    assert room.drafts() == {"older": "the older", "second": "the newer"}


def test_a_line_that_was_entered_after_all_does_not_come_back(room: Room) -> None:
    room.left("first", "half a no")
    room.clock.advance(0.5)
    room.live.do(partial(add_note, text="half a note", kind="fact"))
    assert room.restart() is None


def test_a_note_that_another_screen_begins_with_the_same_words_does_not_keep_a_line_away(room: Room) -> None:
    scribe = room.beside("scribe")
    scribe.do(partial(add_note, text="hers", kind="fact"))
    room.clock.advance(1)
    room.left("dead", "Le")
    room.clock.advance(1)
    scribe.do(partial(add_note, text="Le service d’à côté", kind="fact"))
    scribe.close()
    found = room.restart()
    assert found is not None and found.draft == "Le"


def test_each_screen_gets_back_its_own_line_whichever_starts_first(room: Room) -> None:
    room.left("dead", "the facilitator’s", role="live")
    room.left("dead-scribe", "the scribe’s", role="notes", author="Zoé", at=TEN + timedelta(seconds=5))
    room.left("second-scribe", "another scribe’s", role="notes", author="Max", at=TEN + timedelta(seconds=9))
    scribe = LiveSession.resume(session_files(room.live.folder, "scribe"), room.clock, seat=False)
    other = SessionRunner(scribe, "en", "notes", "Zoé")
    assert (found := other.begin()) is not None and found.draft == "the scribe’s"
    other.keep("the scribe’s", "fact")
    other.end()
    assert set(room.drafts()) == {"dead", "second-scribe", "scribe"}
    scribe.close()
    remove_sign(room.live.folder, "scribe")  # an earlier screen of this very process, whose line would come first
    found = room.restart()
    assert found is not None and found.draft == "the facilitator’s"


def test_under_one_name_no_line_is_overwritten_by_a_later_one_of_another(room: Room) -> None:
    room.left("desk", "its own", role="live")
    room.left("older", "of another", role="live", at=TEN + timedelta(seconds=5))
    found = room.restart("desk")
    assert found is not None and found.draft == "its own"


def test_a_line_goes_only_once_it_is_on_the_disk_under_the_new_name(room: Room) -> None:
    room.left("dead", "half a no", role="live")
    room.restart()
    room.runner._heartbeat._file.path = Path("/dev/null/alive/second.json")
    room.runner.keep("half a no", "fact")
    room.runner.end()
    assert room.drafts() == {"dead": "half a no"}


def test_so_with_a_name_before_it(room: Room) -> None:
    room.left("first", "@Anne half a no")
    room.live.do(partial(add_note, text="half a note", kind="fact", person="p1"))
    assert room.restart() is None


def test_a_line_left_on_the_way_home_comes_back_in_the_same_process(room: Room) -> None:
    room.restart()
    room.runner.keep("half a no", "fact")
    room.runner.end()
    found = room.restart("third")
    assert found is not None and found.draft == "half a no"


def test_an_earlier_note_with_the_same_words_does_not_keep_a_draft_away(room: Room) -> None:
    room.live.do(partial(add_note, text="half a note", kind="fact"))
    room.clock.advance(5)
    room.left("first", "half a no")
    assert room.restart() is not None


def test_the_line_of_a_process_that_runs_is_its_own(room: Room) -> None:
    room.left("other", "typing", pid=os.getppid(), born=processes._born(os.getppid()))
    assert room.restart() is None
    room.runner.keep("", "")
    room.runner.end()
    assert room.drafts() == {"other": "typing", "second": ""}


def test_another_computers_process_is_taken_for_dead_after_a_long_silence_only(room: Room) -> None:
    room.left("laptop", "typing there", host="another")
    room.clock.advance(60)
    assert room.restart() is None
    room.runner.keep("", "")
    room.clock.advance(600)
    found = room.restart("third")
    assert found is not None and found.draft == "typing there"


def test_the_sign_of_life_of_a_dead_process_goes_once_its_line_is_safe_here(room: Room) -> None:
    room.left("dead", "half a no")
    room.restart()
    room.runner.tick("half a no", "idea")
    until(room.runner._heartbeat._file.is_saved)
    room.runner.tick("half a no", "idea")
    assert room.drafts() == {"second": "half a no"}


def test_a_draft_is_kept_at_the_end_and_without_one_nothing_stays(room: Room) -> None:
    room.restart()
    room.runner.keep("half a no", "fact", "one")
    assert room.drafts() == {"second": "half a no"}
    room.restart("third")
    room.live.do(phases.close)
    room.runner.keep("", "fact")
    room.runner.end()
    assert room.drafts() == {}


def test_while_the_clock_runs_the_moment_of_leaving_stays_without_a_draft(room: Room) -> None:
    room.restart()
    room.clock.advance(60)
    room.runner.keep("", "fact")
    (left,) = read_alive(room.live.folder)
    assert (left.writer, left.draft, left.at) == ("second", "", room.clock.at())
    assert not running(left), "the process goes on, its screen does not"


def results(room: Room) -> Path:
    return room.live.folder / "results.json"


def wait_for_results(room: Room) -> None:
    for thread in module.threading.enumerate():
        if thread.name == "gep-results":
            thread.join(PATIENCE)


def test_results_are_written_when_a_phase_has_ended_and_at_the_close(room: Room) -> None:
    room.restart()
    room.runner.tick("", "")
    wait_for_results(room)
    assert not results(room).exists(), "a phase that goes on has no results yet"
    for command in (phases.next_phase, phases.close):
        room.clock.advance(60)
        room.live.do(command)
        room.runner.tick("", "")
        wait_for_results(room)
        assert results(room).exists()
        results(room).unlink()
    room.runner.tick("", "")
    wait_for_results(room)
    assert not results(room).exists()


def test_results_are_the_seats(room: Room) -> None:
    other = LiveSession.resume(session_files(room.live.folder, "other"), room.clock, seat=False)
    SessionRunner(other, "en").write_results()
    assert not results(room).exists()
    other.close()


def test_results_that_cannot_be_written_end_nothing(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr("gep_tui.store.results.results.write_results", fail)
    room.runner.write_results()


def test_a_phase_that_says_so_advances_by_itself_once(room_of: Callable[..., Room]) -> None:
    room = room_of(phase("one", auto_advance=True), phase("two"), phase("three"))
    for seconds, shown in ((299, "one"), (300, "one"), (1, "two"), (300, "two"), (299, "two")):
        room.clock.advance(seconds)
        room.runner.tick("", "")
        assert room.live.session.phase is not None and room.live.session.phase.id == shown


def test_what_was_taken_back_by_hand_the_clock_does_not_do_again(room_of: Callable[..., Room]) -> None:
    room = room_of(phase("one", auto_advance=True), phase("two"), phase("three"))
    _later(room, 600)
    assert _here(room) == "two"
    room.live.do(undoing.undo)
    for seconds in (0.6, 1, 300):
        _later(room, seconds)
        assert _here(room) == "one"
    room.live.do(partial(phases.change_length, seconds=600))  # another command, and a length with time left
    _later(room, 290)
    assert _here(room) == "one"
    _later(room, 10)
    assert _here(room) == "two", "a new length has an end of its own"


def test_an_end_taken_back_stays_so_after_other_commands_and_a_restart(room_of: Callable[..., Room]) -> None:
    room = room_of(phase("one", auto_advance=True), phase("two"))
    _later(room, 600)
    room.live.do(undoing.undo)
    room.live.do(phases.pause)
    room.clock.advance(2)
    room.live.do(phases.resume)
    record = Record(room.live.record.events)
    assert not is_due(record, room.live.now()) and not is_due(record, room.live.now() + timedelta(hours=1))


def test_a_slip_taken_back_early_leaves_the_clock_to_end_the_phase(room_of: Callable[..., Room]) -> None:
    room = room_of(phase("one", auto_advance=True), phase("two"))
    room.clock.advance(60)
    room.live.do(phases.next_phase)
    room.live.do(undoing.undo)
    _later(room, 540)
    assert _here(room) == "two"


def _later(room: Room, seconds: float) -> None:
    """Let time go by as it does in the room: the clock is looked at too often for it to be a gap."""
    while seconds > 0:
        room.clock.advance(min(seconds, 100))
        room.runner.tick("", "")
        seconds -= 100


def _here(room: Room) -> str:
    assert room.live.session.phase is not None
    return room.live.session.phase.id


@pytest.mark.parametrize("gone, wait", [(0.0, 1.0), (0.25, 0.755), (0.95, 0.1), (10.5, 0.505)])
def test_the_next_look_is_when_the_next_second_is_shown(room: Room, gone: float, wait: float) -> None:
    room.clock.advance(gone)
    assert until_next_second(room.live) == pytest.approx(wait, abs=0.001)


def test_in_a_pause_it_is_the_pauses_second(room: Room) -> None:
    room.clock.advance(10.3)
    room.live.do(phases.pause)
    room.clock.advance(5.9)
    assert until_next_second(room.live) == pytest.approx(0.105, abs=0.001)


def test_in_a_rehearsal_seconds_are_shorter_and_looks_no_more_than_ten_a_second(tmp_path: Path) -> None:
    hand = ManualClock(TEN)
    opened = SessionOpened(id="s", programme="p", plan=(phase("one"),), rehearsal=True, speed=4)
    live = LiveSession.open(session_files(tmp_path / "s", "w"), FastClock(4, TEN, hand), opened)
    live.do(phases.begin)
    runner = SessionRunner(live, "en")
    assert until_next_second(runner.live) == pytest.approx(0.255)
    hand.advance(0.24)
    assert until_next_second(runner.live) == pytest.approx(0.1)
    runner.keep("", "")
    live.close()


def test_a_very_long_line_is_not_written_again_and_again(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    put: list[str] = []
    monkeypatch.setattr(room.runner._heartbeat._file, "put", lambda alive: put.append(alive.draft))
    for draft in ("short", "short", "x" * 200_000, "x" * 200_000, "x" * 200_001, "x" * 200_001):
        room.clock.advance(1)
        room.runner.tick(draft, "fact")
    assert [len(draft) for draft in put] == [5, 5, 200_000, 200_001]
    room.clock.advance(20)
    room.runner.tick("x" * 200_001, "fact")
    assert len(put) == 5
