"""Delete a group in which nothing happened: `gep group delete`."""

from __future__ import annotations

import click

from gep_tui.cli.common.asking import agreed
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, put_text
from gep_tui.cli.groups import group_options
from gep_tui.cli.groups.finding import found_group
from gep_tui.locale import _
from gep_tui.store.library.group_deleting import delete_group, why_group_stays
from gep_tui.words.disk import not_deleted
from gep_tui.words.group_deleting import group_is_gone, group_stays, may_it_go


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "delete",
        callback=_delete,
        params=[group_options.group(), group_options.yes()],
        short_help=_("Delete a group made by mistake."),
        help=_(
            "Delete a group in which nothing ever happened, after a question. One that has sessions, or in which "
            "something was written, stays."
        ),
    )


@click.pass_obj
def _delete(context: Context, group: str, yes: bool) -> int:
    read = found_group(context, group)
    if why := why_group_stays(context.home, read.id):
        raise CommandFailure(group_stays(why, read.name))
    if not agreed(may_it_go(read.name), yes):
        put(_("Nothing was changed.") + "\n")
        return 1
    try:
        why = delete_group(context.home, read.id)
    except OSError as error:
        raise CommandFailure(not_deleted(error, context.home.group_folder(read.id))) from None
    if why:
        raise CommandFailure(group_stays(why, read.name))
    put_text("", group_is_gone(read.name))
    return 0
