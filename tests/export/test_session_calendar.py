"""The calendar of a session: its group's next date, and commitments with a day."""

from __future__ import annotations

from datetime import date, time

import icalendar
import msgspec
from looked_at import looked_at

from gep_tui.domain.group.state import PlannedDate
from gep_tui.domain.session.report import Report
from gep_tui.export.part import Part
from gep_tui.export.readers.group_facts import GroupFacts
from gep_tui.export.readers.seen import Seen
from gep_tui.export.session_calendar import has_dates, session_calendar

replace = msgspec.structs.replace


def seen_with(record: Report, *, next_date: PlannedDate | None = None, due_on: str = "2026-12-01") -> Seen:
    rows = (
        replace(record.commitments[0], due_on=due_on, what="Voir ; la, cheffe\\n\navant BEGIN:VEVENT"),
        replace(record.commitments[0], id="n2", due_on=None),
    )
    facts = GroupFacts(id="nord", changes=12, next_date=next_date)
    return replace(looked_at(replace(record, commitments=rows)), facts=facts)


def events(text: str) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(text)
    return [each for each in calendar.walk("VEVENT") if isinstance(each, icalendar.Event)]


def test_the_next_date_and_what_has_a_day_stand_in_it(record: Report) -> None:
    planned = PlannedDate(id="d1", day=date(2026, 12, 19), starts=time(9), minutes=210, place="Salle 2")
    meeting, promise = events(session_calendar(seen_with(record, next_date=planned)))
    assert str(meeting["uid"]) == "d1.nord@gep"
    assert int(meeting["sequence"]) == 12
    assert (str(meeting["summary"]), str(meeting["location"])) == ("Équipe Nord: session", "Salle 2")
    assert promise.decoded("dtstart") == date(2026, 12, 1)
    assert str(promise["summary"]) == "Anne: Voir ; la, cheffe\\n avant BEGIN:VEVENT"
    assert str(promise["transp"]) == "TRANSPARENT"


def test_the_part_narrows_it(record: Report) -> None:
    planned = PlannedDate(id="d1", day=date(2026, 12, 19))
    assert len(events(session_calendar(seen_with(record, next_date=planned).only(Part("commitments"))))) == 1


def test_nothing_with_a_day_is_told(record: Report) -> None:
    assert has_dates(seen_with(record))
    assert not has_dates(seen_with(record, due_on="soon"))
