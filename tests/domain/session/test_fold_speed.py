"""Folding takes few steps for each event, and one more note as few in a long record as in a short one.

Steps are counted, since a busy machine changes seconds; `tests/bench` measures those.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from counting import calls
from play import TEN, Play, ev

from gep_tui.domain.session.events import Event
from gep_tui.domain.session.fold import Record, fold

MANY = 2_000


def _record(count: int) -> list[Event]:
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
        for number in range(count)
    ]
    return [*play.record.events, *written]


@pytest.fixture(scope="module")
def events() -> list[Event]:
    return _record(MANY)


def _one_more(record: Record) -> int:
    last = record.session.last[0]
    return calls(lambda: record.add((ev.NoteAdded(writer="desk", seq=last + 1, at=TEN, text="x", kind="lead"),)))


def test_folding_takes_few_steps_for_each_event(events: list[Event]) -> None:
    assert calls(lambda: fold(events)) < 70 * len(events)


def test_a_further_note_takes_no_more_steps_in_a_long_record_than_in_a_short_one(events: list[Event]) -> None:
    assert _one_more(Record(events)) <= _one_more(Record(_record(10))) + 10


def test_reading_again_what_is_known_takes_fewer_steps_than_folding_it(events: list[Event]) -> None:
    record = Record(events)
    assert calls(lambda: record.add(events)) < calls(lambda: fold(events)) / 2
