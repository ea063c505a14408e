"""A storage for TinyDB whose file always holds the old content or the new one, never half of either."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from gep_tui.store.files.asides import set_aside
from gep_tui.store.files.disk import BINARY, make_folder, read_file, replace_file
from gep_tui.store.results.tables import ResultTables, tables_in

# Identifies a state of the file: inode, size, time of change.
_Look = tuple[int, int, int]


class SafeStorage(Storage):
    """Stores the tables in one UTF-8 JSON file that TinyDB's own storage can read.

    A file that cannot be read as tables is set aside before a new one is written; `set_aside` is its new path.
    """

    def __init__(
        self, path: str | os.PathLike[str], create_dirs: bool = False, begin_empty: bool = True, **kwargs: Any
    ) -> None:
        """Open the file; `kwargs` go to `json.dumps`. Raises OSError.

        With `begin_empty` it is created empty, as TinyDB does; otherwise the first write creates it.
        """
        super().__init__()
        self.path = Path(path)
        self.kwargs = kwargs
        self.set_aside: Path | None = None
        self._sound: _Look | None = None
        if create_dirs:
            make_folder(self.path.parent)
        if begin_empty:
            flags = os.O_RDONLY | os.O_CREAT | BINARY | getattr(os, "O_NONBLOCK", 0)
            os.close(os.open(self.path, flags, 0o600))

    def read(self) -> ResultTables | None:
        """Return all tables, None if there are none yet. Raises OSError, and ValueError if the file holds no tables."""
        look = self._look()
        if look is None:
            return None
        data = read_file(self.path)
        tables = tables_in(data) if data else None
        self._sound = look
        return tables

    def write(self, data: ResultTables) -> None:
        """Replace all tables durably. Raises OSError, and TypeError for what JSON cannot hold; the old tables then
        remain."""
        text = json.dumps(data, **self.kwargs).encode()
        if self._is_damaged():
            self.set_aside = set_aside(self.path)
        replace_file(self.path, text)
        self._sound = self._look()

    def _look(self) -> _Look | None:
        try:
            status = self.path.stat()
        except FileNotFoundError:
            return None
        return (status.st_ino, status.st_size, status.st_mtime_ns)

    def _is_damaged(self) -> bool:
        """Tell whether there is an unreadable file, unless it was found intact and has not changed since."""
        look = self._look()
        if look is None or look == self._sound:
            return False
        try:
            self.read()
        except (OSError, ValueError):
            return True
        return False
