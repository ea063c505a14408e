"""Print a practice sheet: `gep sheets show`."""

from __future__ import annotations

import click

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.output import remark
from gep_tui.cli.sheets.found import folder_of, sheet_named
from gep_tui.cli.sheets.writing import put_or_write
from gep_tui.export.sheets.sheet_pages import SHEET_FORMATS, SheetFormat, sheet_file, sheet_page
from gep_tui.locale import _, chosen
from gep_tui.store.library.in_room import sheets_in_room
from gep_tui.words.sheets import made_of_what_stays


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "show",
        callback=_show,
        params=[
            click.Argument(["sheet"], metavar=_("SHEET")),
            click.Option(
                ["--format", "form"],
                type=click.Choice(SHEET_FORMATS),
                default="md",
                show_default=True,
                help=_("Format of the page: html is read in a browser, and printed."),
            ),
            click.Option(
                ["--out"], metavar=_("FILE"), help=_("Write to a file; another file of that name is never replaced.")
            ),
        ],
        options_metavar=_("[OPTIONS]"),
        short_help=_("Print a practice sheet."),
        help=_("Print one practice sheet. SHEET is its id, or the beginning of its title."),
    )


@click.pass_obj
def _show(context: Context, sheet: str, form: SheetFormat, out: str | None) -> int:
    found = sheet_named(context, sheet)
    text = sheet_page(found.sheet, form, chosen())
    if sheets_in_room(context.home, [found.sheet], found.group.group):
        remark(made_of_what_stays())
    put_or_write(text, out, sheet_file(found.sheet, form), folder_of(context, found))
    return 0
