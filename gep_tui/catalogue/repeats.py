"""Check repeats: which phases are held again, and how often."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.catalogue.faults import Keys
from gep_tui.catalogue.names import DeclaredNames, check_id, check_names
from gep_tui.catalogue.numbers import MOST_ROUNDS, check_count, check_counts
from gep_tui.catalogue.report import FaultReport
from gep_tui.domain.protocol.protocol import Bounds, Phase, Repeat


def check_repeats(
    report: FaultReport, at: Keys, repeats: Sequence[Repeat], phases: Sequence[str], names: DeclaredNames
) -> None:
    """Report what is wrong with the repeats of a protocol or variant; `phases` are its phase ids in order."""
    taken: set[str] = set()
    for place, repeat in enumerate(repeats):
        here: Keys = (*at, place)
        check_id(report, (*here, "id"), repeat.id)
        check_names(report, (*here, "rotates"), repeat.rotates, names.roles, "unknown-role")
        _check_times(report, here, repeat)
        _check_phases(report, (*here, "phases"), repeat.phases, phases)
        for number, phase in enumerate(repeat.phases):
            if phase in taken:
                report.add((*here, "phases", number), "repeated-twice", phase)
        taken.update(repeat.phases)


def check_rounds(report: FaultReport, at: Keys, phases: Sequence[Phase], repeats: Sequence[Repeat]) -> None:
    """Report phases at `at` whose first round never comes, and repeats that have no phase in round 1."""
    repeated = {name for repeat in repeats for name in repeat.phases}
    for place, phase in enumerate(phases):
        if phase.from_round > 1 and phase.id not in repeated and "from_round" in report.given((*at, place)):
            report.add((*at, place, "from_round"), "only-in-a-repeat")
    ids = [phase.id for phase in phases]
    late = {phase.id for phase in phases if phase.from_round > 1}
    for repeat in repeats:
        if repeat.phases and late.issuperset(repeat.phases):
            report.add((*at, ids.index(repeat.phases[0]), "from_round"), "empty-first-round")


def _check_phases(report: FaultReport, at: Keys, wanted: Sequence[str], phases: Sequence[str]) -> None:
    if not wanted:
        report.add(at, "empty-list")
    check_names(report, at, wanted, phases, "unknown-phase")
    places = [phases.index(name) for name in wanted if name in phases]
    if len(places) == len(wanted) > 0 and places != list(range(places[0], places[0] + len(places))):
        report.add(at, "not-consecutive", ", ".join(wanted), phases)


def _check_times(report: FaultReport, here: Keys, repeat: Repeat) -> None:
    times, target = repeat.times, repeat.target
    if not isinstance(times, str):
        check_counts(report, (*here, "times"), times, 1, MOST_ROUNDS)
    check_count(report, (*here, "target"), target, 1, MOST_ROUNDS)
    if target is not None and isinstance(times, Bounds) and not report.holds((*here, "times")):
        low, high = times.min or 1, times.max or MOST_ROUNDS
        if not low <= target <= high:
            report.add((*here, "target"), "target-outside-times", target, [f"{low:g}", f"{high:g}"])
