"""Say where a file is, or why it could not be written: the same words for every way out."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from gep_tui.domain.stream.text import clean, one_line
from gep_tui.locale import N_, _

_ERRORS: Mapping[int, str] = {
    errno.ENOSPC: N_("the disk is full; make room on it"),
    errno.EDQUOT: N_("your part of the disk is full; make room on it"),
    errno.EROFS: N_("the disk can only be read"),
    errno.EACCES: N_("it is not permitted; change the permissions of the folder"),
    errno.EPERM: N_("it is not permitted; change the permissions of the folder"),
    errno.ENOENT: N_("its folder is not there"),
    errno.ENOTDIR: N_("what should be its folder is a file"),
}


def in_file(path: Path) -> str:
    """Return where what left is."""
    return _("It is in the file {path}.").format(path=_shown(path))


def already_in(path: Path) -> str:
    """Return that nothing was written: the same stands in a file."""
    return _("It already stands in the file {path}: nothing in it has changed.").format(path=_shown(path))


def not_written(path: Path, error: int) -> str:
    """Return that a file was not written, and why."""
    return _("The file {path} could not be written: {why}.").format(path=_shown(path), why=_why(error))


def not_in_folder(folder: Path, error: int) -> str:
    """Return that a folder took no file, and why, beside the words that tell where the file is instead."""
    return _("The folder {path} could not be used: {why}.").format(path=_shown(folder), why=_why(error))


def _why(error: int) -> str:
    return _(_ERRORS.get(error, "")) or os.strerror(error)


def _shown(path: Path) -> str:
    return one_line(clean(str(path)))
