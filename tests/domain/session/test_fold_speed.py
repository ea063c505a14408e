"""Folding keeps pace: a whole record in little more than its reading takes, one more note in less than a frame."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from play import TEN, Play, ev

from gep_tui.domain.session.events import Event
from gep_tui.domain.session.fold import Record, fold

COUNT = 20_000


def _record() -> list[Event]:
    """Return a session with so many notes of two writers."""
    play = Play()
    written = [
        ev.NoteAdded(
            writer="desk" if number % 2 else "notes",
            seq=3 + number,
            at=TEN + timedelta(seconds=number),
            text=f"Rencontrer la cheffe de service avant la réunion, essai {number}",
            kind="lead",
            run="desk-2",
            person="lea",
            author="Anne",
        )
        for number in range(COUNT)
    ]
    return [*play.record.events, *written]


def _best(action: Callable[[], Any], times: int = 5) -> float:
    """Return the processor's seconds of the fastest of some runs: what the machine does besides is not measured."""
    found = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(times):
            began = time.process_time()
            action()
            found.append(time.process_time() - began)
    finally:
        gc.enable()
    return min(found)


@pytest.fixture(scope="module")
def events() -> list[Event]:
    return _record()


def test_folding_takes_at_most_ten_times_the_decoding_of_the_lines(events: list[Event]) -> None:
    lines = [msgspec.json.encode(event) for event in events]
    decoder = msgspec.json.Decoder(ev.KnownEvent)
    assert _best(lambda: fold(events)) <= 10 * _best(lambda: [decoder.decode(line) for line in lines])


def test_a_further_note_takes_well_under_half_a_millisecond(events: list[Event]) -> None:
    record = Record(events)

    def add() -> None:
        record.add((ev.NoteAdded(writer="desk", seq=record.session.last[0] + 1, at=TEN, text="x", kind="lead"),))

    assert _best(add, times=100) < 0.0005


def test_reading_again_what_is_known_takes_no_longer_than_folding_it(events: list[Event]) -> None:
    record = Record(events)
    assert _best(lambda: record.add(events), times=3) <= 2 * _best(lambda: fold(events), times=3)
