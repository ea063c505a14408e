"""Sessions that were to be deleted, and are not gone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from gep_tui.store.reading import read_folder
from gep_tui.store.recovery.files import changed
from gep_tui.store.recovery.find import Find
from gep_tui.store.recovery.known import Known


def deleted(folder: Path) -> Iterator[Find]:
    """Yield the sessions in `folder` that were to be deleted and are not gone, with what is left of them."""
    with suppress(OSError):
        for path in sorted(folder.glob(".deleted-*")):
            id = path.name.removeprefix(".deleted-").rpartition("-")[0]
            events = Known(path, read_folder(path).events)
            yield Find(
                kind="deleted", path=path, folder=folder / id, changed=changed(path),
                missing=len(events.places), notes=len(events.notes),
            )  # fmt: skip
