"""`gep rehearse`."""

from __future__ import annotations

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.launch.rehearse import DEFAULT_SPEED, PEOPLE, PROGRAMME
from gep_tui.live.rehearsal.rehearsing import MOST
from gep_tui.locale import _


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "rehearse",
        callback=_rehearse,
        params=[
            options.programme(),
            click.Option(
                ["--speed"], type=_named(click.FloatRange(0.1, 1000)), default=DEFAULT_SPEED, show_default=True,
                metavar=_("N"), help=_("How many times as fast as life."),
            ),
            click.Option(
                ["--people"], metavar=_("NAMES"), help=_("Who takes part, instead of invented people: “Léa, Karim”.")
            ),
            click.Option(
                ["--people-count"], type=_named(click.IntRange(1, MOST)), default=PEOPLE, show_default=True,
                metavar=_("N"), help=_("How many people are invented."),
            ),
            click.Option(
                ["--auto"], is_flag=True,
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


def _named(kind: click.FloatRange | click.IntRange) -> click.FloatRange | click.IntRange:
    """Return a number type that calls itself "number" in the current language."""
    kind.name = _("number")
    return kind


@click.pass_obj
def _rehearse(
    context: Context, programme: str | None, speed: float, people: str | None, people_count: int, auto: bool,
    author: str | None,
) -> int:  # fmt: skip
    from gep_tui.cli.launch.rehearse import rehearse

    context.sign(author)
    return rehearse(context, programme or "", speed=speed, people=people or "", count=people_count, auto=auto)
