"""What a group brings to set-up: its members with who comes, and the lengths it has learnt, with the reason."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial

from gep_tui.domain.group.learnt import LearntLength
from gep_tui.domain.group.state import Member
from gep_tui.domain.session.lengths import whole_minutes
from gep_tui.domain.stream.text import one_line, same_name
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import Line, fit, line, pad, width, wrap
from gep_tui.ui.components.rows import ListRow
from gep_tui.ui.setup.group_circle import GroupCircle
from gep_tui.words.durations import planned_minutes


def member_rows(circle: GroupCircle, typed: Collection[str]) -> list[ListRow]:
    """Return the members by name, then the guests of last time, each with a sign for who comes.

    `typed` are the names of the guests who come, as `same_name` has them.
    """
    away = _("away")
    members = [ListRow(each.id, partial(_member, each, each.id not in circle.away, away)) for each in circle.members]
    last = _("guest last time")
    guests = [ListRow(each.id, partial(_member, each, same_name(each.name) in typed, last)) for each in circle.guests]
    return [*members, *guests]


def _member(member: Member, comes: bool, otherwise: str, cells: int) -> Line:
    about = " · ".join(part for part in (one_line(member.service), one_line(member.function)) if part)
    tail = about if comes else otherwise
    name = one_line(member.name)
    shown = pad(name, max(20, cells - width(line(tail)) - 4)) + " " if cells >= 34 else f"{name}  "
    return fit(
        line(("✓ " if comes else "· ", "good" if comes else "low"), (shown, "" if comes else "dim"), (tail, "dim")),
        cells,
    )


def members_line(circle: GroupCircle, cells: int) -> Line:
    """Return how many members come, and where there is room, which key changes it."""
    count = len(circle.members)
    there = count - len(circle.away)
    text = n_("{there} of {count} member comes", "{there} of {count} members come", count).format(
        there=there, count=count
    )
    whole = line((text, "title"), ("  " + _("space: comes or not"), "dim"))
    return whole if width(whole) <= cells else line((text, "title"))


def learnt_lines(proposals: Mapping[str, LearntLength], phase: str, cells: int) -> list[Line]:
    """Return the proposal for the current phase with its reason, else how many proposals there are; two rows."""
    proposed = proposals.get(phase)
    if proposed is not None:
        held = ", ".join(str(whole_minutes(each)) for each in proposed.held)
        planned = ", ".join(dict.fromkeys(planned_minutes(each) for each in proposed.planned))
        text = _("l takes {minutes} min: this group took {held}, planned {planned}").format(
            minutes=planned_minutes(proposed.seconds), held=held, planned=planned
        )
    else:
        text = n_(
            "{count} phase takes another length in this group (→): l on it, L for all",
            "{count} phases take other lengths in this group (→): l on one, L for all",
            len(proposals),
        ).format(count=len(proposals))
    return [line((row, "accent")) for row in wrap(text, cells, 2)]
