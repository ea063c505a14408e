"""The engine carries a stream of another kind: a counter goes through the log, a kill, damage, recovery and a merge."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from counter import COUNTER, SUBJECT, Added, CounterOpened, CounterRecord, Hand, Said, shown
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.position import place
from gep_tui.domain.stream.undoing import Redone, Undone
from gep_tui.store.files.reading import read_folder
from gep_tui.store.recovery.bringing import bring_back
from gep_tui.store.recovery.survey import survey

PROGRAM, STRUCK = (Path(__file__).with_name(name) for name in ("counter.py", "struck_counter.py"))
ROOT = Path(__file__).parents[3]

#: What happens to each call to the disk; a write is also cut in half, or meets a full disk.
STRIKES = ("before", "after", "EIO")


def started(*arguments: object, program: Path = PROGRAM) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(program), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def numbers(said: str) -> set[int]:
    return {int(line) for line in said.splitlines() if line.isdigit()}


def kept(folder: Path) -> set[int]:
    return {event.seq for event in read_folder(folder, COUNTER).events}


def counted(folder: Path) -> int:
    return shown(read_folder(folder, COUNTER).events)


def test_it_is_written_and_read_without_a_line_of_session_code(tmp_path: Path) -> None:
    process = started(tmp_path / "c", "w", 5)
    said, _ = process.communicate(timeout=240)
    assert said.splitlines()[-2:] == ["closed True", "session"]
    reading = read_folder(tmp_path / "c", COUNTER)
    assert (reading.problems, reading.newest_schema, shown(reading.events)) == ((), 3, 5)


def test_undo_and_redo(tmp_path: Path) -> None:
    hand = Hand(tmp_path, "w")
    hand.write(CounterOpened(id="c", start=10))
    hand.write(Added(by=5))
    hand.write(Said(text="five more"))
    hand.write(Added(by=7))
    hand.undo()
    hand.undo()
    assert hand.record.state == 10, "what was said between is passed over"
    hand.redo()
    assert hand.record.state == 15
    hand.write(Added(by=0))
    assert [refused.why for refused in hand.record.refused] == ["nothing-added"]
    assert hand.log.close(60)
    assert counted(tmp_path) == 15


def test_two_writers_are_one_record(tmp_path: Path) -> None:
    first = Hand(tmp_path, "a")
    first.write(CounterOpened(id="c", start=0))
    second = Hand(tmp_path, "b")
    for by in range(1, 6):
        first.write(Added(by=by))
        second.write(Added(by=10 * by))
    second.undo()
    first.poll()
    second.poll()
    assert first.record.state == second.record.state == 15 + 100
    for hand in (first, second):
        assert hand.log.close(60)
    assert counted(tmp_path) == 115


def test_what_one_writer_lost_the_other_writes_again(tmp_path: Path) -> None:
    first, second = Hand(tmp_path, "a"), Hand(tmp_path, "b")
    first.write(CounterOpened(id="c", start=0))
    first.write(Added(by=3))
    second.poll()
    second.write(Added(by=4))
    assert first.log.close(60)
    (tmp_path / "events" / "a.jsonl").unlink()
    second.log.poll()
    second.log.poll()
    second.write(Added(by=5))
    assert second.log.close(60)
    assert counted(tmp_path) == 12


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_a_kill_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    acknowledged: set[int] = set()
    for life in range(4):
        process = started(tmp_path, f"life{life}", 100_000)
        assert process.stdout
        for _ in range(1 + life * 5):
            acknowledged.add(int(process.stdout.readline()))
        process.kill()
        acknowledged |= numbers(process.stdout.read())
        assert process.wait(60) == -signal.SIGKILL
    assert acknowledged <= kept(tmp_path)
    assert counted(tmp_path) == len(kept(tmp_path)) - 1


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_no_call_to_the_disk_that_fails_or_is_the_last_loses_anything(tmp_path: Path) -> None:
    tally = tmp_path / "tally"
    started(tmp_path / "c", "w", 2, tally, "", program=STRUCK).communicate(timeout=240)
    calls = dict.fromkeys(tally.read_text().splitlines())
    assert {call.split()[0] for call in calls} >= {"create", "write", "fsync", "mkdir"}
    for number, call in enumerate(calls):
        for how in (*STRIKES, *(("half", "ENOSPC") if call.startswith("write ") else ())):
            _struck(tmp_path / f"{number}-{how}", f"{call} {how}")


def _struck(folder: Path, strike: str) -> None:
    process = started(folder, "w", 2, folder.with_suffix(".tally"), strike, program=STRUCK)
    said, _ = process.communicate(timeout=240)
    assert process.returncode in (0, -signal.SIGKILL), strike
    reading = read_folder(folder, COUNTER)
    assert {problem.code for problem in reading.problems} <= {"torn-tail"}, strike
    assert numbers(said) <= {event.seq for event in reading.events}, strike
    hand = Hand(folder, "again")
    if not hand.record.events:
        hand.write(CounterOpened(id=folder.name, start=0))
    seq = hand.write(Added(by=1)).seq
    assert hand.log.close(60), strike
    assert numbers(said) | {seq} <= kept(folder), strike


DAMAGES = {
    "a letter": lambda line: line.replace("é".encode(), b"\xe9"),
    "a quote": lambda line: line.replace(b'"at":"', b'"at":'),
    "zeros": lambda line: line.replace("’".encode(), b"\0\0\0"),
    "its type": lambda line: line.replace(b'"added"', b'"adbed"'),
}


@pytest.mark.parametrize("what", DAMAGES)
def test_a_damaged_line_is_brought_back(tmp_path: Path, what: str) -> None:
    hand = Hand(tmp_path, "w")
    hand.write(CounterOpened(id=tmp_path.name, start=0))
    for by in (1, 10, 100):
        hand.write(Added(by=by, why="c’est décidé"))
    assert hand.log.close(60)
    path = tmp_path / "events" / "w.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    lines[2] = DAMAGES[what](lines[2])
    path.write_bytes(b"".join(lines))
    assert counted(tmp_path) < 111
    (find,) = survey(tmp_path, SUBJECT).finds
    assert bring_back(find, COUNTER).events == find.missing >= 1
    assert counted(tmp_path) == 111
    assert survey(tmp_path, SUBJECT).finds == ()


def test_a_stray_file_comes_back_into_the_counter(tmp_path: Path) -> None:
    hand = Hand(tmp_path, "w")
    hand.write(CounterOpened(id=tmp_path.name, start=0))
    hand.write(Said(text="one"))
    hand.write(Added(by=2))
    assert hand.log.close(60)
    path = tmp_path / "events" / "w.jsonl"
    path.rename(tmp_path / "w.jsonl.old")
    (find,) = survey(tmp_path, SUBJECT).finds
    assert (find.kind, find.missing, find.notes) == ("stray", 3, 1)
    bring_back(find, COUNTER)
    assert counted(tmp_path) == 2


def test_a_newer_version_is_only_read(tmp_path: Path) -> None:
    hand = Hand(tmp_path, "w")
    hand.write(CounterOpened(id="c", start=1, schema=4))
    assert hand.log.close(60)
    found = survey(tmp_path, SUBJECT)
    assert (found.newer, found.reading.newest_schema, found.finds) == (True, 4, ())


@given(st.lists(st.sampled_from(["add", "undo", "redo", "say"]), max_size=25), st.integers(0, 10**6))
def test_any_order_of_reading_counts_the_same(moves: list[str], seed: int) -> None:
    record, events = CounterRecord(), list[Event]()
    for number, move in enumerate(moves, 1):
        event = _moved(record, move, number)
        if event is not None:
            events.append(event)
            record.add((event,))
    mixed = [*events, *events]
    random.Random(seed).shuffle(mixed)
    late = CounterRecord(mixed[:7])
    for event in mixed[7:]:
        late.add((event,))
    assert late.state == record.state == shown(mixed)
    assert [place(event) for event in late.events] == sorted(place(event) for event in events)


def _moved(record: CounterRecord, move: str, seq: int) -> Event | None:
    writer, piles = "ab"[seq % 2], record.piles
    if move == "add":
        return Added(writer=writer, seq=seq, by=seq)
    if move == "say":
        return Said(writer=writer, seq=seq, text="x")
    if move == "undo" and piles.done:
        return Undone(writer=writer, seq=seq, target=piles.done[-1].key)
    if move == "redo" and piles.undone:
        return Redone(writer=writer, seq=seq, target=piles.undone[-1].key)
    return None
