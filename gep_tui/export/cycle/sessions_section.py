"""The sessions of a cycle: who was there, and how long they lasted against the plan."""

from __future__ import annotations

from gep_tui.domain.group.cycle.attendance import HeldSession
from gep_tui.domain.group.cycle.figures import CycleFigures
from gep_tui.domain.stream.text import one_line
from gep_tui.export.blocks import Table
from gep_tui.export.cycle.amounts import difference, of, on
from gep_tui.export.cycle.cycle_part import CyclePart
from gep_tui.export.plot import Bar, plotted
from gep_tui.locale import _
from gep_tui.words.durations import minutes, planned_words

#: The last columns hold figures.
_FIGURES = 6


def sessions_section(figures: CycleFigures, language: str) -> CyclePart:
    """Return a bar of those present for each session, the earliest first."""
    held = figures.sessions
    if not held:
        none = _("No session has been held yet; rehearsals do not count.")
        return CyclePart(id="sessions", title=_("Sessions"), lines=(none,))
    bars = [Bar(on(each.day), each.members, of(each.members, each.expected), each.expected) for each in held]
    head: tuple[str, ...] = (
        _("Day"), _("Session"), _("Members present"), _("Guests"), _("Services"), _("Planned"), _("Actual"), "±",
    )  # fmt: skip
    rows = [_row(each, language) for each in held]
    if not any(row[1] for row in rows):
        head, rows = (head[0], *head[2:]), [(row[0], *row[2:]) for row in rows]
    return CyclePart(
        id="sessions",
        title=_("Sessions and members present"),
        plot=plotted(bars, _("members of the group on that day")),
        table=Table(head, tuple(rows), numbers=tuple(range(len(head) - _FIGURES, len(head)))),
    )


def _row(each: HeldSession, language: str) -> tuple[str, ...]:
    return (
        on(each.day),
        one_line(each.title or each.called.into(language)),
        of(each.members, each.expected),
        str(each.guests),
        str(each.services),
        planned_words(each.planned_seconds),
        minutes(each.held_seconds),
        difference(each.held_seconds, each.planned_seconds) if each.planned_seconds else "",
    )
