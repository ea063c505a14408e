"""A few fixed words beside a field, shown in full again when there is room."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.panel import Panel


class Caption(Panel):
    """A panel that remembers its lines, even if it was too small for them."""

    _told: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Show `lines`, now and at every later size."""
        self._told = lines
        super().show(lines)

    def on_resize(self) -> None:
        """Show the same lines at another size."""
        super().show(self._told)
