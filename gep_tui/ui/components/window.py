"""The screen from which all others derive: it always has the size of the terminal."""

from __future__ import annotations

from typing import TypeVar

from textual import events
from textual.screen import Screen

from gep_tui.ui.components.compositor import FrontCompositor

T = TypeVar("T")


class WindowScreen(Screen[T]):
    """A screen as large as the terminal, however fast that changes.

    Textual (8.2) lets a screen tell itself each size that it has laid out, in the same queue in which the application
    tells it the terminal's. A size told late stands behind the newer one then, and replaces it: the screen would stay
    small in a large window until the next change.
    """

    def __init__(self) -> None:
        super().__init__()
        self._compositor = FrontCompositor()

    def _on_resize(self, event: events.Resize) -> None:  # type: ignore[override]  # Textual calls its own one after it
        """Take the terminal's size in place of any other."""
        event.size = event.virtual_size = event.container_size = self.app.size
