"""Hand people's text to a widget as content, never as markup."""

from __future__ import annotations

from textual.content import Content

from gep_tui.domain.stream.text import clean


def plain(text: str) -> Content:
    """Return `text` shown letter for letter."""
    return Content(clean(text))
