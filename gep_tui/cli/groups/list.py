"""List the groups: `gep group list`."""

from __future__ import annotations

from typing import Any

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.output import put, put_json, put_table, remark
from gep_tui.cli.groups.as_data import date_data
from gep_tui.cli.groups.finding import known_groups
from gep_tui.cli.groups.its_sessions import all_sessions, still_open
from gep_tui.domain.group.events import SCHEMA
from gep_tui.domain.group.state import Group, PlannedDate
from gep_tui.domain.group.upcoming import upcoming
from gep_tui.locale import _
from gep_tui.store.library.groups import ReadGroup, sessions_of
from gep_tui.store.library.sessions import Summary
from gep_tui.words.groups import planned_words
from gep_tui.words.problems import problem


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "list",
        callback=_list,
        params=[options.as_json()],
        short_help=_("List the groups."),
        help=_("List the groups by name: next date, members, sessions held, commitments still open."),
    )


@click.pass_obj
def _list(context: Context, as_json: bool) -> int:
    return listed(context, as_json)


def listed(context: Context, as_json: bool) -> int:
    """List the groups and return the exit status. Raises CommandFailure."""
    groups = known_groups(context)
    summaries = all_sessions(context) if groups else []
    rows = [(each, _row(context, each, summaries)) for each in groups]
    if as_json:
        put_json([row for _group, row in rows])
    elif rows:
        head = (_("Group"), _("Id"), _("Next date"), _("Members"), _("Sessions"), _("Open"))
        put_table([head, *(_shown(context, group, row, summaries) for group, row in rows)])
    else:
        put(_("No groups yet: `gep group new NAME` makes one.") + "\n")
    for group in groups:
        for each in group.problems:
            remark(problem(each))
    return 0


def _row(context: Context, read: ReadGroup, summaries: list[Summary]) -> dict[str, Any]:
    group, own = read.group, sessions_of(read.group, summaries)
    coming = _coming(context, group, own)
    return {
        "id": read.id,
        "name": read.name,
        "organisation": group.organisation,
        "state": _state(read),
        "next_date": date_data(coming[0]) if coming else None,
        "members": len(group.present_members),
        "sessions": len(own),
        "open_commitments": len(still_open(context, group, own)),
    }


def _coming(context: Context, group: Group, own: list[Summary]) -> tuple[PlannedDate, ...]:
    return upcoming(group, context.clock().at().date(), (each.ended_at for each in own))


def _state(read: ReadGroup) -> str:
    if read.group.opened is None:
        return "unreadable"
    return "newer" if read.newest_schema > SCHEMA else "ok"


def _shown(context: Context, read: ReadGroup, row: dict[str, Any], summaries: list[Summary]) -> tuple[str, ...]:
    if row["state"] == "unreadable":
        return row["name"], row["id"], _("cannot be read"), "", "", ""
    coming = _coming(context, read.group, sessions_of(read.group, summaries))
    next_date = planned_words(coming[0]) if coming else "–"
    return row["name"], row["id"], next_date, str(row["members"]), str(row["sessions"]), str(row["open_commitments"])
