"""A few words on rows of their own, in a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gep_tui.ui.components.entries import ListEntry
from gep_tui.ui.components.lines import Line, Style, line
from gep_tui.ui.components.wrapped import rows


class Sentence(NamedTuple):
    """Words, and how they look."""

    text: str
    style: Style = "dim"


def draw_sentence(entry: ListEntry, cells: int) -> Sequence[Line]:
    """Return the rows of a sentence; those after the first are set in, but for a head."""
    value: Sentence = entry.value
    if entry.head:
        return [line((row, value.style)) for row in rows(value.text, cells)]
    first, *rest = rows(value.text, max(1, cells - 2))
    return [line((first, value.style)), *(line(("  " + row, value.style)) for row in rest)]
