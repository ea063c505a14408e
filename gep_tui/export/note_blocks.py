"""The notes of a page: key questions and their history, notes by case, phase and kind, what was set aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from gep_tui.domain.session.report import NoteRow, Report
from gep_tui.export.about import About
from gep_tui.export.blocks import Heading, Item, PageBlock
from gep_tui.export.tables import phase_title
from gep_tui.locale import _, n_
from gep_tui.words.kinds import kind_name

#: Kinds with a list of their own; a page does not repeat them under their phase.
APART = frozenset({"request", "commitment", "parked", "parked-question"})
ASIDE = frozenset({"parked", "parked-question"})


def key_questions(rows: Iterable[NoteRow], about: About) -> Iterator[PageBlock]:
    """Yield the key question of each case in its latest wording, with the earlier ones."""
    asked = grouped((note for note in rows if note.kind == "request"), lambda note: about.place(note.phase).case)
    if asked:
        yield Heading(2, n_("Key question", "Key questions", len(asked)))
    for case in asked.values():
        name, last = about.place(case[-1].phase).name, case[-1].text
        text = _("{lead}: {text}").format(lead=name, text=last) if name else last
        earlier = dict.fromkeys(note.text for note in case if note.text != last)
        yield Item("\n".join((text, *(_("earlier: {text}").format(text=each) for each in earlier))))


def notes(report: Report, about: About, everything: bool) -> Iterator[PageBlock]:
    """Yield the notes by case, phase and kind; kinds with a list of their own only with `everything`."""
    shown = [note for note in report.notes if everything or note.kind not in APART]
    by_phase = grouped(shown, lambda note: note.phase)
    planned = [phase.id for phase in report.phases if phase.id in by_phase]
    names = {phase.id: phase.name for phase in report.phases}
    case = ""
    for phase in (*planned, *(each for each in by_phase if each not in planned)):
        before, case = case, about.place(phase).name
        if case and case != before:
            yield Heading(2, case)
        level = 3 if case else 2
        yield Heading(level, names.get(phase) or phase or _("Outside the phases"))
        yield from _by_kind(by_phase[phase], about.place(phase).kinds, level + 1)


def set_aside(report: Report, about: About) -> Iterator[PageBlock]:
    """Yield the points and questions kept for later, and where they came up."""
    rows = [note for note in report.notes if note.kind in ASIDE]
    if rows:
        yield Heading(2, _("Set aside"))
    for note in rows:
        where = phase_title(report.phases, note.phase, about)
        text = said(note)
        yield Item(_("{text} ({where})").format(text=text, where=where) if where else text)


def _by_kind(rows: Iterable[NoteRow], kinds: dict[str, str], level: int) -> Iterator[PageBlock]:
    for kind, found in grouped(rows, lambda note: note.kind).items():
        name = kind_name(kind, kinds, many=len(found) > 1)
        yield Heading(level, name[:1].upper() + name[1:])
        yield from (Item(said(note)) for note in found)


def said(note: NoteRow) -> str:
    """Return "Léa: what was said"."""
    return _("{lead}: {text}").format(lead=note.person, text=note.text) if note.person else note.text


def grouped(rows: Iterable[NoteRow], key: Callable[[NoteRow], str]) -> dict[str, list[NoteRow]]:
    """Return the rows by their `key`, in the order in which each key first occurs."""
    groups: dict[str, list[NoteRow]] = {}
    for note in rows:
        groups.setdefault(key(note), []).append(note)
    return groups
