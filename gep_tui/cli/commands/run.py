"""Start a session: `gep run`."""

from __future__ import annotations

import click

from gep_tui.cli.common import completing, options
from gep_tui.cli.common.context import Context
from gep_tui.cli.start import command_line as line
from gep_tui.locale import _


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "run",
        callback=_run,
        params=[
            options.programme(),
            options.declared(
                line.GROUP, metavar=_("NAME"), shell_complete=completing.groups, help=_("Name of the group.")
            ),
            options.declared(line.PEOPLE, metavar=_("NAMES"), help=_("Who is there: “Léa, Karim”.")),
            options.declared(line.PRESENTER, metavar=_("NAME"), help=_("Who presents the first case.")),
            options.declared(
                line.SESSION, metavar=_("ID"), help=_("Id of the new session, instead of one made from the time.")
            ),
            options.author(),
        ],
        short_help=_("Start a session."),
        help=_(
            "Start a session. PROGRAMME is a programme, a protocol, PROTOCOL:VARIANT or a .toml file. With a programme "
            "and people the first phase begins at once; otherwise the set-up screen opens. The members of a known "
            "group are its people, unless --people names others."
        ),
    )


@click.pass_obj
def _run(
    context: Context,
    programme: str | None,
    group: str | None,
    people: str | None,
    presenter: str | None,
    session: str | None,
    author: str | None,
) -> int:
    from gep_tui.cli.launch.run import run

    context.sign(author)
    return run(context, programme or "", group or "", people or "", presenter or "", session or "")
