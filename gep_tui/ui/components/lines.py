"""Styled lines of text, cell by cell: views make them and panels paint them. Nothing in them is parsed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Literal

from rich.cells import cell_len, set_cell_size

from gep_tui.locale import n_
from gep_tui.words.kept_blanks import BREAK
from gep_tui.words.text import visible

Style = Literal[
    "", "dim", "bold", "title", "good", "low", "last", "over", "accent", "key", "mark", "bar", "track", "invert"
]
STYLES: tuple[Style, ...] = (
    "dim", "bold", "title", "good", "low", "last", "over", "accent", "key", "mark", "bar", "track", "invert",
)  # fmt: skip

#: A piece of text in one style; a line is a sequence of pieces.
Piece = tuple[str, Style]
Line = tuple[Piece, ...]

EMPTY: Line = ()

#: Shown in place of text that onlookers should not read.
HIDDEN = "····"


def line(*pieces: Piece | str) -> Line:
    """Return a line of pieces; plain text has no style."""
    return tuple((piece, "") if isinstance(piece, str) else piece for piece in pieces)


def width(pieces: Iterable[Piece]) -> int:
    """Return the width of a line in cells."""
    return sum(cell_len(text) for text, _ in pieces)


def cut(text: str, cells: int) -> str:
    """Return `text` in at most `cells` cells, with an ellipsis if it is cut."""
    text = visible(text)
    if cell_len(text) <= cells:
        return text
    return "" if cells <= 0 else set_cell_size(text, cells - 1).rstrip(" ") + "…"


def end_of(text: str, cells: int) -> str:
    """Return the end of `text` in at most `cells` cells, with an ellipsis before it if its beginning is cut."""
    text = visible(text)
    if cell_len(text) <= cells:
        return text
    rest = text[-max(1, cells) :]
    while rest and cell_len(rest) > cells - 1:
        rest = rest[1:]
    return f"…{rest}" if cells > 0 else ""


def pad(text: str, cells: int, right: bool = False) -> str:
    """Return `text` padded or cut to exactly `cells` cells."""
    text = cut(text, cells)
    blank = " " * (cells - cell_len(text))
    return blank + text if right else text + blank


def fit(pieces: Line, cells: int) -> Line:
    """Return a line in at most `cells` cells."""
    found: list[Piece] = []
    left = cells
    for text, style in pieces:
        text = visible(text)
        size = cell_len(text)
        if size > left:
            found.append((cut(text, left), style))
            break
        found.append((text, style))
        left -= size
    return tuple(found)


def first_rows(lines: Sequence[Line], cells: int, rows: int) -> list[Line]:
    """Return as many lines as there are rows; if some are left out, the last one ends in an ellipsis."""
    if len(lines) <= rows:
        return list(lines)
    last = lines[max(0, rows - 1) : rows]
    sign = (" …", "…")[any(width(each) > cells - 2 for each in last)]
    last = [(*each, (sign, "dim")) if width(each) < cells else fit(each, cells - 1) for each in last]
    return [*lines[: max(0, rows - 1)], *last]


def more_sign(count: int) -> str:
    """Return what stands at the end of a row beyond which there are `count` more."""
    return f" ⋮ {count}"


def more_words(count: int) -> str:
    """Return the words for a row that stands for `count` more."""
    return n_("… {count} more", "… {count} more", count).format(count=count)


def first_and_count(lines: Sequence[Line], cells: int, rows: int) -> list[Line]:
    """Return as many lines as there are rows; if some are left out, the last row says how many."""
    if len(lines) <= rows:
        return list(lines)
    count = len(lines) - max(0, rows - 1)
    return [*lines[: max(0, rows - 1)], fit(line((more_words(count), "dim")), cells)][: max(0, rows)]


def around(lines: Sequence[Line], place: int, cells: int, rows: int, entries: Sequence[bool] = ()) -> list[Line]:
    """Return the lines around the one at `place`, with signs as in `cut_out`."""
    return cut_out(lines, max(0, min(place - rows // 2, len(lines) - rows)), cells, rows, entries)


def cut_out(lines: Sequence[Line], first: int, cells: int, rows: int, entries: Sequence[bool] = ()) -> list[Line]:
    """Return the lines from `first` on that have room; a sign at the edge tells how many are above or below.

    `entries` tells which lines count; without it all do.
    """
    shown = [fit(each, cells) for each in lines[first : first + max(0, rows)]]
    counts = entries or [True] * len(lines)
    for edge, more in ((0, sum(counts[:first])), (-1, sum(counts[first + max(0, rows) :]))):
        if shown and more > 0 and width(shown[edge]) <= cells - len(more_sign(more)):
            shown[edge] = at_end(shown[edge], more_sign(more), cells)
    return shown


def at_end(row: Line, sign: str, cells: int) -> Line:
    """Return a row with a sign at its end, for which it has room."""
    return (*row, (" " * (cells - width(row) - len(sign)), ""), (sign, "dim"))


def merged(pieces: Line) -> Line:
    """Return a line whose neighbouring pieces of one style are joined: each piece costs the terminal 40 bytes."""
    found: list[Piece] = []
    for text, style in pieces:
        if found and found[-1][1] == style:
            found[-1] = (found[-1][0] + text, style)
        elif text:
            found.append((text, style))
    return tuple(found)


def spread(left: Line, right: Line, cells: int) -> Line:
    """Return `left` and `right` at the two ends of a line; `left` is cut if both do not fit."""
    room = cells - width(right)
    if room < 0:
        return fit(right, cells)
    left = fit(left, max(0, room - 1))
    return (*left, (" " * max(0, room - width(left)), ""), *right)


def centred(pieces: Line, cells: int) -> Line:
    """Return a line in the middle of `cells` cells, cut if it is longer."""
    pieces = fit(pieces, cells)
    return ((" " * ((cells - width(pieces)) // 2), ""), *pieces)


def wrap(text: str, cells: int, rows: int) -> list[str]:
    """Return `text` broken at blanks into at most `rows` rows, with an ellipsis if it does not fit."""
    if cells <= 0 or rows <= 0:
        return []
    found: list[str] = []
    rest = BREAK.split(visible(text))
    while rest and len(found) < rows:
        row = rest.pop(0)
        while rest and cell_len(row) + 1 + cell_len(rest[0]) <= cells:
            row += " " + rest.pop(0)
        if cell_len(row) > cells:
            head = set_cell_size(row, cells)
            rest.insert(0, row[len(head.rstrip(" ")) :].lstrip(" "))
            row = head
        found.append(row.rstrip(" "))
    if rest and found:
        more = " " + rest[0] if cell_len(found[-1]) < cells else "…"
        found[-1] = cut(found[-1] + more, cells)
    return found


def cells(pieces: Line) -> list[Piece]:
    """Return one entry for each cell; the second half of a wide character is empty."""
    found: list[Piece] = []
    for text, style in pieces:
        for character in text:
            size = cell_len(character)
            if size == 0 and found:
                found[-1] = (found[-1][0] + character, found[-1][1])
            else:
                found.extend([(character, style), *([("", style)] * (size - 1))])
    return found


def changed(old: Line, new: Line, gap: int = 6) -> list[tuple[int, int]]:
    """Return the ranges (from, to) of cells in which two lines differ; close ranges are joined.

    The second half of a wide character belongs to its first: half a character cannot be painted.
    """
    if old == new:
        return []
    blank: Piece = (" ", "")
    found: list[tuple[int, int]] = []
    differs = False
    for at, (before, after) in enumerate(zip_longest(cells(old), cells(new), fillvalue=blank)):
        is_half = not before[0] or not after[0]
        differs = before != after or (differs and is_half)
        if differs:
            if found and at - found[-1][1] < gap:
                found[-1] = (found[-1][0], at + 1)
            else:
                found.append((at, at + 1))
    return found
