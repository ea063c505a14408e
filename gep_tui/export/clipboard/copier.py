"""Copy a text to the best clipboard within reach, always to a file as well, and report where it went."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from gep_tui.export.clipboard.ways import Trouble, osc_52, to_system, to_tmux, with_html
from gep_tui.export.files import Enter, write_file

#: verified: read back from the system's clipboard. tmux: read back from tmux's buffer. osc52: the caller has to send it
#: to the terminal. file: in the file only. nowhere: not even in the file.
Way = Literal["verified", "tmux", "osc52", "file", "nowhere"]


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """The result of a copy.

    `trouble` says why the system's clipboard failed. `escape` is the sequence that the caller has to write to the
    terminal (way `osc52`); `too_long` means that the text was too long for such a sequence. `path` is the file, or
    where it should have been written if `errno` is set. `with_html` means that a mail program pastes it formatted.
    """

    way: Way
    characters: int
    path: Path
    trouble: Trouble = ""
    escape: str = ""
    too_long: bool = False
    errno: int | None = None
    with_html: bool = False

    @property
    def failed(self) -> bool:
        """Whether the text reached no clipboard and will not reach one."""
        return self.way in ("file", "nowhere")


def copy(
    text: str,
    folder: Path,
    name: str,
    *,
    html: str = "",
    enter: Enter | None = None,
    environ: Mapping[str, str] | None = None,
    terminal: bool = True,
    seconds: float = 2.0,
) -> Outcome:
    """Copy `text`, and write it to the file `name` in `folder`, which is made if needed.

    `html` is the same for a mail, where the clipboard takes both; the file holds the text alone. `enter` is called
    before the file is written. `terminal` says that the caller can write `escape` to a terminal.
    Blocks for up to `seconds` on each try at the system's clipboard and on each of two calls to tmux: call it from a
    thread. Raises nothing.
    """
    environ = os.environ if environ is None else environ
    text = text.encode("utf-8", "replace").decode("utf-8")
    path, errno = _file(folder / name, text, enter)
    rich = bool(html) and not with_html(text, html, environ, seconds)
    trouble = "" if rich else to_system(text, environ, seconds)
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
        with_html=rich,
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
    """Return the way taken, the sequence for the terminal, and whether the text was too long for one."""
    if not trouble:
        return "verified", "", False
    if to_tmux(text, environ, seconds):
        return "tmux", "", False
    escape = osc_52(text, environ) if terminal else None
    return ("osc52", escape, False) if escape else ("file", "", escape == "")
