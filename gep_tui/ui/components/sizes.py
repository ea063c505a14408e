"""Give a widget its size only if that changes: each change lays the screen out again."""

from __future__ import annotations

from textual.css.scalar import Scalar
from textual.widget import Widget


def set_width(widget: Widget, cells: int) -> None:
    """Set the width in cells."""
    if widget.styles.width != Scalar.from_number(cells):
        widget.styles.width = cells


def set_height(widget: Widget, rows: int) -> None:
    """Set the height in rows."""
    if widget.styles.height != Scalar.from_number(rows):
        widget.styles.height = rows
