"""The groups at home, each with its next date and how many commitments are open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from gep_tui.domain.group.state import Group, PlannedDate
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import Line, cut, fit, line, spread, width
from gep_tui.ui.components.rows import ListRow, heading, words
from gep_tui.words.planned import planned_date

#: Precedes the id of a group in its row's key; the key of the row that shows all of them.
GROUP, MORE_GROUPS = " group:", " groups"

#: Groups that are shown at first, those that meet soonest.
SHOWN = 5


@dataclass(frozen=True)
class GroupAtHome:
    """A group as home shows it: `due` is the number of its open commitments, None until they have been counted."""

    id: str
    group: Group
    next: PlannedDate | None = None
    due: int | None = None


@dataclass(frozen=True)
class GroupShelf:
    """The groups that home shows, how many more there are, and how many commitments are open in these."""

    shown: Sequence[GroupAtHome] = ()
    more: int = 0
    due: int = 0


NO_GROUPS = GroupShelf()


def group_rows(shelf: GroupShelf, today: date, numbers: Mapping[str, int]) -> list[ListRow]:
    """Return the groups under their heading; nothing where there is none."""
    if not shelf.shown:
        return []
    rows = [ListRow(GROUP + each.id, partial(_row, each, today, numbers.get(GROUP + each.id))) for each in shelf.shown]
    if shelf.more:
        rows.append(ListRow(MORE_GROUPS, partial(_more, shelf)))
    return [heading(_("Groups")), *rows, words("")]


def _more(shelf: GroupShelf, cells: int) -> Line:
    """Return the row of the groups that are not shown; narrow ones tell in short that something is open there."""
    due = _due(shelf.due)
    text = n_("… {count} more group: Enter shows all", "… {count} more groups: Enter shows all", shelf.more)
    left = line("  ", text.format(count=shelf.more))
    if not due or width(left) + width(line(due)) + 3 > cells:
        return fit(line(("○ ", "low") if due else "  ", *left[1:]), cells)
    return spread(left, line((due, "low"), " "), cells)


def _row(each: GroupAtHome, today: date, number: int | None, cells: int) -> Line:
    head = line((f"{number or ' '} ", "key"))
    name = one_line(each.group.name) or each.id
    when = planned_date(each.next, today) if each.next else _("no date planned")
    if cells < 46:
        return fit((*head, (name, ""), (f"  {when}", "dim")), cells)
    due = _due(each.due or 0)
    room = cells - 2 - width(line("  ", when, "  ", due, " "))
    left = line(*head, (cut(name, max(cells // 3, room)), "bold"), ("  " + when, "dim" if each.next is None else ""))
    return spread(left, line((due, "low"), " "), cells)


def _due(count: int) -> str:
    return n_("{count} open commitment", "{count} open commitments", count).format(count=count) if count else ""
