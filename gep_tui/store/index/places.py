"""Where the index of a data folder lies: in the user's cache, not beside the records, where syncing would damage it."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

#: What SQLite keeps beside a database. Parts of the text stand in them too.
BESIDE = ("-wal", "-shm", "-journal")


def index_file(cache: Path, home: Path) -> Path:
    """Return the index of the data folder `home`, named by a hash of its path; it need not exist."""
    name = sha256(os.fsencode(os.path.realpath(home))).hexdigest()[:20]
    return cache / f"index-{name}.sqlite3"


def forget_index(cache: Path, home: Path) -> list[Path]:
    """Delete the index of the data folder `home` with all its text; return what was deleted. Raises OSError.

    Deleting rows would leave their words in the file. The next search makes the index anew.
    """
    path, gone = index_file(cache, home), []
    for each in (path, *(path.with_name(path.name + end) for end in BESIDE)):
        with suppress(FileNotFoundError):
            each.unlink()
            gone.append(each)
    return gone
