"""Copy the record of a session: `gep copy`."""

from __future__ import annotations

import sys
from typing import Any

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.exporting import WantedPage, page
from gep_tui.cli.common.finding import found
from gep_tui.cli.common.output import put, remark
from gep_tui.locale import _


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "copy",
        callback=_copy,
        params=[
            options.session(),
            options.form(),
            options.part(),
            *options.readers(),
            options.order(),
            options.rehearsal(),
        ],
        short_help=_("Copy the record of a session."),
        help=_(
            "Copy the record of a session, or a part of it, to the clipboard, and always to a file as well. With "
            "--format txt a mail pastes it with headings and tables, where the clipboard takes both. Only "
            "what could be read back is reported as copied."
        ),
    )


@click.pass_obj
def _copy(context: Context, /, session: str, rehearsal: bool, **wanted: Any) -> int:
    from gep_tui.export.clipboard.copier import copy
    from gep_tui.export.clipboard.words import sentence
    from gep_tui.words.ledger import not_entered

    shown = page(context, found(context, session, rehearsal), WantedPage(look=True, **wanted))
    for text in shown.remarks:
        remark(text)
    terminal = sys.stdout is not None and sys.stdout.isatty()
    outcome = copy(
        shown.text,
        context.home.exports,
        shown.name,
        html=shown.html,
        enter=shown.enter,
        environ=context.environ,
        terminal=terminal,
    )
    if said := not_entered(shown.enter.failed):
        remark(said)
    if outcome.escape:
        sys.stdout.write(outcome.escape)
        sys.stdout.flush()
    if outcome.failed:
        remark(sentence(outcome))
        return 1
    put(sentence(outcome) + "\n")
    return 0
