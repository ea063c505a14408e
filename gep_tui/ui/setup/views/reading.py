"""Show how a list of people is read: name, service and function in three columns; one that nobody fills is left out."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.lists.pasted import PastedRow
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import Line, cut, fit, line, pad, width, wrap
from gep_tui.words.pasted_lists import mixed_words

#: The narrowest column while there is room.
NARROWEST = 8


def reading_lines(rows: tuple[PastedRow, ...], here: int, cells: int, height: int, left_out: str = "") -> list[Line]:
    """Return a heading and as many people as fit, including those of line `here` (from 1).

    What was `left_out` of the text is said in a sentence. The column titles go if they would take the only row for a
    person.
    """
    titled = height > 2
    words = " ".join(filter(None, (mixed_words(rows), left_out)))
    mixed = wrap(words, cells, 3) if words and height > 4 else []
    room = max(1, height - 1 - titled - len(mixed))
    place = max((number for number, row in enumerate(rows) if row.line <= here), default=0)
    first = max(0, min(place - room // 2, len(rows) - room))
    shown = rows[first : first + room]
    sizes = _sizes(shown, cells, [any(column) for column in zip(*(row.cells() for row in rows), strict=True)])
    titles = line(*((pad(title, size), "dim") for title, size in zip(_titles(), sizes, strict=True)))
    people = [_person(row, row.line == here, sizes) for row in shown]
    said = [line((row, "accent")) for row in mixed]
    return [_head(rows, first, len(shown), cells), *said, *([titles] if titled else []), *people]


def _titles() -> tuple[str, str, str]:
    return _("Name"), _("Service"), _("Function")


def _head(rows: tuple[PastedRow, ...], first: int, shown: int, cells: int) -> Line:
    count = n_("{count} person as read", "{count} people as read", len(rows)).format(count=len(rows))
    addresses = sum(bool(row.address) for row in rows)
    words = [count]
    if addresses:
        words.append(n_("{count} address", "{count} addresses", addresses).format(count=addresses))
    if shown == 1 < len(rows):
        words.append(_("no. {place} shown").format(place=first + 1))
    elif shown < len(rows):
        words.append(_("{since}–{until} shown").format(since=first + 1, until=first + shown))
    return fit(line((cut(" · ".join(words), cells), "title")), cells)


def _person(row: PastedRow, here: bool, sizes: tuple[int, int, int]) -> Line:
    cells = zip(row.cells(), sizes, strict=True)
    name, *others = (pad(one_line(cell), size - 1) + " " if size else "" for cell, size in cells)
    return line((name, "bold" if here else ""), *((other, "dim") for other in others))


def _sizes(rows: tuple[PastedRow, ...], cells: int, filled: Sequence[bool]) -> tuple[int, int, int]:
    """Return the widths of the columns: as wide as their content, or sharing the room; 0 for one not `filled`."""
    columns = zip(*(row.cells() for row in rows), strict=True)
    titles = [width(line(title)) for title in _titles()]
    wanted = [
        max(title, *(width(line(one_line(cell[:200]))) for cell in column)) + 2 if has else 0
        for title, column, has in zip(titles, columns, filled, strict=True)
    ]
    while sum(wanted) > cells and max(wanted) > NARROWEST:
        wanted[wanted.index(max(wanted))] -= 1
    name, service, function = wanted
    return name, service, function
