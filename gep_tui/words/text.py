"""Fit what people typed into a sentence or row: on one line, shortened."""

from __future__ import annotations

from gep_tui.domain.stream.text import clean, one_line
from gep_tui.locale import _

#: How many characters of a text are read to fill one row.
GLANCE = 400

#: Below this code every printable character is one cell wide.
_FIRST_OF_NO_WIDTH = "\u0300"


def visible(text: str) -> str:
    """Return `text` on one row: newlines and tabs become signs, control characters are removed."""
    return text if text.isprintable() else clean(text).replace("\n", "⏎").replace("\t", " ")


def excerpt(text: str, cells: int) -> str:
    """Return the beginning of `text` on one line, in at most `cells` cells, with an ellipsis if it is cut."""
    text = visible(one_line(text[:GLANCE]))
    if cells_of(text) <= cells:
        return text
    while text and cells_of(text) > cells - 1:
        text = text[:-1]
    return text.rstrip() + "…"


def padded(text: str, cells: int) -> str:
    """Return the beginning of `text` on one line, in exactly `cells` cells."""
    text = excerpt(text, cells) if cells > 0 else ""
    return text + " " * (cells - cells_of(text))


def labelled(label: str, text: str) -> str:
    """Return `text` behind its label, "Name: Léa", as the language sets the colon."""
    return _("{label}: {text}").format(label=label, text=text)


def cells_of(text: str) -> int:
    """Return the cells that `text` takes. wcwidth takes long to load: it is asked only where lengths may deceive."""
    if max(text, default="") < _FIRST_OF_NO_WIDTH:
        return len(text)
    from wcwidth import wcswidth

    return wcswidth(text)
