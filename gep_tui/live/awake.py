"""Keep the laptop awake while a screen is open."""

from __future__ import annotations

import threading
from contextlib import suppress

#: Seconds until the screen is up: anything loaded before then delays the first keys.
SETTLED = 2.0


def stay_awake(ending: threading.Event) -> None:
    """Ask the desktop, on a thread, to keep the laptop awake until `ending`; without a desktop it does no harm."""
    threading.Thread(target=_stay_awake, args=(ending,), name="gep-stay-awake", daemon=True).start()


def _stay_awake(ending: threading.Event) -> None:
    if ending.wait(SETTLED):
        return
    with suppress(Exception):
        from wakepy import keep

        with keep.presenting(on_fail="pass"):
            ending.wait()
