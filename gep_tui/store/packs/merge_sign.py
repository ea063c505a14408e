"""A sign in the data folder that a merge goes on: if the merge is cut short it stays, and the next start sees it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from gep_tui.store.files.disk import sync_folder
from gep_tui.store.files.locks import Taken, hold

#: The names of the signs.
BEFORE, BEHIND = ".merging-", ".lock"


class MergeSign:
    """The sign of this process's merge."""

    def __init__(self, home: Path) -> None:
        """Put it up, durably. Raises OSError."""
        self._path = home / f"{BEFORE}{os.urandom(4).hex()}{BEHIND}"
        self._held = hold(self._path)
        try:
            sync_folder(home)
        except OSError:
            self.remove()
            raise

    def remove(self) -> None:
        """Take it down: nothing of the merge is left to do."""
        os.close(self._held)
        with suppress(OSError):
            self._path.unlink()


def cut_short(home: Path) -> list[Path]:
    """Return the signs of merges whose process has ended."""
    return [path for path in sorted(home.glob(f"{BEFORE}*{BEHIND}")) if path.is_file() and _is_left(path)]


def _is_left(path: Path) -> bool:
    try:
        os.close(hold(path))
    except (Taken, OSError):
        return False
    return True
