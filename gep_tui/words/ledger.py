"""That a file went out and the session does not know of it, in words."""

from __future__ import annotations

import os

from gep_tui.locale import _


def not_entered(error: OSError | None) -> str:
    """Return what is to be said where `error` kept a file from the session's list of exports; "" where none did."""
    if error is None:
        return ""
    why = error.strerror or os.strerror(error.errno or 0)
    words = _(
        "The session’s list of exports could not be written ({why}): deleting the session will not find this file."
    )
    return words.format(why=why)
