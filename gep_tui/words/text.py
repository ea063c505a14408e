"""Fit what people typed into a sentence or row: on one line, shortened."""

from __future__ import annotations

from wcwidth import wcswidth

from gep_tui.domain.stream.text import clean, one_line

#: Characters of a text that are read to fill one row.
GLANCE = 400


def visible(text: str) -> str:
    """Return `text` on one row: newlines and tabs become signs, control characters are removed."""
    return text if text.isprintable() else clean(text).replace("\n", "⏎").replace("\t", " ")


def excerpt(text: str, cells: int) -> str:
    """Return the beginning of `text` on one line, in at most `cells` cells, with an ellipsis if it is cut."""
    text = visible(one_line(text[:GLANCE]))
    if wcswidth(text) <= cells:
        return text
    while wcswidth(text) > cells - 1:
        text = text[:-1]
    return text.rstrip() + "…"
