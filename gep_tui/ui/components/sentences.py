"""A sentence as an entry of a list, on rows of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gep_tui.ui.components.lines import Line, Style, line
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.searching import marked
from gep_tui.ui.components.wrapped import rows


class Sentence(NamedTuple):
    """The words and their style."""

    text: str
    style: Style = "dim"


def draw_sentence(entry: ListEntry, cells: int, wanted: tuple[str, ...] = ()) -> Sequence[Line]:
    """Return the rows of a sentence; rows after the first are indented.

    In a heading they are not, and the `wanted` words are marked.
    """
    value: Sentence = entry.value
    if entry.head:
        return [line(*marked(row, value.style, wanted)) for row in rows(value.text, cells)]
    first, *rest = rows(value.text, max(1, cells - 2))
    return [line((first, value.style)), *(line(("  " + row, value.style)) for row in rest)]
