"""The notes of a session as chapters: by case and phase, or by case and kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gep_tui.domain.dates.iso_day import day_of_iso
from gep_tui.domain.protocol.note_kinds import NOTE_KINDS
from gep_tui.domain.session.chosen_rows import CaseRow
from gep_tui.domain.session.report import NoteRow, Report
from gep_tui.export.about import About
from gep_tui.export.document.minutes import Chapter, KindSection, Order, PhaseSection
from gep_tui.export.note_rows import APART, grouped, said
from gep_tui.locale import _
from gep_tui.words.cases import goes_on_from
from gep_tui.words.choosing import how_chosen
from gep_tui.words.kinds import kind_name


def chapters(report: Report, about: About, order: Order, everything: bool = False) -> tuple[Chapter, ...]:
    """Return the chapters in the order of the plan; kinds with a list of their own only with `everything`.

    A case without notes is a chapter too, if its title or its key question is known.
    """
    shown = [note for note in report.notes if everything or note.kind not in APART]
    told = [] if everything else [row for row in report.cases if row.note or row.question or row.from_session]
    found: list[Chapter] = []
    for name, phases in _stretches(report, about, shown):
        sections = _sections(report, about, shown, phases, order)
        row = next((each for each in told if _name(each, about) == name), None)
        if row is not None:
            told.remove(row)
        found.append(_case(row, name, sections) if row is not None else Chapter(title=name, sections=sections))
    return (*(_case(row, _name(row, about), ()) for row in told), *found)


def _name(row: CaseRow, about: About) -> str:
    """Return what the chapter of a case is called, as its phases call it; "" for one outside every block."""
    return about.case(row) if row.case else ""


def _stretches(report: Report, about: About, notes: Sequence[NoteRow]) -> Iterator[tuple[str, list[str]]]:
    """Yield the name of each case, "" outside one, with its phases, as the plan has them; others come last."""
    used = dict.fromkeys(note.phase for note in notes)
    planned = [phase.id for phase in report.phases if phase.id in used]
    stretch: tuple[str, list[str]] | None = None
    for phase in (*planned, *(each for each in used if each not in planned)):
        name = about.place(phase).name
        if stretch is None or stretch[0] != name:
            if stretch is not None:
                yield stretch
            stretch = (name, [])
        stretch[1].append(phase)
    if stretch is not None:
        yield stretch


def _case(row: CaseRow, name: str, sections: tuple[PhaseSection, ...]) -> Chapter:
    title = _("{lead}: {text}").format(lead=name, text=row.title) if name and row.title else name or row.title
    how = how_chosen(row.way, row.votes, row.votes_in_all, row.drawn_among) if row.note else ""
    return Chapter(
        title=title,
        question=row.question,
        earlier=row.earlier,
        chosen=_("chosen {how}").format(how=how) if how else "",
        goes_on=goes_on_from(day_of_iso(row.from_day)) if row.from_session else "",
        sections=sections,
    )


def _sections(
    report: Report, about: About, notes: Sequence[NoteRow], phases: Sequence[str], order: Order
) -> tuple[PhaseSection, ...]:
    names = {phase.id: phase.name for phase in report.phases}
    within = [note for note in notes if note.phase in phases]
    if order == "kind":
        words = {kind: word for phase in phases for kind, word in about.place(phase).kinds.items()}
        return (PhaseSection(title="", kinds=tuple(_kinds(sorted(within, key=_rank), words))),)
    by_phase = grouped(within, lambda note: note.phase)
    return tuple(
        PhaseSection(
            title=names.get(phase) or phase or _("Outside the phases"),
            kinds=tuple(_kinds(by_phase[phase], about.place(phase).kinds)),
        )
        for phase in phases
    )


def _kinds(notes: Iterable[NoteRow], words: dict[str, str]) -> Iterator[KindSection]:
    for kind, found in grouped(notes, lambda note: note.kind).items():
        name = kind_name(kind, words, many=len(found) > 1)
        yield KindSection(title=name[:1].upper() + name[1:], entries=tuple(map(said, found)))


#: Kinds in the order in which a case goes on; others follow as they are listed.
_FIRST = ("fact", "question", "reformulation", "hypothesis", "resonance", "lead", "lead-taken-up", "learning")
_ORDER = {kind: place for place, kind in enumerate(dict.fromkeys((*_FIRST, *NOTE_KINDS)))}


def _rank(note: NoteRow) -> int:
    return _ORDER.get(note.kind, len(_ORDER))
