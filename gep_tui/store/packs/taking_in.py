"""Write what a pack brings into the folders of its records: all of it, or nothing."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from gep_tui.store.files.disk import make_folder, replace_file, sync_folder
from gep_tui.store.files.reading import EVENTS
from gep_tui.store.packs.coming import Coming


class InPart(OSError):
    """The disk refused when files had their names already: these are complete, and the next merge brings the rest."""


def take_in(news: Sequence[Coming]) -> None:
    """Write the new lines, naming files once all are complete. Raises InPart; any other OSError changed nothing.

    A screen that has a record open may go on writing: nobody's files are touched. A file is named after its content, so
    doing this twice changes nothing, and doing it once more finishes what a kill has cut short.
    """
    brings = [each for each in news if each.files]
    made = [each.folder for each in brings if not each.folder.exists()]
    written: list[tuple[Path, Path]] = []
    try:
        for each in brings:
            events = each.folder / EVENTS
            make_folder(events)
            for name, content in each.files.items():
                waiting = events / f".{name}.{os.urandom(4).hex()}.tmp"
                written.append((waiting, events / name))
                replace_file(waiting, content)
        for waiting, path in written:
            waiting.replace(path)
        for each in brings:
            sync_folder(each.folder / EVENTS)
    except OSError as error:
        _undo([waiting for waiting, _path in written], made)
        if any(path.exists() for _waiting, path in written):
            raise InPart(error.errno, error.strerror, error.filename) from error
        raise


def _undo(waiting: Sequence[Path], made: Sequence[Path]) -> None:
    """Remove what was written under temporary names; a file that has its final name is complete, and stays."""
    for path in waiting:
        with suppress(OSError):
            path.unlink()
    for folder in made:
        for empty in (folder / EVENTS, folder):
            with suppress(OSError):
                os.rmdir(empty)  # noqa: PTH106 - never one that holds anything
