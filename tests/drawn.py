"""What was drawn, as text."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.ui.components.lines import Line


def text_of(lines: Sequence[Line]) -> str:
    """Return lines as plain text, without blanks at their ends."""
    return "\n".join("".join(text for text, _ in pieces).rstrip() for pieces in lines)
