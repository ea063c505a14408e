"""The tables of a workbook: notes, commitments, ratings, turns, phases, people, each cell with the type that it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

import msgspec

from gep_tui.domain.session.lengths import whole_seconds
from gep_tui.domain.session.rating import RatedThing
from gep_tui.domain.session.report import Report
from gep_tui.export.about import About
from gep_tui.export.csv_sheet import table_rows
from gep_tui.export.document.head import part_name
from gep_tui.export.part import TABLES, select
from gep_tui.export.people_blocks import in_place
from gep_tui.export.readers.seen import Seen
from gep_tui.export.sheets.sheet_rows import SheetRow, sheet_rows
from gep_tui.export.tables import first_planned, phase_title
from gep_tui.locale import _
from gep_tui.words.commitments import outcome_name
from gep_tui.words.kinds import kind_name
from gep_tui.words.ratings import rated_name, scale_name
from gep_tui.words.sheets import field_name

#: A text, a moment (local time, without an offset), a day, a length, a number, or nothing.
CellValue = str | datetime | date | timedelta | int | float | None

#: The tables of every workbook that are parts of their own.
_TYPED = ("commitments", "ratings", "turns", "phases", "people")

#: Parts that are a table of their own, and not one of those of every workbook.
_WITHOUT_TYPES = tuple(what for what in TABLES if what not in _TYPED)

#: Longest title of a sheet.
_LONGEST_TITLE = 31


class SheetTable(msgspec.Struct, frozen=True, kw_only=True):
    """A sheet: what is written on its tab, the headings, and rows that are as long as these."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[CellValue, ...], ...]


def sheet_tables(seen: Seen) -> Iterator[SheetTable]:
    """Yield the tables that have rows: of the session, for a sponsor figures, for the public practice sheets."""
    outside = {"sponsor": _figures, "public": _practice}.get(seen.reader.who)
    if outside is not None:
        found = [outside(seen)]
    elif seen.part.what in _WITHOUT_TYPES:
        found = [_without_types(seen)]
    else:
        part = select(seen.report, seen.part)
        made = (_notes, _commitments, _ratings, _turns, _phases, _people)
        found = [each(part, seen.report, seen.about) for each in made]
    yield from (_without_empty_columns(table) for table in found if table.rows)


def _without_empty_columns(table: SheetTable) -> SheetTable:
    """Return a table without the columns in which no row has anything, as those that its reader does not get."""
    cells = [column[1:] for column in columns(table)]
    kept = [number for number, column in enumerate(cells) if any(cell not in ("", None) for cell in column)]
    rows = tuple(tuple(row[number] for number in kept) for row in table.rows)
    return SheetTable(title=table.title, header=tuple(table.header[number] for number in kept), rows=rows)


def _without_types(seen: Seen) -> SheetTable:
    """Return the one table that the part names, its cells as texts."""
    header, *rows = table_rows(seen)
    name = part_name(seen.report, seen.part, seen.about)
    return SheetTable(title=name[:1].upper() + name[1:_LONGEST_TITLE], header=header, rows=tuple(rows))


def _figures(seen: Seen) -> SheetTable:
    rows = tuple((each.words, each.number) for each in seen.overview.figures)
    return SheetTable(title=_("Figures"), header=(_("What"), _("Number")), rows=rows)


def _practice(seen: Seen) -> SheetTable:
    rows = (msgspec.structs.astuple(row) for row in sheet_rows(seen.sheets))
    return SheetTable(
        title=_("Practice sheets"),
        header=tuple(field_name(field) for field in SheetRow.__struct_fields__),
        rows=tuple((*texts, ", ".join(tags)) for *texts, tags in rows),
    )


def _notes(part: Report, whole: Report, about: About) -> SheetTable:
    names = {phase.id: phase.name for phase in whole.phases}
    return SheetTable(
        title=_("Notes"),
        header=(_("When"), _("Case"), _("Phase"), _("Kind"), _("Who"), _("Note"), _("Written by")),
        rows=tuple(
            (
                _moment(note.at), about.place(note.phase).name, names.get(note.phase, note.phase),
                kind_name(note.kind, about.place(note.phase).kinds), note.person, note.text, note.author,
            )
            for note in part.notes
        ),
    )  # fmt: skip


def _commitments(part: Report, whole: Report, about: About) -> SheetTable:
    return SheetTable(
        title=_("Commitments"),
        header=(_("Who"), _("What"), _("By when"), _("Day"), _("Said in"), _("State")),
        rows=tuple(
            (
                row.who, row.what, row.due, _day(row.due_on), phase_title(whole.phases, row.phase, about),
                outcome_name(row.state),
            )
            for row in part.commitments
        ),
    )  # fmt: skip


def _ratings(part: Report, whole: Report, about: About) -> SheetTable:
    return SheetTable(
        title=_("Ratings"),
        header=(_("What"), _("Scale"), _("Mark"), _("How many"), _("Who"), _("Words")),
        rows=tuple(
            (
                rated_name(RatedThing(row.subject, row.aim)), scale_name(row.scale), row.mark, row.hands, row.person,
                row.words,
            )
            for row in part.ratings
        ),
    )  # fmt: skip


def _turns(part: Report, whole: Report, about: About) -> SheetTable:
    return SheetTable(
        title=_("Speaking turns"),
        header=(_("Who"), _("Phase"), _("Began"), _("Length")),
        rows=tuple(
            (row.person, phase_title(whole.phases, row.phase, about), _moment(row.started_at), _length(row.seconds))
            for row in part.turns
        ),
    )


def _phases(part: Report, whole: Report, about: About) -> SheetTable:
    return SheetTable(
        title=_("Phases"),
        header=(_("Phase"), _("Began"), _("Ended"), _("Planned"), _("Actual")),
        rows=tuple(
            (
                phase_title(whole.phases, row.id, about), _moment(row.started_at), _moment(row.ended_at),
                _length(first_planned(row)), _length(row.actual_seconds),
            )
            for row in part.phases
            if row.started_at
        ),
    )  # fmt: skip


def _people(part: Report, whole: Report, about: About) -> SheetTable:
    return SheetTable(
        title=_("People"),
        header=(_("Who"), _("Service"), _("Function"), _("Came"), _("Left"), _("Late")),
        rows=tuple(
            (
                in_place(row), row.service, row.function, _moment(row.arrived_at), _moment(row.left_at),
                _("yes") if row.late else "",
            )
            for row in part.people
        ),
    )  # fmt: skip


def columns(table: SheetTable) -> Iterable[tuple[CellValue, ...]]:
    """Return the columns of a table, each with its heading."""
    return zip(table.header, *table.rows, strict=True)


def _moment(stamp: str | None) -> datetime | date | None:
    """Return a moment as the clock of the room showed it; only the day where the stamp holds no more."""
    if not stamp:
        return None
    if len(stamp) == len("2026-11-28"):
        return date.fromisoformat(stamp)
    return datetime.fromisoformat(stamp).replace(tzinfo=None, microsecond=0)


def _day(day: str | None) -> CellValue:
    """Return a day; words that are none stay words."""
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        return day


def _length(seconds: float | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=whole_seconds(seconds))
