"""Say why the system refused something, in the reader's language: the one place that knows the system's numbers."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _
from gep_tui.store.files.disk import NotAFileError

_HELD = N_("another program holds it")
_UNREACHED = N_("the disk or the network that it is on cannot be reached")
_UNABLE = N_("this disk cannot do that")

#: Each ends a sentence of what could not be done: “… cannot be written: the disk can only be read.”
_REASONS: Mapping[int, str] = {
    errno.ENOSPC: N_("there is no room left on the disk"),
    errno.EDQUOT: N_("your share of the disk is full"),
    errno.EFBIG: N_("the file is too large for this disk"),
    errno.EROFS: N_("the disk can only be read"),
    # Windows answers so for a file that is open in Word, too.
    errno.EACCES: N_("you have no right to do that, or another program holds it"),
    errno.EPERM: N_("you have no right to do that"),
    errno.ENOENT: N_("there is no such file or folder"),
    errno.ENOTDIR: N_("what should be a folder on the way to it is a file"),
    errno.EISDIR: N_("it is a folder"),
    errno.EEXIST: N_("there is something of that name already"),
    errno.ENOTEMPTY: N_("the folder is not empty"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.ELOOP: N_("it is a link that leads back to itself"),
    errno.EMFILE: N_("too many files are open"),
    errno.ENFILE: N_("too many files are open"),
    errno.ENOMEM: N_("there is too little memory"),
    errno.ENOEXEC: N_("it is no program"),
    errno.EIO: N_("the disk does not answer as it should"),
    errno.EBUSY: _HELD,
    errno.ETXTBSY: _HELD,
    errno.EAGAIN: _HELD,
    errno.ENODEV: _UNREACHED,
    errno.ENXIO: _UNREACHED,
    errno.ESTALE: _UNREACHED,
    errno.ETIMEDOUT: _UNREACHED,
    errno.EXDEV: _UNABLE,
    errno.ENOSYS: _UNABLE,
    errno.ENOTSUP: _UNABLE,
    errno.EOPNOTSUPP: _UNABLE,
    errno.EPIPE: N_("nobody reads it any more"),
    errno.EBADF: N_("it is closed"),
}


class ReasonInOurWords(OSError):
    """A refusal of our own among those of the system: its text is in the reader's language already."""


def reason(error: OSError) -> str:
    """Return why the system refused something; its own words, quoted, where the reason is a rare one."""
    if isinstance(error, ReasonInOurWords):
        return str(error.strerror)
    if isinstance(error, NotAFileError):
        return _("it is not a file")
    return reason_in(str(error)) if error.errno is None else reason_of(error.errno)


def reason_of(number: int) -> str:
    """Return what an error number of the system means; 0 is none."""
    if number in _REASONS:
        return _(_REASONS[number])
    words = _("the system says “{words}”, error {number}") if number else _("the system does not say why")
    return words.format(words=os.strerror(number), number=number)


def reason_in(told: str) -> str:
    """Return the reason that a fault carries as text: the number of an error (0: none), or a library's own words."""
    if told.isdecimal() or not told:
        return reason_of(int(told or 0))
    return _("the system says “{words}”").format(words=one_line(told))


def that_failed(error: Exception) -> str:
    """Say that something failed: the system refused a file, or the program has a fault, whose words are left out."""
    if isinstance(error, OSError):
        words = _("That could not be read or written ({why}): {file}.")
        return words.format(why=reason(error), file=one_line(str(error.filename or "?")))
    return _("That failed: a fault in the program ({error}). Please report it.").format(error=type(error).__name__)
