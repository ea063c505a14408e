"""Groups: members, charter, dates: `gep group`."""

from __future__ import annotations

import click

from gep_tui.cli.common.lazy_commands import LazyCommands
from gep_tui.locale import _

#: The commands in the order of the help page; each is also the name of its module.
NAMES = ("list", "new", "show", "edit", "members", "dates", "sessions", "topics", "cycle", "undo", "delete")


def command() -> click.Command:
    """Return the command."""
    return LazyCommands(
        "group",
        package="gep_tui.cli.groups",
        names=NAMES,
        invoke_without_command=True,
        callback=_group,
        subcommand_metavar=_("[COMMAND …]"),
        short_help=_("Groups: members, charter, dates."),
        help=_(
            "The groups that meet again and again: their aims, charter, members and dates. Without a command they are "
            "listed.\n\n"
            "GROUP is a group’s id, its name, or the beginning of just one name."
        ),
    )


@click.pass_context
def _group(ctx: click.Context) -> int:
    if ctx.invoked_subcommand is not None:
        return 0
    from gep_tui.cli.groups.list import listed

    return listed(ctx.obj, as_json=False)
