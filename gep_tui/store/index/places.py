"""Where the index of a data folder lies: in the user's cache, not beside the records, where syncing would damage it."""

from __future__ import annotations

import errno
import os
from hashlib import sha256
from pathlib import Path

#: What SQLite keeps beside a database. Parts of the text stand in them too.
BESIDE = ("-wal", "-shm", "-journal")

# What the system answers where no index can stand: the cache is no folder, a folder has the name of the index.
_NONE_THERE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.EISDIR}


def index_file(cache: Path, home: Path) -> Path:
    """Return the index of the data folder `home`, named by a hash of its path; it need not exist."""
    name = sha256(os.fsencode(os.path.realpath(home))).hexdigest()[:20]
    return cache / f"index-{name}.sqlite3"


def forget_index(cache: Path, home: Path) -> list[Path]:
    """Delete the index of the data folder `home` with all its text; return what was deleted. Raises OSError.

    Deleting rows would leave their words in the file. The next search makes the index anew.
    """
    return delete_index(index_file(cache, home))


def delete_index(path: Path) -> list[Path]:
    """Delete the database at `path` and what SQLite keeps beside it; return what was deleted. Raises OSError.

    Where no index can stand there is none to delete.
    """
    gone = []
    for each in (path, *(path.with_name(path.name + end) for end in BESIDE)):
        try:
            each.unlink()
            gone.append(each)
        except OSError as error:
            if error.errno not in _NONE_THERE:
                raise
    return gone
