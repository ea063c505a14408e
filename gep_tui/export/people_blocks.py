"""People on a page: who was there and where they work, who came late, left or never came, who had which role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gep_tui.domain.session.attendance import PersonRow, PresenceRow
from gep_tui.domain.session.report import Report
from gep_tui.domain.stream.text import bare
from gep_tui.export.about import About
from gep_tui.export.blocks import Heading, PageBlock, Table
from gep_tui.export.part import Part
from gep_tui.locale import _
from gep_tui.words.moments import time_of_day


def attendance(report: Report, about: About, facilitator: bool) -> Iterator[str]:
    """Yield one line each for who was there, came late, left early, never came, and had a role.

    Only the facilitator sees the times of arrivals and departures.
    """
    there = [row for row in report.people if row.arrived_at]
    named = about.people or tuple(row.person for row in report.speaking)
    late = [row for row in there if row.late]
    gone = [row for row in there if row.left_at]
    facts = {
        _("People"): ", ".join(map(_whence, there)) or ", ".join(named),
        _("Came late"): _listed(late, "arrived_at" if facilitator else ""),
        _("Left before the end"): _listed(gone, "left_at" if facilitator else ""),
        _("Absent"): ", ".join(_whence(row) for row in report.people if not row.arrived_at),
    }
    facts |= {label[:1].upper() + label[1:]: ", ".join(who) for label, who in _whole_session(report, about).items()}
    for lead, text in facts.items():
        if text:
            yield _("{lead}: {text}").format(lead=lead, text=text)


def table(report: Report, part: Part, about: About) -> Iterator[PageBlock]:
    """Yield the table of people that `part` names."""
    match part.what:
        case "people":
            yield from _people(report)
        case "presence":
            yield Heading(2, _("Arrivals and departures"))
            rows = ((row.person, time_of_day(row.arrived_at), time_of_day(row.left_at)) for row in report.presence)
            yield Table((_("Who"), _("Came"), _("Left")), tuple(rows))
        case "attendance":
            yield Heading(2, _("Sign-in sheet"))
            yield sign_in(report)
        case "roles":
            yield Heading(2, _("Roles"))
            given = ((about.scope(row.scope), about.role(row), row.person) for row in report.roles)
            yield Table((_("Where"), _("Role"), _("Who")), tuple(given))


def _people(report: Report) -> Iterator[PageBlock]:
    yield Heading(2, _("People"))
    yield Table(
        (_("Who"), _("Service"), _("Function"), _("Presence")),
        tuple((in_place(row), row.service, row.function, _presence(row)) for row in report.people),
    )


def _presence(row: PersonRow) -> str:
    """Return in a word or two whether somebody was there all the time."""
    if not row.arrived_at:
        return _("absent")
    words = [*([_("came late")] if row.late else []), *([_("left before the end")] if row.left_at else [])]
    return ", ".join(words) or _("present")


def sign_in(report: Report) -> Table:
    """Return everybody on the list with all their comings and goings, and a column to sign."""
    stays: dict[str, list[PresenceRow]] = {}
    for stay in report.presence:
        stays.setdefault(stay.person, []).append(stay)
    rows = []
    for row in report.people:
        came = " ".join(time_of_day(stay.arrived_at) for stay in stays.get(row.name, ()))
        left = " ".join(filter(None, (time_of_day(stay.left_at) for stay in stays.get(row.name, ()))))
        rows.append((in_place(row), row.service, row.function, came, left, ""))
    return to_sign(rows)


def to_sign(rows: Iterable[tuple[str, ...]]) -> Table:
    """Return a sign-in sheet: name, service, function, came, left, and where each signs."""
    header = (_("Who"), _("Service"), _("Function"), _("Came"), _("Left"), _("Signature"))
    return Table(header, tuple(rows), signed=True)


def in_place(row: PersonRow) -> str:
    """Return a name, and for a substitute in whose place: "Nora (in place of Karim)"."""
    words = _("{name} (in place of {other})")
    return words.format(name=row.name, other=row.replaces) if row.replaces else row.name


def _whence(row: PersonRow) -> str:
    """Return a person with their service and function: "Léa (Service Nord, nurse)"."""
    place = _("in place of {other}").format(other=row.replaces) if row.replaces else ""
    about = ", ".join(each for each in (row.service, row.function, place) if each)
    return f"{row.name} ({about})" if about else row.name


def _listed(rows: Iterable[PersonRow], moment: str) -> str:
    """Return the names, each with the time of day in the column `moment` if that is not ""."""
    return ", ".join(f"{row.name} ({time_of_day(getattr(row, moment))})" if moment else row.name for row in rows)


def _whole_session(report: Report, about: About) -> dict[str, list[str]]:
    """Return who held which role for the whole session, by the role's name; whoever is called by it is left out."""
    found: dict[str, list[str]] = {}
    for row in report.roles:
        if not row.scope and bare(row.person) != bare(about.role(row)):
            found.setdefault(about.role(row), []).append(row.person)
    return found
