"""Make a group: `gep group new`."""

from __future__ import annotations

from functools import partial
from typing import Any

import click

from gep_tui.cli.common import completing
from gep_tui.cli.common.asking import agreed
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import held_back, put
from gep_tui.cli.common.typed_text import text_in
from gep_tui.cli.groups import group_options
from gep_tui.cli.groups.finding import known_groups, several
from gep_tui.cli.groups.opened import saved
from gep_tui.cli.groups.people_read import people_in
from gep_tui.cli.groups.taking_in import shown, wanted, write
from gep_tui.domain.group.decisions.about import change_group
from gep_tui.domain.group.refusals import NamelessGroup
from gep_tui.domain.group.state import Group
from gep_tui.domain.lists.entry import without_sign
from gep_tui.domain.stream.text import bare, clean, same_name
from gep_tui.live.group import LiveGroup
from gep_tui.live.new_group import new_group
from gep_tui.locale import _
from gep_tui.words.group_refusals import group_refusal
from gep_tui.words.groups import aim_of
from gep_tui.words.system_reasons import reason


def command() -> click.Command:
    """Return the command."""
    file: dict[str, Any] = {"metavar": _("FILE"), "shell_complete": completing.files}
    return click.Command(
        "new",
        callback=_new,
        params=[
            click.Argument(["name"], metavar=_("NAME")),
            click.Option(["--organisation"], metavar=_("NAME"), default="", help=_("Whose group it is.")),
            click.Option(
                ["--aim", "aims"], metavar=_("AIM"), multiple=True, shell_complete=completing.aims,
                help=_("What the group meets for, once for each aim: shared-culture, know-how, better-service, "
                       "act-together, or words of your own."),
            ),
            click.Option(["--charter"], **file, help=_("The rules of the group: a text, one rule a line.")),
            click.Option(
                ["--may-leave"], metavar=_("TEXT"), default="", help=_("What may leave the room, in a sentence.")
            ),
            click.Option(["--members"], **file, help=_("Who is in it: any list of people; - is the input.")),
            group_options.yes(),
        ],
        short_help=_("Make a group."),
        help=_("Make a group that meets again and again. All but its name can be said later: `gep group edit`."),
    )  # fmt: skip


@click.pass_obj
def _new(
    context: Context, name: str, organisation: str, aims: tuple[str, ...], charter: str | None, may_leave: str,
    members: str | None, yes: bool,
) -> int:  # fmt: skip
    if not same_name(name):
        raise CommandFailure(group_refusal(NamelessGroup()), status=2)
    rules = [without_sign(line) for line in clean(text_in(charter)).split("\n")] if charter else []
    told = shown(Group(), people_in(text_in(members))) if members else None
    if not _may_be_second(context, name, yes):
        put(_("Nothing was changed.") + "\n")
        return 1
    if told is not None and not wanted(yes):
        return 1
    live = _made(context, name, organisation)
    live.do(partial(change_group, aims=map(aim_of, aims), charter=rules, may_leave=may_leave))
    with held_back() as printed:
        if told is not None:
            write(live, told)
        saved(live, printed)
    text = _("The group “{name}” is there: `gep group show {id}` shows it, `gep group edit {id}` changes it.")
    put(text.format(name=live.group.name, id=live.group.id) + "\n")
    return 0


def _may_be_second(context: Context, name: str, yes: bool) -> bool:
    """Ask if there is a group of this name already. Raises CommandFailure where nobody can be asked."""
    alike = [each for each in known_groups(context) if bare(each.name) == bare(name)]
    if not alike:
        return True
    text = _("There is a group of this name already: {several}. Make a second one?")
    return agreed(text.format(several=several(alike)), yes)


def _made(context: Context, name: str, organisation: str) -> LiveGroup:
    """Return the new group. Raises CommandFailure."""
    groups = context.made_home().groups
    try:
        return new_group(groups, context.writer(), context.clock(), name, organisation)
    except OSError as error:
        text = _("{folder} cannot be made ({reason}): there is no new group.")
        raise CommandFailure(text.format(folder=error.filename or groups, reason=reason(error))) from None
