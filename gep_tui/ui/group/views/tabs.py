"""The head of a group's home: its name, and the pages with their numbers, in one row or two."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, Piece, cut, line, spread, width

if TYPE_CHECKING:
    from gep_tui.ui.group.page import Page
    from gep_tui.ui.group.state import GroupDesk


#: Rows of a window from which the pages may take a second row.
ROOMY = 20


def tabs(desk: GroupDesk, pages: Sequence[Page], here: Page, cells: int, height: int) -> list[Line]:
    """Return name and pages, all by name if two rows are enough for them and the window is not too low."""
    name = one_line(desk.group.name) or desk.id
    current = pages.index(here) if here in pages else 0
    labels = [_label(desk, page) for page in pages]
    for first in range(len(labels), 0, -1) if height >= ROOMY else ():
        upper, lower = (_row(labels, named, current, named) for named in (range(first), range(first, len(labels))))
        if width(upper) <= cells - min(cells // 2, width(line(name))) - 2 and width(lower) <= cells:
            return [_beside(name, upper, cells), *([spread((), lower, cells)] if first < len(labels) else [])]
    return [_beside(name, _nearest(name, labels, current, cells), cells)]


def _nearest(name: str, labels: Sequence[str], current: int, cells: int) -> Line:
    """Return the pages in one row: those nearest to the current one have a name, as far as there is room."""
    room, named = cells - min(cells // 2, width(line(name))) - 2, {current}
    for place in sorted(range(len(labels)), key=lambda each: abs(each - current)):
        if width(_row(labels, named | {place}, current)) <= room:
            named.add(place)
    whole = _row(labels, named, current)
    if width(whole) > cells - 2:
        whole = line((f"{current + 1}/{len(labels)} ", "dim"), (labels[current], "bold"), " ")
    return whole


def _beside(name: str, pages: Line, cells: int) -> Line:
    return spread(line((f" {cut(name, max(0, cells - width(pages) - 2))}", "title")), pages, cells)


def _row(labels: Sequence[str], named: Collection[int], current: int, shown: Collection[int] | None = None) -> Line:
    """Return the numbers of all pages, or of those `shown`, and the names of those at the places `named`."""
    found: list[Piece] = []
    for place, label in enumerate(labels):
        if shown is not None and place not in shown:
            continue
        found.append((f" {place + 1}", "key"))
        if place in named:
            found.append((f"[{label}]", "bold") if place == current else (f" {label} ", "dim"))
    return line(*found, " ")


def _label(desk: GroupDesk, page: Page) -> str:
    count = page.count(desk)
    return f"{_(page.label)} {count}" if count else _(page.label)
