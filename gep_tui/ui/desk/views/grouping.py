"""The notes as a list by phase, kind or person, limited to those that match a search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from gep_tui.domain.session.cases import case_of_phase, case_scopes, cases, topic_of
from gep_tui.domain.session.offers import TOPIC
from gep_tui.domain.session.state import Note, Session
from gep_tui.domain.session.topic_words import title_in
from gep_tui.domain.stream.text import one_line, unaccented
from gep_tui.locale import _
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.searching import holds
from gep_tui.ui.components.wrapped import CHUNK, chunks
from gep_tui.words.due import note_due
from gep_tui.words.kinds import kind_label, kind_name
from gep_tui.words.labels import phase_label, scope_label

By = Literal["phase", "kind", "person", "case"]


class GroupHead(NamedTuple):
    """The head of a group: its name and how many notes it has."""

    name: str
    size: int


class Finder:
    """Searches notes, and remembers the form in which each note is compared."""

    def __init__(self) -> None:
        self._folded: dict[str, tuple[Note, tuple[str, ...], str]] = {}

    def holds(self, note: Note, others: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
        """Tell whether a note, or the words shown with it (`others`), contains every word."""
        known = self._folded.get(note.id)
        if known is None or known[0] is not note or known[1] != others:
            known = (note, others, unaccented(" ".join((note.text, note_due(note), *others))))
            self._folded[note.id] = known
        return holds(known[2], wanted)


def kinds_of(session: Session, language: str) -> dict[tuple[str, str], str]:
    """Return the word for each kind in each phase of the notes, by (phase, kind)."""
    scopes = {phase.id: phase.scope for phase in session.plan}
    pairs = {(note.phase, note.kind) for note in session.notes}
    return {
        (phase, kind): one_line(kind_label(session, kind, scopes.get(phase, ""), language)) for phase, kind in pairs
    }


def names_of(session: Session) -> dict[str, str]:
    """Return the name behind each id."""
    return {person.id: one_line(person.name) for person in session.people}


def wanted_notes(
    session: Session, language: str, finder: Finder, wanted: tuple[str, ...], withdrawn: bool
) -> list[Note]:
    """Return the notes that contain the words, in the order in which they were written."""
    notes = session.notes if withdrawn else session.kept_notes
    if not wanted:
        return list(notes)
    labels, names = kinds_of(session, language), names_of(session)
    return [
        note
        for note in notes
        if finder.holds(note, (labels[note.phase, note.kind], names.get(note.person, note.person)), wanted)
    ]


def note_entries(
    session: Session,
    notes: Iterable[Note],
    by: By,
    language: str,
    also: Mapping[str, Sequence[ListEntry]] = MappingProxyType({}),
) -> list[ListEntry]:
    """Return headings and notes; a heading's value is a GroupHead. `also` holds entries above the notes, by group."""
    groups: dict[str, list[Note]] = {key: [] for key in also}
    cases = cases_of(session) if by == "case" else {}
    for note in notes:
        groups.setdefault(_key(note, by, cases), []).append(note)
    entries: list[ListEntry] = []
    ranks = _ranks(session, by, groups)
    for key in sorted(groups, key=ranks.__getitem__):
        found = groups[key]
        entries.append(ListEntry(f"head {key}", GroupHead(_name(session, by, key, language), len(found)), True))
        entries.extend(also.get(key, ()))
        entries.extend(entry for note in found for entry in parts(note))
    return entries


def case_label(session: Session, case: str, language: str) -> str:
    """Return the name of a case with its title; notes outside every case have one together.

    Where the whole session is a case, it is called by its title alone.
    """
    if not case:
        whole = next((each for each in cases(session) if not each.scope), None)
        return one_line(whole.title) or _("The case") if whole is not None else _("Outside the cases")
    name, topic = scope_label(session, case, language), topic_of(session, case)
    return _("{lead}: {text}").format(lead=name, text=title_in(topic)) if topic else name


def parts(note: Note) -> Iterable[ListEntry]:
    """Return a note as one entry, a very long one as several."""
    if len(note.text) <= CHUNK:
        return (ListEntry(note.id, note),)
    return (ListEntry(note.id, note, False, since, until) for since, until in chunks(note.text))


def cases_of(session: Session) -> dict[str, str]:
    """Return the case of each phase that belongs to one, by the id of the phase."""
    known = {*case_scopes(session), *(choice.scope for choice in session.choosing.choices)}
    blocks = {scope.split(".")[0] for scope in known if scope}
    found = {phase.id: case_of_phase(session, phase.id) for phase in session.plan}
    return {phase: case for phase, case in found.items() if case in known | blocks}


def _key(note: Note, by: By, cases: Mapping[str, str]) -> str:
    """Return the group of a note; the topics, from which the cases were chosen, are a group of their own."""
    if by == "case":
        return TOPIC if note.kind == TOPIC else cases.get(note.phase, "")
    return note.phase if by == "phase" else note.kind if by == "kind" else note.person


def _ranks(session: Session, by: By, keys: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Return the order of the groups: as in the plan or the list of people, otherwise by first appearance."""
    known: dict[str, int] = {}
    if by == "case":
        found = dict.fromkeys(cases_of(session).values())
        known = {scope: number for number, scope in enumerate((TOPIC, *found))}
    elif by == "phase":
        known = {phase.id: number for number, phase in enumerate(session.plan)}
    elif by == "person":
        known = {person.id: number for number, person in enumerate(session.people)}
    last = len(known)
    return {key: (known.get(key, last if key else last + 1), number) for number, key in enumerate(keys)}


def _name(session: Session, by: By, key: str, language: str) -> str:
    """Return the name of a group: a phase, a person or a kind."""
    if by == "phase":
        return phase_label(session, key, language)
    if by == "person":
        return one_line(session.name(key)) or _("Nobody named")
    if by == "case":
        return _("Offered topics") if key == TOPIC else case_label(session, key, language)
    name = one_line(kind_name(key, many=True)) or _("Without a kind")
    return name[:1].upper() + name[1:]
