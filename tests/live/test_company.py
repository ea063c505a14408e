"""Others at the same session: noticed at once, and told of until they are gone."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from threading import Event as Signal
from threading import Thread

import pytest
from room import TEN, Room

from gep_tui.domain.session.decisions.notes import add_note
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


def test_a_folder_tells_of_a_line_sooner_than_the_next_look_would_come(tmp_path: Path) -> None:
    notice = notice_of(tmp_path)
    (tmp_path / "a.jsonl").write_bytes(b"")
    notice.wait(0, True)
    told = Signal()

    def wait() -> None:
        notice.wait(60, True)
        told.set()

    Thread(target=wait, daemon=True).start()
    with (tmp_path / "a.jsonl").open("ab") as file:
        file.write(b"{}\n")
    end = time.monotonic() + 30
    while not told.wait(0.05) and time.monotonic() < end:
        with (tmp_path / "a.jsonl").open("ab") as file:
            file.write(b"{}\n")
    assert told.is_set()


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
    company.look()
    assert company.is_alone
    room.left("laptop", "", host="another", pid=7)
    company.look()
    assert (company.count, company.heard) == (0, None), "nobody tells how old that is"
    assert not company.is_alone, "yet it may write at any moment"
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
    assert (company.count, company.heard, company.is_alone) == (0, None, True)


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
