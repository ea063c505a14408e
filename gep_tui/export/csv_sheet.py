"""CSV for people, in a spreadsheet: headings in words, delimiter by language (`csv_dialects`).

Times are written as "2026-11-28 10:42:07" and lengths as "0:12:30", which every spreadsheet recognises. Programs read
`csv_table` instead; cells are made safe in the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from gep_tui.domain.session.lengths import whole_seconds
from gep_tui.domain.session.rating import RatedThing
from gep_tui.domain.session.report import Report
from gep_tui.domain.stream.text import clean
from gep_tui.export.about import About
from gep_tui.export.csv_dialects import for_people
from gep_tui.export.csv_table import safe
from gep_tui.export.part import select
from gep_tui.export.people_blocks import sign_in
from gep_tui.export.readers.reader_words import for_whom
from gep_tui.export.readers.seen import Seen
from gep_tui.export.sheets.sheet_rows import SheetRow, sheet_rows
from gep_tui.export.tables import first_planned, phase_title
from gep_tui.locale import _, n_, number
from gep_tui.words.choosing import how_chosen, point_state, topic_state
from gep_tui.words.commitments import outcome_name
from gep_tui.words.kinds import kind_name
from gep_tui.words.moments import date_and_time
from gep_tui.words.ratings import rated_name, scale_name
from gep_tui.words.sheets import field_name

_Rows = Iterator[tuple[str, ...]]


def sheet(seen: Seen) -> str:
    """Return the notes that the reader sees of the part, or the table it names, headings first; last, who may read it.

    A sponsor gets a table of figures, the public one of practice sheets.
    """
    outside = {"sponsor": _figures, "public": _sheets}.get(seen.reader.who)
    rows = [*(outside(seen) if outside is not None else table_rows(seen)), (for_whom(seen.reader),)]
    return for_people().written([safe(clean(cell)) for cell in row] for row in rows)


def table_rows(seen: Seen) -> _Rows:
    """Yield the headings and the rows of the table that the part names, else of its notes."""
    table = _TABLES.get(seen.part.what, _notes)
    return table(select(seen.report, seen.part), seen.report, seen.about)


def _figures(seen: Seen) -> _Rows:
    yield _("What"), _("Number")
    for each in seen.overview.figures:
        yield each.words, number(each.number)


def _sheets(seen: Seen) -> _Rows:
    yield tuple(field_name(field) for field in SheetRow.__struct_fields__)
    for row in sheet_rows(seen.sheets):
        *texts, tags = msgspec.structs.astuple(row)
        yield *texts, ", ".join(tags)


def _notes(part: Report, whole: Report, about: About) -> _Rows:
    yield _("When"), _("Case"), _("Phase"), _("Kind"), _("Who"), _("Note"), _("Written by")
    names = {phase.id: phase.name for phase in whole.phases}
    for note in part.notes:
        place = about.place(note.phase)
        kind = kind_name(note.kind, place.kinds)
        when, phase = date_and_time(note.at), names.get(note.phase, note.phase)
        yield when, place.name, phase, kind, note.person, note.text, note.author


def _commitments(part: Report, whole: Report, about: About) -> _Rows:
    yield _("Who"), _("What"), _("By when"), _("Day"), _("Said in"), _("State")
    for row in part.commitments:
        where, state = phase_title(whole.phases, row.phase, about), outcome_name(row.state)
        yield row.who, row.what, row.due, row.due_on or "", where, state


def _follow_ups(part: Report, whole: Report, about: About) -> _Rows:
    yield _("Who"), _("What"), _("By when"), _("Day"), _("State"), _("Words"), _("Carried over")
    for row in part.follow_ups:
        yield row.who, row.what, row.due, row.due_on or "", outcome_name(row.state), row.words, str(row.carried_over)


def _people(part: Report, whole: Report, about: About) -> _Rows:
    yield _("Who"), _("Service"), _("Function"), _("Came"), _("Left"), _("Late")
    for row in part.people:
        came, left = date_and_time(row.arrived_at), date_and_time(row.left_at)
        yield row.name, row.service, row.function, came, left, _("yes") if row.late else ""


def _attendance(part: Report, whole: Report, about: About) -> _Rows:
    table = sign_in(part)
    yield table.header
    yield from table.rows


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


def _offers(part: Report, whole: Report, about: About) -> _Rows:
    yield _("Topic"), _("Who"), _("Urgency"), _("At stake"), _("State"), _("Reservations"), _("Phase")
    for row in part.offers:
        state, phase = topic_state(row.state, about.scope(row.case)), phase_title(whole.phases, row.phase, about)
        reserved = ", ".join(row.reservations)
        yield row.text, row.person, str(row.urgency), str(row.stake), state, reserved, phase


def _cases(part: Report, whole: Report, about: About) -> _Rows:
    yield (
        _("Case"),
        _("Title"),
        _("Presenter"),
        n_("Key question", "Key questions", 1),
        _("Earlier wordings"),
        _("Chosen"),
        _("When"),
        _("Goes on from"),
    )
    for row in part.cases:
        how = how_chosen(row.way, row.votes, row.votes_in_all, row.drawn_among) if row.note else ""
        when, earlier = date_and_time(row.chosen_at), " / ".join(row.earlier)
        before = ", ".join(each for each in (row.from_day, row.from_session) if each)
        yield about.scope(row.case), row.title, row.presenter, row.question, earlier, how, when, before


def _parked(part: Report, whole: Report, about: About) -> _Rows:
    yield _("When"), _("Phase"), _("Kind"), _("Who"), _("Note"), _("State")
    for row in part.parked:
        kind = kind_name(row.kind, about.place(row.phase).kinds)
        state = point_state(row.state, row.assigned) or _("still open")
        when, phase = date_and_time(row.at), phase_title(whole.phases, row.phase, about)
        yield when, phase, kind, row.person, row.text, state


def _ratings(part: Report, whole: Report, about: About) -> _Rows:
    yield _("What"), _("Scale"), _("Mark"), _("How many"), _("Who"), _("Words")
    for row in part.ratings:
        mark = "" if row.mark is None else str(row.mark)
        name = rated_name(RatedThing(row.subject, row.aim))
        yield name, scale_name(row.scale), mark, str(row.hands), row.person, row.words


def _length(seconds: float | None) -> str:
    """Return a length as hours, minutes and seconds: a spreadsheet reads "10:00" as ten o'clock."""
    if seconds is None:
        return ""
    minutes, rest = divmod(whole_seconds(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


_TABLES: dict[str, Callable[[Report, Report, About], _Rows]] = {
    "commitments": _commitments, "follow_ups": _follow_ups,
    "people": _people, "presence": _presence, "attendance": _attendance, "roles": _roles, "phases": _phases,
    "turns": _turns, "speaking": _speaking, "groups": _groups, "votes": _votes,
    "offers": _offers, "cases": _cases, "parked": _parked, "ratings": _ratings,
}  # fmt: skip
