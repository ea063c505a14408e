"""Sends the terminal only the cells that changed: with large digits, whole rows would be a lot to send."""

from __future__ import annotations

from rich.console import Console
from textual._compositor import ChopsUpdate

from gep_tui.ui.components.compositor import FrontCompositor


class CellCompositor(FrontCompositor):
    """Paints only the changed cells; Textual (8.2) paints from the left edge of a widget to the last changed cell."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """Render the cells that changed."""
        update = super().render_partial_update()
        return update and CellUpdate(update.chops, update.spans, update.chop_ends)


class CellUpdate(ChopsUpdate):
    """The changed cells; each run of them follows a cursor move."""

    def render_segments(self, console: Console) -> str:
        """Return what is written to the terminal."""
        found: list[str] = []
        for y, since, until in self.spans:
            for end, (x, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                first, last = max(x, since), min(end, until)
                if strip is not None and first < last:
                    found += f"\x1b[{y + 1};{first + 1}H", strip.crop(first - x, last - x).render(console)
        return "".join(found)
