"""Options that several commands share, each declared once."""

from __future__ import annotations

from typing import Any

import click

from gep_tui.cli.common import completing
from gep_tui.cli.start import command_line as line
from gep_tui.locale import _


def declared(option: line.Declared, **more: Any) -> click.Option:
    """Return an option of the table in `start/command_line`, with its words for click."""
    if option.flag:
        return click.Option([option.name], is_flag=True, **more)
    if not option.high:
        return click.Option([option.name], **more)
    number: click.IntRange | click.FloatRange
    if option.whole:
        number = click.IntRange(int(option.low), int(option.high))
    else:
        number = click.FloatRange(option.low, option.high)
    number.name = _("number")
    return click.Option([option.name], type=number, default=option.default, show_default=True, **more)


def session(required: bool = True) -> click.Argument:
    """Return the argument SESSION."""
    return click.Argument(
        ["session"],
        metavar=_("SESSION") if required else _("[SESSION]"),
        required=required,
        shell_complete=completing.sessions,
    )


def programme() -> click.Argument:
    """Return the argument PROGRAMME, which says what to run."""
    return click.Argument(["programme"], metavar=_("[PROGRAMME]"), required=False, shell_complete=completing.programmes)


def rehearsal() -> click.Option:
    """Return the flag that means rehearsals."""
    return declared(line.REHEARSAL, help=_("Look among the rehearsals."))


def author() -> click.Option:
    """Return the option for the author of notes in this terminal."""
    return declared(
        line.AUTHOR, metavar=_("NAME"), help=_("Whose notes these are, in this terminal; else the settings’ author.")
    )


def as_json() -> click.Option:
    """Return the flag for JSON output."""
    return click.Option(["--json", "as_json"], is_flag=True, help=_("As JSON, for programs."))


def part() -> click.Option:
    """Return the option that chooses a part of a session."""
    return click.Option(
        ["--part"],
        metavar=_("PART"),
        default="all",
        shell_complete=completing.parts,
        help=_(
            "Which part: all, phase:ID, kind:ID, person:NAME, commitments; or a table: people, presence, roles, "
            "phases, turns, speaking, groups, votes."
        ),
    )


def facilitator() -> click.Option:
    """Return the flag for the facilitator's own page."""
    return click.Option(
        ["--facilitator"], is_flag=True, help=_("With speaking times and notes to self; not to be passed on.")
    )


def form() -> click.Option:
    """Return the option that chooses a format."""
    from gep_tui.export.pages import FORMATS

    return click.Option(
        ["--format", "form"],
        type=click.Choice(FORMATS),
        default="md",
        show_default=True,
        help=_("Format of the text: csv is for programs, sheet for a spreadsheet in your language."),
    )
