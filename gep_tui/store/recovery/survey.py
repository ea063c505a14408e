"""Search a session's folder for what can be brought back. Changes nothing, never raises."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from gep_tui.domain.session.events import SCHEMA, Event, NoteAdded, SessionOpened
from gep_tui.domain.stream.position import place
from gep_tui.store.files.asides import is_kept, name_before
from gep_tui.store.files.heartbeat import Alive, read_alive, running, signs_of_life, was_entered
from gep_tui.store.files.processes import this_process
from gep_tui.store.files.reading import EVENTS, Reading, is_event_file, read_folder
from gep_tui.store.library.sessions import is_id
from gep_tui.store.recovery.files import by_folder, changed, may_hold_events, read
from gep_tui.store.recovery.known import KnownEntries
from gep_tui.store.recovery.recoverable import Loose, Recoverable, RecoverableKind
from gep_tui.store.recovery.salvage import Salvage, salvage
from gep_tui.store.recovery.tables import notes_in
from gep_tui.store.results.results import RESULTS

#: Seconds of silence after which a process of another computer counts as dead.
SILENCE = 300.0

_DAMAGE = ("malformed", "not-utf8")


class Survey(msgspec.Struct, frozen=True, kw_only=True):
    """What the session in `folder` holds, and what can be brought back.

    `spare` are files that add nothing to the record. `keep` are files with lines that were not brought back, or only in
    part, each with the number of these lines.
    """

    folder: Path
    reading: Reading
    finds: tuple[Recoverable, ...] = ()
    spare: tuple[Path, ...] = ()
    keep: tuple[tuple[Path, int], ...] = ()

    @property
    def newer(self) -> bool:
        """Whether a newer version of gep wrote it, which alone can tell what is damaged."""
        return self.reading.newest_schema > SCHEMA


def survey(folder: Path) -> Survey:
    """Return what is to be said about the session in `folder`."""
    reading = read_folder(folder)
    found = Survey(folder=folder, reading=reading)
    return found if found.newer else _Look(found).all()


class _Look:
    """One search of one folder."""

    def __init__(self, found: Survey) -> None:
        self.found, self.folder = found, found.folder
        self.known = KnownEntries(self.folder, found.reading.events)
        self.others: dict[Path, KnownEntries] = {}
        self.spare: list[Path] = []
        self.keep: list[tuple[Path, int]] = []

    def all(self) -> Survey:
        finds = [*self._damaged(), *self._strays(), *self._drafts(), *self._results(), *self._beginning()]
        return msgspec.structs.replace(self.found, finds=tuple(finds), spare=tuple(self.spare), keep=tuple(self.keep))

    def _damaged(self) -> Iterator[Recoverable]:
        """Yield the event files with unreadable lines."""
        problems = [each for each in self.found.reading.problems if each.code in (*_DAMAGE, "torn-tail")]
        damaged = {each.path for each in problems if each.code in _DAMAGE}
        at_work = {each.writer for each in read_alive(self.folder) if running(each)}
        for path in sorted({each.path for each in problems}):
            data = read(path)
            if data is None or path.name.partition(".")[0] in at_work:
                continue
            found = salvage(data, path.name.partition(".")[0])
            find = self._find("events", path, self.folder, self.known, found)
            if path in damaged:
                yield msgspec.structs.replace(find, damaged=True)
            elif find.missing or find.loose:
                yield find

    def _strays(self) -> Iterator[Recoverable]:
        """Yield files with events in places where gep does not read them."""
        for where, paths in by_folder(self.folder):
            salvaged = [
                (path, salvage(data, _writer_of(path)))
                for path in paths
                if (data := read(path)) and (may_hold_events(data) or _was_events(path))
            ]
            target = self._owner(where, [event for _path, found in salvaged for event in found.events])
            for path, found in salvaged:
                find = self._find("stray", path, target, self._known_of(target), found)
                if find.missing or (find.loose and name_before(path.name)):
                    yield find
                elif found.lost or "fields" in found.causes:
                    self.keep.append((path, found.lost + found.mended))
                elif found.lines:
                    self.spare.append(path)

    def _owner(self, where: Path, events: list[Event]) -> Path:
        """Return the folder of the session that the events in `where` belong to, as their opening tells."""
        ids = {event.id for event in events if isinstance(event, SessionOpened)}
        own = {self.folder.name, *self.known.opened}
        if where == self.folder / EVENTS or not ids or ids & own:
            return self.folder
        id = min(ids)
        return self.folder.parent / id if is_id(id) else self.folder

    def _known_of(self, folder: Path) -> KnownEntries:
        if folder == self.folder:
            return self.known
        if folder not in self.others:
            self.others[folder] = KnownEntries(folder, read_folder(folder).events)
        return self.others[folder]

    def _drafts(self) -> Iterator[Recoverable]:
        """Yield half-typed lines whose process has ended."""
        notes = [(note.at, note.text) for note in self.known.notes]
        for path, alive in signs_of_life(self.folder):
            left = alive.draft.strip() and _is_dead(alive) and not was_entered(alive, notes)
            if left and not self.known.was_brought_back(alive.draft):
                loose = Loose(alive.draft, alive.at.isoformat(), alive.draft_kind)
                yield Recoverable(kind="draft", path=path, folder=self.folder, changed=changed(path), loose=(loose,))

    def _results(self) -> Iterator[Recoverable]:
        """Yield results files, current or set aside, with notes that were never in the record."""
        for path in sorted(self.folder.glob(f"{RESULTS}*")):
            if path.name != RESULTS and name_before(path.name) != RESULTS:
                continue
            rows = [] if (data := read(path)) is None else list(notes_in(data, self.known.has_text))
            # A row without an id was cut off.
            loose = tuple(
                each
                for id, each in rows
                if id not in self.known.purged and not self.known.has_text(each.text, cut=not id)
            )
            for each in loose:
                self.known.take_text(each.text)
            if loose:
                yield Recoverable(kind="results", path=path, folder=self.folder, changed=changed(path), loose=loose)
            elif path.name != RESULTS and not is_kept(path.name):
                self.spare.append(path)

    def _beginning(self) -> Iterator[Recoverable]:
        """Yield the notes of a session whose opening is lost: only their text can be shown."""
        if self.known.opened or not self.known.notes:
            return
        loose = tuple(
            Loose(note.text, note.at.isoformat(), note.kind)
            for note in sorted(self.known.notes, key=place)
            if not self.known.was_brought_back(note.text)
        )
        path = self.folder / EVENTS
        if loose:
            yield Recoverable(kind="notes", path=path, folder=self.folder, changed=changed(path), loose=loose)

    def _find(
        self, kind: RecoverableKind, path: Path, folder: Path, known: KnownEntries, found: Salvage
    ) -> Recoverable:
        """Return what `found` has that is not known yet, and count it as known."""
        missing = list({place(event): event for event in found.events if place(event) not in known.places}.values())
        known.take(missing)
        loose = tuple(Loose(text) for text in found.texts if not known.has_text(text, cut=True))
        return Recoverable(
            kind=kind, path=path, folder=folder, changed=changed(path), causes=found.causes, lines=found.lines,
            missing=len(missing), notes=sum(isinstance(each, NoteAdded) for each in missing),
            mended=found.mended, lost=found.lost, unread=found.unread, loose=loose,
        )  # fmt: skip


def _was_events(path: Path) -> bool:
    """Tell whether a set-aside file was an event file."""
    return is_event_file(name_before(path.name))


def _writer_of(path: Path) -> str:
    """Return the writer of a set-aside event file, "" for any other file."""
    return path.name.partition(".")[0] if _was_events(path) else ""


def _is_dead(alive: Alive) -> bool:
    if alive.host == this_process().host:
        return not running(alive)
    return abs((datetime.now(UTC) - alive.wall).total_seconds()) > SILENCE
