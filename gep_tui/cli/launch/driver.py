"""The Textual driver that takes over from the first frame."""

from __future__ import annotations

from gep_tui.ui.terminal.driver import SteadyDriver

_ENTER = "\x1b[?1049h"


class Continuing(SteadyDriver):
    """Skips entering the alternate screen the first time: terminals clear it then, and the first frame is on it."""

    _entered = False

    def write(self, data: str) -> None:
        """Write to the terminal."""
        if data == _ENTER and not self._entered:
            self._entered = True
        else:
            super().write(data)
