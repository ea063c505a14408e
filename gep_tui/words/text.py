"""Text of people within a sentence or a row: on one line, and no more of it than is looked at."""

from __future__ import annotations

from wcwidth import wcswidth

from gep_tui.domain.stream.text import clean, one_line

#: No more of a text than this many characters is looked at for one row.
GLANCE = 400


def visible(text: str) -> str:
    """Return `text` on one row: newlines and tabs as signs, nothing that a terminal would obey."""
    return text if text.isprintable() else clean(text).replace("\n", "⏎").replace("\t", " ")


def excerpt(text: str, cells: int) -> str:
    """Return the beginning of `text` on one line, in at most so many cells, with an ellipsis where it goes on."""
    text = visible(one_line(text[:GLANCE]))
    if wcswidth(text) <= cells:
        return text
    while wcswidth(text) > cells - 1:
        text = text[:-1]
    return text.rstrip() + "…"
