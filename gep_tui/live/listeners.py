"""The callbacks to call when a session changes."""

from __future__ import annotations

import logging
from collections.abc import Callable

#: Called when something changes, on any thread; what it returns is ignored.
Listener = Callable[[], object]

_log = logging.getLogger(__name__)


class Listeners:
    """Callbacks, called in the order in which they were added."""

    def __init__(self) -> None:
        """Begin with none."""
        self._listeners: list[Listener] = []

    def add(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` at every change from now on; return a function that stops it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def tell(self) -> None:
        """Call all of them; one may remove itself meanwhile.

        One that fails, such as a screen that has just closed, stops neither the others nor the thread that writes.
        """
        for listener in tuple(self._listeners):
            try:
                listener()
            except Exception:  # noqa: BLE001 - whatever it is, notes go on being saved
                _log.exception("a change could not be told")
