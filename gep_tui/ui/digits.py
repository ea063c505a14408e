"""Large digits for the phase clock, drawn with half blocks: three rows high, or five."""

from __future__ import annotations

from collections.abc import Callable

#: Draws digits, one string a row.
Draw = Callable[[str], list[str]]

_PIXELS = {
    "0": ("███", "█ █", "█ █", "█ █", "███"),
    "1": (" █ ", "██ ", " █ ", " █ ", "███"),
    "2": ("███", "  █", "███", "█  ", "███"),
    "3": ("███", "  █", " ██", "  █", "███"),
    "4": ("█ █", "█ █", "███", "  █", "  █"),
    "5": ("███", "█  ", "███", "  █", "███"),
    "6": ("███", "█  ", "███", "█ █", "███"),
    "7": ("███", "  █", "  █", " █ ", " █ "),
    "8": ("███", "█ █", "███", "█ █", "███"),
    "9": ("███", "█ █", "███", "  █", "███"),
    ":": (" ", "█", " ", "█", " "),
    "-": ("   ", "   ", "███", "   ", "   "),
    "+": ("   ", " █ ", "███", " █ ", "   "),
}

#: Two pixels, one above the other, in one cell.
_HALVES = {("█", "█"): "█", ("█", " "): "▀", (" ", "█"): "▄", (" ", " "): " "}


def small(text: str) -> list[str]:
    """Return `text` (digits, colon, signs) three rows high, each digit three cells wide."""
    rows = []
    for top in (0, 2, 4):
        parts = []
        for character in text:
            pixels = _PIXELS[character]
            below = pixels[top + 1] if top + 1 < len(pixels) else " " * len(pixels[0])
            parts.append("".join(_HALVES[pair] for pair in zip(pixels[top], below, strict=True)))
        rows.append(" ".join(parts))
    return rows


def large(text: str) -> list[str]:
    """Return `text` five rows high, each digit six cells wide."""
    return [
        "  ".join("".join(pixel * 2 for pixel in _PIXELS[character][row]) for character in text)
        for row in range(5)
    ]
