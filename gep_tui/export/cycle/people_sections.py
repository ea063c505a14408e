"""Who came, who presented or took notes, which services met: sections that name people or services."""

from __future__ import annotations

from gep_tui.domain.group.cycle.figures import CycleFigures
from gep_tui.domain.group.cycle.roles import RolesHeld
from gep_tui.domain.stream.text import one_line
from gep_tui.export.blocks import Table
from gep_tui.export.cycle.amounts import of, percent
from gep_tui.export.cycle.cycle_part import CyclePart
from gep_tui.export.plot import Bar, plotted
from gep_tui.locale import _, n_


def attendance_section(figures: CycleFigures, language: str) -> CyclePart | None:
    """Return a bar of sessions for each member."""
    rows = [each for each in figures.attendance if each.expected]
    if not rows:
        return None
    return CyclePart(
        id="attendance",
        title=_("Attendance of each member"),
        plot=plotted(
            [Bar(one_line(each.name), each.attended, of(each.attended, each.expected), each.expected) for each in rows],
            _("sessions held while they belonged to the group"),
        ),
        table=Table(
            (_("Who"), _("Service"), _("Sessions"), _("Share")),
            tuple(
                (
                    one_line(each.name),
                    one_line(each.service),
                    of(each.attended, each.expected),
                    percent(each.attended, each.expected),
                )
                for each in rows
            ),
            numbers=(2, 3),
        ),
    )


def roles_section(figures: CycleFigures, language: str) -> CyclePart | None:
    """Return a bar of cases presented for each member, those whose turn it is first."""
    rows = figures.roles if figures.sessions else ()
    if not rows:
        return None
    waiting = [one_line(each.name) for each in rows if not each.presented]
    told = n_("Not yet presenter: {names}.", "Not yet presenter: {names}.", len(waiting))
    return CyclePart(
        id="roles",
        title=_("Who presented, who took notes"),
        lines=(told.format(names=", ".join(waiting)),) if waiting else (),
        plot=plotted([Bar(one_line(each.name), each.presented, _role_words(each)) for each in rows]),
        table=Table(
            (_("Who"), _("Presenter"), _("Scribe")),
            tuple((one_line(each.name), str(each.presented), str(each.scribed)) for each in rows),
            numbers=(1, 2),
        ),
    )


def services_section(figures: CycleFigures, language: str) -> CyclePart | None:
    """Return a bar of sessions for each service."""
    rows = [each for each in figures.services if each.service]
    if not rows:
        return None
    mixed = sum(each.services > 1 for each in figures.sessions)
    told = _("Several services met in {sessions} sessions.").format(sessions=of(mixed, len(figures.sessions)))
    return CyclePart(
        id="services",
        title=_("Services that met"),
        lines=(told,),
        plot=plotted(
            [
                Bar(one_line(each.service), each.sessions, _sessions(each.sessions), len(figures.sessions))
                for each in rows
            ],
            _("sessions held"),
        ),
        table=Table(
            (_("Service"), _("Members who came"), _("Sessions")),
            tuple((one_line(each.service), str(each.members), str(each.sessions)) for each in rows),
            numbers=(1, 2),
        ),
    )


def _role_words(each: RolesHeld) -> str:
    told = n_("{count} time", "{count} times", each.presented).format(count=each.presented)
    scribe = n_("scribe {count} time", "scribe {count} times", each.scribed).format(count=each.scribed)
    return f"{told}, {scribe}" if each.scribed else told


def _sessions(count: int) -> str:
    return n_("{count} session", "{count} sessions", count).format(count=count)
