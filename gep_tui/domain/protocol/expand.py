"""Expand a programme, or one protocol, into the flat plan of a session."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

import msgspec

from gep_tui.domain.protocol.fit import Stretchable, fit
from gep_tui.domain.protocol.plan import NIGHT, PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.planning import planned, target
from gep_tui.domain.protocol.protocol import Block, Bounds, KindLabel, Phase, Programme, Protocol, Repeat, Role, Text
from gep_tui.domain.protocol.variants import in_variant

replace = msgspec.structs.replace


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """The flat list of phases, and the blocks and rounds that hold their roles."""

    phases: tuple[PlannedPhase, ...]
    blocks: tuple[PlannedBlock, ...] = ()


def expand_protocol(protocol: Protocol, people: int, variant: str = "") -> Plan:
    """Return the plan of one protocol run alone for this many `people`; its ids have no block before the dot.

    Raises KeyError if the protocol has no such variant.
    """
    return _of_protocol(in_variant(protocol, variant), "", people, rounds=None)


def expand(programme: Programme, protocols: Mapping[str, Protocol], people: int, day: datetime) -> Plan:
    """Return the plan of a programme; its clock times are on `day` (aware), or on the day after if they are past.

    Raises KeyError if a protocol or variant is missing: check the programme first.
    """
    phases: list[PlannedPhase] = []
    blocks: list[PlannedBlock] = [PlannedBlock(id="", roles=programme.roles, kinds=_kinds(programme.note_kinds))]
    for block in programme.blocks:
        part = _of_block(block, protocols, people, day, programme.roles)
        phases.extend(part.phases)
        blocks.extend(part.blocks)
    return Plan(phases=tuple(phases), blocks=tuple(blocks))


def fitted(plan: Plan, seconds: int, protected_too: bool = False) -> Plan:
    """Return `plan` with its lengths fitted to `seconds` in all; clock times and untimed phases do not change."""
    new = fit(pieces(plan.phases), seconds, protected_too).lengths
    return replace(plan, phases=tuple(replace(each, seconds=new.get(each.id, each.seconds)) for each in plan.phases))


def pieces(phases: tuple[PlannedPhase, ...]) -> list[Stretchable]:
    """Return the lengths of `phases` that may change."""
    return [
        Stretchable(id=each.id, seconds=each.seconds, shortest=each.shortest, protected=each.protected)
        for each in phases
        if each.seconds and not each.skipped and not each.before_start and each.ends is None
    ]


def clock_time(text: str, day: datetime) -> datetime:
    """Return the clock time "HH:MM" on `day`, in the local zone with its offset at that hour.

    A time more than twelve hours before `day` belongs to the next day: a session may run past midnight.
    """
    hours, minutes = (int(part) for part in text.split(":"))
    local = day.astimezone()
    moment = local.replace(hour=hours, minute=minutes, second=0, microsecond=0, tzinfo=None).astimezone()
    if local - moment > NIGHT:
        moment = (moment.replace(tzinfo=None) + timedelta(days=1)).astimezone()
    return moment


def _of_block(
    block: Block, protocols: Mapping[str, Protocol], people: int, day: datetime, roles: Mapping[str, Role]
) -> Plan:
    if block.protocol is None:
        alone = planned(block, block.id, "", people, roles)
        return Plan(phases=(_walled(alone, block, day, first=True, last=True),))
    protocol = in_variant(protocols[block.protocol], block.variant or "")
    plan = _of_protocol(protocol, block.id, people, block.rounds)
    phases = list(plan.phases)
    if block.untimed:
        phases = [replace(phase, seconds=None, shortest=0, per_turn=None) for phase in phases]
    phases = [
        replace(
            phase,
            protected=phase.protected or block.protected,
            optional=phase.optional or block.optional,
        )
        for phase in phases
    ]
    phases[0] = _walled(phases[0], block, day, first=True, last=False)
    phases[-1] = _walled(phases[-1], block, day, first=False, last=True)
    blocks = plan.blocks
    if block.name != Text():
        blocks = (replace(blocks[0], name=block.name), *blocks[1:])
    plan = Plan(phases=tuple(phases), blocks=blocks)
    length = target(block.minutes)
    return plan if length is None else fitted(plan, length, protected_too=True)


def _of_protocol(protocol: Protocol, scope: str, people: int, rounds: int | None) -> Plan:
    block = PlannedBlock(
        id=scope,
        name=protocol.name,
        protocol=protocol.id,
        roles=protocol.roles,
        asked=_asked(protocol),
        kinds=_kinds(protocol.note_kinds),
    )
    phases: list[PlannedPhase] = []
    blocks = [block]
    starts = {repeat.phases[0]: repeat for repeat in protocol.repeats}
    repeated = {id for repeat in protocol.repeats for id in repeat.phases}
    by_id = {phase.id: phase for phase in protocol.phases}
    for phase in protocol.phases:
        if phase.id in starts:
            repeat = starts[phase.id]
            part = _of_repeat(repeat, [by_id[id] for id in repeat.phases], protocol, scope, people, rounds)
            phases.extend(part.phases)
            blocks.extend(part.blocks)
        elif phase.id not in repeated:
            phases.append(planned(phase, _dotted(scope, phase.id), scope, people, protocol.roles))
    return Plan(phases=tuple(phases), blocks=tuple(blocks))


def _of_repeat(
    repeat: Repeat, inside: list[Phase], protocol: Protocol, scope: str, people: int, rounds: int | None
) -> Plan:
    phases: list[PlannedPhase] = []
    blocks: list[PlannedBlock] = []
    for number in range(1, (rounds or _times(repeat, protocol, people)) + 1):
        round_scope = _dotted(scope, f"{repeat.id}-{number}")
        rotating = _rotating(protocol, repeat)
        blocks.append(
            PlannedBlock(
                id=round_scope,
                name=_numbered(repeat.label, number),
                protocol=protocol.id,
                roles={id: role for id, role in protocol.roles.items() if id in rotating},
                asked=tuple(sorted(rotating)),
                open_ended=not isinstance(repeat.times, int),
                most=int(repeat.times.max) if isinstance(repeat.times, Bounds) and repeat.times.max else None,
            )
        )
        for phase in inside:
            if phase.from_round <= number:
                phases.append(planned(phase, f"{round_scope}.{phase.id}", round_scope, people, protocol.roles))
    return Plan(phases=tuple(phases), blocks=tuple(blocks))


def _times(repeat: Repeat, protocol: Protocol, people: int) -> int:
    """Return how many rounds a repeat has at first."""
    if isinstance(repeat.times, int):
        return repeat.times
    if repeat.target is not None:
        return repeat.target
    if repeat.times == "each presenter":
        return _most(protocol.roles.get("presenter"), people)
    return int(repeat.times.min or 1) if isinstance(repeat.times, Bounds) else 1


def _most(role: Role | None, people: int) -> int:
    """Return the number of rounds in which everybody presents once: the role's count, else everybody."""
    if role is not None and isinstance(role.count, int) and role.count > 1:
        return role.count
    return max(1, people)


