"""Cursor steps over graphemes: what a reader sees as one character (a flag, a skin tone, an accent) is one step.

The rules and tables are Unicode's (annex 29), taken from wcwidth, which is imported only where a character beside the
cursor may join another one.
"""

from __future__ import annotations

#: Below this code, no character joins another.
_FIRST_JOINER = "\u0300"

#: The most characters examined for one step: a heap of accents takes several steps.
_FARTHEST = 256


def before(text: str, at: int) -> int:
    """Return the beginning of the grapheme that ends at `at`; 0 at the beginning of `text`."""
    if at <= 1 or text[at - 1] < _FIRST_JOINER:
        return max(0, at - 1)
    from wcwidth import grapheme_boundary_before

    since = max(0, at - _FARTHEST)
    return since + grapheme_boundary_before(text[since:at], at - since)


def after(text: str, at: int) -> int:
    """Return the end of the grapheme that begins at `at`; the length of `text` at its end."""
    if at + 1 >= len(text) or text[at + 1] < _FIRST_JOINER:
        return min(len(text), at + 1)
    from wcwidth import iter_graphemes

    return at + len(next(iter_graphemes(text[at : at + _FARTHEST])))
