"""Find sessions whose deletion was not completed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from gep_tui.domain.session.codec import SESSION
from gep_tui.store.files.reading import read_folder
from gep_tui.store.library.ids import is_id
from gep_tui.store.recovery.files import changed
from gep_tui.store.recovery.known import KnownEntries
from gep_tui.store.recovery.recoverable import Recoverable
from gep_tui.store.recovery.session import SESSION_SUBJECT

#: The name given to a session that has lost its own.
NAMELESS = "recovered-session"


def deleted(folder: Path) -> Iterator[Recoverable]:
    """Yield the sessions in `folder` whose deletion was not completed, and what is left of them."""
    with suppress(OSError):
        for path in sorted(folder.glob(".deleted-*")):
            if path.is_symlink() or not path.is_dir():
                continue
            id = path.name.removeprefix(".deleted-").rpartition("-")[0]
            # Not a valid id, or a path that leads elsewhere: the session comes back under a safe name.
            id = id if is_id(id) else NAMELESS
            events = KnownEntries(path, read_folder(path, SESSION).events, SESSION_SUBJECT)
            yield Recoverable(
                kind="deleted", path=path, folder=folder / id, changed=changed(path),
                missing=len(events.places), notes=len(events.notes),
            )  # fmt: skip
