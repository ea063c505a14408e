"""Check one phase: a protocol's, a variant's, or a programme's own."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from gep_tui.catalogue.faults import Keys
from gep_tui.catalogue.names import DeclaredNames, check_names
from gep_tui.catalogue.numbers import (
    DAY,
    MOST_PEOPLE,
    MOST_ROUNDS,
    check_count,
    check_counts,
    check_has_length,
    check_length,
    check_minutes,
)
from gep_tui.catalogue.report import FaultReport
from gep_tui.domain.protocol.protocol import MODES, Phase, Text


def check_phase(report: FaultReport, at: Keys, phase: Phase, names: DeclaredNames, *, has_length: bool = False) -> None:
    """Report what is wrong with a complete phase; with `has_length`, a clock time ends it and it needs no length."""
    if phase.name == Text():
        report.add((*at, "name"), "missing-key", expected=["both-languages"])
    check_references(report, at, phase, names)
    check_numbers(report, at, phase)
    _check_mode(report, at, phase)
    if not has_length:
        check_has_length(report, at, phase)


def check_changed_phase(report: FaultReport, at: Keys, phase: Phase, base: Phase, names: DeclaredNames) -> None:
    """Report what is wrong with a variant's phase, which takes its other keys from `base`."""
    check_references(report, at, phase, names)
    check_numbers(report, at, phase)
    given = set(report.given(at))
    whole = merged(given, phase, base)
    if given & {"mode", "speakers"}:
        _check_mode(report, at, whole)
    if given & {"minutes", "untimed", "per_turn_seconds"}:
        check_has_length(report, at, whole)


def check_references(report: FaultReport, at: Keys, phase: Phase, names: DeclaredNames) -> None:
    """Report roles and note kinds that are not declared."""
    for key in ("speakers", "to", "silent", "out"):
        check_names(report, (*at, key), getattr(phase, key), names.roles, "unknown-role")
    check_names(report, (*at, "notes"), phase.notes, names.kinds, "unknown-note-kind")


def check_numbers(report: FaultReport, at: Keys, phase: Phase) -> None:
    """Report lengths and counts out of range."""
    check_minutes(report, (*at, "minutes"), phase.minutes)
    check_count(report, (*at, "per_turn_seconds"), phase.per_turn_seconds, 1, DAY * 60 - 1)
    check_count(report, (*at, "questions_each"), phase.questions_each, 1, MOST_ROUNDS)
    check_count(report, (*at, "votes_each"), phase.votes_each, 1, MOST_ROUNDS)
    check_count(report, (*at, "from_round"), phase.from_round, 1, MOST_ROUNDS)
    check_counts(report, (*at, "subgroup_size"), phase.subgroup_size, 1, MOST_PEOPLE)
    for place, minutes in enumerate(phase.extension):
        check_length(report, (*at, "extension", place), minutes)


def _check_mode(report: FaultReport, at: Keys, phase: Phase) -> None:
    if phase.mode is None:
        report.add((*at, "mode"), "missing-key", expected=[f'"{mode}"' for mode in MODES])
    elif phase.mode != "silent" and not phase.speakers and not report.explains((*at, "mode")):
        report.add((*at, "speakers"), "missing-key", expected=["texts"])


def merged(given: Collection[str], phase: Phase, base: Phase) -> Phase:
    """Return `base` with the keys `given` by a variant; a length given there replaces any other."""
    changes = {key: getattr(phase, key) for key in given if key in Phase.__struct_fields__}
    if phase.untimed:
        changes = {"minutes": None, "per_turn_seconds": None, **changes}
    elif phase.minutes is not None or phase.per_turn_seconds is not None:
        changes = {"untimed": False, **changes}
    return msgspec.structs.replace(base, **changes)
