"""Place the notes of a laptop that could not see the record's clock: by its marks, else by their corrected times.

Places are computed again for each state, from the marks, offsets and runs in force. So it does not matter in which
order, or how often, files and offsets are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec

from gep_tui.domain.session.mark import Mark, Offset
from gep_tui.domain.session.state import Note, Run
from gep_tui.domain.stream.position import Position

replace = msgspec.structs.replace


class NotePlaces:
    """Places notes, given the runs that were held, the marks by key, and the offsets in the order of the record."""

    def __init__(self, runs: Sequence[Run], marks: dict[str, Mark], offsets: Sequence[Offset]) -> None:
        self._runs = runs
        self._marks = marks
        self._offsets: dict[str, list[Offset]] = {}
        for offset in reversed(offsets):
            self._offsets.setdefault(offset.writer, []).append(offset)

    def offset(self, place: Position) -> Offset | None:
        """Return the latest offset for the clock that stamped the event at `place`, if any."""
        return next((each for each in self._offsets.get(place[1], ()) if each.covers(place)), None)

    def ordered(self, notes: Iterable[Note]) -> list[Note]:
        """Return `notes` in their places; those with a corrected time come before notes written later.

        A note that somebody moved to follow another stays behind it.
        """
        standing: list[list[Note]] = []
        late: list[list[Note]] = []
        last: list[Note] = []
        for note in notes:
            placed = self.placed(note)
            if note.follows and last:
                last.append(placed)
                continue
            last = [placed]
            (standing if self.offset(note.origin) is None else late).append(last)
        late.sort(key=lambda notes: (notes[0].at, notes[0].origin))
        return [note for each in (_merged(standing, late) if late else standing) for note in each]

    def moment(self, place: Position, at: datetime) -> datetime:
        """Return when the event at `place`, stamped `at`, happened by the record's clock."""
        offset = self.offset(place)
        return at if offset is None else self._local(offset.corrected(at))

    def placed(self, note: Note) -> Note:
        """Return a note with its run, phase and time by the record's clock."""
        offset, note = self.offset(note.origin), replace(note, at=self.moment(note.origin, note.at))
        mark = self._marks.get(note.mark)
        if mark is not None:
            run = self._marked(mark, note.at)
            return replace(note, run=run.id if run else "", phase=run.phase if run else mark.phase)
        if offset is None or note.chosen or not self._runs:
            return note
        run = self._current(note.at)
        return replace(note, run=run.id, phase=run.phase)

    def _local(self, moment: datetime) -> datetime:
        """Return `moment` in the zone of the record's clock."""
        return moment.astimezone(self._runs[0].started.tzinfo) if self._runs else moment

    def _current(self, moment: datetime) -> Run:
        """Return the run that was current at `moment`; before the beginning, the first."""
        return next((run for run in reversed(self._runs) if run.started <= moment), self._runs[0])

    def _marked(self, mark: Mark, moment: datetime) -> Run | None:
        """Return the run that `mark` means for a note written at `moment`; None if its phase was not held.

        If there are several, take the one under way at that moment, else the one that began nearest to the mark.
        """
        held = [run for run in self._runs if run.phase == mark.phase]
        under_way = (run for run in held if run.started <= moment and (run.ended is None or moment < run.ended))
        marked = self.moment(mark.place, mark.at)
        return next(under_way, None) or min(held, key=lambda run: abs(run.started - marked), default=None)


def _merged(standing: list[list[Note]], late: list[list[Note]]) -> list[list[Note]]:
    """Return one list: each group of notes in `late` comes before the first in `standing` that was written after it."""
    merged: list[list[Note]] = []
    waiting = late[::-1]
    for notes in standing:
        while waiting and waiting[-1][0].at < notes[0].at:
            merged.append(waiting.pop())
        merged.append(notes)
    return merged + waiting[::-1]
