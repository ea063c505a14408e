"""How large the digits of the room's screen are, in a window of any size."""

from __future__ import annotations

from typing import NamedTuple

from gep_tui.ui.components import digits

#: The least rows of the digits, and the share of the window's rows (one of this many), if there is room.
LEGIBLE, ONE_OF = 8, 3

#: Rows that the phase, one line of words and the foot need beside digits in a low window.
OTHERS = 2

#: The largest size that is ever tried, in half rows for each pixel.
LARGEST = 80


class DigitSize(NamedTuple):
    """The size of the digits: half rows and cells for each pixel; 0 if only plain text fits."""

    high: int
    wide: int

    @property
    def rows(self) -> int:
        """The rows that the clock takes."""
        return digits.height(self.high) if self.high else 1


#: One row of plain text.
PLAIN = DigitSize(0, 0)


def frame_of(text: str) -> str:
    """Return the widest text that `text` becomes while it counts: "9:59" needs the room of "00:00"."""
    zeros = "".join("0" if character.isdecimal() else character for character in text)
    sign = zeros[: len(zeros) - len(zeros.lstrip("−"))]
    return sign + zeros.removeprefix(sign).rjust(len("00:00"), "0")


def digit_size(text: str, columns: int, rows: int, share: float, steps: int = 0) -> DigitSize:
    """Return the size for `text`: about `share` of the rows, but legible if the window has room.

    `steps` makes it this many sizes larger or, below 0, smaller.
    """
    frame = frame_of(text)
    least = max(LEGIBLE, -(-rows // ONE_OF))
    most = max(0, rows - OTHERS)
    wanted = min(most, max(least, int(rows * share)))
    fitting = [high for high in range(1, LARGEST + 1) if digits.height(high) <= most and _wide(frame, high, columns)]
    if not fitting:
        return PLAIN
    near = max((high for high in fitting if digits.height(high) <= wanted), default=fitting[0])
    if digits.height(near) < least:
        near = next((high for high in fitting if digits.height(high) >= least), near)
    high = max(1, min(fitting[-1], near + steps))
    return DigitSize(high, _wide(frame, high, columns))


def _wide(frame: str, high: int, columns: int) -> int:
    """Return how wide the pixels are: about square, slimmer in a narrow window; 0 if none fits.

    Digits whose pixels are much higher than wide could not be read.
    """
    fits = (columns - 2) // digits.width(frame, 1)
    return min(fits, high + high // 4) if fits >= max(1, high // 3) else 0
