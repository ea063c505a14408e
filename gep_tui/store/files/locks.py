"""A lock that lives as long as its process; the system releases it however the process ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from gep_tui.store.files.disk import BINARY, make_folder


class Taken(Exception):
    """Another process holds the lock."""


def hold(path: Path) -> int:
    """Lock the file `path` until this process ends, or the descriptor returned is closed. Raises Taken, OSError.

    On a file system without locks it succeeds too, since nothing can be found out there.
    """
    make_folder(path.parent)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | BINARY, 0o600)
    try:
        _lock(descriptor)
    except (BlockingIOError, PermissionError):
        os.close(descriptor)
        raise Taken from None
    except OSError:
        pass
    return descriptor


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
