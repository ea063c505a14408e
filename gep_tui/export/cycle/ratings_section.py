"""How the group rated its sessions, its aims and the four A."""

from __future__ import annotations

from gep_tui.domain.group.cycle.figures import CycleFigures
from gep_tui.domain.group.cycle.rated import RatedFigures
from gep_tui.domain.session.rating import SCALES
from gep_tui.domain.stream.text import one_line
from gep_tui.export.blocks import Table
from gep_tui.export.cycle.amounts import decimal, on
from gep_tui.export.cycle.cycle_part import CyclePart
from gep_tui.export.plot import Bar, Plot
from gep_tui.locale import _, n_
from gep_tui.words.ratings import rated_name, scale_name
from gep_tui.words.text import labelled


def session_ratings_section(figures: CycleFigures, language: str) -> CyclePart | None:
    """Return a bar of the mean mark for each session that was rated."""
    marks = figures.ratings.sessions
    if not marks:
        return None
    bars = tuple(Bar(on(each.day), _part(each.mean, each.scale), _mean(each.mean, each.scale)) for each in marks)
    return CyclePart(
        id="session-ratings",
        title=_("How each session was rated"),
        plot=Plot(bars, 1.0),
        table=Table(
            (_("Day"), _("Scale"), _("Mean"), _("Marks")),
            tuple((on(each.day), scale_name(each.scale), decimal(each.mean), str(each.people)) for each in marks),
            numbers=(2, 3),
        ),
    )


def rated_section(figures: CycleFigures, language: str) -> CyclePart | None:
    """Return a bar of the mean mark for the sessions in all, each aim, each of the four A, and the words."""
    things = figures.ratings.things
    if not things:
        return None
    marked = [each for each in things if each.people]
    said = [labelled(rated_name(each.about), ", ".join(map(one_line, each.words))) for each in things if each.words]
    bars = tuple(Bar(_name(each), _part(each.mean, each.scale), _mean(each.mean, each.scale)) for each in marked)
    return CyclePart(
        id="ratings",
        title=_("What was rated, and the words for it") if said else _("What was rated"),
        lines=tuple(said),
        plot=Plot(bars, 1.0) if bars else None,
        table=_table(marked) if marked else None,
    )


def _table(marked: list[RatedFigures]) -> Table:
    header = (_("What"), _("Scale"), _("Mean"), _("Marks"), _("Each mark"))
    return Table(header, tuple(map(_row, marked)), numbers=(2, 3))


def _row(each: RatedFigures) -> tuple[str, ...]:
    marks = ", ".join(f"{mark} × {count}" for mark, count in each.counts.items())
    return _name(each), scale_name(each.scale), decimal(each.mean), str(each.people), marks


def _name(each: RatedFigures) -> str:
    """Return what was rated; an aim without its words, as the sponsor reads it, is one of the group's own."""
    if each.about.subject == "aim" and not each.about.aim:
        return n_("an aim in its own words", "{count} aims in its own words", 1).format(count=1)
    return rated_name(each.about)


def _part(mean: float, scale: str) -> float:
    """Return how far up its scale a mean stands, 0 to 1."""
    lowest, highest = SCALES[scale]
    return (mean - lowest) / (highest - lowest)


def _mean(mean: float, scale: str) -> str:
    return f"{decimal(mean)} ({scale_name(scale)})"
