"""Find everything that is wrong with a parsed protocol or programme in one pass."""

from __future__ import annotations

from typing import Any

from gep_tui.catalogue.blocks import check_block, check_ends
from gep_tui.catalogue.faults import Keys
from gep_tui.catalogue.known import KnownNames
from gep_tui.catalogue.names import DeclaredNames, check_id, check_ids, check_roles
from gep_tui.catalogue.numbers import LONGEST_TOTAL, MOST_PEOPLE, check_clock, check_counts, check_lengths
from gep_tui.catalogue.phases import check_changed_phase, check_phase, merged
from gep_tui.catalogue.repeats import check_repeats, check_rounds
from gep_tui.catalogue.report import FaultReport
from gep_tui.catalogue.shape import build
from gep_tui.domain.protocol.protocol import Phase, Programme, Protocol, Source, Variant


def check(
    raw: dict[str, Any], file_name: str, known: KnownNames, *, programme: bool | None = None
) -> tuple[Protocol | Programme, FaultReport]:
    """Return the protocol or programme in a parsed file, with its faults; the value is valid only without faults.

    `file_name` is the name without `.toml`, `known` the protocols that a programme may name. A file with `blocks` is a
    programme; `programme` decides for a file with neither `blocks` nor `phases`.
    """
    report = FaultReport(raw)
    if "blocks" in raw or (programme and "phases" not in raw):
        value: Protocol | Programme = build(Programme, report)
    else:
        value = build(Protocol, report)
    _check_id(report, value.id, file_name)
    if isinstance(value, Programme):
        _check_programme(report, value, known)
    else:
        _check_protocol(report, value)
    return value, report


def _check_id(report: FaultReport, name: str, file_name: str) -> None:
    check_id(report, ("id",), name)
    if name != file_name:
        report.add(("id",), "id-not-file-name", name, [file_name])


def _check_protocol(report: FaultReport, protocol: Protocol) -> None:
    names = check_roles(report, protocol.roles, protocol.note_kinds)
    _check_source(report, ("source",), protocol.source)
    check_lengths(report, ("published_total",), protocol.published_total, LONGEST_TOTAL)
    check_counts(report, ("group_size",), protocol.group_size, 1, MOST_PEOPLE)
    if not protocol.phases:
        report.add(("phases",), "empty-list")
    ids = [phase.id for phase in protocol.phases]
    check_ids(report, ("phases",), ids)
    for place, phase in enumerate(protocol.phases):
        check_phase(report, ("phases", place), phase, names)
    check_repeats(report, ("repeats",), protocol.repeats, ids, names)
    if not report.explains(("repeats",)):
        check_rounds(report, ("phases",), protocol.phases, protocol.repeats)
    check_ids(report, ("variants",), [variant.id for variant in protocol.variants])
    for place, variant in enumerate(protocol.variants):
        _check_variant(report, ("variants", place), variant, protocol, names)


def _check_variant(report: FaultReport, at: Keys, variant: Variant, protocol: Protocol, names: DeclaredNames) -> None:
    base = {phase.id: phase for phase in protocol.phases}
    _check_source(report, (*at, "source"), variant.source)
    check_counts(report, (*at, "group_size"), variant.group_size, 1, MOST_PEOPLE)
    if not variant.phases:
        report.add((*at, "phases"), "empty-list")
    ids = [phase.id for phase in variant.phases]
    check_ids(report, (*at, "phases"), ids)
    phases = [
        _varied(report, (*at, "phases", place), phase, base.get(phase.id), names)
        for place, phase in enumerate(variant.phases)
    ]
    check_repeats(report, (*at, "repeats"), variant.repeats or (), ids, names)
    if not report.explains((*at, "repeats")) and not report.explains(("repeats",)):
        kept = [repeat for repeat in protocol.repeats if set(repeat.phases) <= set(ids)]
        check_rounds(report, (*at, "phases"), phases, kept if variant.repeats is None else variant.repeats)


def _varied(report: FaultReport, at: Keys, phase: Phase, base: Phase | None, names: DeclaredNames) -> Phase:
    """Check a phase of a variant, and return it completed with the keys of the protocol's phase."""
    if base is None:
        check_phase(report, at, phase, names)
        return phase
    check_changed_phase(report, at, phase, base, names)
    return merged(report.given(at), phase, base)


def _check_programme(report: FaultReport, programme: Programme, known: KnownNames) -> None:
    names = check_roles(report, programme.roles, programme.note_kinds)
    _check_source(report, ("source",), programme.source)
    check_clock(report, ("starts",), programme.starts)
    if not programme.blocks:
        report.add(("blocks",), "empty-list")
    check_ids(report, ("blocks",), [block.id for block in programme.blocks])
    for place, block in enumerate(programme.blocks):
        check_block(report, ("blocks", place), block, names, known)
    check_ends(report, programme)


def _check_source(report: FaultReport, at: Keys, source: Source | None) -> None:
    if source is not None and not source.title.strip():
        report.add((*at, "title"), "missing-key", expected=["text"])
