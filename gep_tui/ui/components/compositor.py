"""Puts changed cells together from the widgets that stand in front there, and from no others."""

from __future__ import annotations

from collections.abc import Iterable

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip


class FrontCompositor(Compositor):
    """Textual renders all widgets of a container when one cell of it changes: most of what a second would cost."""

    #: The regions that are being drawn anew; `None` while the whole screen is.
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
            if any(shown.overlaps(each) for each in missing):
                yield region, clip, widget.render_lines(shown.translate(-region.offset))
                missing = {each for each in missing if not shown.contains_region(each)}
                if not missing:
                    break
