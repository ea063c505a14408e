"""Who of a group is not on the list of one of its sessions, and so may still join it."""

from __future__ import annotations

from gep_tui.domain.group.state import Group, Member
from gep_tui.domain.session.people import listed
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import bare, same_name


def not_here(group: Group, session: Session) -> tuple[Member, ...]:
    """Return the members who have not left and are not on the list of `session`, by name."""
    here = listed(session)
    ids = {group.who(each.member or group.was_guest.get((session.id, each.id), "")) for each in here}
    names = {same_name(each.name) for each in here}
    others = (each for each in group.present_members if each.id not in ids and same_name(each.name) not in names)
    return tuple(sorted(others, key=lambda each: bare(each.name)))
