"""The content and order of a page, as blocks of raw text. The formats decide how blocks are written."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from gep_tui.domain.session.report import Report
from gep_tui.export import people_blocks, tables
from gep_tui.export.about import About
from gep_tui.export.audience import for_whom
from gep_tui.export.blocks import Heading, Item, PageBlock, TextLine
from gep_tui.export.note_blocks import key_questions, notes, set_aside
from gep_tui.export.part import PRIVATE, Part, select
from gep_tui.locale import _
from gep_tui.words.kinds import kind_name
from gep_tui.words.moments import day_in_words, time_of_day


def outline(report: Report, part: Part, about: About, facilitator: bool) -> Iterator[PageBlock]:
    """Yield the page of `part`: head, key questions, notes by case, what was set aside, commitments, tables."""
    chosen = select(report, part)
    if not facilitator:
        chosen = _without_private(chosen, part)
    yield from _head(report, chosen, part, about, facilitator)
    everything = part.what == "kind"
    if not everything:
        yield from key_questions(chosen.notes, about)
    yield from notes(chosen, about, everything=everything)
    if not everything:
        yield from set_aside(chosen, about)
        yield from tables.commitments(chosen.commitments, report.phases, about)
    yield from _tables(report, chosen, part, about, facilitator)


def _tables(report: Report, chosen: Report, part: Part, about: About, facilitator: bool) -> Iterator[PageBlock]:
    """Yield the tables that belong to `part`; shares, arrivals and departures are for the facilitator."""
    if part.what in ("people", "presence", "roles"):
        yield from people_blocks.table(chosen, part, about)
    if part.what != "person":
        yield from tables.votes(chosen.votes, report.phases, about)
        yield from tables.groups(chosen.groups, report.phases, about)
    if part.what in ("all", "phase", "phases"):
        yield from tables.times(chosen.phases, about)
    if part.what == "turns":
        yield from tables.turns(chosen.turns, report.phases, about)
    if facilitator or part.what == "speaking":
        yield from tables.shares(chosen.speaking)


def _without_private(report: Report, part: Part) -> Report:
    """Return the tables without notes to self, unless `part` asks for them or is the author's own."""
    if part.what == "person" or part.id == PRIVATE:
        return report
    return msgspec.structs.replace(report, notes=tuple(note for note in report.notes if note.kind != PRIVATE))


def _head(whole: Report, chosen: Report, part: Part, about: About, facilitator: bool) -> Iterator[PageBlock]:
    session = whole.session
    yield Heading(1, session.title or session.group or _("Session {id}").format(id=session.id))
    yield TextLine(for_whom(part, facilitator=facilitator))
    if session.rehearsal:
        yield TextLine(_("A rehearsal: nobody really said any of this."))
    yield from _fact(_("Group: {text}"), session.group)
    yield from _fact(_("Date: {text}"), _when(whole))
    yield from map(Item, people_blocks.attendance(whole, about, facilitator))
    yield from _fact(_("Part: {text}"), _part_name(chosen, part, about))


def _fact(words: str, text: str) -> Iterator[PageBlock]:
    if text:
        yield Item(words.format(text=text))


def _when(report: Report) -> str:
    """Return the date and the known hours; two dates if the session ran past midnight."""
    session = report.session
    began, ended = time_of_day(session.started_at), time_of_day(session.ended_at)
    first, last = day_in_words(session.started_at), day_in_words(session.ended_at)
    if began and ended and first != last:
        return _("from {day}, {began}, to {last}, {ended}").format(day=first, began=began, last=last, ended=ended)
    words = _("{day}, from {began} to {ended}") if ended else _("{day}, from {began}")
    return words.format(day=first, began=began, ended=ended) if began else ""


def _part_name(chosen: Report, part: Part, about: About) -> str:
    """Return which part of the session this page shows, "" for all of it."""
    match part.what:
        case "all":
            return ""
        case "phase":
            return tables.phase_title(chosen.phases, part.id, about)
        case "kind":
            return kind_name(part.id, many=True)
        case "person":
            words = _("the notes of {person}, and their own case") if part.phases else _("the notes of {person}")
            return words.format(person=part.id)
    return {
        "commitments": _("commitments"),
        "phases": _("times"),
        "people": _("people"),
        "presence": _("arrivals and departures"),
        "roles": _("roles"),
        "groups": _("groups"),
        "votes": _("votes"),
        "turns": _("speaking turns"),
        "speaking": _("speaking times"),
    }[part.what]
