"""The sign-in sheet of a session that is still to come: all members, and rows for guests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Literal, get_args

from gep_tui.domain.group.state import Group, Member, PlannedDate
from gep_tui.domain.group.upcoming import upcoming
from gep_tui.domain.stream.text import bare, clean
from gep_tui.export.blocks import Heading, Item, PageBlock, TextLine
from gep_tui.export.csv_dialects import for_people
from gep_tui.export.csv_table import safe
from gep_tui.export.people_blocks import to_sign
from gep_tui.locale import _
from gep_tui.words.groups import planned_words

SignInFormat = Literal["txt", "md", "csv"]
SIGN_IN_FORMATS: tuple[SignInFormat, ...] = get_args(SignInFormat)

#: Empty rows for whoever comes besides.
GUESTS = 4


def planned_sheet(group: Group, today: date, form: SignInFormat, ended: Iterable[datetime | None] = ()) -> str:
    """Return the sheet for the next session that is planned, or for one without a date; some have `ended` already."""
    rows = [(each.name, each.service, each.function, "", "", "") for each in _members(group)]
    table = to_sign([*rows, *[("",) * 6] * (0 if form == "csv" else GUESTS)])
    if form == "csv":
        return for_people().written([safe(clean(cell)) for cell in row] for row in (table.header, *table.rows))
    blocks = (*_head(group, upcoming(group, today, ended)), table)
    if form == "md":
        from gep_tui.export.markdown import written

        return written(blocks)
    from gep_tui.export.plain import written as in_plain_text

    return in_plain_text(blocks)


def _members(group: Group) -> list[Member]:
    return sorted(group.present_members, key=lambda each: bare(each.name))


def _head(group: Group, dates: Sequence[PlannedDate]) -> Iterator[PageBlock]:
    yield Heading(1, group.name or group.id)
    yield TextLine(_("Sign-in sheet"))
    coming = next(iter(dates), None)
    yield Item(_("Date: {text}").format(text=planned_words(coming) if coming is not None else "…"))
