"""The names of the folders of sessions."""

from __future__ import annotations

import re

# Possible names of a session's folder.
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


def is_id(text: str) -> bool:
    """Tell whether `text` can be the id of a session."""
    return _ID.fullmatch(text) is not None
