"""A panel of styled lines that repaints only the cells that changed."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from gep_tui.ui.components.lines import EMPTY, Line, Style, changed, fit, merged, width


class Panel(Widget):
    """Shows lines; `show` repaints only what differs from the last ones."""

    DEFAULT_CSS = """
    Panel {
        height: 1fr;
    }
    """

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._lines: tuple[Line, ...] = ()
        self._colours: dict[Style, RichStyle] = {}

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines shown."""
        return self._lines

    def show(self, lines: Sequence[Line]) -> None:
        """Show `lines`, each cut at the panel's width."""
        size = self.content_size.width
        new = tuple(merged(fit(line, size)) for line in lines)
        old, self._lines = self._lines, new
        if old == new or not self.is_mounted:
            return
        dirty: list[Region] = []
        for row in range(max(len(old), len(new))):
            before = old[row] if row < len(old) else EMPTY
            after = new[row] if row < len(new) else EMPTY
            dirty.extend(Region(since, row, until - since, 1) for since, until in changed(before, after))
        if dirty:
            self.refresh(*dirty)
            # Textual tells the screen of it by a message. Another panel's may come first: a note that is withdrawn
            # would be gone from the list while the top still says that all is saved.
            self.screen._dirty_widgets.add(self)

    def render_line(self, y: int) -> Strip:
        """Return one painted row."""
        pieces = self._lines[y] if y < len(self._lines) else EMPTY
        segments = [Segment(text, self._painted(style)) for text, style in pieces]
        size = self.content_size.width
        if (blank := size - width(pieces)) > 0:
            segments.append(Segment(" " * blank, self._painted("")))
        return Strip(segments, size)

    def notify_style_update(self) -> None:
        """Forget the colours, since the theme may have changed."""
        super().notify_style_update()
        self._colours.clear()

    def _painted(self, style: Style) -> RichStyle:
        """Return a style in colours; it is cached, because it costs more than the rest of a row."""
        found = self._colours.get(style)
        if found is None:
            found = self.visual_style.rich_style
            if style:
                found += self.screen.get_component_rich_style(f"panel--{style}", partial=True)
            self._colours[style] = found
        return found
