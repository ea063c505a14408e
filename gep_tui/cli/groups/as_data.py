"""Groups as JSON for programs: the shapes that `list` and `show` print."""

from __future__ import annotations

from typing import Any

from gep_tui.domain.group.state import Group, Member, PlannedDate


def group_data(group: Group) -> dict[str, Any]:
    """Return what is said of a group, its members, dates and cycles; days as "2026-12-01", times as "09:00"."""
    return {
        "name": group.name,
        "organisation": group.organisation,
        "aims": list(group.aims),
        "charter": list(group.charter),
        "may_leave": group.may_leave,
        "minutes_for": group.minutes_for,
        "members": [member_data(each) for each in group.known_members],
        "dates": [date_data(each) for each in group.dates],
        "cycles": [{"id": each.id, "begins": each.begins.isoformat(), "name": each.name} for each in group.cycles],
    }


def member_data(member: Member) -> dict[str, Any]:
    """Return one member."""
    return {
        "id": member.id,
        "name": member.name,
        "service": member.service,
        "function": member.function,
        "contact": member.contact,
        "facilitates": member.facilitates,
        "joined": member.joined.isoformat() if member.joined else None,
        "left": member.left.isoformat() if member.left else None,
    }


def date_data(planned: PlannedDate) -> dict[str, Any]:
    """Return one planned date."""
    return {
        "id": planned.id,
        "day": planned.day.isoformat(),
        "starts": f"{planned.starts:%H:%M}" if planned.starts else None,
        "minutes": planned.minutes,
        "place": planned.place,
    }
