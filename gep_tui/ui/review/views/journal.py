"""The journal: all entries of the record in order, or those about one turn or phase."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gep_tui.domain.session import events as ev
from gep_tui.domain.session.events import Event
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.state import Session, Turn
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, Style, line
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.sentences import Sentence, draw_sentence
from gep_tui.ui.components.wrapped import rows
from gep_tui.words.journal import Journal
from gep_tui.words.quotes import nested

#: Tells whether an entry is about the chosen subject.
JournalScope = Callable[[Event], bool]


def journal_entries(record: Record) -> list[ListEntry]:
    """Return all entries of the record."""
    return [ListEntry(event.key, event) for event in record.events]


def turn_history(record: Record, turn: Turn) -> list[ListEntry]:
    """Return what was done to a turn."""
    return _history(record, _about_turn(turn), _("History of this turn (Esc: back)"))


def phase_history(record: Record, session: Session, phase: str) -> list[ListEntry]:
    """Return what was done to a phase: begun, moved, lengthened, held as another."""
    runs = {run.id for run in session.runs if run.phase == phase}
    return _history(record, _about_phase(phase, runs), _("History of this phase (Esc: back)"))


def draw_journal(journal: Journal, entry: ListEntry, cells: int) -> Sequence[Line]:
    """Return the rows of an entry; one without effect is dim, and says so."""
    if isinstance(entry.value, Sentence):
        return draw_sentence(entry, cells)
    event: Event = entry.value
    style: Style = "" if journal.holds(event) else "dim"
    first, *rest = rows(nested(journal.sentence(event)), max(1, cells - 2))
    return [line((first, style)), *(line(("  " + row, style)) for row in rest)]


def _history(record: Record, about: JournalScope, head: str) -> list[ListEntry]:
    """Return the entries about something, and those that undid or redid them."""
    found: list[ListEntry] = [ListEntry("head history", Sentence(head, "title"), True)]
    keys: set[str] = set()
    for event in record.events:
        shifts = isinstance(event, ev.Undone | ev.Redone) and event.target in keys
        if shifts or about(event):
            keys.add(event.key)
            found.append(ListEntry(event.key, event))
    return found


def _about_turn(turn: Turn) -> JournalScope:
    def about(event: Event) -> bool:
        if event.key == turn.id or getattr(event, "turn", "") == turn.id:
            return True
        if isinstance(event, ev.TurnsMerged):
            return event.other == turn.id
        reaches = isinstance(event, ev.SpokenSince) and (turn.ended is None or event.since <= turn.ended)
        return reaches and turn.started <= event.at

    return about


def _about_phase(phase: str, runs: set[str]) -> JournalScope:
    def about(event: Event) -> bool:
        match event:
            case ev.PhaseEntered(to=to, lengths=lengths):
                return to == phase or event.key in runs or phase in lengths
            case ev.PhaseMoved(run=run):
                return run in runs
            case ev.PhaseReassigned(run=run, phase=other):
                return run in runs or other == phase
            case ev.PlanChanged():
                return phase in (*event.lengths, *event.skipped, *event.restored)
        return getattr(event, "phase", "") == phase

    return about
