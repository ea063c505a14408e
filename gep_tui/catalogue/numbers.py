"""Check lengths, counts and clock times."""

from __future__ import annotations

import re

from gep_tui.catalogue.faults import Keys
from gep_tui.catalogue.report import FaultReport
from gep_tui.domain.protocol.protocol import Bounds, Minutes, Phase

DAY = 24 * 60
#: In minutes: an open space lasts up to several days.
LONGEST_TOTAL = 14 * DAY
MOST_ROUNDS = 99
MOST_PEOPLE = 9999

_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


def check_length(report: FaultReport, at: Keys, minutes: float | None, longest: float = DAY) -> None:
    """Report a length outside 0 to `longest` minutes, both excluded."""
    if minutes is not None and not 0 < minutes < longest:
        report.add(at, "bad-length", minutes, ["0", f"{longest:g}"])


def check_lengths(report: FaultReport, at: Keys, bounds: Bounds | None, longest: float = DAY) -> None:
    """Report what is wrong with a range of lengths."""
    if bounds is None:
        return
    check_length(report, (*at, "min"), bounds.min, longest)
    check_length(report, (*at, "max"), bounds.max, longest)
    _check_order(report, at, bounds)


def check_minutes(report: FaultReport, at: Keys, minutes: float | Minutes | None) -> None:
    """Report what is wrong with the length of a phase or block."""
    if not isinstance(minutes, Minutes):
        check_length(report, at, minutes)
        return
    check_length(report, (*at, "target"), minutes.target)
    if minutes.shortest != 0:  # a buffer may shrink to nothing
        check_length(report, (*at, "shortest"), minutes.shortest)
    check_lengths(report, (*at, "published"), minutes.published)
    target, shortest = minutes.target, minutes.shortest
    if target is not None and shortest is not None and shortest > target and not report.explains((*at, "target")):
        report.add((*at, "shortest"), "shortest-above-target", shortest, [f"{target:g}"])


def check_has_length(report: FaultReport, at: Keys, phase: Phase) -> None:
    """Report a phase without a length, or one that is both timed and untimed."""
    minutes = phase.minutes
    table = isinstance(minutes, Minutes)
    timed = minutes.target is not None if isinstance(minutes, Minutes) else minutes is not None
    floor = isinstance(minutes, Minutes) and minutes.shortest is not None
    if phase.untimed and (timed or floor):
        report.add((*at, "untimed"), "untimed-with-minutes")
    if phase.untimed or timed or phase.per_turn_seconds is not None:
        return
    if any(report.explains((*at, key)) for key in ("untimed", "minutes", "per_turn_seconds")):
        return
    report.add((*at, "minutes", "target") if table else (*at, "minutes"), "no-length")


def check_count(report: FaultReport, at: Keys, number: float | None, lowest: int, highest: int) -> None:
    """Report a number that is not whole, or not between `lowest` and `highest`."""
    if number is not None and not (lowest <= number <= highest and number == int(number)):
        report.add(at, "bad-count", number, [str(lowest), str(highest)])


def check_counts(report: FaultReport, at: Keys, numbers: float | Bounds | None, lowest: int, highest: int) -> None:
    """Report what is wrong with a whole number or a range of them."""
    if not isinstance(numbers, Bounds):
        check_count(report, at, numbers, lowest, highest)
        return
    check_count(report, (*at, "min"), numbers.min, lowest, highest)
    check_count(report, (*at, "max"), numbers.max, lowest, highest)
    _check_order(report, at, numbers)


def check_clock(report: FaultReport, at: Keys, time: str | None) -> None:
    """Report a time of day that is not "HH:MM"."""
    if time is not None and not is_clock(time):
        report.add(at, "bad-clock-time", time)


def is_clock(time: str | None) -> bool:
    """Tell whether a time of day is given, as "HH:MM"."""
    return time is not None and _CLOCK.fullmatch(time) is not None


def _check_order(report: FaultReport, at: Keys, bounds: Bounds) -> None:
    if bounds.min is None and bounds.max is None and not report.explains(at):
        report.add((*at, "min"), "missing-key", expected=["number"])
    low, high = bounds.min, bounds.max
    if low is not None and high is not None and low > high and not report.explains((*at, "max")):
        report.add((*at, "min"), "min-above-max", low, [f"{high:g}"])
