"""An input whose arrows and deletions work on whole graphemes, and that marks where its text is cut."""

from __future__ import annotations

from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Input
from textual.widgets.input import Selection

from gep_tui.ui.components.cut_ends import marked
from gep_tui.ui.components.graphemes import after, before


class ByGrapheme(Input):
    """Treats a flag, a skin tone or an accented letter as one; stock `Input` would leave half of it."""

    @property
    def before_cursor(self) -> str:
        """What stands before the cursor, or before the selection that the next key replaces."""
        return self.value[: min(self.selection)]

    def render_line(self, y: int) -> Strip:
        """Draw the text, with a mark at each end beyond which there is more of it."""
        row, size = super().render_line(y), self.scrollable_content_region.width
        hidden = self.content_width - 1 - self.scroll_offset.x - size if self.value and y == 0 else 0
        return marked(row, size, left=bool(self.value) and self.scroll_offset.x > 0, right=hidden > 0)

    def on_resize(self) -> None:
        """Keep the cursor in view at another width."""
        if self.has_focus:
            self.call_after_refresh(self._watch_selection, self.selection)

    def _watch_selection(self, selection: Selection) -> None:
        """Keep the cursor in view as `Input` does, and the cells beside it, where the marks stand."""
        self.app.clear_selection()
        self.app.cursor_position = self.cursor_screen_offset
        if self.has_focus or not self._initial_value:
            region = Region(max(0, self._cursor_offset - 1), 0, width=3, height=1)
            self.scroll_to_region(region, force=True, animate=False)

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
