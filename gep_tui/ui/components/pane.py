"""A panel that draws a view at its own size, and only when its content has changed."""

from __future__ import annotations

import logging
from collections.abc import Callable

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, line, wrap
from gep_tui.ui.components.panel import Panel

#: Makes lines for this many cells and rows.
PaneView = Callable[[int, int], list[Line]]

_log = logging.getLogger(__name__)


class Pane(Panel):
    """Calls its view again for a new state or size."""

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._view: PaneView | None = None
        self._state: object = None
        self._fault = ""
        self._drawn_at = Size(0, 0)

    def draw(self, view: PaneView, state: object = None) -> None:
        """Show `view`, unless `state`, on which it depends, is unchanged since the last drawing."""
        if state is not None and state == self._state:
            return
        self._view, self._state = view, state
        self._draw()

    def on_resize(self, event: events.Resize) -> None:
        """Draw at the new size."""
        self._draw()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return painted rows, drawn for the present size.

        Textual paints a new layout before it tells widgets their sizes: what was cut for the old one would be seen.
        """
        if self.content_size != self._drawn_at:
            self._draw()
        return super().render_lines(crop)

    def _draw(self) -> None:
        """Show the view. A view that fails is replaced by a report; the other views and the clock go on."""
        size = self._drawn_at = self.content_size
        if self._view is None or not size:
            return
        try:
            self.show(self._view(size.width, size.height))
        except Exception as error:  # noqa: BLE001 - see above
            if self._fault != repr(error):
                self._fault = repr(error)
                _log.exception("%s cannot be drawn", self.id)
            words = _("This part cannot be shown: a fault in the program ({error}). Please report it.")
            words = words.format(error=type(error).__name__)
            self.show([line((row, "over")) for row in wrap(words, size.width, size.height)])
