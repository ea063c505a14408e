"""Keep the laptop awake while a screen is open."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress

#: Seconds until the screen is up: anything loaded before then delays the first keys.
SETTLED = 2.0


def stay_awake(ending: threading.Event) -> None:
    """Ask the desktop, on a thread, to keep the laptop awake until `ending`; without a desktop do nothing."""
    if has_desktop():
        threading.Thread(target=_stay_awake, args=(ending,), name="gep-stay-awake", daemon=True).start()


def has_desktop() -> bool:
    """Tell whether there is a desktop to ask: those of Linux and BSD listen on the session bus."""
    return sys.platform in ("darwin", "win32") or "DBUS_SESSION_BUS_ADDRESS" in os.environ


def _stay_awake(ending: threading.Event) -> None:
    if ending.wait(SETTLED):
        return
    with suppress(Exception):
        from wakepy import keep

        with keep.presenting(on_fail="pass"):
            ending.wait()
