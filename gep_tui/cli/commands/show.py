"""`gep show`."""

from __future__ import annotations

from pathlib import Path

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.exporting import ExportedPage, page
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.finding import found
from gep_tui.cli.common.output import put, remark
from gep_tui.export.files import write_file
from gep_tui.export.pages import Format
from gep_tui.locale import _


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "show",
        callback=_show,
        params=[
            options.session(),
            options.form(),
            click.Option(
                ["--out"], metavar=_("FILE"), help=_("Write to a file; another file of that name is never replaced.")
            ),
            options.part(),
            options.facilitator(),
            options.rehearsal(),
        ],
        short_help=_("Print the record of a session."),
        help=_("Print the record of a session, or a part of it. Every page says for whom it is."),
    )


@click.pass_obj
def _show(
    context: Context, session: str, form: Format, out: str | None, part: str, facilitator: bool, rehearsal: bool
) -> int:
    shown = page(found(context, session, rehearsal), form, part, facilitator=facilitator)
    for text in shown.remarks:
        remark(text)
    if out:
        from gep_tui.words.ledger import not_entered

        remark(_("Written to {path}.").format(path=_written(shown, Path(out).expanduser())))
        if said := not_entered(shown.enter.failed):
            remark(said)
    else:
        put(shown.text)
    return 0


def _written(shown: ExportedPage, path: Path) -> Path:
    """Write the page to `path`, or into `path` if it is a folder. Raises CommandFailure."""
    path = path / shown.name if path.is_dir() else path
    try:
        return write_file(path, shown.text, shown.enter)
    except OSError as error:
        text = _("{path} cannot be written: {reason}.")
        raise CommandFailure(text.format(path=path, reason=error.strerror)) from None
