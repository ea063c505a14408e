"""Say where a file is, or why it could not be written: the same words for every way out."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path

from gep_tui.domain.stream.text import clean, one_line
from gep_tui.locale import N_, _
from gep_tui.words.system_reasons import reason_of

_MAKE_ROOM = N_("make room on it")
_PERMIT = N_("change the permissions of the folder")

#: What to do, by the number of the system's error.
_ADVICE: Mapping[int, str] = {
    errno.ENOSPC: _MAKE_ROOM,
    errno.EDQUOT: _MAKE_ROOM,
    errno.EACCES: _PERMIT,
    errno.EPERM: _PERMIT,
}


def in_file(path: Path) -> str:
    """Return where what left is."""
    return _("It is in the file {path}.").format(path=_shown(path))


def already_in(path: Path) -> str:
    """Say that nothing was written, because a file holds the same."""
    return _("It is already in the file {path}: nothing in it has changed.").format(path=_shown(path))


def not_written(path: Path, error: int) -> str:
    """Say that a file was not written, and why."""
    return _("The file {path} could not be written: {why}.").format(path=_shown(path), why=_why(error))


def not_in_folder(folder: Path, error: int) -> str:
    """Say that a folder took no file, and why, beside the words that tell where the file is instead."""
    return _("The folder {path} could not be used: {why}.").format(path=_shown(folder), why=_why(error))


def _why(error: int) -> str:
    """Return why, and what to do about it; a file that is new cannot be missing, but its folder can."""
    why = _("its folder is not there") if error == errno.ENOENT else reason_of(error)
    advice = _(_ADVICE.get(error, ""))
    return _("{why}; {advice}").format(why=why, advice=advice) if advice else why


def _shown(path: Path) -> str:
    return one_line(clean(str(path)))
