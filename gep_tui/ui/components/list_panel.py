"""A panel with rows that the mouse scrolls and selects; it informs the screen, which knows what the rows are."""

from __future__ import annotations

from textual import events
from textual.message import Message

from gep_tui.ui.components.sized_panel import SizedPanel

#: Rows that one notch of the wheel scrolls.
NOTCH = 3


class ListPanel(SizedPanel):
    """Shows part of a longer list."""

    class Rolled(Message):
        """The wheel was turned by `by` rows, negative for up."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    class Picked(Message):
        """The row `row` of the panel was clicked."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Report a scroll down."""
        event.stop()
        self.post_message(self.Rolled(NOTCH))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Report a scroll up."""
        event.stop()
        self.post_message(self.Rolled(-NOTCH))

    def on_click(self, event: events.Click) -> None:
        """Report the clicked row."""
        event.stop()
        self.post_message(self.Picked(event.y))
