"""Write notes while another runs the session: `gep notes`."""

from __future__ import annotations

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.locale import _


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "notes",
        callback=_notes,
        params=[options.session(required=False), options.rehearsal(), options.author()],
        short_help=_("Write notes while another runs the session."),
        help=_(
            "The scribe’s screen, beside the one that has the clock: one line of clock, all the rest for notes, by "
            "default those of the newest open session. Notes of both screens appear on both at once. It asks for a "
            "name to sign with, unless --author or the settings give one, and offers the one last given on this "
            "terminal."
        ),
    )


@click.pass_obj
def _notes(context: Context, session: str | None, rehearsal: bool, author: str | None) -> int:
    from gep_tui.cli.launch.notes import notes

    context.sign(author)
    return notes(context, session or "", rehearsal)
