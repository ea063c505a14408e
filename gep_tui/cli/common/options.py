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
    whole = click.IntRange(int(option.low), int(option.high))
    number = named(whole if option.whole else click.FloatRange(option.low, option.high))
    return click.Option([option.name], type=number, default=option.default, show_default=True, **more)


def named(number: click.IntRange | click.FloatRange) -> click.IntRange | click.FloatRange:
    """Call a number “number”, in the user's language; click would say “integer range”."""
    number.name = _("number")
    return number


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
            "phases, turns, speaking, groups, votes, follow_ups, offers, cases, parked, ratings; "
            "or attendance: a sheet to sign."
        ),
    )


def readers() -> list[click.Option]:
    """Return the options that say for whom something leaves."""
    return [
        click.Option(
            ["--for", "reader"],
            metavar=_("READER"),
            default="",
            shell_complete=completing.readers,
            help=_(
                "For whom: facilitator, group, presenter:NAME, person:NAME, sponsor, public. Each gets what is theirs, "
                "and no more."
            ),
        ),
        click.Option(["--facilitator"], is_flag=True, help=_("The same as --for facilitator.")),
        click.Option(["--process"], is_flag=True, help=_("For the group: the remarks on the process too.")),
        click.Option(
            ["--anonymous"],
            is_flag=True,
            help=_(
                "Names replaced by roles, in the text, in tables and in the file’s name. What only looks like a name "
                "is asked one by one; where nobody can be asked it stays, and is listed."
            ),
        ),
    ]


def order() -> click.Option:
    """Return the option that orders the notes of a page."""
    from gep_tui.export.document.minutes import ORDERS

    return click.Option(
        ["--order"],
        type=click.Choice(ORDERS),
        default="phase",
        show_default=True,
        help=_("Notes by case and phase, or by case and kind."),
    )


def form(files: bool = False) -> click.Option:
    """Return the option that chooses a format, with `files` one of those for other programs too."""
    from gep_tui.export.formats import FILE_FORMATS, FORMATS

    return click.Option(
        ["--format", "form"],
        type=click.Choice((*FORMATS, *FILE_FORMATS) if files else FORMATS),
        default="md",
        show_default=True,
        help=_(
            "Format: csv is for programs, sheet for a spreadsheet in your language, docx for Word or LibreOffice, pdf, "
            "html for a browser, xlsx for a spreadsheet with dates and filters, eml for a draft of a mail, "
            "ics for a calendar."
        )
        if files
        else _("Format of the text: csv is for programs, sheet for a spreadsheet in your language."),
    )


def case_reader() -> click.Option:
    """Return the option that says for whom cases are told."""
    words = _("For whom: the facilitator, or the group, which reads nothing that stays in the room.")
    return click.Option(["--for", "reader"], type=click.Choice(["facilitator", "group"]), help=words)
