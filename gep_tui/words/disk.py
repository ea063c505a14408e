"""Explain a disk's error: which file, why, and what to do."""

from __future__ import annotations

import errno

from gep_tui.locale import _, n_
from gep_tui.store.files.saving import SaveFailure, Saving
from gep_tui.words.system_reasons import reason, reason_of


def not_opened(error: OSError, file: object = "") -> str:
    """Return why a session could not be opened."""
    return _("{file} cannot be opened ({reason}).").format(file=error.filename or file, reason=reason(error))


def not_deleted(error: OSError, file: object) -> str:
    """Return why a session could not be deleted, and which file remains."""
    return _("{file} could not be deleted ({reason}). Delete it by hand.").format(
        file=error.filename or file, reason=reason(error)
    )


def trouble(saving: Saving, gone: bool) -> str:
    """Return what is wrong with saving, "" if all is well; `gone` tells that the session's files are not there."""
    if saving.failed is not None:
        return not_saved(saving.failed, saving.pending)
    if saving.refuge is not None:
        words = _(
            "This session is no longer there: it was moved or deleted. What you write is kept in {folder}, and joins "
            "it once it is back."
        )
        return words.format(folder=saving.refuge)
    if gone:
        return _("This session is no longer there: it was moved or deleted. What you write now is kept apart.")
    return ""


def kept_apart(saving: Saving) -> str:
    """Return where a session is kept that had gone when its screen was left, "" for one in its place."""
    if saving.refuge is None:
        return ""
    words = _("The session was moved or deleted while you wrote. It is kept in {folder}: `gep recover` brings it back.")
    return words.format(folder=saving.refuge)


def not_saved(failure: SaveFailure, pending: int) -> str:
    """Return what to say while the disk refuses data: what happened, to which file, and what to do."""
    file = str(failure.path)
    if failure.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        text = n_(
            "The disk is full: {count} entry is kept in memory only. Free some space; {file} is tried again.",
            "The disk is full: {count} entries are kept in memory only. Free some space; {file} is tried again.",
            pending,
        )
    elif failure.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        text = n_(
            "{file} may not be written: {count} entry is kept in memory only. Give access; it is tried again.",
            "{file} may not be written: {count} entries are kept in memory only. Give access; it is tried again.",
            pending,
        )
    else:
        text = n_(
            "{file} cannot be saved ({reason}): {count} entry is kept in memory only. It is tried again.",
            "{file} cannot be saved ({reason}): {count} entries are kept in memory only. It is tried again.",
            pending,
        )
    return text.format(file=file, count=pending, reason=_why(failure))


def why_unsaved(saving: Saving) -> str:
    """Return why something is not on the disk yet; where nothing was refused, it is the disk that is slow to answer."""
    return _why(saving.failed) if saving.failed is not None else reason_of(errno.EIO)


def _why(failure: SaveFailure) -> str:
    return reason_of(failure.errno) if failure.errno else _("it was moved or replaced")
