"""The topics of a cycle: how many were offered and treated, and which."""

from __future__ import annotations

from itertools import compress

from gep_tui.domain.group.cycle.figures import CycleFigures
from gep_tui.domain.group.cycle.topics import TreatedTopic
from gep_tui.domain.stream.text import one_line
from gep_tui.export.blocks import Table
from gep_tui.export.cycle.amounts import on
from gep_tui.export.cycle.cycle_part import CyclePart
from gep_tui.locale import _, n_


def topics_section(figures: CycleFigures, language: str) -> CyclePart | None:
    """Return how many topics were offered, treated and are in reserve, and a row for each that was treated."""
    topics = figures.topics
    if not (topics.offered or topics.treated or topics.reserve):
        return None
    told = _("Topics offered: {offered}, treated: {treated}, in reserve: {reserve}.")
    head = (_("Day"), _("Topic"), _("Presenter"), n_("Key question", "Key questions", 1))
    rows = tuple(map(_row, topics.topics))
    filled = [any(column) for column in zip(*rows, strict=True)]
    shown = tuple(tuple(compress(row, filled)) for row in rows)
    return CyclePart(
        id="topics",
        title=_("Topics"),
        lines=(told.format(offered=topics.offered, treated=topics.treated, reserve=topics.reserve),),
        table=Table(tuple(compress(head, filled)), shown) if rows else None,
    )


def _row(each: TreatedTopic) -> tuple[str, ...]:
    days = ", ".join(map(on, (each.day, *each.later)))
    return days, one_line(each.title), one_line(each.presenter), one_line(each.question)
