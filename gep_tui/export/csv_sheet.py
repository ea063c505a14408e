"""CSV for people: a spreadsheet opens it with one click, headings in words.

A byte-order mark tells Excel that the file is UTF-8. French uses a semicolon between cells, because its decimal sign is
the comma. Times are written as "2026-11-28 10:42:07" and lengths as "0:12:30", which every spreadsheet recognises.
Programs read `csv_table` instead; cells are made safe in the same way.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator

from gep_tui.domain.session.lengths import whole_seconds
from gep_tui.domain.session.report import Report
from gep_tui.domain.stream.text import clean
from gep_tui.export.about import NOTHING, About
from gep_tui.export.csv_table import safe
from gep_tui.export.part import WHOLE, Part, select
from gep_tui.export.tables import first_planned, phase_title
from gep_tui.locale import _, chosen
from gep_tui.words.kinds import kind_name
from gep_tui.words.moments import date_and_time

BYTE_ORDER_MARK = "\ufeff"

_Rows = Iterator[tuple[str, ...]]


def sheet(report: Report, part: Part = WHOLE, about: About = NOTHING, *, for_whom: str = "") -> str:
    """Return the notes of `part`, or the table it names, headings first; `for_whom` is the last row."""
    out = io.StringIO()
    out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out, delimiter=";" if chosen() == "fr" else ",", lineterminator="\r\n")
    for row in _TABLES.get(part.what, _notes)(select(report, part), report, about):
        writer.writerow([safe(clean(cell)) for cell in row])
    if for_whom:
        writer.writerow([safe(clean(for_whom))])
    return out.getvalue()


def _notes(part: Report, whole: Report, about: About) -> _Rows:
    yield _("When"), _("Case"), _("Phase"), _("Kind"), _("Who"), _("Note"), _("Written by")
    names = {phase.id: phase.name for phase in whole.phases}
    for note in part.notes:
        place = about.place(note.phase)
        kind = kind_name(note.kind, place.kinds)
        when, phase = date_and_time(note.at), names.get(note.phase, note.phase)
        yield when, place.name, phase, kind, note.person, note.text, note.author


def _commitments(part: Report, whole: Report, about: About) -> _Rows:
    yield _("Who"), _("What"), _("By when"), _("Said in"), _("State")
    for row in part.commitments:
        yield row.who, row.what, row.due, phase_title(whole.phases, row.phase, about), _states().get(row.state, "")


def _states() -> dict[str, str]:
    return {"open": _("still open")}


def _people(part: Report, whole: Report, about: About) -> _Rows:
    yield _("Who"), _("Service"), _("Function"), _("Came"), _("Left"), _("Late")
    for row in part.people:
        came, left = date_and_time(row.arrived_at), date_and_time(row.left_at)
        yield row.name, row.service, row.function, came, left, _("yes") if row.late else ""


def _presence(part: Report, whole: Report, about: About) -> _Rows:
    yield _("Who"), _("Came"), _("Left")
    for row in part.presence:
        yield row.person, date_and_time(row.arrived_at), date_and_time(row.left_at)


def _roles(part: Report, whole: Report, about: About) -> _Rows:
    yield _("Where"), _("Role"), _("Who")
    for row in part.roles:
        yield about.scope(row.scope), about.role(row), row.person


def _phases(part: Report, whole: Report, about: About) -> _Rows:
    yield _("Phase"), _("Began"), _("Ended"), _("Planned"), _("Actual")
    for row in part.phases:
        if row.started_at:
            first = first_planned(row)
            began, ended = date_and_time(row.started_at), date_and_time(row.ended_at)
            yield phase_title(whole.phases, row.id, about), began, ended, _length(first), _length(row.actual_seconds)


def _turns(part: Report, whole: Report, about: About) -> _Rows:
    yield _("Who"), _("Phase"), _("Began"), _("Length")
    for row in part.turns:
        where = phase_title(whole.phases, row.phase, about)
        yield row.person, where, date_and_time(row.started_at), _length(row.seconds)


def _speaking(part: Report, whole: Report, about: About) -> _Rows:
    yield _("Who"), _("Spoke"), _("Turns"), _("Longest"), _("Share")
    for row in part.speaking:
        share = f"{round(row.share * 100)}%"
        yield row.person, _length(row.seconds), str(row.turns), _length(row.longest_seconds), share


def _groups(part: Report, whole: Report, about: About) -> _Rows:
    yield _("Phase"), _("Group"), _("Who")
    for row in part.groups:
        yield phase_title(whole.phases, row.phase, about), str(row.number), row.person


def _votes(part: Report, whole: Report, about: About) -> _Rows:
    yield _("Phase"), _("Option"), _("Votes"), _("Who")
    for row in part.votes:
        yield phase_title(whole.phases, row.phase, about), row.option, str(row.votes), row.person


def _length(seconds: float | None) -> str:
    """Return a length as hours, minutes and seconds: a spreadsheet reads "10:00" as ten o'clock."""
    if seconds is None:
        return ""
    minutes, rest = divmod(whole_seconds(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


_TABLES: dict[str, Callable[[Report, Report, About], _Rows]] = {
    "commitments": _commitments, "people": _people, "presence": _presence, "roles": _roles, "phases": _phases,
    "turns": _turns, "speaking": _speaking, "groups": _groups, "votes": _votes,
}  # fmt: skip
