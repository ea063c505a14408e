"""Honest copying: to the clipboard if it can be proved, else on the next way, always to a file too; and says which."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from gep_tui.export.clipboard.ways import Trouble, osc_52, to_system, to_tmux
from gep_tui.export.files import Enter, write_file

#: verified: in the system's clipboard, read back. tmux: in tmux's buffer, read back. osc52: to be sent
#: to the terminal by the caller. file: in the file only. nowhere: not even there.
Way = Literal["verified", "tmux", "osc52", "file", "nowhere"]


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a copy.

    `trouble` is why the system's clipboard did not do; `escape` is what the caller has to write to the
    terminal (way `osc52`); `too_long` says that the terminal was not asked for that reason. `path` is where
    the file stands, or was to stand if `errno` is set.
    """

    way: Way
    characters: int
    path: Path
    trouble: Trouble = ""
    escape: str = ""
    too_long: bool = False
    errno: int | None = None

    @property
    def failed(self) -> bool:
        """The text is in no clipboard, and on its way to none."""
        return self.way in ("file", "nowhere")


def copy(
    text: str,
    folder: Path,
    name: str,
    *,
    enter: Enter | None = None,
    environ: Mapping[str, str] | None = None,
    terminal: bool = True,
    seconds: float = 2.0,
) -> Outcome:
    """Copy `text`, and write it to the file `name` in `folder` (made if need be).

    `enter` is told of the file before it is written. `terminal` says that the caller has a terminal to write `escape`
    to. Waits for programs: `seconds` for the system's clipboard, and for each of tmux's two answers; so call it from a
    thread of its own. Raises nothing.
    """
    environ = os.environ if environ is None else environ
    text = text.encode("utf-8", "replace").decode("utf-8")
    path, errno = _file(folder / name, text, enter)
    trouble = to_system(text, environ, seconds)
    way, escape, too_long = _further(text, environ, seconds, terminal, trouble)
    if way == "file" and errno is not None:
        way = "nowhere"
    return Outcome(
        way=way,
        characters=len(text),
        path=path,
        trouble=trouble,
        escape=escape,
        too_long=too_long,
        errno=errno,
    )


def _file(path: Path, text: str, enter: Enter | None) -> tuple[Path, int | None]:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return write_file(path, text, enter), None
    except OSError as error:
        return path, error.errno or 0


def _further(
    text: str, environ: Mapping[str, str], seconds: float, terminal: bool, trouble: Trouble
) -> tuple[Way, str, bool]:
    """Return the way that was taken, the sequence for the terminal, and whether it was too long for one."""
    if not trouble:
        return "verified", "", False
    if to_tmux(text, environ, seconds):
        return "tmux", "", False
    escape = osc_52(text, environ) if terminal else None
    return ("osc52", escape, False) if escape else ("file", "", escape == "")
