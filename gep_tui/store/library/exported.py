"""Files outside a session's folder: those that are deleted with the session, and those that stay, and why."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal

import msgspec

from gep_tui.store.files.disk import read_file, sync_folder
from gep_tui.store.files.processes import this_process
from gep_tui.store.library.ledger import LedgerEntry, entries, sum_of

#: changed: its content is no longer what was written. elsewhere: it is in a folder that the user chose. other-computer:
#: it was written there. not-entered: its name fits the session, but it is not in the ledger. holds-words: it has words
#: that were erased, but is not in the ledger. refused: the system did not allow its removal.
KeptReason = Literal["changed", "elsewhere", "other-computer", "not-entered", "holds-words", "refused"]

#: The temporary name under which a file is written.
_DRAFT = re.compile(r"\.gep-[0-9a-f]{8}\.tmp")

_NUMBERED = re.compile(r"-\d+$")


class Stays(msgspec.Struct, frozen=True):
    """A file that is not deleted."""

    path: str
    why: KeptReason


class Exported(msgspec.Struct, frozen=True):
    """The files exported from a session: those that gep may delete, and those that stay."""

    ours: tuple[Path, ...] = ()
    stays: tuple[Stays, ...] = ()

    def removed(self) -> Exported:
        """Delete the files in `ours`; return those deleted, and all that stay. Never raises."""
        gone, refused = [], []
        for path in self.ours:
            try:
                path.unlink()
                gone.append(path)
            except FileNotFoundError:
                continue
            except OSError:
                refused.append(Stays(str(path), "refused"))
        for folder in {path.parent for path in gone}:
            with suppress(OSError):
                sync_folder(folder)
        return Exported(tuple(gone), (*refused, *self.stays))


#: For a session without exports.
NOTHING = Exported()


def exported(session: Path, exports: Path, others: Iterable[str] = (), documents: Path | None = None) -> Exported:
    """Return the files exported from the session in the folder `session`; `others` are the ids of all other sessions.

    gep may delete only files in the folder `exports` whose checksum shows exactly what was written, those in
    `documents` that have the name too, and temporary files. Files that the ledger names elsewhere are only listed.
    """
    written = entries(session)
    ours, stays = [], []
    for path in _files(exports):
        why = _judged(path, written, session.name, others)
        if why == "ours":
            ours.append(path)
        elif why:
            stays.append(Stays(str(path), why))
    if documents is not None and documents.absolute() != exports.absolute():
        ours += _in_documents(written, documents.absolute())
    return Exported(tuple(ours), (*stays, *_elsewhere(written, exports, frozenset(map(str, ours)))))


def _files(folder: Path) -> list[Path]:
    """Return the files in `folder`, without links."""
    with suppress(OSError), os.scandir(folder) as found:
        return sorted(folder / entry.name for entry in found if entry.is_file(follow_symlinks=False))
    return []


def _judged(
    path: Path, written: tuple[LedgerEntry, ...], id: str, others: Iterable[str]
) -> KeptReason | Literal["ours", ""]:
    """Return whether a file is ours, or why it stays; "" if it has nothing to do with the session."""
    if _DRAFT.fullmatch(path.name) and any(entry.draft == path.name for entry in written):
        return "ours"
    if _is_as_written(path, written):
        return "ours"
    plain = path.with_name(_NUMBERED.sub("", path.stem) + path.suffix).name
    if any(entry.name in (path.name, plain) for entry in written):
        return "changed"
    return "not-entered" if _is_named_after(path.name, id, others) else ""


def _is_as_written(path: Path, written: tuple[LedgerEntry, ...]) -> bool:
    with suppress(OSError, MemoryError):
        size = path.lstat().st_size
        sums = {entry.sha256 for entry in written if entry.size == size}
        return bool(sums) and sum_of(read_file(path)) in sums
    return False


def _is_named_after(name: str, id: str, others: Iterable[str]) -> bool:
    """Tell whether a name begins with the session's id, and not with a longer id of another session."""
    longer = (each for each in others if len(each) > len(id))
    return _begins(name, id) and not any(_begins(name, each) for each in longer)


def _begins(name: str, id: str) -> bool:
    return name.startswith((f"{id}.", f"{id}-"))


def _in_documents(written: tuple[LedgerEntry, ...], documents: Path) -> list[Path]:
    """Return what this computer wrote there and nobody has changed: most files in that folder are none of gep's."""
    mine = [entry for entry in written if entry.folder == str(documents) and entry.host == this_process().host]
    files = {path.name: path for path in _files(documents)} if mine else {}
    found = [files[entry.name] for entry in mine if entry.name in files and _is_as_written(files[entry.name], (entry,))]
    found += [files[entry.draft] for entry in mine if entry.draft in files and _DRAFT.fullmatch(entry.draft)]
    return list(dict.fromkeys(found))


def _elsewhere(written: tuple[LedgerEntry, ...], exports: Path, ours: frozenset[str]) -> Iterator[Stays]:
    """Yield the files in other folders that, as far as this computer can tell, still exist."""
    here, home = this_process().host, str(exports.absolute())
    for place, host in dict.fromkeys((entry.path, entry.host) for entry in written if entry.folder != home):
        if host != here:
            yield Stays(place, "other-computer")
        elif place not in ours and os.path.lexists(place):
            yield Stays(place, "elsewhere")
