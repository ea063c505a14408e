"""Report that an exported file is missing from the session's list of exports."""

from __future__ import annotations

import os

from gep_tui.locale import _


def not_entered(error: OSError | None) -> str:
    """Return the warning that `error` kept a file off the session's list of exports; "" without an error."""
    if error is None:
        return ""
    why = error.strerror or os.strerror(error.errno or 0)
    words = _(
        "The session’s list of exports could not be written ({why}): deleting the session will not find this file."
    )
    return words.format(why=why)
