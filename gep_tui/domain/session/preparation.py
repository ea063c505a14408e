"""A session being prepared: its plan for these people, fitted into the available time. Pure values, no words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import msgspec

from gep_tui.domain.protocol.expand import Plan
from gep_tui.domain.protocol.plan import LONGEST, PlannedPhase
from gep_tui.domain.protocol.protocol import Programme, Protocol
from gep_tui.domain.protocol.schedule import chain
from gep_tui.domain.session.opening import plan_of
from gep_tui.domain.session.refit import settle, with_lengths


@dataclass(frozen=True, kw_only=True)
class Draft:
    """The choices so far; `lengths` (seconds) set by hand stay when the rest is fitted into `at_hand`."""

    source: Programme | Protocol
    begin: datetime
    people: int
    variant: str = ""
    at_hand: int | None = None
    lengths: Mapping[str, int] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    protected_too: bool = False

    def with_length(self, phase: str, seconds: int) -> Draft:
        """Return the draft with the length of a phase set by hand."""
        return replace(self, lengths={**self.lengths, phase: min(LONGEST, max(60, seconds))})

    def freed(self, phase: str) -> Draft:
        """Return the draft with a phase reset to the programme."""
        kept = {id: seconds for id, seconds in self.lengths.items() if id != phase}
        return replace(self, lengths=kept, left_out=self.left_out - {phase})


@dataclass(frozen=True, kw_only=True)
class Fitted:
    """The plan made from a draft, and when it ends.

    `late` is how many seconds too long it still is, below 0 if too short; `yielding` are the protected phases that
    would give way next, with the seconds they would keep.
    """

    plan: Plan
    end: datetime
    late: int = 0
    yielding: Mapping[str, int] = field(default_factory=dict)


def fitted(draft: Draft, protocols: Mapping[str, Protocol]) -> Fitted:
    """Return the plan of a draft, fitted into the available time. Raises KeyError for an unknown variant."""
    plan = plan_of(draft.source, draft.variant, protocols, draft.people, draft.begin)
    phases = tuple(_as_wanted(phase, draft) for phase in plan.phases)
    found = _fit(phases, draft, draft.protected_too)
    late = _late(found, draft)
    yielding: dict[str, int] = {}
    if late > 0 and not draft.protected_too:
        further = _fit(phases, draft, protected_too=True)
        if _late(further, draft) < late:
            yielding = _changed(phases, further, protected=True)
    end = chain(draft.begin, found)
    return Fitted(plan=msgspec.structs.replace(plan, phases=found), end=end, late=late, yielding=yielding)


def _as_wanted(phase: PlannedPhase, draft: Draft) -> PlannedPhase:
    """Return `phase` with its length set by hand, if any."""
    seconds = draft.lengths.get(phase.id, phase.seconds) if phase.seconds is not None else None
    shortest = phase.shortest if seconds is None else min(phase.shortest, seconds)
    return msgspec.structs.replace(phase, seconds=seconds, shortest=shortest, skipped=phase.id in draft.left_out)


def _fit(phases: tuple[PlannedPhase, ...], draft: Draft, protected_too: bool) -> tuple[PlannedPhase, ...]:
    """Return `phases` with new lengths; those before a clock time keep theirs if it is waited for anyway."""
    if draft.at_hand is None:
        return phases
    loose = [phase.id for phase in phases if phase.seconds and phase.id not in draft.lengths]
    goal = draft.begin + timedelta(seconds=draft.at_hand)
    return with_lengths(phases, settle(draft.begin, phases, goal, loose, protected_too, fill="end"))


def _late(phases: tuple[PlannedPhase, ...], draft: Draft) -> int:
    if draft.at_hand is None:
        return 0
    return round((chain(draft.begin, phases) - draft.begin - timedelta(seconds=draft.at_hand)).total_seconds())


def _changed(before: tuple[PlannedPhase, ...], after: tuple[PlannedPhase, ...], protected: bool) -> dict[str, int]:
    return {
        new.id: new.seconds or 0
        for old, new in zip(before, after, strict=True)
        if old.seconds != new.seconds and new.protected is protected
    }
