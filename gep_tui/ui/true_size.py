"""An application that has the size which the terminal has now."""

from __future__ import annotations

from textual import events
from textual.app import App


class TrueSize(App[int]):
    """Takes its size from the terminal: a signal within a signal would tell its newer one first."""

    def _on_resize(self, event: events.Resize) -> None:  # type: ignore[override]  # Textual calls its own one after it
        """Use the size that the terminal has now."""
        size_now = getattr(self._driver, "size_now", lambda: event.size)
        event.size = event.virtual_size = size_now()
