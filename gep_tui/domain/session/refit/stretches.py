"""Cut the rest at every clock time, and fit each stretch to its own end, so that no clock time moves."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Literal

import msgspec

from gep_tui.domain.protocol.fit import STEP, Stretchable, fit
from gep_tui.domain.protocol.plan import LONGEST, PlannedPhase, counted
from gep_tui.domain.protocol.schedule import chain
from gep_tui.domain.session.lengths import whole_minutes
from gep_tui.domain.session.refit.minutes import in_minutes

replace = msgspec.structs.replace

#: Where gained time goes: nowhere, after the last clock time, or before each clock time too.
Fill = Literal["", "end", "walls"]


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """Phases that should end at `until`: at the clock time of the phase `wall`, or at the session's end ("")."""

    phases: tuple[PlannedPhase, ...]
    until: datetime | None = None
    wall: str = ""


def stretches(phases: tuple[PlannedPhase, ...], goal: datetime | None) -> Iterator[Stretch]:
    """Cut the phases before each one that begins or ends at a clock time; the last stretch should end at `goal`."""
    held: list[PlannedPhase] = []
    for phase in counted(phases):
        if phase.starts is not None and held:
            yield Stretch(phases=tuple(held), until=phase.starts, wall=phase.id)
            held = []
        if phase.ends is not None:
            # A phase that ends at a clock time has no length to fit, so it forms a stretch alone.
            yield Stretch(phases=tuple(held), until=phase.ends - timedelta(seconds=_least(phase)), wall=phase.id)
            yield Stretch(phases=(phase,))
            held = []
        else:
            held.append(phase)
    yield Stretch(phases=tuple(held), until=goal)


def settle(
    begin: datetime,
    phases: tuple[PlannedPhase, ...],
    goal: datetime | None,
    may: Collection[str],
    protected_too: bool = False,
    fill: Fill = "",
    longest: Mapping[str, int] | None = None,
    slack: Mapping[str, int] | None = None,
    had: Mapping[str, int] | None = None,
) -> dict[str, int]:
    """Return new lengths, in seconds, with which each stretch ends on time, or as nearly as shortest lengths allow.

    Only phases in `may` change; protected ones shrink last, and only with `protected_too`. Surplus time goes where
    `fill` says, to no phase beyond `longest`, except for the `slack` seconds that stay before each clock time. With
    `had`, the seconds that phases have already had, time is moved in whole minutes, and changed full lengths are whole
    minutes where shortest lengths allow. Returns only the lengths that change.
    """
    new: dict[str, int] = {}
    at = begin
    for stretch in stretches(phases, goal):
        early = _without_slack(_early(at, stretch), stretch.wall, slack)
        if had is not None:
            early = whole_minutes(early) * STEP
        if early < 0 or (early > 0 and (fill == "walls" or (fill == "end" and not stretch.wall))):
            loose = [piece_of(each, longest) for each in stretch.phases if each.id in may and each.seconds is not None]
            now = {piece.id: piece.seconds for piece in loose}
            found = fit(loose, max(0, sum(now.values()) + early), protected_too).lengths if loose else now
            found = found if had is None else in_minutes(loose, found, had)
            new |= {id: seconds for id, seconds in found.items() if seconds != now[id]}
        at = chain(at, with_lengths(stretch.phases, new))
    return new


def missed(begin: datetime, phases: tuple[PlannedPhase, ...], goal: datetime | None) -> dict[str, int]:
    """Return how many seconds late each clock time is, by its phase; "" is the end."""
    return {wall: -early for wall, early in _all_early(begin, phases, goal) if early < 0}


def gained(
    begin: datetime,
    phases: tuple[PlannedPhase, ...],
    goal: datetime | None,
    slack: Mapping[str, int] | None = None,
) -> dict[str, int]:
    """Return how many seconds early each clock time, or the end, is reached; keys as in `missed`.

    `slack` seconds before each clock time are intended.
    """
    found = ((wall, _without_slack(early, wall, slack)) for wall, early in _all_early(begin, phases, goal))
    return {wall: early for wall, early in found if early > 0}


def with_lengths(phases: tuple[PlannedPhase, ...], lengths: Mapping[str, int]) -> tuple[PlannedPhase, ...]:
    """Return `phases` with new lengths in seconds."""
    return tuple(replace(each, seconds=lengths.get(each.id, each.seconds)) for each in phases)


def _all_early(begin: datetime, phases: tuple[PlannedPhase, ...], goal: datetime | None) -> Iterator[tuple[str, int]]:
    at = begin
    for stretch in stretches(phases, goal):
        yield stretch.wall, _early(at, stretch)
        at = chain(at, stretch.phases)


def _early(at: datetime, stretch: Stretch) -> int:
    """Return how many whole seconds early a stretch that begins at `at` ends, below 0 if it is late."""
    return 0 if stretch.until is None else int((stretch.until - chain(at, stretch.phases)).total_seconds())


def _without_slack(early: int, wall: str, slack: Mapping[str, int] | None) -> int:
    return early if slack is None or early < 0 else max(0, early - slack.get(wall, 0))


def _least(phase: PlannedPhase) -> int:
    """Return the seconds reserved for a phase that ends at a clock time."""
    return (phase.seconds or 0) if phase.protected else min(phase.shortest, phase.seconds or 0)


def piece_of(phase: PlannedPhase, longest: Mapping[str, int] | None = None) -> Stretchable:
    """Return the length of a phase as one that may change, at most to what `longest` gives."""
    seconds = phase.seconds or 0
    most = LONGEST if longest is None else longest.get(phase.id, seconds)
    return Stretchable(id=phase.id, seconds=seconds, shortest=phase.shortest, longest=most, protected=phase.protected)
