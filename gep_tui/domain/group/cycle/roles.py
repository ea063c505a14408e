"""Who presented a case and who took notes in the sessions of a cycle."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from gep_tui.domain.group.cycle.meetings import Meeting
from gep_tui.domain.group.rotation import having
from gep_tui.domain.group.state import Group


class RolesHeld(msgspec.Struct, frozen=True, kw_only=True):
    """In how many sessions a member was presenter, and scribe."""

    member: str
    name: str
    presented: int = 0
    scribed: int = 0


def roles_held(group: Group, held: Sequence[Meeting]) -> tuple[RolesHeld, ...]:
    """Return the roles of all who belong to the group or had one, those who presented least first.

    Those who facilitate and had neither role are left out.
    """
    had = [{role: set(having(group, each.session, role)) for role in ("presenter", "scribe")} for each in held]
    counted = [
        (
            member,
            RolesHeld(
                member=member.id,
                name=member.name,
                presented=sum(member.id in each["presenter"] for each in had),
                scribed=sum(member.id in each["scribe"] for each in had),
            ),
        )
        for member in group.members
    ]
    kept = [
        roles
        for member, roles in counted
        if roles.presented or roles.scribed or (member in group.present_members and not member.facilitates)
    ]
    return tuple(sorted(kept, key=lambda each: (each.presented, each.scribed)))
