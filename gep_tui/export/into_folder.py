"""Write a file for people into the folder for documents, or into a spare one where that cannot be used."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

import msgspec

from gep_tui.export.file_words import already_in, in_file, not_in_folder, not_written
from gep_tui.export.files import Enter, replace_file, standing, write_file

#: What to do where another file has the name: find that out first, write beside it, or replace it.
Over = Literal["ask", "beside", "replace"]


class Placed(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a file: where it is, or should be.

    `taken`: another file has the name, and nothing was written. `stood`: a file that holds just this was there already.
    `errno` is why the file could not be written at all, `refused` the words on what could not be used before it
    was written elsewhere.
    """

    path: Path
    taken: bool = False
    stood: bool = False
    errno: int | None = None
    refused: str = ""

    @property
    def words(self) -> str:
        """Where the file is, or why it is nowhere; "" for one that waits for an answer."""
        if self.taken:
            return ""
        if self.errno is not None:
            return not_written(self.path, self.errno)
        where = already_in(self.path) if self.stood else in_file(self.path)
        return f"{self.refused} {where}".strip()


def write_into(
    folder: Path, spare: Path, name: str, content: str | bytes, over: Over = "beside", enter: Enter | None = None
) -> Placed:
    """Write `content` to the file `name` in `folder`; if that fails, in `spare`. Raises nothing.

    What `over` says holds for a file in `spare` too. A file that cannot be replaced, as one open in Word, stays, and
    the new one goes beside it.
    """
    path = folder / name
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if over == "replace":
            return Placed(path=replace_file(path, content, enter))
        stands = standing(path, content)
        if over == "ask" and stands != path and os.path.lexists(path):
            return Placed(path=path, taken=True)
        return Placed(path=write_file(path, content, enter), stood=stands is not None)
    except OSError as error:
        why = error.errno or 0
        if over == "replace" and os.path.lexists(path):
            beside = write_into(folder, spare, name, content, enter=enter)
            return msgspec.structs.replace(beside, refused=f"{not_written(path, why)} {beside.refused}".strip())
        if folder == spare:
            return Placed(path=path, errno=why)
        placed = write_into(spare, spare, name, content, over, enter)
        # The first folder is the one to put right, also where none took the file.
        if placed.errno is not None:
            return Placed(path=path, errno=why)
        return msgspec.structs.replace(placed, refused=not_in_folder(folder, why))
