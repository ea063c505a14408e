"""Show a large clock to the room: `gep room`."""

from __future__ import annotations

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.start import command_line as line
from gep_tui.locale import _


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "room",
        callback=_room,
        params=[
            options.session(required=False),
            options.rehearsal(),
            options.declared(
                line.GONG,
                help=_(
                    "Strike a quiet gong when little time is left in a phase, and at its end. "
                    'It needs the extra gong: pip install "gep-tui[gong]"'
                ),
            ),
        ],
        short_help=_("Show a large clock to the room."),
        help=_(
            "Show a session to everybody in the room, on a projector or a second monitor: the time left in large "
            "digits, the phase, who speaks and who is next. By default it is the newest open session. It shows no "
            "notes and no speaking times, and writes nothing. The facilitator chooses what it shows: Esc . m."
        ),
    )


@click.pass_obj
def _room(context: Context, session: str | None, rehearsal: bool, gong: bool) -> int:
    from gep_tui.cli.launch.room import room

    return room(context, session or "", rehearsal, gong)
