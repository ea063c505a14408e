"""Count the people of a plan, and those who speak in a phase, by one rule for lists, set-up, commands and plans.

A plan is for the people on the list without the facilitator; while the list is empty, for the usual number.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from gep_tui.domain.protocol.protocol import Bounds, Phase, Programme, Protocol, Role
from gep_tui.domain.protocol.variants import variant_of

#: Size of a group if the protocol gives none, or a range that includes it.
USUAL = 8


def usual(source: Programme | Protocol, variant: str = "") -> int:
    """Return the number of people for which lengths are given while the list is empty."""
    if isinstance(source, Programme):
        return USUAL
    form = variant_of(source, variant)
    size = (form.group_size if form else None) or source.group_size or Bounds()
    least, most = int(size.min or 1), int(size.max or max(USUAL, size.min or 1))
    return min(max(USUAL, least), max(most, least))


def speaking(phase: Phase, roles: Mapping[str, Role], people: int) -> int:
    """Return how many of `people` have a turn in `phase`, at least one.

    People who are silent, or out, through a role of their own have none, unless that role speaks too.
    """
    if not phase.speakers:
        return max(1, people)
    wide = any(_is_wide(roles, role) for role in phase.speakers)
    if not wide:
        return max(1, min(people, sum(max(1, count(roles, role)) for role in phase.speakers)))
    mute = [role for role in dict.fromkeys((*phase.silent, *phase.out)) if not _is_wide(roles, role)]
    others = {role for role in mute if role not in phase.speakers}
    if "everyone" not in phase.speakers:
        others |= {role for role, shape in roles.items() if not shape.rest and role not in phase.speakers}
    return max(1, people - _among(roles, others))


def count(roles: Mapping[str, Role], role: str) -> int:
    """Return how many people a role takes: one if it does not say, the lower bound of a range."""
    shape = roles.get(role)
    wanted = shape.count if shape is not None else 1
    if isinstance(wanted, Bounds):
        return int(wanted.min or 0)
    return 1 if wanted is None else wanted


def _among(roles: Mapping[str, Role], named: Collection[str]) -> int:
    """Return how many of the circle have one of these roles; the facilitator is not in the circle."""
    return sum(count(roles, role) for role in named if role != "facilitator")


def _is_wide(roles: Mapping[str, Role], role: str) -> bool:
    return role == "everyone" or (role in roles and roles[role].rest)
