"""A panel that reports a new size, because its content was cut for the old one."""

from __future__ import annotations

from textual.message import Message

from gep_tui.ui.components.panel import Panel


class SizedPanel(Panel):
    """Its screen redraws it at each size."""

    class Resized(Message):
        """The panel has more or less room."""

    def on_resize(self) -> None:
        """Tell the screen."""
        self.post_message(self.Resized())
