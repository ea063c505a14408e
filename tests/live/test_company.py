"""Others at the same session: noticed at once, and told of until they are gone."""

from __future__ import annotations

import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from threading import Event as Signal
from threading import Thread

import pytest
from room import TEN, Room
from waiting import until

from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.live import follower
from gep_tui.live.company import JUST_NOW, Company
from gep_tui.store.files.notice import OFTEN, Looks, notice_of


def test_what_another_wrote_is_taken_in_while_it_is_there(room: Room) -> None:
    other = room.beside("other")
    room.runner.begin()
    came = Signal()
    room.live.listeners.add(lambda: came.set() if room.live.session.notes else None)
    other.do(partial(add_note, text="seen at once", kind="fact"))
    assert came.wait(30)
    other.close()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing tells of files")
def test_the_first_note_of_somebody_who_has_left_no_heartbeat_waits_for_no_look(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(follower, "LOOK", 3600.0)
    room.runner.begin()
    other = room.beside("other")
    other.do(partial(add_note, text="seen at once", kind="fact"))
    until(lambda: room.live.session.notes)
    other.do(partial(add_note, text="the next one too", kind="fact"))
    until(lambda: len(room.live.session.notes) == 2)
    other.close()
    room.runner.end()


def test_a_folder_tells_of_a_line_sooner_than_the_next_look_would_come(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"")
    waiting, told = Signal(), Signal()

    def wait() -> None:
        notice = notice_of(tmp_path)
        notice.wait(0, True)
        waiting.set()
        notice.wait(60, True)
        told.set()
        notice.close()

    Thread(target=wait, daemon=True).start()
    assert waiting.wait(30)
    end = time.monotonic() + 30
    while not told.wait(0.05) and time.monotonic() < end:
        with (tmp_path / "a.jsonl").open("ab") as file:
            file.write(b"{}\n")
    assert told.is_set()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing tells of files")
def test_the_word_on_a_folder_comes_to_nobody_once_who_waited_for_it_is_gone(tmp_path: Path) -> None:
    program = f"""if True:
        from pathlib import Path
        from threading import Thread
        from gep_tui.store.files.notice import notice_of
        folder = Path({str(tmp_path)!r})
        kept = []
        def wait():
            kept.append(notice_of(folder))
            kept[0].wait(0, True)
        thread = Thread(target=wait)
        thread.start()
        thread.join()
        (folder / "a").write_bytes(b"x")
        print("alive")
    """
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout) == (0, "alive\n")


def test_a_folder_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    notice = notice_of(tmp_path / "later")
    notice.wait(0, True)
    (tmp_path / "later").mkdir()
    notice.wait(0, True)
    (tmp_path / "later" / "b").write_bytes(b"x")
    notice.wait(60, True)
    notice.close()


def test_where_nothing_tells_there_are_ten_looks_a_second_while_others_are_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    Looks().wait(1.0, True)
    Looks().wait(1.0, False)
    assert slept == [OFTEN, 1.0]


def test_who_is_heard_counts_until_gone_and_it_is_told_when_that_was(room: Room) -> None:
    company = Company(room.live)
    room.left("laptop", "", host="another", pid=7)
    company.look()
    assert (company.count, company.heard) == (0, None), "nobody tells how old that is"
    room.clock.advance(1)
    room.left("laptop", "", host="another", pid=7)
    company.look()
    assert (company.count, company.heard, company.is_near) == (1, None, True)
    heard = room.clock.at()
    room.clock.advance(JUST_NOW + 1)
    company.look()
    assert (company.count, company.heard, company.is_near) == (1, heard, False)
    room.left("laptop", "", host="another", pid=-1)
    company.look()
    assert (company.count, company.heard) == (0, None)


def test_of_who_has_the_clock_the_sign_that_was_found_tells(room: Room) -> None:
    room.left("first", "", host="another", pid=7)
    beside = room.beside("notes")
    company = Company(beside)
    room.clock.advance(600)
    company.look()
    assert (company.count, company.heard) == (1, TEN)
    beside.close()


def test_the_holder_of_the_clock_is_missed_whoever_else_is_heard(room: Room) -> None:
    beside = room.beside("notes")
    company = Company(beside)
    heard = room.clock.at()
    for minute in range(61):
        if minute == 0:
            room.left("first", "", host="another", pid=7)
        room.left("projector", "", host="another", pid=8, role="room", wall=room.clock.at())
        company.look()
        room.clock.advance(60)
    assert company.count == 2 and company.is_near is False
    assert company.heard == company.silent_since == heard
    room.left("first", "", host="another", pid=7)
    company.look()
    assert company.heard is None and company.silent_since is None, "after an hour all is right again"
    beside.close()
