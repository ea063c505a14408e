"""Continue a session: `gep resume`."""

from __future__ import annotations

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.locale import _


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "resume",
        callback=_resume,
        params=[options.session(required=False), options.rehearsal(), options.author()],
        short_help=_("Continue a session."),
        help=_(
            "Continue a session, by default the newest open one. If another screen has its clock, gep asks first: "
            "look and write here, or take the clock. After an interruption of more than 5 minutes it asks whether "
            "that time counts."
        ),
    )


@click.pass_obj
def _resume(context: Context, session: str | None, rehearsal: bool, author: str | None) -> int:
    from gep_tui.cli.launch.resume import resume

    context.sign(author)
    return resume(context, session or "", rehearsal)
