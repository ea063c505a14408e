"""The files outside of its folder that go when a session is deleted, and those that stay, each with the reason."""

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

#: changed: it no longer says what was written. elsewhere: it stands in a folder of somebody's choice. other-computer:
#: it was written there. not-entered: its name says that it is of this session, the ledger does not know it. refused:
#: the system did not let it be removed.
KeptReason = Literal["changed", "elsewhere", "other-computer", "not-entered", "refused"]

#: What a file is called before it has its name.
_DRAFT = re.compile(r"\.gep-[0-9a-f]{8}\.tmp")

_NUMBERED = re.compile(r"-\d+$")


class Stays(msgspec.Struct, frozen=True):
    """A file that is not removed."""

    path: str
    why: KeptReason


class Exported(msgspec.Struct, frozen=True):
    """What was written of a session outside of its folder: what is still ours to remove, and what stays."""

    ours: tuple[Path, ...] = ()
    stays: tuple[Stays, ...] = ()

    def removed(self) -> Exported:
        """Remove what is ours; return what was, and all that stays. Never raises."""
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


#: Of a session of which nothing was exported.
NOTHING = Exported()


def exported(session: Path, exports: Path, others: Iterable[str] = ()) -> Exported:
    """Return what was written of the session in the folder `session`; `others` are the ids of all other sessions.

    Only what stands in the folder `exports` can be ours to remove: a file with just what was written, by its sum, or
    one that was begun. Whatever the ledger names elsewhere is only named.
    """
    written = entries(session)
    ours, stays = [], []
    for path in _files(exports):
        why = _judged(path, written, session.name, others)
        if why == "ours":
            ours.append(path)
        elif why:
            stays.append(Stays(str(path), why))
    return Exported(tuple(ours), (*stays, *_elsewhere(written, exports)))


def _files(folder: Path) -> list[Path]:
    """Return the files in `folder`; a link is none."""
    with suppress(OSError), os.scandir(folder) as found:
        return sorted(folder / entry.name for entry in found if entry.is_file(follow_symlinks=False))
    return []


def _judged(
    path: Path, written: tuple[LedgerEntry, ...], id: str, others: Iterable[str]
) -> KeptReason | Literal["ours", ""]:
    """Tell whether a file is ours, or why it stays; "" for one that has nothing to do with the session."""
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
    """Tell whether a name begins with the session's id, and with no longer one of another session."""
    longer = (each for each in others if len(each) > len(id))
    return _begins(name, id) and not any(_begins(name, each) for each in longer)


def _begins(name: str, id: str) -> bool:
    return name.startswith((f"{id}.", f"{id}-"))


def _elsewhere(written: tuple[LedgerEntry, ...], exports: Path) -> Iterator[Stays]:
    """Yield what was written into other folders, as far as this computer can tell that it is still there."""
    here, home = this_process().host, str(exports.absolute())
    for place, host in dict.fromkeys((entry.path, entry.host) for entry in written if entry.folder != home):
        if host != here:
            yield Stays(place, "other-computer")
        elif os.path.lexists(place):
            yield Stays(place, "elsewhere")
