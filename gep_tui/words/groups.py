"""Say what a group is: its aims, its dates, how many are in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from gep_tui.domain.group.state import Member, PlannedDate, ReservedTopic
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.locale import N_, _
from gep_tui.words.durations import minutes
from gep_tui.words.moments import weekday_and_day

#: What each of the aims that have an id is called.
_AIMS: Mapping[str, str] = {
    "shared-culture": N_("a shared identity and culture"),
    "know-how": N_("valuing, sharing and keeping know-how"),
    "better-service": N_("a better service to users"),
    "act-together": N_("acting together in a complex situation or project"),
}


def aim_name(aim: str) -> str:
    """Return an aim in words: its name for an id, else the words themselves."""
    return _(_AIMS[aim]) if aim in _AIMS else one_line(aim)


def aim_of(words: str) -> str:
    """Return the id of the aim that `words` name in the current language, else the words themselves."""
    return next((aim for aim in _AIMS if bare(words) in (aim, bare(aim_name(aim)))), words)


def planned_words(planned: PlannedDate) -> str:
    """Return a planned date in words: "Tuesday 1 December 2026, 9:00–12:30, Room 2"."""
    parts = [weekday_and_day(planned.day), _hours(planned), one_line(planned.place)]
    return ", ".join(part for part in parts if part)


def _hours(planned: PlannedDate) -> str:
    """Return from when to when a session is planned, or its length alone."""
    if planned.starts is None:
        return minutes(planned.minutes * 60) if planned.minutes else ""
    begins = datetime.combine(planned.day, planned.starts)
    if not planned.minutes:
        return _clock(begins)
    try:
        return f"{_clock(begins)}–{_clock(begins + timedelta(minutes=planned.minutes))}"
    except OverflowError:
        return _clock(begins)


def _clock(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02}"


def cycle_words(begins: date, name: str) -> str:
    """Return a cycle in words: its name, if it has one, and since when."""
    text = _("Cycle “{name}”, since {day}") if name else _("Cycle since {day}")
    return text.format(name=one_line(name), day=weekday_and_day(begins))


def member_line(member: Member, with_service: bool = True) -> str:
    """Return a member on one line: name, service, function, contact."""
    parts = (member.name, member.service if with_service else "", member.function, member.contact)
    return " · ".join(one_line(part) for part in parts if part)


def topic_line(topic: ReservedTopic) -> str:
    """Return a topic on one line, with whoever brings it."""
    text = one_line(topic.text)
    return f"{text} ({one_line(topic.person)})" if topic.person else text
