"""Find the writers whose notes were written away from the record's clock, and how far off their clocks were."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

import msgspec

from gep_tui.domain.session.events import Event
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.mark import Mark
from gep_tui.domain.session.seats import SEATING
from gep_tui.domain.session.state import Note, Run, Session


class Away(msgspec.Struct, frozen=True, kw_only=True):
    """A writer that did not see the record's clock: the range of its events, and its notes that no offset covers.

    `seconds` is how far its clock was ahead, from a known offset or from `marks`; None if neither exists. `stale` means
    that the record had moved on from the run that these notes name. `began` is the time of the first of these notes, by
    the writer's own clock.
    """

    writer: str
    first: int
    last: int
    notes: int
    began: datetime
    seconds: float | None
    marks: int
    stale: bool


def away(events: Collection[Event], again: bool = False) -> tuple[Away, ...]:
    """Return the writers of `events` with notes written away from the record that no offset covers.

    With `again`, return those with an offset too.
    """
    writers = _unheard(events)
    if not writers:
        return ()
    session, found = fold(events), []
    for writer, seqs in writers.items():
        own = (note for note in session.notes if note.origin[1] == writer)
        loose = [note for note in own if again or not _covered(session, note)]
        found += [_away(session, writer, seqs, loose)] if loose else []
    return tuple(found)


def _unheard(events: Collection[Event]) -> dict[str, list[int]]:
    """Return the writers that did not see the seat's events, with the numbers of their own events in order."""
    seats = {event.writer for event in events if isinstance(event, SEATING)}
    by_writer: dict[str, list[int]] = {}
    for event in events:
        by_writer.setdefault(event.writer, []).append(event.seq)
    seated = [seq for writer in seats for seq in by_writer[writer]]
    others = {writer: sorted(seqs) for writer, seqs in by_writer.items() if writer not in seats}
    return {writer: seqs for writer, seqs in others.items() if _did_not_hear(seqs, seated)}


def _did_not_hear(seqs: Sequence[int], others: Iterable[int]) -> bool:
    """Tell whether a writer and the seat used the same numbers: a writer that sees an event takes the next number."""
    meanwhile = {seq for seq in others if seq >= seqs[0]}
    return 2 * len(meanwhile.intersection(seqs)) >= min(len(meanwhile), len(seqs)) > 0


def _covered(session: Session, note: Note) -> bool:
    return any(offset.covers(note.origin) for offset in session.offsets)


def _away(session: Session, writer: str, seqs: Sequence[int], notes: Sequence[Note]) -> Away:
    marks = [mark for mark in session.marks if mark.writer == writer]
    known = next((offset.seconds for offset in reversed(session.offsets) if offset.writer == writer), None)
    return Away(
        writer=writer,
        first=seqs[0],
        last=seqs[-1],
        notes=len(notes),
        began=min(note.at for note in notes),
        seconds=offset_of(marks, session.runs) if known is None else known,
        marks=len(marks),
        stale=_is_stale(session, notes),
    )


def offset_of(marks: Sequence[Mark], runs: Sequence[Run]) -> float | None:
    """Return how many whole seconds the marks' clock was ahead of the runs' clock: the median of all pairs that match.

    If a phase was held several times, its mark is paired with the run that fits the other marks best. None if no mark
    has a run.
    """
    said = [[(mark.at - run.started).total_seconds() for run in runs if run.phase == mark.phase] for mark in marks]
    sure = [each[0] for each in said if len(each) == 1]
    several = [each for each in said if each]
    if not several:
        return None
    about = _middle(sure) if sure else min((each for every in several for each in every), key=abs)
    return float(round(_middle([min(each, key=lambda seconds: abs(seconds - about)) for each in several])))


def _middle(numbers: Sequence[float]) -> float:
    ordered, half = sorted(numbers), len(numbers) // 2
    return ordered[half] if len(numbers) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _is_stale(session: Session, notes: Sequence[Note]) -> bool:
    """Tell whether these notes may belong to runs later than those they name."""
    ids = [run.id for run in session.runs]
    named = [ids.index(note.run) for note in notes if not note.chosen and not note.mark and note.run in ids]
    unnamed = any(not note.run and not note.mark for note in notes)
    return bool(ids) and (max(named) < len(ids) - 1 if named else unnamed)
