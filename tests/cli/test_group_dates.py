"""`gep group dates`: planned, moved and dropped, and written for calendars."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest

from gep_tui.cli.common.context import Context
from gep_tui.cli.groups.page import dates_page
from gep_tui.domain.group.state import Group, PlannedDate
from gep_tui.export.planned_sheet import planned_sheet
from gep_tui.live.clock import ManualClock
from gep_tui.store.library.ledger import entries

Gep = Callable[..., tuple[int, str, str]]

#: A Sunday.
NOW = datetime(2026, 11, 29, 12, 0, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def nord(gep: Gep, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A group in Paris without dates, on a Sunday of November."""
    monkeypatch.setattr(Context, "clock", lambda _self: ManualClock(NOW))
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    assert gep("group", "new", "Nord")[0] == 0
    yield "nord"
    monkeypatch.undo()
    time.tzset()


def days(gep: Gep, group: str) -> list[str]:
    return [each["day"] for each in json.loads(gep("group", "dates", group, "--json")[1])]


def plan(gep: Gep, group: str, *more: str) -> tuple[int, str, str]:
    return gep("group", "dates", group, "--from", "2026-12-07", "--every", "4", "--count", "6", *more)


def events(gep: Gep, group: str) -> list[icalendar.Event]:
    status, out, _err = gep("group", "dates", group, "--ics", "-")
    assert status == 0
    return list(icalendar.Calendar.from_ical(out).walk("VEVENT"))


def test_a_series_is_planned_with_its_exceptions_and_told_in_words(gep: Gep, nord: str) -> None:
    assert gep("group", "dates", nord)[1] == "No date is planned.\n"
    status, out, err = plan(
        gep, nord, "--but", "2027-02-01", "--but", "2027-02-02", "--at", "9:00", "--for", "3h30", "--place", "Salle 2"
    )
    assert status == 0
    assert out.splitlines()[0] == "Planned: Monday 7 December 2026, 9:00–12:30, Salle 2"
    assert err == "Tuesday 2 February 2027 is none of these dates: --but leaves nothing out.\n"
    assert days(gep, nord) == ["2026-12-07", "2027-01-04", "2027-03-01", "2027-03-29", "2027-04-26"]
    assert "Monday 7 December 2026, 9:00–12:30, Salle 2" in gep("group", "list")[1]
    assert "Monday 29 March 2027, 9:00–12:30, Salle 2" in gep("group", "show", nord)[1]


@pytest.mark.parametrize(
    ("said", "day"), [("24/12", "2026-12-24"), ("lundi", "2026-11-30"), ("demain", "2026-11-30"), ("2027-05-01",) * 2]
)
def test_a_day_is_as_people_say_it(gep: Gep, nord: str, said: str, day: str) -> None:
    assert gep("--lang", "fr", "group", "dates", nord, "--from", said)[0] == 0
    assert days(gep, nord) == [day]


def test_what_is_no_day_may_be_two_or_is_over_is_said(gep: Gep, nord: str) -> None:
    assert gep("group", "dates", nord, "--from", "[/] some day") == (
        1, "", "“[/] some day” is no day that gep understands: write it as 2026-12-24.\n",
    )  # fmt: skip
    assert gep("group", "dates", nord, "--from", "this Sunday")[2] == (
        "“this Sunday” may be Sunday 29 November 2026 or Sunday 6 December 2026: write it as 2026-12-06.\n"
    )
    assert gep("group", "dates", nord, "--from", "2026-11-28")[:2] == (
        1, "Saturday 28 November 2026 is over: a session is planned for today or later.\n",
    )  # fmt: skip
    assert days(gep, nord) == []
    status, out, _err = gep("group", "dates", nord, "--from", "2026-11-22", "--every", "1", "--count", "2")
    assert (status, out.count("Planned:")) == (1, 1), "the one that is past is said, the other is planned"


