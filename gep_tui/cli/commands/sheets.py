"""List the practice sheets: `gep sheets`."""

from __future__ import annotations

from typing import Any

import click

from gep_tui.cli.common import completing, options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.output import put, put_json, put_table
from gep_tui.cli.sheets import booklet, show
from gep_tui.cli.sheets.found import FoundSheet, groups_named, sheets_in
from gep_tui.domain.stream.spans import stamp
from gep_tui.locale import _
from gep_tui.words.moments import day


def command() -> click.Command:
    """Return the command, with those for one sheet and for a booklet."""
    return click.Group(
        "sheets",
        callback=_sheets,
        invoke_without_command=True,
        params=[group(), tag(), options.as_json()],
        commands=[show.command(), booklet.command()],
        subcommand_metavar=_("[COMMAND …]"),
        short_help=_("List the practice sheets."),
        help=_(
            "List the practice sheets of all groups, or of one. They are made in the review of a session (p), of the "
            "notes that are marked for one."
        ),
    )


def group() -> click.Option:
    """Return the option that names a group."""
    return click.Option(
        ["--group"], metavar=_("NAME"), shell_complete=completing.groups, help=_("Only those of this group.")
    )


def tag() -> click.Option:
    """Return the option that names a tag."""
    return click.Option(["--tag"], metavar=_("TAG"), help=_("Only those with this tag."))


@click.pass_context
def _sheets(ctx: click.Context, group: str | None, tag: str | None, as_json: bool) -> int:
    if ctx.invoked_subcommand is not None:
        return 0
    context: Context = ctx.obj
    found = sheets_in(groups_named(context, group), tag)
    if as_json:
        put_json([_row(each) for each in found])
    elif found:
        put_table([(_("Sheet"), _("Title"), _("Group"), _("Tags"), _("Written")), *map(_shown, found)])
    elif tag:
        put(_("No practice sheet has that tag.") + "\n")
    else:
        put(_("No practice sheets yet: mark notes with Esc * and press p in the review.") + "\n")
    return 0


def _row(found: FoundSheet) -> dict[str, Any]:
    sheet = found.sheet
    return {
        "id": sheet.id,
        "group": found.group.id,
        "group_name": found.group.name,
        "title": sheet.title,
        "situation": sheet.situation,
        "done": sheet.done,
        "worked": sheet.worked,
        "watch": sheet.watch,
        "readers": sheet.readers,
        "tags": list(sheet.tags),
        "sources": [{"session": each.session, "note": each.note} for each in sheet.sources],
        "written_at": stamp(sheet.written),
        "changed_at": stamp(sheet.changed),
    }


def _shown(found: FoundSheet) -> tuple[str, ...]:
    sheet = found.sheet
    written = day(stamp(sheet.changed or sheet.written))
    return sheet.id, sheet.title, found.group.name, ", ".join(sheet.tags), written
