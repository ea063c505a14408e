"""Check the blocks of a programme: a whole protocol, or a single phase."""

from __future__ import annotations

from gep_tui.catalogue.faults import Keys
from gep_tui.catalogue.known import KnownNames
from gep_tui.catalogue.names import DeclaredNames
from gep_tui.catalogue.numbers import MOST_ROUNDS, check_clock, check_count, check_has_length, check_minutes, is_clock
from gep_tui.catalogue.phases import check_phase
from gep_tui.catalogue.report import FaultReport
from gep_tui.domain.protocol.protocol import Block, Programme

_WITH_PROTOCOL = ("variant", "rounds", "presenter")
_OF_BOTH = ("id", "name", "minutes", "untimed", "protected", "optional", "starts", "ends")


def check_block(report: FaultReport, at: Keys, block: Block, names: DeclaredNames, known: KnownNames) -> None:
    """Report what is wrong with a block; its protocol must be one of `known`."""
    check_clock(report, (*at, "starts"), block.starts)
    check_clock(report, (*at, "ends"), block.ends)
    check_count(report, (*at, "rounds"), block.rounds, 1, MOST_ROUNDS)
    given = report.given(at)
    if block.protocol is not None or report.explains((*at, "protocol")):
        _check_protocol(report, at, block, known)
    elif "mode" not in given and not set(given) - {*_OF_BOTH, *_WITH_PROTOCOL}:
        report.add(at, "neither-protocol-nor-phase")
    else:
        for key in sorted(set(_WITH_PROTOCOL) & set(given)):
            report.add((*at, key), "only-with-protocol", key)
        check_phase(report, at, block, names, has_length=block.ends is not None)


def check_ends(report: FaultReport, programme: Programme) -> None:
    """Report blocks that end when the programme, or a block before them, says it is later; none goes past midnight."""
    latest = programme.starts if is_clock(programme.starts) else ""
    for place, block in enumerate(programme.blocks):
        begins = max(latest or "", block.starts or "") if is_clock(block.starts) else latest or ""
        if block.ends is not None and is_clock(block.ends):
            if begins and block.ends <= begins:
                report.add(("blocks", place, "ends"), "clock-goes-back", block.ends, [begins])
            begins = max(begins, block.ends)
        latest = begins


def _check_protocol(report: FaultReport, at: Keys, block: Block, known: KnownNames) -> None:
    allowed = (*_OF_BOTH, *_WITH_PROTOCOL, "protocol")
    for key in report.given(at):
        if key not in allowed:
            report.add((*at, key), "only-in-a-phase", key, allowed)
    check_minutes(report, (*at, "minutes"), block.minutes)
    if block.untimed:
        check_has_length(report, at, block)
    if block.presenter is not None and not block.presenter.strip():
        report.add((*at, "presenter"), "empty-text")
    name = block.protocol or ""
    if name not in known:
        report.add_unknown((*at, "protocol"), "unknown-protocol", name, known)
    elif block.variant is not None and block.variant not in known[name]:
        report.add_unknown((*at, "variant"), "unknown-variant", block.variant, known[name])