def _walled(phase: PlannedPhase, block: Block, day: datetime, first: bool, last: bool) -> PlannedPhase:
    starts = clock_time(block.starts, day) if first and block.starts else phase.starts
    ends = clock_time(block.ends, day) if last and block.ends else phase.ends
    return replace(phase, starts=starts, ends=ends)


def _asked(protocol: Protocol) -> tuple[str, ...]:
    """Return the roles to fill when the block opens: those for named people, the presenter first.

    A role that changes with every round is filled there, unless a phase outside the rounds needs it.
    """
    repeated = {id for repeat in protocol.repeats for id in repeat.phases}
    outside = {
        role
        for phase in protocol.phases
        if phase.id not in repeated
        for role in (*phase.speakers, *phase.to, *phase.silent, *phase.out)
    }
    rotating = {role for repeat in protocol.repeats for role in _rotating(protocol, repeat)} - outside
    named = [id for id, role in protocol.roles.items() if not role.rest and id not in rotating]
    return tuple(sorted(named, key=lambda role: role != "presenter"))


def _rotating(protocol: Protocol, repeat: Repeat) -> set[str]:
    """Return the roles that change with every round of `repeat`."""
    return set(repeat.rotates) | {id for id, role in protocol.roles.items() if role.rotates}


def _kinds(kinds: Mapping[str, KindLabel]) -> dict[str, Text]:
    return {id: kind.label for id, kind in kinds.items()}


def _numbered(label: Text, number: int) -> Text:
    if label == Text():
        return Text(fr=f"Tour {number}", en=f"Round {number}")
    return Text(fr=f"{label.fr} {number}", en=f"{label.en} {number}")


def _dotted(scope: str, id: str) -> str:
    return f"{scope}.{id}" if scope else id
