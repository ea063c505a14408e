"""Draw the digits of the phase clock with half blocks, three rows high, or five, eight, ten…"""

from __future__ import annotations

from functools import lru_cache

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
    "−": ("   ", "   ", "███", "   ", "   "),
    "+": ("   ", " █ ", "███", " █ ", "   "),
}

#: Two pixels, one above the other, in one cell.
_HALVES = {("█", "█"): "█", ("█", " "): "▀", (" ", "█"): "▄", (" ", " "): " "}

#: The possible sizes, in half rows for each pixel.
SIZES = (8, 7, 6, 5, 4, 3, 2, 1)


def height(size: int) -> int:
    """Return the number of rows that digits of this size take."""
    return (5 * size + 1) // 2


def width(text: str, wide: int) -> int:
    """Return the cells that `text` takes with pixels `wide` cells wide; gaps are as wide as pixels."""
    return wide * (sum(len(_PIXELS[character][0]) for character in text) + max(0, len(text) - 1))


@lru_cache(maxsize=64)
def draw(text: str, size: int, wide: int) -> tuple[str, ...]:
    """Return the rows of `text` (digits, colon, signs) with pixels `wide` cells wide and `size` half rows high."""
    pixels = [_PIXELS[character] for character in text]
    halves = [
        (" " * wide).join("".join(pixel * wide for pixel in each[row]) for each in pixels)
        for row in range(5)
        for _half in range(size)
    ]
    if len(halves) % 2:
        halves.append(" " * len(halves[0]))
    return tuple(
        "".join(_HALVES[pair] for pair in zip(above, below, strict=True))
        for above, below in zip(halves[::2], halves[1::2], strict=True)
    )
