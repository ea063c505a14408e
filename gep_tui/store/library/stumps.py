"""Tell what a full disk, or a kill, may have left of a new record: half of its first line."""

from __future__ import annotations

from pathlib import Path

from gep_tui.store.files.disk import read_file
from gep_tui.store.files.reading import EVENTS, event_files, is_event_file


def is_stump(path: Path) -> bool:
    """Tell whether an event file ends before its first line does: nobody was told that anything of it was saved.

    Zeros stand where a power cut took what was saved: they are no beginning of a line.
    """
    try:
        return is_event_file(path.name) and not {*b"\n\0"} & {*read_file(path)}
    except (OSError, MemoryError):
        return False


def is_cut_short(folder: Path) -> bool:
    """Tell whether the record in `folder` was cut short as it was begun: stumps are all that its events are."""
    files, _others = event_files(folder)
    try:
        alone = {path.name for path in (folder / EVENTS).iterdir()} == {path.name for path in files}
    except OSError:
        return False
    return bool(files) and alone and all(map(is_stump, files))
