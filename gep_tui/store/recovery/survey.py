"""Search a session's folder for what can be brought back. Changes nothing, never raises."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.position import place
from gep_tui.store.files.asides import name_before
from gep_tui.store.files.heartbeat import read_alive, running
from gep_tui.store.files.losses import zeroed
from gep_tui.store.files.reading import EVENTS, Reading, is_event_file, read_folder
from gep_tui.store.library.ids import is_id
from gep_tui.store.recovery.files import by_folder, changed, may_hold_events, read
from gep_tui.store.recovery.known import KnownEntries, opened_id
from gep_tui.store.recovery.recoverable import Loose, Recoverable, RecoverableKind
from gep_tui.store.recovery.salvage import Salvage, salvage
from gep_tui.store.recovery.subject import Subject

_DAMAGE = ("malformed", "not-utf8", "zeros")


class Survey(msgspec.Struct, frozen=True, kw_only=True):
    """What the record in `folder` holds, and what can be brought back.

    `spare` are files that add nothing to the record. `keep` are files with lines that were not brought back, or only in
    part, each with the number of these lines, 0 if zeros stand in their place. `newer` means that a newer gep wrote the
    record, and only that version can tell what is damaged.
    """

    folder: Path
    reading: Reading
    finds: tuple[Recoverable, ...] = ()
    spare: tuple[Path, ...] = ()
    keep: tuple[tuple[Path, int], ...] = ()
    newer: bool = False


def survey(folder: Path, subject: Subject, more: tuple[Finds, ...] = ()) -> Survey:
    """Return what there is to say about the record in `folder`; `more` search outside the event files."""
    reading = read_folder(folder, subject.codec)
    newer = reading.newest_schema > subject.codec.schema
    found = Survey(folder=folder, reading=reading, newer=newer)
    return found if newer else Look(found, subject).all(more)


class Look:
    """One look through one folder. `known` grows with what is found; `spare` is for files that can go."""

    def __init__(self, found: Survey, subject: Subject) -> None:
        self.found, self.folder, self.subject = found, found.folder, subject
        self.known = KnownEntries(self.folder, found.reading.events, subject)
        self.others: dict[Path, KnownEntries] = {}
        self.spare: list[Path] = []
        self.keep: list[tuple[Path, int]] = []

    def all(self, more: tuple[Finds, ...]) -> Survey:
        """Return the survey with all that can be brought back."""
        finds = [*self._damaged(), *self._strays(), *(find for finds in more for find in finds(self))]
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
            found = salvage(data, self.subject, path.name.partition(".")[0])
            find = self.find("events", path, self.folder, self.known, found)
            if path in damaged:
                yield msgspec.structs.replace(find, damaged=True)
            elif find.missing or find.loose:
                yield find

    def _strays(self) -> Iterator[Recoverable]:
        """Yield files with events in places where gep does not read them."""
        for where, paths in by_folder(self.folder, self.subject.derived):
            salvaged = [
                (path, salvage(data, self.subject, _writer_of(path)), zeroed(data))
                for path in paths
                if (data := read(path)) and (may_hold_events(data) or _was_events(path))
            ]
            target = self._owner(where, [event for _path, found, _zeros in salvaged for event in found.events])
            for path, found, zeros in salvaged:
                find = self.find("stray", path, target, self._known_of(target), found)
                if find.missing or (find.loose and name_before(path.name)):
                    yield find
                elif found.lost or "fields" in found.causes or zeros:
                    self.keep.append((path, found.lost + found.mended))
                elif found.lines:
                    self.spare.append(path)

    def _owner(self, where: Path, events: list[Event]) -> Path:
        """Return the folder of the session that the events in `where` belong to, as their opening tells."""
        ids = {opened_id(event) for event in events if isinstance(event, self.subject.codec.opening)}
        own = {self.folder.name, *self.known.opened}
        if where == self.folder / EVENTS or not ids or ids & own:
            return self.folder
        id = min(ids)
        return self.folder.parent / id if is_id(id) else self.folder

    def _known_of(self, folder: Path) -> KnownEntries:
        if folder == self.folder:
            return self.known
        if folder not in self.others:
            self.others[folder] = KnownEntries(folder, read_folder(folder, self.subject.codec).events, self.subject)
        return self.others[folder]

    def find(self, kind: RecoverableKind, path: Path, folder: Path, known: KnownEntries, found: Salvage) -> Recoverable:
        """Return what `found` has that is not known yet, and count it as known."""
        missing = list({place(event): event for event in found.events if place(event) not in known.places}.values())
        known.take(missing)
        loose = tuple(Loose(text) for text in found.texts if not known.has_text(text, cut=True))
        return Recoverable(
            kind=kind, path=path, folder=folder, changed=changed(path), causes=found.causes, lines=found.lines,
            missing=len(missing), notes=sum(isinstance(each, self.subject.notes) for each in missing),
            mended=found.mended, lost=found.lost, unread=found.unread, loose=loose,
        )  # fmt: skip


def _was_events(path: Path) -> bool:
    """Tell whether a set-aside file was an event file."""
    return is_event_file(name_before(path.name))


def _writer_of(path: Path) -> str:
    """Return the writer of a set-aside event file, "" for any other file."""
    return path.name.partition(".")[0] if _was_events(path) else ""


#: Finds one kind of thing that can be brought back.
Finds = Callable[[Look], Iterator[Recoverable]]