def test_a_date_is_moved_changed_and_dropped(gep: Gep, nord: str) -> None:
    plan(gep, nord, "--at", "9h")
    assert gep("group", "dates", nord, "--move", "2026-12-07", "2026-12-08")[1] == (
        "Monday 7 December 2026, 9:00 → Tuesday 8 December 2026, 9:00\n"
    )
    assert gep("group", "dates", nord, "--change", "8/12/2026", "--at", "14h30", "--for", "90", "--place", "B")[1] == (
        "Tuesday 8 December 2026, 9:00 → Tuesday 8 December 2026, 14:30–16:00, B\n"
    )
    assert gep("group", "dates", nord, "--change", "2026-12-08")[2] == "Nothing to change.\n"
    assert gep("group", "dates", nord, "--move", "2026-12-08", "2026-11-01")[2].startswith(
        "Sunday 1 November 2026 is over"
    )
    assert gep("group", "dates", nord, "--drop", "2027-01-04")[0] == 0
    status, _out, err = gep("group", "dates", nord, "--drop", "2027-01-04")
    assert (status, "No session is planned for Monday 4 January 2027. Planned: Tuesday 8" in err) == (1, True)
    assert days(gep, nord) == ["2026-12-08", "2027-02-01", "2027-03-01", "2027-03-29", "2027-04-26"]


def test_two_sessions_on_one_day_are_told_apart(gep: Gep, nord: str) -> None:
    for at in ("9:00", "14:00"):
        assert gep("group", "dates", nord, "--from", "2026-12-07", "--at", at)[0] == 0
    assert gep("group", "dates", nord, "--from", "2026-12-07", "--at", "9:00")[1] == (
        "A session is planned for Monday 7 December 2026 at that time already.\n"
    )
    assert (
        "Several sessions are planned then: Monday 7 December 2026, 9:00 ("
        in gep("group", "dates", nord, "--drop", "2026-12-07")[2]
    )
    id = json.loads(gep("group", "dates", nord, "--json")[1])[1]["id"]
    assert gep("group", "dates", nord, "--drop", id)[1] == "Monday 7 December 2026, 14:00: does not take place.\n"


def test_a_cycle_begins_once(gep: Gep, nord: str) -> None:
    assert gep("group", "dates", nord, "--cycle", "2026-09-01", "--name", "[/] 2026")[1] == (
        "A cycle begins on Tuesday 1 September 2026.\n"
    )
    assert gep("group", "dates", nord, "--cycle", "2026-09-01")[2] == (
        "A cycle begins on Tuesday 1 September 2026 already.\n"
    )
    assert "Cycle “[/] 2026”, since Tuesday 1 September 2026" in gep("group", "dates", nord)[1]


@pytest.mark.parametrize(
    "words",
    [
        ("--at", "9:00"), ("--from", "2026-12-07", "--every", "4"), ("--from", "2026-12-07", "--count", "4"),
        ("--from", "2026-12-07", "--at", "25:00"), ("--from", "2026-12-07", "--for", "soon"),
        ("--from", "2026-12-07", "--drop", "2026-12-07"), ("--from", "2026-12-07", "--every", "4", "--count", "61"),
    ],
)  # fmt: skip
def test_a_command_line_that_makes_no_sense_changes_nothing(gep: Gep, nord: str, words: tuple[str, ...]) -> None:
    status, _out, err = gep("group", "dates", nord, *words)
    assert status == 2
    assert err
    assert days(gep, nord) == []


