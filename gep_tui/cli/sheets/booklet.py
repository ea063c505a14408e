"""Print all practice sheets as one page: `gep sheets booklet`."""

from __future__ import annotations

import click

from gep_tui.cli.common import completing
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import remark
from gep_tui.cli.sheets.found import folder_of, groups_named, sheets_in
from gep_tui.cli.sheets.writing import put_or_write
from gep_tui.domain.stream.text import one_line
from gep_tui.export.sheets.sheet_pages import booklet_file, booklet_page
from gep_tui.locale import _, chosen
from gep_tui.store.library.in_room import sheets_in_room
from gep_tui.words.sheets import left_out


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "booklet",
        callback=_booklet,
        params=[
            click.Option(
                ["--group"], metavar=_("NAME"), shell_complete=completing.groups, help=_("Only those of this group.")
            ),
            click.Option(["--tag"], metavar=_("TAG"), help=_("Only those with this tag.")),
            click.Option(
                ["--out"], metavar=_("FILE"), help=_("Write to a file; another file of that name is never replaced.")
            ),
        ],
        options_metavar=_("[OPTIONS]"),
        short_help=_("Print all practice sheets as one HTML page."),
        help=_(
            "Print the practice sheets of a group as one HTML page to leaf through, by title and by tag. It needs a "
            "browser and nothing else: no network, no script. It names no group."
        ),
    )


@click.pass_obj
def _booklet(context: Context, group: str | None, tag: str | None, out: str | None) -> int:
    found = sheets_in(groups_named(context, group), tag)
    if not found:
        raise CommandFailure(_("There is no practice sheet for a booklet."))
    groups = dict.fromkeys(each.group.id for each in found)
    if len(groups) > 1:
        names = ", ".join(one_line(name) for name in dict.fromkeys(each.group.name for each in found))
        raise CommandFailure(
            _("Several groups have practice sheets: {several}. Say which: --group.").format(several=names)
        )
    sheets = [each.sheet for each in found]
    stay = sheets_in_room(context.home, sheets, found[0].group.group)
    leave = [sheet for sheet in sheets if sheet not in stay]
    if not leave:
        raise CommandFailure(left_out(stay))
    if stay:
        remark(left_out(stay))
    text = booklet_page(leave, chosen())
    put_or_write(text, out, booklet_file(), folder_of(context, found[0]))
    return 0
