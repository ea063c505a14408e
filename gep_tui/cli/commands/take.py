"""Take the clock, because the other laptop has stopped: `gep take`."""

from __future__ import annotations

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.locale import _


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "take",
        callback=_take,
        params=[options.session(required=False), options.rehearsal(), options.author()],
        short_help=_("Take the clock, because the other laptop has stopped."),
        help=_(
            "Run the session on from here, by default the newest open one: the clock is taken from what has reached "
            "this computer, and its time runs on. If the other laptop comes back and had gone on, each keeps its own "
            "clock until S, on either screen, says which of the two counts."
        ),
    )


@click.pass_obj
def _take(context: Context, session: str | None, rehearsal: bool, author: str | None) -> int:
    from gep_tui.cli.launch.take import take

    context.sign(author)
    return take(context, session or "", rehearsal)
