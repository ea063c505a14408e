"""The charts of a session: planned against held, notes over time, speaking balance. Each format shows these figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from gep_tui.domain.session.lengths import whole_seconds
from gep_tui.domain.session.report import NoteRow, PhaseRow, SessionRow, SpeakingRow
from gep_tui.export.about import About
from gep_tui.export.blocks import Chart, Heading, PageBlock, Table, TextLine
from gep_tui.export.note_rows import grouped
from gep_tui.export.plot import LONG, Bar, Course, Timeline, plotted
from gep_tui.export.tables import first_planned, phase_title
from gep_tui.locale import _
from gep_tui.words.durations import clock
from gep_tui.words.kinds import kind_name
from gep_tui.words.moments import time_of_day

#: Parts of a session of which notes are counted.
_PARTS = 10


def times(phases: tuple[PhaseRow, ...], about: About) -> Iterator[PageBlock]:
    """Yield the first planned and the actual lengths of the phases that were held."""
    shown = [phase for phase in phases if phase.started_at]
    if not shown:
        return
    names = [phase_title(phases, phase.id, about) for phase in shown]
    bars = [_length_bar(name, phase) for name, phase in zip(names, shown, strict=True)]
    header = (_("Phase"), _("Began"), _("Planned"), _("Actual"), _("Difference"))
    rows = tuple((name, *_lengths(phase)) for name, phase in zip(names, shown, strict=True))
    yield Heading(2, _("Times"))
    if any(phase.planned_seconds != first_planned(phase) for phase in shown):
        yield TextLine(_("Planned is what the plan said at the opening."))
    yield _chart(bars, Table(header, rows, numbers=(1, 2, 3, 4)), _("planned"))


def _chart(bars: list[Bar], table: Table, marks: str = "") -> PageBlock:
    """Return a chart; its table alone where there is nothing to see."""
    plot = plotted(bars, marks)
    return table if plot is None else Chart(plot, table, _("As a bar"))


def _length_bar(name: str, phase: PhaseRow) -> Bar:
    first, held = first_planned(phase), phase.actual_seconds
    words = clock(held) if first is None else f"{clock(held)} ({_difference(phase)})"
    return Bar(name, held, words, first, "low" if first and held > LONG * first else "")


def _lengths(phase: PhaseRow) -> tuple[str, ...]:
    first = first_planned(phase)
    planned = "" if first is None else clock(first)
    return time_of_day(phase.started_at), planned, clock(phase.actual_seconds), _difference(phase)


def _difference(phase: PhaseRow) -> str:
    """Return how much longer or shorter than planned a phase was, with a sign; "" where nothing was planned."""
    first = first_planned(phase)
    if first is None:
        return ""
    seconds = whole_seconds(phase.actual_seconds) - first
    return f"+{clock(seconds)}" if seconds > 0 else clock(seconds)


def over_time(rows: tuple[NoteRow, ...], session: SessionRow, about: About) -> Iterator[PageBlock]:
    """Yield how many notes of each kind were written in each tenth of the session, which has ended.

    A kind has the word that heads its notes: that of the protocol, where it has one of its own.
    """
    if not rows or not session.started_at or not session.ended_at:
        return
    began, ended = datetime.fromisoformat(session.started_at), datetime.fromisoformat(session.ended_at)
    whole = max(1.0, (ended - began).total_seconds())
    found = grouped(sorted(rows, key=lambda row: row.at), lambda row: kind_name(row.kind, about.place(row.phase).kinds))
    courses = tuple(
        Course(kind, _counts([_seconds(row, began) / whole for row in notes]), str(len(notes)))
        for kind, notes in found.items()
    )
    begins, ends = time_of_day(session.started_at), time_of_day(session.ended_at)
    yield Heading(2, _("Notes over time"))
    yield Chart(
        Timeline(courses, max(max(each.counts) for each in courses), begins, ends),
        Table(
            (_("Kind"), _("Number"), _("First note"), _("Last note")),
            tuple(
                (kind, str(len(notes)), time_of_day(notes[0].at), time_of_day(notes[-1].at))
                for kind, notes in found.items()
            ),
            numbers=(1, 2, 3),
        ),
        _("From {began} to {ended}").format(began=begins, ended=ends),
    )


def _seconds(row: NoteRow, began: datetime) -> float:
    return (datetime.fromisoformat(row.at) - began).total_seconds()


def _counts(places: list[float]) -> tuple[int, ...]:
    """Return how many of the places, each from 0 to 1, stand in each part."""
    counts = [0] * _PARTS
    for place in places:
        counts[min(max(0, int(place * _PARTS)), _PARTS - 1)] += 1
    return tuple(counts)


def shares(rows: tuple[SpeakingRow, ...]) -> Iterator[PageBlock]:
    """Yield how long each person spoke, for the facilitator only."""
    if rows:
        header = (_("Who"), _("Spoke"), _("Turns"), _("Longest"), _("Share"))
        yield Heading(2, _("Speaking times"))
        yield _chart(
            [Bar(row.person, row.seconds, f"{clock(row.seconds)} · {_percent(row.share)}") for row in rows],
            Table(header, tuple((row.person, *_spoken(row)) for row in rows), numbers=(1, 2, 3, 4)),
        )


def _spoken(row: SpeakingRow) -> tuple[str, ...]:
    return clock(row.seconds), str(row.turns), clock(row.longest_seconds), _percent(row.share)


def _percent(share: float) -> str:
    return _("{percent}%").format(percent=round(share * 100))
