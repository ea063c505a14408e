"""An input whose arrows and deletions go by grapheme."""

from __future__ import annotations

from textual.widgets import Input
from textual.widgets.input import Selection

from gep_tui.ui.components.graphemes import after, before


class ByGrapheme(Input):
    """Steps over a flag, a skin tone or an accent at once; stock `Input` would leave half of it."""

    def action_cursor_left(self, select: bool = False) -> None:
        """Go one grapheme to the left, or to the beginning of what is selected."""
        start, end = self.selection
        if select:
            self.selection = Selection(start, before(self.value, end))
        else:
            self.cursor_position = before(self.value, end) if start == end else min(start, end)

    def action_cursor_right(self, select: bool = False) -> None:
        """Go one grapheme to the right, or to the end of what is selected."""
        start, end = self.selection
        if select:
            self.selection = Selection(start, after(self.value, end))
        else:
            self.cursor_position = after(self.value, end) if start == end else max(start, end)

    def action_delete_left(self) -> None:
        """Take away what is selected, or the grapheme before the cursor."""
        start, end = sorted(self.selection)
        self.delete(before(self.value, end) if start == end else start, end)

    def action_delete_right(self) -> None:
        """Take away what is selected, or the grapheme behind the cursor."""
        start, end = sorted(self.selection)
        self.delete(start, after(self.value, end) if start == end else end)
