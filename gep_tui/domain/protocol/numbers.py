"""How many people a plan is for, and how many of them speak in a phase: one rule for lists, set-up, commands, plans.

A plan is for those on the list, less who leads; while nobody is on the list, for the usual number.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from gep_tui.domain.protocol.protocol import Bounds, Phase, Programme, Protocol, Role

#: A group of the usual size, where a protocol names none, or one that this lies in.
USUAL = 8


def usual(source: Programme | Protocol, variant: str = "") -> int:
    """Return for how many people lengths are told while nobody is on the list."""
    if isinstance(source, Programme):
        return USUAL
    form = next((each for each in source.variants if each.id == variant), None)
    size = (form.group_size if form else None) or source.group_size or Bounds()
    least, most = int(size.min or 1), int(size.max or max(USUAL, size.min or 1))
    return min(max(USUAL, least), max(most, least))


def speaking(phase: Phase, roles: Mapping[str, Role], people: int) -> int:
    """Return how many of so many `people` have a turn in `phase`: one at least.

    Of those who keep silent, or are out, by a role of their own nobody speaks, unless that role speaks too.
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
    """Return how many people have a role of a fixed size: one where nothing is said, the fewest of a range."""
    shape = roles.get(role)
    wanted = shape.count if shape is not None else 1
    if isinstance(wanted, Bounds):
        return int(wanted.min or 0)
    return 1 if wanted is None else wanted


def _among(roles: Mapping[str, Role], named: Collection[str]) -> int:
    """Return how many of the circle have one of these roles; who leads is not of the circle."""
    return sum(count(roles, role) for role in named if role != "facilitator")


def _is_wide(roles: Mapping[str, Role], role: str) -> bool:
    return role == "everyone" or (role in roles and roles[role].rest)
