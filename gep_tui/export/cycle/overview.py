"""The first section of a cycle's page: the figures at a glance."""

from __future__ import annotations

from gep_tui.domain.group.cycle.figures import CycleFigures
from gep_tui.export.blocks import Table
from gep_tui.export.cycle.amounts import decimal, of, on, percent
from gep_tui.export.cycle.cycle_part import CyclePart
from gep_tui.locale import _, n_
from gep_tui.words.groups import aim_name


def overview(figures: CycleFigures, language: str) -> CyclePart:
    """Return aims, and one line for each thing that was counted."""
    rows = tuple((name, words) for name, words in _rows(figures).items() if words)
    return CyclePart(
        id="overview",
        title=_("At a glance"),
        lines=tuple(_aims(figures)),
        table=Table((_("Figure"), _("So far")), rows),
    )


def _aims(figures: CycleFigures) -> list[str]:
    named = [aim_name(aim) for aim in figures.aims if aim]
    own = sum(not aim for aim in figures.aims)
    if own:
        named.append(n_("an aim in its own words", "{count} aims in its own words", own).format(count=own))
    return [n_("Aim: {aims}.", "Aims: {aims}.", len(figures.aims)).format(aims=", ".join(named))] if named else []


def _rows(figures: CycleFigures) -> dict[str, str]:
    held, planned, kept = len(figures.sessions), figures.planned, figures.commitments
    services = [each.services for each in figures.sessions]
    return {
        _("Sessions held"): str(held),
        _("Sessions planned"): _planned(figures) if planned.planned else "",
        _("Next session"): on(planned.next_day) if planned.next_day else "",
        _("Attendance"): f"{percent(figures.attended, figures.expected)} ({of(figures.attended, figures.expected)})"
        if figures.expected
        else "",
        _("Members who presented a case"): str(figures.presenters) if held else "",
        _("Services in a session, on average"): decimal(sum(services) / held) if held and figures.service_count else "",
        _("Commitments done"): of(kept.done, kept.made) if kept.made else "",
        _("Topics treated"): str(figures.topics.treated) if held else "",
        _("Practice sheets"): str(figures.sheets) if figures.sheets else "",
    }


def _planned(figures: CycleFigures) -> str:
    planned = figures.planned
    kept, missed, dropped = planned.kept, planned.missed, planned.dropped
    parts = [n_("{count} held on its day", "{count} held on their day", kept).format(count=kept)]
    if missed:
        parts.append(n_("{count} did not take place", "{count} did not take place", missed).format(count=missed))
    if planned.coming:
        parts.append(_("{count} to come").format(count=planned.coming))
    if dropped:
        words = n_("{count} removed from the plan", "{count} removed from the plan", dropped)
        parts.append(words.format(count=dropped))
    return f"{planned.planned} ({', '.join(parts)})"
