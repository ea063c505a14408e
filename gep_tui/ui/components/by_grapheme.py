"""An input whose arrows and deletions work on whole graphemes."""

from __future__ import annotations

from textual.widgets import Input
from textual.widgets.input import Selection

from gep_tui.ui.components.graphemes import after, before


class ByGrapheme(Input):
    """Treats a flag, a skin tone or an accented letter as one; stock `Input` would leave half of it."""

    @property
    def before_cursor(self) -> str:
        """What stands before the cursor, or before the selection that the next key replaces."""
        return self.value[: min(self.selection)]

    def action_cursor_left(self, select: bool = False) -> None:
        """Move one grapheme to the left, or to the beginning of the selection."""
        start, end = self.selection
        if select:
            self.selection = Selection(start, before(self.value, end))
        else:
            self.cursor_position = before(self.value, end) if start == end else min(start, end)

    def action_cursor_right(self, select: bool = False) -> None:
        """Move one grapheme to the right, or to the end of the selection."""
        start, end = self.selection
        if select:
            self.selection = Selection(start, after(self.value, end))
        else:
            self.cursor_position = after(self.value, end) if start == end else max(start, end)

    def action_delete_left(self) -> None:
        """Delete the selection, or the grapheme before the cursor."""
        start, end = sorted(self.selection)
        self.delete(before(self.value, end) if start == end else start, end)

    def action_delete_right(self) -> None:
        """Delete the selection, or the grapheme after the cursor."""
        start, end = sorted(self.selection)
        self.delete(start, after(self.value, end) if start == end else end)
