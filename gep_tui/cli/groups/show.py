"""Print a group on a page: `gep group show`."""

from __future__ import annotations

from typing import Any

import click
import msgspec

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.output import put_json, put_page, remark
from gep_tui.cli.groups import group_options
from gep_tui.cli.groups.as_data import group_data
from gep_tui.cli.groups.finding import found_group
from gep_tui.cli.groups.its_sessions import all_sessions, still_open
from gep_tui.cli.groups.page import page
from gep_tui.domain.group.events import SCHEMA
from gep_tui.domain.group.neutral_members import spoken_group
from gep_tui.locale import _
from gep_tui.store.library.groups import ReadGroup, named_like, sessions_of
from gep_tui.words.problems import problem


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "show",
        callback=_show,
        params=[group_options.group(), options.as_json()],
        short_help=_("Show a group."),
        help=_("Show a group on a page: aims, charter, members by service, dates, sessions held, what is open."),
    )


@click.pass_obj
def _show(context: Context, group: str, as_json: bool) -> int:
    read = found_group(context, group)
    sessions = all_sessions(context)
    own, alike = sessions_of(read.group, sessions), named_like(read.group, sessions)
    due = still_open(context, read.group, own)
    if as_json:
        more: dict[str, Any] = {
            "sessions": [each.id for each in own],
            "named_like": [each.id for each in alike],
            "open_commitments": len(due),
        }
        put_json({"id": read.id, **group_data(read.group), **more})
    else:
        read = msgspec.structs.replace(read, group=spoken_group(read.group, context.choose_language()))
        put_page(page(read, own, alike, due, context.clock().at().date()))
    for text in _remarks(read):
        remark(text)
    return 0


def _remarks(read: ReadGroup) -> list[str]:
    said = [problem(each) for each in read.problems]
    if read.newest_schema > SCHEMA:
        said.append(_("A newer gep wrote this group: what this one does not know is left out."))
    return said