def test_a_calendar_tells_times_in_their_zone_over_the_change_of_clocks(gep: Gep, nord: str) -> None:
    plan(gep, nord, "--at", "9:00", "--for", "3h30", "--place", "Salle 2; [/]\nEND:VEVENT, É")
    out = gep("group", "dates", nord, "--ics", "-")[1]
    assert out.endswith("END:VCALENDAR\r\n")
    assert "\n" not in out.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in out.split("\r\n"))
    found = events(gep, nord)
    assert len(found) == 6
    paris = ZoneInfo("Europe/Paris")
    begun = {each["DTSTART"].dt.date().isoformat(): each["DTSTART"].dt for each in found}
    assert begun["2026-12-07"] == datetime(2026, 12, 7, 8, tzinfo=ZoneInfo("UTC"))
    assert begun["2027-03-29"] == datetime(2027, 3, 29, 7, tzinfo=ZoneInfo("UTC")), "in summer time"
    assert begun["2027-03-29"] == datetime(2027, 3, 29, 9, tzinfo=paris)
    assert {each["DTEND"].dt - each["DTSTART"].dt for each in found} == {timedelta(hours=3, minutes=30)}
    assert {str(each["LOCATION"]) for each in found} == {"Salle 2; [/] END:VEVENT, É"}
    assert {str(each["SUMMARY"]) for each in found} == {"Nord: session"}


def test_a_second_import_updates_and_a_dropped_date_is_cancelled(gep: Gep, nord: str) -> None:
    plan(gep, nord, "--at", "9:00")
    before = {str(each["UID"]): each for each in events(gep, nord)}
    gep("group", "dates", nord, "--move", "2026-12-07", "2026-12-09")
    gep("group", "dates", nord, "--drop", "2027-01-04")
    after = {str(each["UID"]): each for each in events(gep, nord)}
    assert after.keys() == before.keys()
    assert all(after[uid]["SEQUENCE"] > before[uid]["SEQUENCE"] for uid in before)
    assert [str(each["STATUS"]) for each in after.values()].count("CANCELLED") == 1
    assert min(each["DTSTART"].dt.date().isoformat() for each in after.values()) == "2026-12-09"


def test_a_date_without_a_time_is_a_whole_day_and_an_unknown_zone_is_told_in_utc(
    gep: Gep, nord: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gep("group", "dates", nord, "--from", "2026-12-07")
    gep("group", "dates", nord, "--from", "2026-12-08", "--at", "9:00")
    monkeypatch.setattr("gep_tui.cli.groups.dates.local_zone", lambda _environ: None)
    whole, timed = events(gep, nord)
    assert whole["DTSTART"].dt.isoformat() == "2026-12-07"
    assert timed["DTSTART"].dt.utcoffset() == timedelta()


def test_a_calendar_is_a_private_file_and_replaces_none(gep: Gep, nord: str, home: Path, tmp_path: Path) -> None:
    assert gep("group", "dates", nord, "--ics", str(tmp_path))[2] == "No date is planned: there is nothing to write.\n"
    plan(gep, nord)
    assert gep("group", "dates", nord, "--ics", str(tmp_path))[2] == f"Written to {tmp_path / 'nord.ics'}.\n"
    assert (tmp_path / "nord.ics").stat().st_mode & 0o777 == 0o600
    gep("group", "dates", nord, "--drop", "2026-12-07")
    assert gep("group", "dates", nord, "--ics", str(tmp_path))[2] == f"Written to {tmp_path / 'nord-2.ics'}.\n"
    assert [entry.reader for entry in entries(home / "groups" / "nord")] == ["group"] * 2


def test_a_session_of_today_that_is_over_is_among_the_past_dates_wherever_dates_are_listed() -> None:
    """One function says what is to come: `group show`, `group dates`, `groups`, the sign-in sheet and both screens."""
    today = datetime(2026, 11, 22, 12, tzinfo=UTC)
    days = (today.date(), today.date() + timedelta(days=28))
    group = Group(dates=tuple(PlannedDate(id=f"d{day}", day=day) for day in days))
    for ended, heads in (((None,), ["Dates to come"]), ((today,), ["Dates to come", "Past dates"])):
        lines = list(dates_page(group, today.date(), ended))
        assert [text for head, text in lines if text and not head] == heads
        assert ("22 November" in planned_sheet(group, today.date(), "txt", ended)) is (ended == (None,))
