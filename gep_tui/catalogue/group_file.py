"""Read the text of a group as somebody has edited it: the group, or everything that is wrong with the text."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from gep_tui.catalogue.decode import UnusableError, decode, parse, read_bytes
from gep_tui.catalogue.faults import Fault, Keys
from gep_tui.catalogue.numbers import check_count
from gep_tui.catalogue.report import FaultReport
from gep_tui.catalogue.shape import build
from gep_tui.domain.group.group_text import GroupText
from gep_tui.domain.stream.text import one_line, same_name
from gep_tui.domain.stream.typed_times import read_clock

#: The longest session, in minutes.
LONGEST = 12 * 60


def read_group_text(path: Path, before: GroupText, today: date) -> tuple[GroupText | None, tuple[Fault, ...]]:
    """Return what the edited file says, or None and its faults in line order; no faults mean that it is empty.

    `before` is what the file said before it was edited. Raises nothing.
    """
    try:
        text = decode(path, read_bytes(path))
        if not text.strip():
            return None, ()
        raw = parse(path, text)
    except UnusableError as unusable:
        return None, (unusable.fault,)
    report = FaultReport(raw)
    group: GroupText = build(GroupText, report)
    if not same_name(group.name):
        report.add(("name",), "empty-text")
    _check_members(report, group, before)
    _check_cycles(report, group, before)
    _check_dates(report, group, before, today)
    faults = report.faults(path, text)
    return (None if faults else group), faults


def _check_members(report: FaultReport, group: GroupText, before: GroupText) -> None:
    _check_ids(report, "members", [each.id for each in group.members], [each.id for each in before.members])
    names: set[str] = set()
    for place, member in enumerate(group.members):
        at: Keys = ("members", place, "name")
        name = same_name(member.name)
        if not name:
            report.add(at, "empty-text")
        elif name in names:
            report.add(at, "name-twice", one_line(member.name))
        names.add(name)


def _check_cycles(report: FaultReport, group: GroupText, before: GroupText) -> None:
    _check_ids(report, "cycles", [each.id for each in group.cycles], [each.id for each in before.cycles])
    for place, each in enumerate(group.cycles):
        if each.begins in {other.begins for other in group.cycles[:place]}:
            report.add(("cycles", place, "begins"), "cycle-twice")


def _check_dates(report: FaultReport, group: GroupText, before: GroupText, today: date) -> None:
    _check_ids(report, "dates", [each.id for each in group.dates], [each.id for each in before.dates])
    old = {each.id: each.day for each in before.dates}
    taken: set[tuple[date, object]] = set()
    for place, each in enumerate(group.dates):
        at: Keys = ("dates", place)
        starts = read_clock(one_line(each.starts))
        if each.starts.strip() and starts is None:
            report.add((*at, "starts"), "bad-clock-time", each.starts)
        check_count(report, (*at, "minutes"), each.minutes, 0, LONGEST)
        if each.day < today and each.day != old.get(each.id):
            report.add((*at, "day"), "day-is-over", each.day)
        if (each.day, starts) in taken:
            report.add((*at, "day"), "date-twice")
        taken.add((each.day, starts))


def _check_ids(report: FaultReport, list_: str, ids: Collection[str], known: Collection[str]) -> None:
    seen: set[str] = set()
    for place, id in enumerate(ids):
        if id and id not in known:
            report.add((list_, place, "id"), "unknown-id", id)
        elif id in seen:
            report.add((list_, place, "id"), "duplicate-id", id)
        seen |= {id} if id else set()
