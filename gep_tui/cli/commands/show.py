"""Print the record of a session: `gep show`."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import click

from gep_tui.cli.common import completing, options
from gep_tui.cli.common.asking import at_a_terminal, chosen_letter
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.exporting import ExportedPage, WantedPage, page
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.finding import found
from gep_tui.cli.common.output import on_a_terminal, put, put_bytes, remark
from gep_tui.cli.common.template import template_for
from gep_tui.cli.common.writing_out import refuse_lost_folder
from gep_tui.domain.stream.text import one_line
from gep_tui.export.file_words import not_written
from gep_tui.export.formats import ATTACHED, FileFormat, Format, is_binary
from gep_tui.export.into_folder import Over
from gep_tui.locale import _
from gep_tui.store.files.typed_path import typed_path


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
                help=_("Write to a file; another file of that name is never replaced without a question."),
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
    folder = found(context, session, rehearsal)
    asked = WantedPage(form, template=template_for(context, (form, *attach), template), attach=attach, **wanted)
    shown = page(context, folder, asked)
    for text in shown.remarks:
        remark(text)
    if out or (is_binary(form) and on_a_terminal()):
        _write_out(context, shown, out)
    elif is_binary(form):
        put_bytes(shown.content if isinstance(shown.content, bytes) else shown.content.encode())
    else:
        put(shown.text)
    return 0


def _write_out(context: Context, shown: ExportedPage, out: str | None) -> None:
    """Write the page to the file or into the folder `out`, else into the folder for documents. Raises CommandFailure.

    Only there, where nobody has named a place, another one is taken if it cannot be used.
    """
    from gep_tui.export.into_folder import write_into
    from gep_tui.store.library.documents import documents_folder
    from gep_tui.words.ledger import not_entered

    folder, name, spare = _place(out, shown) or (
        documents_folder(context.home, context.settings.folder), shown.name, context.home.exports
    )  # fmt: skip
    over: Over = "ask" if at_a_terminal() else "beside"
    placed = write_into(folder, spare, name, shown.content, over, shown.enter)
    if placed.taken:
        over = _asked(placed.path, shown)
        placed = write_into(folder, spare, name, shown.content, over, shown.enter)
    if placed.errno is not None:
        raise CommandFailure(placed.words)
    remark(placed.words)
    if said := not_entered(shown.enter.failed):
        remark(said)


def _place(out: str | None, shown: ExportedPage) -> tuple[Path, str, Path] | None:
    """Return folder, name, and no other folder, for the place that was named; `None` if none was."""
    if not out:
        return None
    path = typed_path(out)
    path = path / shown.name if path.is_dir() else path
    refuse_lost_folder(out, shown.name)
    if not path.parent.is_dir():
        raise CommandFailure(not_written(path, errno.ENOENT))
    return path.parent, path.name, path.parent


def _asked(path: Path, shown: ExportedPage) -> Over:
    """Ask what to do with the file that is there. Raises CommandFailure if it is to be left."""
    from gep_tui.export.readers.standing_file import standing_file

    there = _("There is another file {name} already.").format(name=one_line(path.name))
    question = f"{there} {standing_file(path, shown.enter.session).words}"
    letter = chosen_letter(question, _("b: another one beside it, r: replace it, l: leave it"), "brl", "b")
    if letter == "l":
        raise CommandFailure(_("Nothing was written: {path} is as it was.").format(path=one_line(str(path))))
    return "replace" if letter == "r" else "beside"
