"""A panel whose rows can be scrolled and chosen with the mouse; it tells the screen, which knows what they are."""

from __future__ import annotations

from textual import events
from textual.message import Message

from gep_tui.ui.components.sized_panel import SizedPanel

#: How many rows a notch of the wheel moves.
NOTCH = 3


class ListPanel(SizedPanel):
    """Shows part of a longer list."""

    class Rolled(Message):
        """The wheel was turned; `by` rows, below 0 upwards."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    class Picked(Message):
        """The row `row` of the panel was clicked."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Tell that there is more to be seen below."""
        event.stop()
        self.post_message(self.Rolled(NOTCH))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Tell that there is more to be seen above."""
        event.stop()
        self.post_message(self.Rolled(-NOTCH))

    def on_click(self, event: events.Click) -> None:
        """Tell which row was meant."""
        event.stop()
        self.post_message(self.Picked(event.y))
