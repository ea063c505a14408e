"""A panel that tells when it has another size: what it shows was cut for the old one."""

from __future__ import annotations

from textual.message import Message

from gep_tui.ui.components.panel import Panel


class SizedPanel(Panel):
    """Its screen draws it anew at each size."""

    class Resized(Message):
        """There is more room now, or less."""

    def on_resize(self) -> None:
        """Tell the screen."""
        self.post_message(self.Resized())
