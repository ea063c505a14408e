"""The base of all screens: it always has the size of the terminal."""

from __future__ import annotations

from typing import TypeVar

from textual import events
from textual.screen import Screen

from gep_tui.ui.components.compositor import FrontCompositor

T = TypeVar("T")


class WindowScreen(Screen[T]):
    """A screen as large as the terminal, however fast that changes.

    Textual (8.2) queues the sizes that a screen has laid out together with those of the terminal. A late one would
    replace a newer one, and the screen would stay small in a large window until the next change.
    """

    def __init__(self) -> None:
        super().__init__()
        self._compositor = FrontCompositor()

    def _on_resize(self, event: events.Resize) -> None:  # type: ignore[override]  # Textual calls its own one after it
        """Use the terminal's size instead of any other."""
        event.size = event.virtual_size = event.container_size = self.app.size
