"""The first line of a group's home: its name, and the pages with their numbers."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, Piece, cut, line, spread, width

if TYPE_CHECKING:
    from gep_tui.ui.group.page import Page
    from gep_tui.ui.group.state import GroupDesk


def tabs(desk: GroupDesk, pages: Sequence[Page], here: Page, cells: int) -> Line:
    """Return name and pages; where there is no room for all their names, those nearest to the current one have one."""
    name = one_line(desk.group.name) or desk.id
    current = pages.index(here) if here in pages else 0
    labels = [_label(desk, page) for page in pages]
    room, named = cells - min(cells // 2, width(line(name))) - 2, {current}
    for place in sorted(range(len(pages)), key=lambda each: abs(each - current)):
        if width(_row(labels, named | {place}, current)) <= room:
            named.add(place)
    whole = _row(labels, named, current)
    if width(whole) > cells - 2:
        whole = line((f"{current + 1}/{len(pages)} ", "dim"), (labels[current], "bold"), " ")
    return spread(line((f" {cut(name, max(0, cells - width(whole) - 2))}", "title")), whole, cells)


def _row(labels: Sequence[str], named: Collection[int], current: int) -> Line:
    """Return the numbers of all pages, and the names of those at the places `named`."""
    found: list[Piece] = []
    for place, label in enumerate(labels):
        found.append((f" {place + 1}", "key"))
        if place in named:
            found.append((f"[{label}]", "bold") if place == current else (f" {label} ", "dim"))
    return line(*found, " ")


def _label(desk: GroupDesk, page: Page) -> str:
    count = page.count(desk)
    return f"{_(page.label)} {count}" if count else _(page.label)
