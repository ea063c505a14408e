"""Steps of a cursor: what a reader takes for one character (a flag, a skin tone, an accent) is one step.

The rules and their tables are those of Unicode (annex 29), kept by wcwidth. It is loaded only where a character
stands beside the cursor that could belong to another one.
"""

from __future__ import annotations

#: Below this code every character stands for itself.
_FIRST_JOINER = "\u0300"

#: No more than so many characters are looked at for one step: a heap of accents is gone through in several.
_FARTHEST = 256


def before(text: str, at: int) -> int:
    """Return where the grapheme begins that ends at `at`; 0 at the beginning of `text`."""
    if at <= 1 or text[at - 1] < _FIRST_JOINER:
        return max(0, at - 1)
    from wcwidth import grapheme_boundary_before

    since = max(0, at - _FARTHEST)
    return since + grapheme_boundary_before(text[since:at], at - since)


def after(text: str, at: int) -> int:
    """Return where the grapheme ends that begins at `at`; the length of `text` at its end."""
    if at + 1 >= len(text) or text[at + 1] < _FIRST_JOINER:
        return min(len(text), at + 1)
    from wcwidth import iter_graphemes

    return at + len(next(iter_graphemes(text[at : at + _FARTHEST])))
