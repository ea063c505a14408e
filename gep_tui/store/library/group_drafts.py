"""Texts of a group that are being edited: kept beside its record until what they say is written down there.

Each is in a folder of its own, with the text as it was before. While its process lives, a lock keeps others away.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path

import msgspec

from gep_tui.domain.group.group_text import GroupText
from gep_tui.store.files.disk import make_folder, read_file, replace_file
from gep_tui.store.files.locks import Taken, hold

#: The folder of these texts in a group's folder.
EDITING = "editing"

#: What the group said before, as data; the text as it was handed to the editor; the lock.
_BEFORE, _BEGUN, _LOCK = "before.json", "begun.toml", ".lock"


class EditedText:
    """A text that this process has in hand: `path` is the file that an editor opens."""

    def __init__(self, folder: Path, path: Path, lock: int) -> None:
        """Take the text in `folder`, which this process has locked."""
        self.folder, self.path = folder, path
        self._lock: int | None = lock

    @property
    def before(self) -> GroupText | None:
        """What the text said before it was edited; None if that cannot be read."""
        with suppress(OSError, ValueError, RecursionError, MemoryError):
            return msgspec.json.decode(read_file(self.folder / _BEFORE), type=GroupText)
        return None

    @property
    def changed_at(self) -> datetime | None:
        """When the text was saved last, in local time."""
        with suppress(OSError):
            return datetime.fromtimestamp(self.path.stat().st_mtime).astimezone()
        return None

    @property
    def is_untouched(self) -> bool:
        """Whether nobody has changed anything in the text that was begun."""
        with suppress(OSError):
            return read_file(self.path) == read_file(self.folder / _BEGUN)
        return False

    def write(self, text: str, before: GroupText, changed: bool = False) -> None:
        """Begin anew with this text, in which something is `changed` already. Raises OSError."""
        data = text.encode("utf-8", "replace")
        replace_file(self.folder / _BEFORE, msgspec.json.encode(before))
        replace_file(self.folder / _BEGUN, b"" if changed else data)
        replace_file(self.path, data)

    def make_private(self) -> None:
        """Close the file to others again: some editors write a new one in its place."""
        with suppress(OSError):
            self.path.chmod(0o600)

    def leave(self) -> None:
        """Let others have the text."""
        lock, self._lock = self._lock, None
        if lock is not None:
            os.close(lock)

    def remove(self) -> None:
        """Remove the text, and what an editor left beside it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.leave()
        with suppress(OSError):
            self.folder.parent.rmdir()


def new_text(group: Path) -> EditedText:
    """Return a place for a text of the group in the folder `group`. Raises OSError."""
    for number in count(1):
        folder = group / EDITING / str(number)
        if os.path.lexists(folder):
            continue
        with suppress(Taken):
            make_folder(folder)
            return EditedText(folder, folder / f"{group.name}.toml", hold(folder / _LOCK))
    raise AssertionError("numbers never end")


def is_edited(group: Path) -> bool:
    """Tell whether a living process has a text of the group in the folder `group` in hand."""
    for lock in (group / EDITING).glob(f"*/{_LOCK}"):
        try:
            os.close(hold(lock))
        except Taken:
            return True
        except OSError:
            continue
    return False


def left_texts(group: Path) -> Iterator[EditedText]:
    """Yield the texts that were edited and not taken in, and whose process is gone; each is locked for the caller.

    One that nobody changed is removed, and so is one whose process ended before it was begun.
    """
    for folder in sorted((group / EDITING).glob("*/")):
        path = folder / f"{group.name}.toml"
        if path.is_file() or (folder / _LOCK).exists():
            with suppress(Taken, OSError):
                text = EditedText(folder, path, hold(folder / _LOCK))
                if text.is_untouched or not path.exists():
                    text.remove()
                else:
                    yield text
