"""A screen whose list is one page of entries: the wheel scrolls it, a click chooses."""

from __future__ import annotations

from gep_tui.ui.components.entries_page import EntriesPage
from gep_tui.ui.components.list_panel import ListPanel
from gep_tui.ui.components.reading_screen import ReadingScreen


class EntriesScreen(ReadingScreen):
    """Hands what the mouse does to the page; nothing is chosen while something is asked or written."""

    def shown_page(self) -> EntriesPage | None:
        """Return the page on the screen, None until it is read."""
        return None

    def is_writing(self) -> bool:
        """Tell whether a text is being written."""
        return False

    def on_list_panel_rolled(self, message: ListPanel.Rolled) -> None:
        """Scroll."""
        if (page := self.shown_page()) is not None:
            page.wheel(message.by)
            self.draw()

    def on_list_panel_picked(self, message: ListPanel.Picked) -> None:
        """Choose what was clicked."""
        if (page := self.shown_page()) is not None and self.asking is None and not self.is_writing():
            page.pick(message.row)
            self.draw()
