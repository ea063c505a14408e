"""What is left of sessions whose deletion was not completed: where it holds words that go, it is removed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from gep_tui.domain.stream.lost_words import LostWords
from gep_tui.store.files.disk import sync_folder
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.purge.scrub import Scrub
from gep_tui.store.recovery.files import read


def deleted_holding(home: DataFolder, words: Iterable[LostWords]) -> tuple[Path, ...]:
    """Return the folders of such sessions that hold any of these words."""
    scrubs = [Scrub(each) for each in words]
    bases = (home.sessions, home.rehearsals, home.groups)
    folders = [path for base in bases for path in sorted(base.glob(".deleted-*"))]
    return tuple(path for path in folders if not path.is_symlink() and path.is_dir() and _holds(path, scrubs))


def remove_deleted(home: DataFolder, words: Iterable[LostWords]) -> tuple[Path, ...]:
    """Remove these folders, and return them. Raises OSError."""
    found = deleted_holding(home, words)
    for path in found:
        shutil.rmtree(path)
        with suppress(FileNotFoundError):
            sync_folder(path.parent)
    return found


def _holds(folder: Path, scrubs: Iterable[Scrub]) -> bool:
    paths = [Path(name) / each for name, _folders, files in os.walk(folder) for each in files]
    contents = (data for path in paths if not path.is_symlink() and (data := read(path)) is not None)
    return any(scrub.holds(data) for data in contents for scrub in scrubs)
