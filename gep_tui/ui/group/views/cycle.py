"""The figures of the cycle in rows: a heading for each part, a bar for each thing that was counted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from gep_tui.export.cycle.cycle_part import CyclePart
from gep_tui.export.cycle.text_bars import TICK, BarRow, bar_rows
from gep_tui.export.plot import Plot
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, Style, cut, first_rows, fit, line, wrap
from gep_tui.ui.components.rows import ListRow, heading, words
from gep_tui.words.text import labelled

if TYPE_CHECKING:
    from gep_tui.ui.group.state import GroupDesk

#: The style of a bar for each of its tones.
_STYLES: dict[str, Style] = {"": "bar", "good": "good", "low": "low"}

#: Rows of a sentence beside the list.
SENTENCE = 4


def cycle_rows(desk: GroupDesk) -> list[ListRow]:
    """Return the rows of all parts, as the facilitator reads them."""
    if not desk.is_read:
        return [words(_("Reading the sessions…"))]
    if not desk.sessions:
        return [words(_("No session has been held yet: afterwards its figures are here."))]
    rows: list[ListRow] = []
    for part in desk.cycle.parts:
        rows += [*([words("")] if rows else []), heading(part.title), *_rows(part)]
    return rows


def beside(desk: GroupDesk, row: str, cells: int, rows: int) -> list[Line]:
    """Return what the current row says in full, then the sentences of its part."""
    found = _found(desk, row) if desk.is_read else None
    if found is None:
        return []
    part, number = found
    lines = [line((cut(part.title, cells), "title"))]
    lines += _details(part, number, cells)
    lines += [line((each, "dim")) for told in part.lines for each in wrap(told, cells, SENTENCE)]
    if part.plot is not None and part.plot.marks:
        lines.append(line((cut(f"{TICK} {part.plot.marks}", cells), "accent")))
    return first_rows(lines, cells, rows)


def _rows(part: CyclePart) -> list[ListRow]:
    """Return a row for each bar; without bars one for each row of the table, else for each sentence."""
    if part.plot is not None:
        plot = part.plot
        return [ListRow(_key(part, number), partial(_bar, plot, number)) for number in range(len(plot.bars))]
    if part.table is not None:
        cells = [labelled(row[0], "  ".join(filter(None, row[1:]))) for row in part.table.rows]
        return [ListRow(_key(part, number), partial(_words, text)) for number, text in enumerate(cells)]
    return [ListRow(_key(part, number), partial(_words, text)) for number, text in enumerate(part.lines)]


def _bar(plot: Plot, number: int, cells: int) -> Line:
    drawn: BarRow = bar_rows(plot, cells)[number]
    bar = (f"{drawn.bar} ", _STYLES[drawn.tone]) if drawn.bar else ""
    return fit(line(f"{drawn.label} ", bar, (drawn.words, "low" if drawn.tone == "low" else "")), cells)


def _words(text: str, cells: int) -> Line:
    return fit(line(text), cells)


def _details(part: CyclePart, number: int, cells: int) -> list[Line]:
    """Return the row of the table that stands for this bar, each cell with its heading."""
    table = part.table
    if table is None or number >= len(table.rows):
        return []
    first, *rest = table.rows[number]
    told = [line((row, "bold")) for row in wrap(first, cells, 2)]
    for head, cell in zip(table.header[1:], rest, strict=True):
        told += [line(row) for row in wrap(labelled(head, cell), cells, 3)] if cell else []
    return told


def _found(desk: GroupDesk, row: str) -> tuple[CyclePart, int] | None:
    id, _colon, number = row.rpartition(":")
    part = next((each for each in desk.cycle.parts if each.id == id), None)
    return (part, int(number)) if part is not None else None


def _key(part: CyclePart, number: int) -> str:
    return f"{part.id}:{number}"
