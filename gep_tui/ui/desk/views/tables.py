"""Who sits with whom: every name of every table, wrapped, side by side where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.groups import without_group
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import Line, Style, fit, line, width
from gep_tui.ui.components.wrapped import rows as wrapped
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words.text import GLANCE, visible

#: Cells that each table needs to be shown beside another.
ACROSS = 36

#: The style of a table's number.
HEAD: Style = "key"


def table_lines(model: ViewModel, phase: PlannedPhase, cells: int) -> list[Line]:
    """Return all tables of `phase`, and who has no place at one; nothing before they are drawn."""
    session = model.session
    names = [_names(session, group) for group in session.groups.get(phase.id, ())]
    longest = max((cell_len(text) for text in names), default=0) + len(str(len(names))) + 4
    across = max(1, min(cells // max(ACROSS, min(longest, 2 * ACROSS)), len(names)))
    high = -(-len(names) // across)
    columns = [range(start, min(start + high, len(names))) for start in range(0, len(names), high or 1)]
    room = cells // across
    blocks = [[row for place in column for row in _table(place + 1, names, room)] for column in columns]
    lines = [_beside(blocks, number, room, cells) for number in range(max(map(len, blocks), default=0))]
    late = without_group(session, phase)
    if late:
        text = _("At no table yet: {names}").format(names=_names(session, late))
        lines += [line((row, "low")) for row in wrapped(text, max(1, cells))]
    return lines


def some_tables(model: ViewModel, phase: PlannedPhase, cells: int, rows: int) -> list[Line]:
    """Return the tables that fit into `rows`; if some do not, how many there are and the key that shows them."""
    lines = table_lines(model, phase, cells)
    if len(lines) <= rows:
        return lines
    count = len(model.session.groups.get(phase.id, ()))
    text = n_("{count} table: o shows it", "{count} tables: o shows all", count).format(count=count)
    return [fit(line((text, "key")), cells), *lines[: max(0, rows - 1)]]


def tables_in(lines: Sequence[Line]) -> int:
    """Return how many tables begin in these lines."""
    return sum(style == HEAD for each in lines for _text, style in each)


def tables_title(model: ViewModel, phase: PlannedPhase | None) -> str:
    """Return how many tables there are, for how many people."""
    groups = model.session.groups.get(phase.id, ()) if phase is not None else ()
    tables = n_("{count} table", "{count} tables", len(groups)).format(count=len(groups))
    people = sum(map(len, groups))
    return f"{tables} · " + n_("{count} person", "{count} people", people).format(count=people)


def _names(session: Session, people: Sequence[str]) -> str:
    return ", ".join(one_line(session.name(person)[:GLANCE]) for person in people)


def _table(number: int, names: Sequence[str], cells: int) -> list[Line]:
    """Return the rows of a table: its number and the names, further rows indented."""
    head = f"{number:>{len(str(len(names)))}}. "
    first, *rest = wrapped(visible(names[number - 1]), max(1, cells - len(head) - 1))
    return [line((head, HEAD), first), *(line(" " * len(head), row) for row in rest)]


def _beside(blocks: Sequence[Sequence[Line]], number: int, room: int, cells: int) -> Line:
    """Return blocks side by side as one row."""
    found: Line = ()
    for place, block in enumerate(blocks):
        piece = fit(block[number], room) if number < len(block) else ()
        gap = room - width(piece) if place + 1 < len(blocks) else 0
        found = (*found, *piece, (" " * gap, ""))
    return fit(found, cells)
