"""Assembles the screen, or the cells of it that changed, from the widgets in front, and from no others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from textual._compositor import ChopsUpdate, Compositor, CompositorMap, ReflowResult
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget


class FrontCompositor(Compositor):
    """Textual renders widgets that lie behind others too, and keeps their rows.

    When one cell changes, it renders all widgets of its container, which is most of what a second would cost. A screen
    of panels in containers has three rows behind each one that is seen: half a megabyte for nothing.
    """

    #: The regions being drawn; `None` while the whole screen is.
    _changed: set[Region] | None = None

    #: Where the widgets were when the screen was last laid out as a whole; `None` after a part of it was scrolled.
    _laid_out: CompositorMap | None = None

    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        """Lay the screen out; what has moved since the last layout is drawn.

        Whoever asks where a widget is may make Textual find all places anew, without drawing anything. Compared with
        those, nothing would have moved: cells would keep what was there, and a panel that came back would stay blank.
        """
        if self._laid_out is not None:
            self._full_map = self._laid_out
        found = super().reflow(parent, size)
        self._laid_out = self._full_map
        return found

    def reflow_visible(self, parent: Widget, size: Size) -> set[Widget]:
        """Lay out what is visible after something was scrolled."""
        self._laid_out = None
        return super().reflow_visible(parent, size)

    def render_partial_update(self) -> ChopsUpdate | None:
        """Render the cells that changed."""
        self._changed = set(self._dirty_regions)
        try:
            return super().render_partial_update()
        finally:
            self._changed = None

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """Yield region, clip and strips of each widget that is needed, the foremost first."""
        whole = {crop or self.size.region}
        missing = whole if self._changed is None else self._changed
        for widget, (region, clip) in self.visible_widgets.items():
            shown = region.intersection(clip)
            if any(_overlap(shown, each) for each in missing):
                rows = [_Row(strip) for strip in widget.render_lines(shown.translate(-region.offset))]
                yield region, clip, cast("list[Strip]", rows)
                missing = {part for each in missing for part in _beside(each, shown)}
                if not missing:
                    break


class _Row:
    """A row of a widget as the compositor uses it: it is divided, and its pieces are not kept.

    Textual keeps the pieces with the row, a kilobyte each. A row that is not cut is then a piece of itself, and once it
    is shown no more it waits for a collection of garbage.
    """

    __slots__ = ("_strip",)

    def __init__(self, strip: Strip) -> None:
        self._strip = strip

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """Return the pieces between `cuts`, cells from the left."""
        width = self._strip.cell_length
        inside = [cut for cut in cuts if cut <= width]
        return [self._strip] if inside == [width] else Strip(self._strip, width).divide(inside)


# Textual's own answers are cached; with ever new regions that cache would grow without limit.


def _overlap(one: Region, other: Region) -> bool:
    """Tell whether two regions have a cell in common."""
    beside = one.right <= other.x or other.right <= one.x
    return not beside and one.y < other.bottom and other.y < one.bottom


def _beside(whole: Region, taken: Region) -> Iterator[Region]:
    """Yield what is left of `whole` without `taken`: above, below, on the left and on the right."""
    if not _overlap(whole, taken):
        yield whole
        return
    top, bottom = max(whole.y, taken.y), min(whole.bottom, taken.bottom)
    left, right = max(whole.x, taken.x), min(whole.right, taken.right)
    parts = (
        Region(whole.x, whole.y, whole.width, top - whole.y),
        Region(whole.x, bottom, whole.width, whole.bottom - bottom),
        Region(whole.x, top, left - whole.x, bottom - top),
        Region(right, top, whole.right - right, bottom - top),
    )
    yield from (part for part in parts if part.width and part.height)
