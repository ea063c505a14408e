"""Strike the gong without waiting for it: a sound system that hangs or dies holds up no clock."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal

from gep_tui.live.gong.child import ABSENT, STRUCK

#: Seconds until a gong that does not end is ended.
PATIENCE = 10.0

GongFault = Literal["", "absent", "failed", "late"]


class Gong:
    """Runs the program that makes the sound, one at a time, each on a thread."""

    def __init__(self, command: Sequence[str] = (), patience: float = PATIENCE) -> None:
        """Strike with `command`, by default our own program; give it `patience` seconds."""
        self._command = list(command) or [sys.executable, str(Path(__file__).with_name("child.py"))]
        self._patience = patience
        self._thread: threading.Thread | None = None
        self._process: subprocess.Popen[bytes] | None = None
        #: Why the last stroke was not heard.
        self.fault: GongFault = ""

    def strike(self) -> None:
        """Strike once, unless the last stroke has not ended; return at once."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._strike, name="gep-gong", daemon=True)
            self._thread.start()

    def end(self) -> None:
        """Let no sound outlive the screen."""
        if self._process is not None:
            with suppress(OSError):
                self._process.kill()

    def _strike(self) -> None:
        nothing = subprocess.DEVNULL
        try:
            self._process = subprocess.Popen(self._command, stdin=nothing, stdout=nothing, stderr=nothing)
        except (OSError, ValueError):
            self.fault = "failed"
            return
        try:
            status = self._process.wait(self._patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            self.fault = "late"
            return
        self.fault = "" if status == STRUCK else "absent" if status == ABSENT else "failed"
