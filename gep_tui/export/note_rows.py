"""Notes as lines of a page: who said what, grouped, and what was set aside or erased."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from gep_tui.domain.session.outcomes import PurgedRow
from gep_tui.domain.session.report import NoteRow, Report
from gep_tui.export.about import About
from gep_tui.export.blocks import Heading, Item, PageBlock
from gep_tui.export.tables import phase_title
from gep_tui.locale import _
from gep_tui.words.choosing import point_state
from gep_tui.words.kinds import kind_name
from gep_tui.words.moments import day, time_of_day

#: Kinds with a list of their own; a page does not repeat them under their phase.
APART = frozenset({"request", "commitment", "topic", "parked", "parked-question"})


def set_aside(report: Report, about: About) -> Iterator[str]:
    """Yield the points and questions kept for later, where they came up, and what became of them."""
    for row in report.parked:
        where, state = phase_title(report.phases, row.phase, about), point_state(row.state, row.assigned)
        text = _("{lead}: {text}").format(lead=row.person, text=row.text) if row.person else row.text
        around = ", ".join(each for each in (where, state) if each)
        yield _("{text} ({where})").format(text=text, where=around) if around else text


def erased(rows: Iterable[PurgedRow]) -> Iterator[PageBlock]:
    """Yield when each note was written that was erased for good, and its kind: nothing else is left of it."""
    told = list(rows)
    if told:
        yield Heading(2, _("Erased for good"))
    for row in told:
        text = _("{time}, {kind} (erased on {day})") if row.purged_at else _("{time}, {kind}")
        kind = kind_name(row.kind) if row.kind else _("withdrawn note")
        yield Item(text.format(time=time_of_day(row.at), kind=kind, day=day(row.purged_at)))


def said(note: NoteRow) -> str:
    """Return "Léa: what was said"."""
    return _("{lead}: {text}").format(lead=note.person, text=note.text) if note.person else note.text


def grouped(rows: Iterable[NoteRow], key: Callable[[NoteRow], str]) -> dict[str, list[NoteRow]]:
    """Return the rows by their `key`, in the order in which each key first occurs."""
    groups: dict[str, list[NoteRow]] = {}
    for note in rows:
        groups.setdefault(key(note), []).append(note)
    return groups
