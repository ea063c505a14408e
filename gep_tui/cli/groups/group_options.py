"""Arguments and options that several commands of `gep group` have, each declared once."""

from __future__ import annotations

import click

from gep_tui.cli.common import completing
from gep_tui.locale import _


def group() -> click.Argument:
    """Return the argument GROUP."""
    return click.Argument(["group"], metavar=_("GROUP"), shell_complete=completing.known_groups)


def yes() -> click.Option:
    """Return the flag that answers the question beforehand."""
    return click.Option(["--yes"], is_flag=True, help=_("Do it without a question."))
