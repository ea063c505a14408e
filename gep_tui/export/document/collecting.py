"""Collect the minutes of a session for its reader: what belongs to the part, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterator

from gep_tui.domain.session.report import Report
from gep_tui.domain.stream.text import one_line
from gep_tui.export import charts, people_blocks, tables
from gep_tui.export.blocks import PageBlock
from gep_tui.export.document import head
from gep_tui.export.document.chapters import chapters
from gep_tui.export.document.minutes import Order, SessionMinutes
from gep_tui.export.note_rows import erased, set_aside
from gep_tui.export.part import select
from gep_tui.export.rating_table import rating_table
from gep_tui.export.readers.reader_words import for_whom
from gep_tui.export.readers.seen import Seen
from gep_tui.locale import _
from gep_tui.words.groups import planned_words
from gep_tui.words.moments import year_of


def minutes_of(seen: Seen, order: Order = "phase") -> SessionMinutes:
    """Return the minutes that a reader inside the group gets."""
    report, about, part = seen.report, seen.about, seen.part
    chosen = select(report, part)
    whole, everything = part.what == "all", part.what == "kind"
    return SessionMinutes(
        title=head.title_of(report),
        for_whom=for_whom(seen.reader),
        rehearsal=report.session.rehearsal,
        facts=tuple(head.facts(seen, chosen)),
        programme=tuple(head.programme(report, about)) if whole else (),
        chapters=chapters(chosen, about, order, everything),
        set_aside=() if everything else tuple(set_aside(chosen, about)),
        tables=() if everything else tuple(_tables(seen, chosen)),
        next_date=planned_words(seen.facts.next_date) if whole and seen.facts.next_date else "",
        charter=tuple(_charter(seen)) if whole else (),
        figures=tuple(_figures(seen, chosen)),
    )


def _tables(seen: Seen, chosen: Report) -> Iterator[PageBlock]:
    """Yield commitments, and the tables about topics and people that belong to the part."""
    report, about, part = seen.report, seen.about, seen.part
    year = year_of(report.session.started_at)
    yield from tables.follow_ups(chosen.follow_ups, year)
    yield from tables.commitments(chosen.commitments, report.phases, about, year)
    yield from tables.offers(chosen.offers, about)
    if part.what in ("people", "presence", "attendance", "roles"):
        yield from people_blocks.table(chosen, part, about)
    if part.what != "person":
        yield from tables.votes(chosen.votes, report.phases, about)
        yield from tables.groups(chosen.groups, report.phases, about)
        yield from rating_table(chosen.ratings)


def _figures(seen: Seen, chosen: Report) -> Iterator[PageBlock]:
    """Yield planned and held times, turns and shares; the tables hold only what the reader may see of them."""
    report, about, part = seen.report, seen.about, seen.part
    if part.what in ("all", "phase", "phases") and not seen.reader.name:
        yield from charts.times(chosen.phases, about)
    if part.what == "all" and not seen.reader.name:
        yield from charts.over_time(chosen.notes, report.session, about)
    if part.what == "turns":
        yield from tables.turns(chosen.turns, report.phases, about)
    if part.what != "kind":
        yield from charts.shares(chosen.speaking)
    if part.what == "all":
        yield from erased(report.purged)


def _charter(seen: Seen) -> Iterator[str]:
    """Yield the charter in one line, and what may leave the room in another."""
    if seen.facts.charter:
        yield _("Charter: {rules}").format(rules=" · ".join(map(one_line, seen.facts.charter)))
    if leaves := one_line(seen.facts.may_leave):
        yield _("What may leave the room: {text}").format(text=leaves)
