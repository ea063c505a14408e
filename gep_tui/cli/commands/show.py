"""`gep show`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from gep_tui.cli.common import completing, options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.exporting import ExportedPage, WantedPage, page
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.finding import found
from gep_tui.cli.common.output import on_a_terminal, put, put_bytes, remark
from gep_tui.cli.common.template import template_for
from gep_tui.domain.stream.text import one_line
from gep_tui.export.files import write_file
from gep_tui.export.formats import ATTACHED, FileFormat, Format, is_binary
from gep_tui.locale import _


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "show",
        callback=_show,
        params=[
            options.session(),
            options.form(files=True),
            click.Option(
                ["--out", "--output", "out"],
                metavar=_("FILE"),
                shell_complete=completing.files,
                help=_("Write to a file; another file of that name is never replaced."),
            ),
            options.part(),
            *options.readers(),
            options.order(),
            click.Option(
                ["--template"],
                metavar=_("FILE"),
                shell_complete=completing.files,
                help=_("For docx: a .docx of your own, of which styles, header and footer are kept."),
            ),
            click.Option(
                ["--attach"],
                type=click.Choice(ATTACHED),
                multiple=True,
                help=_("For eml: the same as a file in this format, to go with the mail."),
            ),
            options.rehearsal(),
        ],
        short_help=_("Print the record of a session."),
        help=_("Print the record of a session, or a part of it. Every page says for whom it is."),
    )


@click.pass_obj
def _show(
    context: Context,
    /,
    session: str,
    form: Format | FileFormat,
    out: str | None,
    template: str | None,
    attach: tuple[FileFormat, ...],
    rehearsal: bool,
    **wanted: Any,
) -> int:
    if is_binary(form) and not out and on_a_terminal():
        text = _("{format} is no text that a terminal can show: name a file or a folder with --out.")
        raise CommandFailure(text.format(format=form), status=2)
    folder = found(context, session, rehearsal)
    asked = WantedPage(form, template=template_for(context, (form, *attach), template), attach=attach, **wanted)
    shown = page(context, folder, asked)
    for text in shown.remarks:
        remark(text)
    if out:
        _write_out(shown, Path(out).expanduser())
    elif is_binary(form):
        put_bytes(shown.content if isinstance(shown.content, bytes) else shown.content.encode())
    else:
        put(shown.text)
    return 0


def _write_out(shown: ExportedPage, path: Path) -> None:
    """Write the page to `path`, or into `path` if it is a folder, and say so. Raises CommandFailure."""
    from gep_tui.words.ledger import not_entered

    path = path / shown.name if path.is_dir() else path
    try:
        there = write_file(path, shown.content, shown.enter)
    except OSError as error:
        words = _("{path} cannot be written: {reason}.")
        raise CommandFailure(words.format(path=one_line(str(path)), reason=error.strerror)) from None
    remark(_("Written to {path}.").format(path=there))
    if said := not_entered(shown.enter.failed):
        remark(said)
