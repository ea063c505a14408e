"""Words of a session that are in no event of it: half-typed lines, rows of results, notes without a beginning."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from gep_tui.domain.stream.position import place
from gep_tui.store.files.asides import is_kept, name_before
from gep_tui.store.files.half_typed import was_entered
from gep_tui.store.files.heartbeat import SILENCE, Alive, running, signs_of_life
from gep_tui.store.files.processes import this_process
from gep_tui.store.files.reading import EVENTS
from gep_tui.store.recovery.files import changed, read
from gep_tui.store.recovery.recoverable import Loose, Recoverable
from gep_tui.store.recovery.survey import Look
from gep_tui.store.recovery.tables import notes_in
from gep_tui.store.results.results import RESULTS


def drafts(look: Look) -> Iterator[Recoverable]:
    """Yield half-typed lines whose process has ended."""
    return drafts_in(look, look.folder)


def drafts_in(look: Look, folder: Path) -> Iterator[Recoverable]:
    """Yield those whose signs of life are in `folder`."""
    notes = [(note.at, note.writer, note.text) for note in look.known.notes]
    for path, alive in signs_of_life(folder):
        left = alive.draft.strip() and _is_dead(alive) and not was_entered(alive, notes)
        if left and not look.known.was_brought_back(alive.draft):
            loose = Loose(alive.draft, alive.at.isoformat(), alive.draft_kind)
            yield Recoverable(kind="draft", path=path, folder=look.folder, changed=changed(path), loose=(loose,))


def results(look: Look) -> Iterator[Recoverable]:
    """Yield results files, current or set aside, with notes that were never in the record."""
    known = look.known
    for path in sorted(look.folder.glob(f"{RESULTS}*")):
        if path.name != RESULTS and name_before(path.name) != RESULTS:
            continue
        rows = [] if (data := read(path)) is None else list(notes_in(data, known.has_text))
        # A row without an id was cut off.
        loose = tuple(each for id, each in rows if id not in known.purged and not known.has_text(each.text, cut=not id))
        for each in loose:
            known.take_text(each.text)
        if loose:
            yield Recoverable(kind="results", path=path, folder=look.folder, changed=changed(path), loose=loose)
        elif path.name != RESULTS and not is_kept(path.name):
            look.spare.append(path)


def beginning(look: Look) -> Iterator[Recoverable]:
    """Yield the notes of a session whose opening is lost: only their text can be shown."""
    if look.known.opened or not look.known.notes:
        return
    loose = tuple(
        Loose(note.text, note.at.isoformat(), note.kind)
        for note in sorted(look.known.notes, key=place)
        if not look.known.was_brought_back(note.text)
    )
    path = look.folder / EVENTS
    if loose:
        yield Recoverable(kind="notes", path=path, folder=look.folder, changed=changed(path), loose=loose)


def _is_dead(alive: Alive) -> bool:
    if alive.host == this_process().host:
        return not running(alive)
    return abs((datetime.now(UTC) - alive.wall).total_seconds()) > SILENCE
