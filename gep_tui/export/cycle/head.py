"""The head of a cycle's page: whose cycle it is, up to when, and who may read it."""

from __future__ import annotations

from gep_tui.domain.group.cycle.figures import CycleFigures
from gep_tui.domain.group.cycle.readers import CycleReader
from gep_tui.domain.stream.text import one_line
from gep_tui.export.cycle.amounts import on
from gep_tui.locale import _


def cycle_title(figures: CycleFigures) -> str:
    """Return the title of the page."""
    group, cycle = one_line(figures.group), one_line(figures.cycle)
    return _("{group}: cycle “{cycle}”").format(group=group, cycle=cycle) if cycle else group


def cycle_head(figures: CycleFigures, reader: CycleReader) -> tuple[str, ...]:
    """Return the lines below the title: from when to when, the organisation, who may read it."""
    until = on(figures.day)
    words = _("From {begins} to {until}.") if figures.begins else _("All sessions, up to {until}.")
    period = words.format(begins=on(figures.begins) if figures.begins else "", until=until)
    organisation = one_line(figures.organisation)
    return tuple(each for each in (organisation, period, read_by(reader)) if each)


def read_by(reader: CycleReader) -> str:
    """Return who may read the page, and why."""
    match reader:
        case "facilitator":
            return _("For the facilitator alone: this shows how long each person spoke. Not to be passed on.")
        case "group":
            return _("For the members of the group: what is said here stays here.")
    return _("For the sponsor: figures only, without names, without anything that was said, without cases.")
