"""Practise with an invented group: `gep rehearse`."""

from __future__ import annotations

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.launch.rehearse import PROGRAMME
from gep_tui.cli.start import command_line as line
from gep_tui.locale import _


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "rehearse",
        callback=_rehearse,
        params=[
            options.programme(),
            options.declared(line.SPEED, metavar=_("N"), help=_("How many times as fast as life.")),
            options.declared(
                line.PEOPLE, metavar=_("NAMES"), help=_("Who takes part, instead of invented people: “Léa, Karim”.")
            ),
            options.declared(line.PEOPLE_COUNT, metavar=_("N"), help=_("How many people are invented.")),
            options.declared(
                line.AUTO,
                help=_("The invented group acts by itself: turns, notes, votes, from phase to phase. Keys still work."),
            ),
            options.author(),
        ],
        short_help=_("Practise with an invented group."),
        help=_(
            "Practise with an invented group, by default {programme}. It is marked as a rehearsal everywhere and kept "
            "apart from the sessions; --rehearsal finds it in the other commands."
        ).format(programme=PROGRAMME),
    )  # fmt: skip


@click.pass_obj
def _rehearse(
    context: Context, programme: str | None, speed: float, people: str | None, people_count: int, auto: bool,
    author: str | None,
) -> int:  # fmt: skip
    from gep_tui.cli.launch.rehearse import rehearse

    context.sign(author)
    return rehearse(context, programme or "", speed=speed, people=people or "", count=people_count, auto=auto)
