"""Planned against held: the lengths of the phases of a cycle."""

from __future__ import annotations

from gep_tui.domain.group.cycle.figures import CycleFigures
from gep_tui.domain.group.cycle.lengths import PhaseFigures
from gep_tui.domain.stream.text import one_line
from gep_tui.export.blocks import Table
from gep_tui.export.cycle.amounts import difference
from gep_tui.export.cycle.cycle_part import CyclePart
from gep_tui.export.plot import LONG, Bar, plotted
from gep_tui.locale import _
from gep_tui.words.durations import minutes, planned_words


def lengths_section(figures: CycleFigures, language: str) -> CyclePart | None:
    """Return a bar of the average length of each phase that was held, with a tick for the planned one."""
    shown = [each for each in figures.phases if each.held]
    if not shown:
        return None
    return CyclePart(
        id="lengths",
        title=_("Phases: planned and actual length"),
        lines=(_("On average over all sessions; planned is what the plan said at the opening."),),
        plot=plotted([_bar(each, language) for each in shown], _("planned")),
        table=Table(
            (_("Phase"), _("Method"), _("Held"), _("Left out"), _("Planned"), _("Actual"), _("Difference")),
            tuple(_row(each, language) for each in shown),
            numbers=(2, 3, 4, 5, 6),
        ),
    )


def _bar(each: PhaseFigures, language: str) -> Bar:
    held, planned = each.held_seconds / each.held, _planned(each)
    more = f" ({difference(held, planned)})" if planned else ""
    late = bool(planned) and held > LONG * planned
    return Bar(_name(each, language), held, minutes(held) + more, planned or None, "low" if late else "")


def _row(each: PhaseFigures, language: str) -> tuple[str, ...]:
    held, planned = each.held_seconds / each.held, _planned(each)
    return (
        _name(each, language),
        one_line(each.source),
        str(each.held),
        str(each.left_out),
        planned_words(planned) if planned else _("untimed"),
        minutes(held),
        difference(held, planned) if planned else "",
    )


def _planned(each: PhaseFigures) -> int:
    """Return the average planned length in seconds, to the half minute."""
    return 30 * round(each.planned_seconds / each.held / 30)


def _name(each: PhaseFigures, language: str) -> str:
    return one_line(each.name.into(language)) or one_line(each.phase)
