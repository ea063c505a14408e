"""What is erased but still in a file: a purge was cut short, or an older copy came back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.lost_words import lost_words
from gep_tui.domain.stream.order import erasures
from gep_tui.domain.stream.position import place
from gep_tui.store.files.lines import decode
from gep_tui.store.files.reading import event_files, read_folder
from gep_tui.store.library.locations import refuges_of
from gep_tui.store.purge.erasure import Erasure
from gep_tui.store.recovery.files import by_folder, may_hold_events, read
from gep_tui.store.recovery.subject import Subject


def standing_copies(folder: Path, subject: Subject) -> Erasure | None:
    """Return the erasure that is to be carried out again in `folder`, `None` if nothing that is erased is there."""
    reading = read_folder(folder, subject.codec)
    events = reading.events
    stands = erasures(events)
    if not stands:
        return None
    held = [*events, *_strays(folder, subject)]
    pairs = [(each, left) for each in held if (left := stands.get(place(each))) is not None and left != each]
    known = any(each.code == "purged-copy" for each in reading.problems)
    return Erasure(stands=stands, words=lost_words(pairs)) if pairs or known else None


def _strays(folder: Path, subject: Subject) -> Iterator[Event]:
    """Yield the events in files that gep does not read as event files of this record, or that are in its refuges."""
    paths = [path for _where, found in by_folder(folder, subject.derived) for path in found]
    for path in (*paths, *(path for refuge in refuges_of(folder) for path in event_files(refuge)[0])):
        data = read(path)
        if data and may_hold_events(data):
            yield from (decode(line, subject.codec) for line in data.split(b"\n") if line.strip())
