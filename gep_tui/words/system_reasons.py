"""Say why a file cannot be read, in the user's language."""

from __future__ import annotations

import errno

from gep_tui.locale import N_, _

_REASONS = {
    errno.ENOENT: N_("there is no such file or folder"),
    errno.ENOTDIR: N_("what should be a folder on the way to it is a file"),
    errno.EISDIR: N_("it is a folder"),
    errno.EACCES: N_("you have no right to, or another program holds it"),
    errno.EIO: N_("the disk does not answer as it should"),
}


def reason(error: OSError) -> str:
    """Return why something cannot be read; the system's own words where the reason is a rare one."""
    known = _REASONS.get(error.errno or 0)
    return _(known) if known else error.strerror or str(error)
