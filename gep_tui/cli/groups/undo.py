"""Undo the last change of a group: `gep group undo`."""

from __future__ import annotations

import click

from gep_tui.cli.common.asking import agreed
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, put_text
from gep_tui.cli.groups import group_options
from gep_tui.cli.groups.opened import done, opened
from gep_tui.domain.group.decisions.undoing import redo, undo
from gep_tui.domain.group.refusals import NothingDone
from gep_tui.locale import _
from gep_tui.words.group_commands import group_command
from gep_tui.words.group_refusals import group_refusal
from gep_tui.words.moments import day, time_of_day


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "undo",
        callback=_undo,
        params=[
            group_options.group(),
            click.Option(["--redo", "again"], is_flag=True, help=_("Do again what was undone last.")),
            group_options.yes(),
        ],
        short_help=_("Undo the last change of a group."),
        help=_("Undo the last change of a group, whoever made it, after a question; --redo does it again."),
    )


@click.pass_obj
def _undo(context: Context, group: str, again: bool, yes: bool) -> int:
    with opened(context, group) as live:
        before = live.group
        last = (before.undone if again else before.done)[-1:]
        if not last:
            raise CommandFailure(group_refusal(NothingDone()))
        what = group_command(last[0], before)
        text = _("Redo: {what}, of {moment}?") if again else _("Undo: {what}, of {moment}?")
        at = last[0].at.astimezone().isoformat()
        if not agreed(text.format(what=what, moment=f"{day(at)} {time_of_day(at)}"), yes):
            put(_("Nothing was changed.") + "\n")
            return 1
        done(live, redo if again else undo)
        said = _("Redone: {what}.") if again else _("Undone: {what}. `gep group undo {id} --redo` does it again.")
        put_text("", said.format(what=what, id=live.folder.name))
    return 0
