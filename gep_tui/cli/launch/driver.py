"""The Textual driver that takes over from the first frame, where one is drawn."""

from __future__ import annotations

import sys
from time import monotonic

if sys.platform != "win32":
    from gep_tui.ui.terminal.driver import SteadyDriver

    _ENTER = "\x1b[?1049h"

    class Continuing(SteadyDriver):
        """Skips entering the alternate screen the first time: terminals clear it then, and the first frame is on it."""

        #: What was typed before this driver read keys.
        typed = b""
        _entered = False

        def write(self, data: str) -> None:
            """Write to the terminal."""
            if data == _ENTER and not self._entered:
                self._entered = True
            else:
                super().write(data)

        def run_input_thread(self) -> None:
            """Hand over what was typed before, then read on."""
            typed, self.typed = self.typed, b""
            self._waiting.add(self._cutter.feed(self._decoder.feed(typed), monotonic()))
            super().run_input_thread()

    def continuing(typed: bytes) -> type[SteadyDriver]:
        """Return the driver that takes over after `typed` was typed."""
        return type("Continuing", (Continuing,), {"typed": typed})
