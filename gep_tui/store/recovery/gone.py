"""Sessions that were to be deleted, and are not gone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from gep_tui.store.files.reading import read_folder
from gep_tui.store.library.sessions import is_id
from gep_tui.store.recovery.files import changed
from gep_tui.store.recovery.known import KnownEntries
from gep_tui.store.recovery.recoverable import Recoverable

#: What a session is called whose name nobody can tell any more.
NAMELESS = "recovered-session"


def deleted(folder: Path) -> Iterator[Recoverable]:
    """Yield the sessions in `folder` that were to be deleted and are not gone, with what is left of them."""
    with suppress(OSError):
        for path in sorted(folder.glob(".deleted-*")):
            if path.is_symlink() or not path.is_dir():
                continue
            id = path.name.removeprefix(".deleted-").rpartition("-")[0]
            # a name that leads elsewhere, or to no session: it comes back under one of its own
            id = id if is_id(id) else NAMELESS
            events = KnownEntries(path, read_folder(path).events)
            yield Recoverable(
                kind="deleted", path=path, folder=folder / id, changed=changed(path),
                missing=len(events.places), notes=len(events.notes),
            )  # fmt: skip
