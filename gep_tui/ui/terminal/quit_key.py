"""Tell which input is Ctrl+Q, the key that always acts."""

from __future__ import annotations

import re

#: Ctrl+Q, as a control character or in Kitty's form, whatever locks are on.
_QUIT = re.compile(r"\x11|\x1b\[113[:0-9]*;([0-9]+)(?::1)?[;0-9]*u")
_CTRL = 4


def quits(sequence: str) -> bool:
    """Tell whether a whole piece of input is Ctrl+Q."""
    found = _QUIT.fullmatch(sequence)
    return found is not None and (not found[1] or bool((int(found[1]) - 1) & _CTRL))
