"""List the cases of the groups, or show one: `gep cases`."""

from __future__ import annotations

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.completing_search import groups
from gep_tui.cli.common.lazy_commands import LazyCommands
from gep_tui.locale import _


def command() -> click.Command:
    """Return the command."""
    return LazyCommands(
        "cases",
        package="gep_tui.cli.cases",
        names=("show",),
        invoke_without_command=True,
        callback=_cases,
        subcommand_metavar=_("[COMMAND …]"),
        params=[
            click.Option(
                ["--group"], metavar=_("GROUP"), shell_complete=groups, help=_("Only sessions of this group.")
            ),
            options.case_reader(),
            options.as_json(),
        ],
        short_help=_("List the cases of a group over its sessions; show one."),
        help=_(
            "List what the groups work on: each case with its presenter, when it was first chosen, in how "
            "many sessions it was taken up, and what is still open."
        ),
    )


@click.pass_context
def _cases(ctx: click.Context, group: str | None, reader: str | None, as_json: bool) -> int:
    if ctx.invoked_subcommand is not None:
        return 0
    from gep_tui.cli.cases.listed import listed

    return listed(ctx.obj, group, reader, as_json)
