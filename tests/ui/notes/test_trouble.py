"""What goes wrong around a scribe who writes is said on her screen, and nothing is lost.

The session is deleted, moved or closed, its clock unattended, her disk full; the other screen is older or newer.
"""

from __future__ import annotations

import errno
import os
import shutil
from datetime import timedelta
from functools import partial

import msgspec
import pytest
from waiting import until_shown

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.decisions import gaps, phases
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.events import Unknown
from gep_tui.domain.session.fold import fold
from gep_tui.live import stream
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.store.files import shelter
from gep_tui.store.files.disk import replace_file
from gep_tui.store.files.heartbeat import Alive
from gep_tui.store.files.log import EventLog
from gep_tui.store.files.reading import read_folder


def notes_in(folder):
    return [note.text for note in fold(read_folder(folder, SESSION).events).notes]


@pytest.fixture(autouse=True)
def no_dust(monkeypatch):
    monkeypatch.setattr(shelter, "DUST", 0.1)


async def test_a_session_that_is_deleted_stays_so_and_her_notes_are_kept_where_the_banner_says(scribe, table, tmp_path):
    async with scribe(size=(120, 36)) as seen:
        await seen.note("before")
        await seen.until("● saved")
        table.live.close()
        shutil.rmtree(table.live.folder)
        await seen.until("✗ session gone")
        await seen.note("after")
        await seen.until("This session is no longer there: it was moved or deleted. What you write is kept")
        assert seen.shows("after") and not seen.shows("● saved") and not seen.shows("NOT SAVED")
        refuge = tmp_path / "refuge" / table.live.folder.name
        await until_shown(seen.pilot, lambda: notes_in(refuge) == ["before", "after"])
        assert not table.live.folder.exists()


async def test_a_session_that_comes_back_has_all_her_notes_and_the_banner_goes(scribe, table, tmp_path):
    async with scribe() as seen:
        await seen.note("before")
        await seen.until("● saved")
        table.live.close()
        table.live.folder.rename(tmp_path / "moved")
        await seen.note("meanwhile")
        await seen.until("✗ session gone")
        (tmp_path / "moved").rename(table.live.folder)
        await seen.until("● saved")
        await until_shown(seen.pilot, lambda: notes_in(table.live.folder) == ["before", "meanwhile"])
        assert not seen.shows("no longer there")


async def test_whoever_has_written_nothing_is_told_too(scribe, table):
    async with scribe(author="", size=(120, 36)) as seen:
        await seen.press("enter")
        table.live.close()
        shutil.rmtree(table.live.folder)
        await seen.until("no longer there: it was moved or deleted. What you write now is kept")
        assert not seen.shows("● saved")


async def test_the_end_of_the_session_is_said_and_notes_go_on(scribe, table):
    async with scribe(size=(120, 36)) as seen:
        await seen.note("before")
        assert table.live.do(partial(phases.close))
        await seen.until("closed at")
        await seen.note("after")
        await seen.until("● saved")
        assert seen.texts == ["before", "after"]


def beat(table, pid=7, role="live"):
    """Let the facilitator's screen, on another laptop, give a sign of life."""
    at = table.clock.at()
    sign = Alive(writer=table.live.writer, at=at, wall=at, host="another", pid=pid, role=role, seat=True)
    path = table.live.folder / "alive" / f"{sign.writer}.json"
    path.parent.mkdir(exist_ok=True)
    replace_file(path, msgspec.json.encode(sign))


async def test_a_facilitator_who_is_not_heard_for_an_hour_is_missed_and_all_is_right_afterwards(scribe, table):
    async with scribe(size=(120, 36)) as seen:
        beat(table)
        await seen.until("clock on another screen, last heard 10:00:1")
        table.later(3600)
        await seen.until("The facilitator’s screen has not been heard since 10:00. The clock goes on.")
        await seen.note("meanwhile")
        await seen.until("● saved")
        beat(table)
        await until_shown(seen.pilot, lambda: not seen.shows("not been heard") and not seen.shows("last heard"))
        since = table.clock.at() - timedelta(seconds=3600)
        assert table.live.do(partial(gaps.notice, since=since, why="stood", until=None))
        await seen.until("nobody kept the clock: whether that time counts is still open.")
        gap = table.live.session.gaps[0]
        table.live.do(partial(phases.settle_gap, since=gap.since, until=table.clock.at(), counts=False))
        await until_shown(seen.pilot, lambda: not seen.shows("nobody kept the clock"))
        beat(table, pid=-1)
        await seen.until("The facilitator’s screen is closed. The clock goes on.")
        table.live.poll()
        assert [note.text for note in table.live.session.notes] == ["meanwhile"]


async def test_where_her_disk_is_full_she_is_told_and_the_facilitator_goes_on(scribe, table, monkeypatch):
    """Each has a disk of its own, as on two laptops with a synced folder."""
    monkeypatch.setattr(stream, "PATIENCE", 0.01)
    room = [False]

    def write(descriptor, data):
        if not room[0]:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return os.write(descriptor, data)

    log = EventLog(table.live.folder, "hers", SESSION, write=write)
    live = LiveSession(session_files(table.live.folder, "hers", log), table.clock)
    async with scribe(size=(120, 36), live=live) as seen:
        await seen.note("hers")
        await seen.until("The disk is full: ")
        await seen.until("✗ NOT SAVED")
        assert seen.shows("◌ ") and not seen.shows("● saved")
        assert table.live.do(partial(add_note, text="the facilitator’s", kind="fact"))
        await seen.until("the facilitator’s")
        table.live.poll()
        assert notes_in(table.live.folder) == ["the facilitator’s"]
        room[0] = True
        await seen.until("● saved")
        assert not seen.shows("The disk is full")
        assert sorted(notes_in(table.live.folder)) == ["hers", "the facilitator’s"]
    live.close()


async def test_a_scribe_of_an_older_version_is_read_and_what_a_newer_one_adds_is_kept(scribe, table):
    older = (
        b'{"type":"note_added","writer":"older","seq":900,"at":"2026-11-22T10:00:12+01:00",'
        b'"text":"older","kind":"fact"}'
    )
    newer = (
        b'{"type":"from_the_future","writer":"newer","seq":901,"at":"2026-11-22T10:00:13+01:00","mood":["+",1]}\n'
        b'{"type":"note_added","writer":"newer","seq":902,"at":"2026-11-22T10:00:14+01:00","text":"newer","kind":"fact",'
        b'"mood":"glad"}'
    )
    async with scribe() as seen:
        await seen.note("hers")
        await seen.until("● saved")
        for name, lines in (("older", older), ("newer", newer)):
            (table.live.folder / "events" / f"{name}.jsonl").write_bytes(lines + b"\n")
        await seen.until("Another screen runs a newer gep")
        await seen.until("  older")
        await seen.until("  newer")
        await seen.note("after them")
        assert seen.texts == ["hers", "older", "newer", "after them"]
        assert [event.kind for event in seen.live.record.events if isinstance(event, Unknown)] == ["from_the_future"]
        # a sign of life of an older gep, without a role or an author
        beat(table, role="")
        await seen.press("alt+full_stop", "w")
        await seen.until("Who is here")
        beat(table, role="")
        await until_shown(seen.pilot, lambda: seen.shows("2 screens"))
    assert (table.live.folder / "events" / "newer.jsonl").read_bytes() == newer + b"\n"
