"""A page as blocks of raw text: what is said, in which order. How it is written down is for the formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from gep_tui.domain.report import NoteRow, Report, SessionRow
from gep_tui.export import tables
from gep_tui.export.about import About
from gep_tui.export.audience import for_whom
from gep_tui.export.blocks import Block, Heading, Item, Line
from gep_tui.export.kinds import kind_name
from gep_tui.export.moments import day, time_of_day
from gep_tui.export.part import PRIVATE, Part, select
from gep_tui.locale import _, n_


def outline(report: Report, part: Part, about: About, facilitator: bool) -> Iterator[Block]:
    """Yield the page of `part`: head, key questions, notes by phase and kind, commitments, times, shares."""
    chosen = select(report, part)
    if not facilitator:
        chosen = _without_private(chosen, part)
    yield from _head(report, chosen, part, about, facilitator)
    if part.what in ("all", "phase", "person"):
        yield from _key_questions(chosen.notes, about)
    yield from _notes(chosen, about, commitments=part.what == "kind")
    if part.what != "kind":
        yield from tables.commitments(chosen.commitments)
    if part.what in ("all", "phase", "phases"):
        yield from tables.times(chosen.phases, about)
    if part.what == "turns":
        yield from tables.turns(chosen.turns, report.phases, about)
    if facilitator or part.what == "speaking":
        yield from tables.shares(chosen.speaking)


def _without_private(report: Report, part: Part) -> Report:
    """Return the tables without notes to self, but where they were asked for, or are the person's own."""
    if part.what == "person" or part.id == PRIVATE:
        return report
    return msgspec.structs.replace(report, notes=tuple(note for note in report.notes if note.kind != PRIVATE))


def _head(whole: Report, chosen: Report, part: Part, about: About, facilitator: bool) -> Iterator[Block]:
    session = whole.session
    yield Heading(1, session.title or session.group or _("Session {id}").format(id=session.id))
    yield Line(for_whom(part, facilitator=facilitator))
    if session.rehearsal:
        yield Line(_("A rehearsal: nobody really said any of this."))
    people = ", ".join(about.people or tuple(row.person for row in whole.speaking))
    facts = (
        (_("Group: {text}"), session.group),
        (_("Date: {text}"), _when(session)),
        (_("People: {text}"), people),
        (_("Part: {text}"), _part_name(chosen, part, about)),
    )
    for words, text in facts:
        if text:
            yield Item(words.format(text=text))


def _when(session: SessionRow) -> str:
    """Return the day and, as far as they are known, the hours; two days where midnight lay between."""
    began, ended = time_of_day(session.started_at), time_of_day(session.ended_at)
    first, last = day(session.started_at), day(session.ended_at)
    if began and ended and first != last:
        return _("from {day}, {began}, to {last}, {ended}").format(day=first, began=began, last=last, ended=ended)
    words = _("{day}, from {began} to {ended}") if ended else _("{day}, from {began}")
    return words.format(day=first, began=began, ended=ended) if began else ""


def _part_name(chosen: Report, part: Part, about: About) -> str:
    """Return what this page is a part of, "" for a whole session."""
    match part.what:
        case "phase":
            return tables.phase_title(chosen.phases, part.id, about)
        case "kind":
            return kind_name(part.id, many=True)
        case "person":
            words = _("the notes of {person}, and their own case") if part.phases else _("the notes of {person}")
            return words.format(person=part.id)
        case "commitments":
            return _("commitments")
        case "phases":
            return _("times")
    return ""


def _key_questions(notes: Iterable[NoteRow], about: About) -> Iterator[Block]:
    """Yield the request in force of each case: the last one written down."""
    last = {about.place(note.phase).case: note for note in notes if note.kind == "request"}
    if last:
        yield Heading(2, n_("Key question", "Key questions", len(last)))
    for note in last.values():
        name = about.place(note.phase).name
        yield Item(_("{lead}: {text}").format(lead=name, text=note.text) if name else note.text)


def _notes(report: Report, about: About, commitments: bool) -> Iterator[Block]:
    """Yield the notes by phase and kind; commitments stand in a table of their own, unless they are asked for here."""
    shown = [note for note in report.notes if commitments or note.kind != "commitment"]
    by_phase = _grouped(shown, lambda note: note.phase)
    planned = [phase.id for phase in report.phases if phase.id in by_phase]
    for phase in (*planned, *(each for each in by_phase if each not in planned)):
        yield Heading(2, tables.phase_title(report.phases, phase, about) or _("Outside the phases"))
        kinds = about.place(phase).kinds
        for kind, notes in _grouped(by_phase[phase], lambda note: note.kind).items():
            name = kind_name(kind, kinds, many=len(notes) > 1)
            yield Heading(3, name[:1].upper() + name[1:])
            yield from (Item(_note(note)) for note in notes)


def _grouped(notes: Iterable[NoteRow], key: Callable[[NoteRow], str]) -> dict[str, list[NoteRow]]:
    groups: dict[str, list[NoteRow]] = {}
    for note in notes:
        groups.setdefault(key(note), []).append(note)
    return groups


def _note(note: NoteRow) -> str:
    """Return "10:31 Léa: what was said"."""
    words = _("{lead}: {text}") if note.person else "{lead} {text}"
    return words.format(lead=f"{time_of_day(note.at)} {note.person}".strip(), text=note.text)
