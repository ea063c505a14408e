"""Say what was changed in a group, one event a sentence."""

from __future__ import annotations

from typing import Any

from gep_tui.domain.group.events import (
    CycleBegun,
    CycleChanged,
    CycleDropped,
    DateDropped,
    DateMoved,
    DatePlanned,
    GroupChanged,
    MemberAdded,
    MemberChanged,
    MemberLeft,
    MemberReturned,
)
from gep_tui.domain.group.state import Group, PlannedDate
from gep_tui.domain.group.three_way import Clash
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _
from gep_tui.words.groups import aim_name, cycle_words, planned_words
from gep_tui.words.moments import weekday_and_day

#: What each field of a group, a member and a date is called.
_FIELDS = {
    "name": N_("name"),
    "organisation": N_("organisation"),
    "aims": N_("aims"),
    "charter": N_("charter"),
    "may_leave": N_("what may leave the room"),
    "minutes_for": N_("for whom minutes are made"),
    "service": N_("service"),
    "function": N_("function"),
    "contact": N_("contact"),
    "facilitates": N_("facilitates"),
    "left": N_("left on"),
    "day": N_("day"),
    "starts": N_("begins at"),
    "minutes": N_("minutes"),
    "place": N_("place"),
    "begins": N_("begins on"),
}

#: The most letters of a value that is told of a clash.
_MOST = 200


def group_change(event: Event, before: Group) -> str:
    """Return what an event has changed in the group as it was `before`."""
    match event:
        case GroupChanged():
            return _("Changed: {fields}").format(fields=_fields(event))
        case MemberAdded(name=name):
            return _("{name} is a member now.").format(name=one_line(name))
        case MemberChanged(member=id):
            return _("{name}: {news}").format(name=_name(before, id), news=_fields(event))
        case MemberLeft(member=id, left=day):
            return _("{name} left on {day}").format(name=_name(before, id), day=weekday_and_day(day))
        case MemberReturned(member=id):
            return _("{name} is in the group again.").format(name=_name(before, id))
        case DatePlanned():
            return _("Planned: {date}").format(date=_date(event))
        case DateMoved(planned=id):
            there = before.planned(id)
            return _("{before} → {after}").format(before=planned_words(there) if there else "–", after=_date(event))
        case CycleBegun(begins=day, name=name) | CycleChanged(begins=day, name=name):
            return cycle_words(day, name)
        case CycleDropped(cycle=id):
            found = next((each for each in before.cycles if each.id == id), None)
            text = _("{cycle}: taken off the list.")
            return text.format(cycle=cycle_words(found.begins, found.name) if found else "–")
        case DateDropped(planned=id):
            there = before.planned(id)
            return _("{date}: does not take place.").format(date=planned_words(there) if there else "–")
    return ""


def clash(each: Clash) -> str:
    """Return what somebody else wrote meanwhile in the place of yours."""
    field = _(_FIELDS[each.field])
    where = f"{one_line(each.name)}, {field}" if each.name else field
    text = _("{where}: somebody else wrote {theirs} meanwhile; yours is {yours}.")
    return text.format(where=where, theirs=_value(each, each.theirs), yours=_value(each, each.yours))


def _name(group: Group, id: str) -> str:
    member = group.member(id)
    return one_line(member.name) if member else "–"


def _date(event: DatePlanned | DateMoved) -> str:
    return planned_words(
        PlannedDate(id="", day=event.day, starts=event.starts, minutes=event.minutes, place=event.place)
    )


def _fields(event: GroupChanged | MemberChanged) -> str:
    return ", ".join(_(words) for field, words in _FIELDS.items() if getattr(event, field, None) is not None)


def _value(each: Clash, value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if each.field == "aims":
        value = ", ".join(map(aim_name, value))
    text = one_line(str(value or ""))
    return _("“{text}”").format(text=text if len(text) <= _MOST else f"{text[: _MOST - 1]}…")
