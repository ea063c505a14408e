"""The sessions in a folder, one folder each: named, listed, found, deleted."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from gep_tui.store.files.disk import sync_folder
from gep_tui.store.files.writers import by_chance
from gep_tui.store.library.beginnings import began
from gep_tui.store.library.summary import Summary, summary, unfinished

__all__ = ["Summary", "delete", "find", "ids", "is_id", "linked", "new_id", "newest_first", "resumable", "summary"]

# What may be the name of a session's folder.
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")

# Letters and digits that are not taken for one another when read aloud or copied by hand.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def new_id(now: datetime, folder: Path) -> str:
    """Return an id that no session in `folder` has: the time, to the minute, and three letters."""
    while True:
        id = f"{now:%Y-%m-%d-%H%M}-{by_chance(_LETTERS, 3)}"
        if not (folder / id).exists():
            return id


def is_id(text: str) -> bool:
    """Tell whether a session can be called that."""
    return _ID.fullmatch(text) is not None


def ids(folder: Path) -> list[str]:
    """Return the ids of the sessions in `folder`, by name; none where it cannot be read."""
    with suppress(OSError), os.scandir(folder) as entries:
        return sorted(entry.name for entry in entries if not entry.name.startswith(".") and entry.is_dir())
    return []


def newest_first(folder: Path) -> list[str]:
    """Return the ids of the sessions in `folder`, the one that began last first: names say nothing of that."""
    return sorted(ids(folder), key=lambda name: (began(folder / name), name), reverse=True)


def resumable(folder: Path) -> list[Summary]:
    """Return the sessions in `folder` that were opened and not closed, the newest first."""
    return [found for id in newest_first(folder) if (found := unfinished(folder / id))]


def find(folder: Path, words: str) -> str | None:
    """Return the id that `words` is, or the only one that begins with it."""
    known = ids(folder)
    if words in known:
        return words
    matches = [id for id in known if words and id.startswith(words)]
    return matches[0] if len(matches) == 1 else None


def linked(folder: Path, id: str) -> str:
    """Return where the session is that only a link stands for in `folder`, "" for one that stands there itself."""
    with suppress(OSError):
        return str((folder / id).readlink()) if (folder / id).is_symlink() else ""
    return ""


def delete(folder: Path, id: str) -> None:
    """Remove the session with this id from the disk, or the link to it. Raises FileNotFoundError for none, OSError.

    It leaves every list first and is then removed; where that fails, what remains is in the folder of the error.
    """
    # Loaded here alone: nothing is deleted at the start.
    import shutil

    if id not in ids(folder):
        raise FileNotFoundError(str(folder / id))
    leaving = folder / f".deleted-{id}-{os.urandom(4).hex()}"
    (folder / id).rename(leaving)
    if leaving.is_symlink():
        leaving.unlink()
    else:
        shutil.rmtree(leaving)
    sync_folder(folder)
