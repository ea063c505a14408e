"""Assembles changed cells from the widgets in front of them, and from no others."""

from __future__ import annotations

from collections.abc import Iterable

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip


class FrontCompositor(Compositor):
    """Textual renders all widgets of a container when one cell of it changes: most of what a second would cost."""

    #: The regions being drawn; `None` while the whole screen is.
    _changed: set[Region] | None = None

    def render_partial_update(self) -> ChopsUpdate | None:
        """Render the cells that changed."""
        self._changed = set(self._dirty_regions)
        try:
            return super().render_partial_update()
        finally:
            self._changed = None

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """Yield region, clip and strips of each widget that is needed, the foremost first."""
        if self._changed is None:
            yield from super()._get_renders(crop)
            return
        missing = set(self._changed)
        for widget, (region, clip) in self.visible_widgets.items():
            shown = region.intersection(clip)
            if any(_overlap(shown, each) for each in missing):
                yield region, clip, widget.render_lines(shown.translate(-region.offset))
                missing = {each for each in missing if not _contains(shown, each)}
                if not missing:
                    break


# Textual's own answers are cached; with ever new regions that cache would grow without limit.


def _overlap(one: Region, other: Region) -> bool:
    """Tell whether two regions have a cell in common."""
    beside = one.right <= other.x or other.right <= one.x
    return not beside and one.y < other.bottom and other.y < one.bottom


def _contains(outer: Region, inner: Region) -> bool:
    """Tell whether all cells of `inner` are in `outer`."""
    across = outer.x <= inner.x and inner.right <= outer.right
    return across and outer.y <= inner.y and inner.bottom <= outer.bottom
