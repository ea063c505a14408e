"""Sessions over midnight, the leap day and changed clocks: dates and lengths in every form of the record."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from looked_at import looked_at

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.decisions import floor, notes, phases
from gep_tui.domain.session.events import Event, Guest, SessionOpened
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.report import Report, report
from gep_tui.domain.stream.spans import fixed
from gep_tui.export.about import about
from gep_tui.export.csv_table import csv_
from gep_tui.export.json_text import json_
from gep_tui.export.markdown import markdown
from gep_tui.export.part import Part

NIGHTS = [
    (
        "Europe/Paris",
        "2026-11-22T23:20:00+01:00",
        "from Sunday, 22 November 2026, 23:20, to Monday, 23 November 2026, 00:50",
    ),
    (
        "Europe/Paris",
        "2028-02-28T23:20:00+01:00",
        "from Monday, 28 February 2028, 23:20, to Tuesday, 29 February 2028, 00:50",
    ),
    (
        "Europe/Paris",
        "2028-02-29T23:20:00+01:00",
        "from Tuesday, 29 February 2028, 23:20, to Wednesday, 1 March 2028, 00:50",
    ),
    (
        "Europe/Paris",
        "2026-12-31T23:20:00+01:00",
        "from Thursday, 31 December 2026, 23:20, to Friday, 1 January 2027, 00:50",
    ),
    ("Europe/Paris", "2026-10-25T02:30:00+02:00", "Sunday, 25 October 2026, from 02:30 to 03:00"),
    ("Europe/Paris", "2026-03-29T01:30:00+01:00", "Sunday, 29 March 2026, from 01:30 to 04:00"),
    ("America/New_York", "2026-11-01T01:30:00-04:00", "Sunday, 1 November 2026, from 01:30 to 02:00"),
    ("America/New_York", "2026-03-08T01:30:00-05:00", "Sunday, 8 March 2026, from 01:30 to 04:00"),
    ("Australia/Sydney", "2026-04-05T02:30:00+11:00", "Sunday, 5 April 2026, from 02:30 to 03:00"),
]


def night(zone: str, start: str) -> tuple[Report, Record]:
    """Return the record of an hour and a half: two phases of 45 minutes, one turn over both, a note in the second."""
    begin = datetime.fromisoformat(start).astimezone(UTC)
    record, seq = Record(), 0

    def write(event: Event, minutes: float) -> None:
        nonlocal seq
        seq += 1
        at = fixed((begin + timedelta(minutes=minutes)).astimezone(ZoneInfo(zone)))
        record.add((_stamped(event, seq, at),))

    plan = tuple(PlannedPhase(id=id, name=Text(fr=id, en=id), seconds=2400) for id in ("one", "two"))
    write(SessionOpened(id="s", programme="p", title="Night", plan=plan, people=(Guest(id="p1", name="Anne"),)), 0)
    for minutes, decide in (
        (0, phases.begin),
        (10, lambda session, now: floor.give_floor(session, now, "p1")),
        (45, phases.next_phase),
        (60, lambda session, now: floor.give_floor(session, now, "p1")),
        (75, lambda session, now: notes.add_note(session, now, "said late", "fact")),
        (90, phases.close),
    ):
        event = decide(record.session, begin + timedelta(minutes=minutes))
        assert isinstance(event, Event), event
        write(event, minutes)
    return report(record.session, begin + timedelta(days=3), "en"), record


def _stamped(event: Event, seq: int, at: datetime) -> Event:
    return msgspec.structs.replace(event, writer="w", seq=seq, at=at)


@pytest.mark.parametrize(("zone", "start", "date"), NIGHTS)
def test_dates_and_lengths_are_right_in_every_form(zone: str, start: str, date: str) -> None:
    told, record = night(zone, start)
    page = about(record.session, "en")
    assert f"Date: {date}" in markdown(looked_at(told, Part(), page)).replace("\\", "")
    table = csv_(looked_at(told, Part()))
    assert "said late" in table
    (note,) = (row for row in csv.DictReader(io.StringIO(table.lstrip("\ufeff"))) if "said late" in row.values())
    data = json.loads(json_(looked_at(told, Part())))
    at = datetime.fromisoformat(data["notes"][0]["at"])
    assert at == datetime.fromisoformat(start) + timedelta(minutes=75)
    assert at.utcoffset() == at.astimezone(ZoneInfo(zone)).utcoffset(), "the offset in force at that moment"
    assert note
    assert [row["actual_seconds"] for row in data["phases"]] == [2700.0, 2700.0]
    assert [row["overtime_seconds"] for row in data["phases"]] == [300.0, 300.0]
    assert [row["seconds"] for row in data["turns"]] == [2100.0, 1800.0]
    assert data["speaking"][0]["share"] == 1.0
    ended = datetime.fromisoformat(data["session"]["ended_at"])
    assert ended - datetime.fromisoformat(data["session"]["started_at"]) == timedelta(minutes=90)
