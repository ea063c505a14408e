"""Name, list, find and delete the sessions in a folder, each a folder of its own."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from gep_tui.store.files.disk import sync_folder
from gep_tui.store.files.writers import by_chance
from gep_tui.store.library.beginnings import Beginning, began, seems_begun
from gep_tui.store.library.locations import refuges_of
from gep_tui.store.library.summary import Summary, summary

__all__ = ["Summary", "delete", "find", "ids", "linked", "new_id", "newest_by_name", "newest_first", "summary"]

# Letters and digits that nobody confuses when reading aloud or copying by hand.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def new_id(now: datetime, folder: Path) -> str:
    """Return an unused id for a session in `folder`: the time, to the minute, and three letters."""
    while True:
        id = f"{now:%Y-%m-%d-%H%M}-{by_chance(_LETTERS, 3)}"
        if not (folder / id).exists():
            return id


def ids(folder: Path) -> list[str]:
    """Return the ids of the sessions in `folder`, in order; empty if the folder cannot be read."""
    with suppress(OSError), os.scandir(folder) as entries:
        return sorted(entry.name for entry in entries if not entry.name.startswith(".") and entry.is_dir())
    return []


def newest_first(folder: Path) -> list[str]:
    """Return the ids of the sessions in `folder`, the latest beginning first, whatever their names say."""
    return sorted(ids(folder), key=lambda name: (began(folder / name), name), reverse=True)


def newest_by_name(folder: Path, known: Callable[[Path], Beginning | None]) -> list[str]:
    """Return the ids of the sessions in `folder` as `newest_first` does, at once: by their names, or last changes.

    Of a session whose beginning is `known`, that counts.
    """

    def place(name: str) -> tuple[datetime, str]:
        read = known(folder / name)
        return seems_begun(folder / name) if read is None else began(folder / name, read), name

    return sorted(ids(folder), key=place, reverse=True)


def find(folder: Path, words: str) -> str | None:
    """Return the id equal to `words`, or the only one that begins with it."""
    known = ids(folder)
    if words in known:
        return words
    matches = [id for id in known if words and id.startswith(words)]
    return matches[0] if len(matches) == 1 else None


def linked(folder: Path, id: str) -> str:
    """Return where a link in `folder` leads to its session, "" for a session that is not linked."""
    with suppress(OSError):
        return str((folder / id).readlink()) if (folder / id).is_symlink() else ""
    return ""


def delete(folder: Path, id: str) -> None:
    """Delete the session with this id, or the link to it. Raises FileNotFoundError if there is none, OSError.

    It is first renamed, out of every list, and then removed; if that fails, the error names the folder that is left.
    What was once written in a refuge because its folder was gone goes with it.
    """
    # Imported here, because nothing is deleted at the start.
    import shutil

    if id not in ids(folder):
        raise FileNotFoundError(str(folder / id))
    leaving = folder / f".deleted-{id}-{os.urandom(4).hex()}"
    (folder / id).rename(leaving)
    if leaving.is_symlink():
        leaving.unlink()
    else:
        shutil.rmtree(leaving)
        for refuge in refuges_of(folder / id):
            shutil.rmtree(refuge, ignore_errors=True)
    sync_folder(folder)
