"""List, import, export and change the members of a group: `gep group members`."""

from __future__ import annotations

from typing import Any

import click

from gep_tui.cli.common import completing, options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, put_json, put_table, remark
from gep_tui.cli.common.typed_text import text_in
from gep_tui.cli.common.writing_out import write_out
from gep_tui.cli.groups import group_options
from gep_tui.cli.groups.as_data import member_data
from gep_tui.cli.groups.finding import found_group
from gep_tui.cli.groups.its_sessions import ended
from gep_tui.cli.groups.member_changes import CHANGES, change
from gep_tui.cli.groups.opened import opened
from gep_tui.cli.groups.people_read import people_in
from gep_tui.cli.groups.taking_in import shown, take_in
from gep_tui.domain.group.neutral_members import spoken_group
from gep_tui.domain.group.state import Group, Member
from gep_tui.export.members_table import members_table
from gep_tui.export.planned_sheet import SIGN_IN_FORMATS, SignInFormat, planned_sheet
from gep_tui.locale import _
from gep_tui.words.moments import weekday_and_day


def command() -> click.Command:
    """Return the command."""
    file = _("FILE")
    return click.Command(
        "members",
        callback=_members,
        params=[
            group_options.group(),
            click.Option(
                ["--import", "source"], metavar=file, shell_complete=completing.files,
                help=_("Take in a list of people, from a spreadsheet, a mail, a document; - is the input."),
            ),
            click.Option(["--add"], metavar=_("PERSON"), help=_("Add one: “Léa Martin; reception; nurse”.")),
            click.Option(
                ["--export", "target"], metavar=file, shell_complete=completing.files,
                help=_("Write the members for a spreadsheet, never over another file; - is the output."),
            ),
            click.Option(["--sheet"], is_flag=True, help=_("Print a sign-in sheet for the next session, to fit A4.")),
            click.Option(
                ["--format", "form"], type=click.Choice(SIGN_IN_FORMATS), default="txt",
                help=_("Of the sign-in sheet: plain text, Markdown, or CSV for a spreadsheet."),
            ),
            *_changes(),
            group_options.yes(),
            options.as_json(),
        ],
        short_help=_("List, import, export, change the members."),
        help=_(
            "List the members of a group, take in a list of people, write the members for a spreadsheet, or change one."
        ),
    )  # fmt: skip


def _changes() -> list[click.Option]:
    """Return the options that change one member."""
    name, two = _("NAME"), _("NAME NAME")
    return [
        click.Option(["--rename"], metavar=two, nargs=2, help=_("Correct a name: as it is, as it should be.")),
        click.Option(["--merge"], metavar=two, nargs=2, help=_("Two entries are one person; the first stays.")),
        click.Option(["--left"], metavar=name, help=_("A member has left the group.")),
        click.Option(["--back"], metavar=name, help=_("A member who had left is back.")),
        click.Option(["--facilitator"], metavar=name, help=_("A member facilitates.")),
        click.Option(["--no-facilitator"], metavar=name, help=_("A member does not facilitate any more.")),
    ]


@click.pass_obj
def _members(
    context: Context, /, group: str, source: str | None, add: str | None, target: str | None, sheet: bool,
    form: SignInFormat, yes: bool, as_json: bool, **changes: Any,
) -> int:  # fmt: skip
    asked = {name: value for name, value in changes.items() if value}
    if sum(map(bool, (source, add, target, sheet, *asked))) > 1:
        raise CommandFailure(_("One thing at a time: give one of these options."), status=2)
    if source or add:
        rows = people_in(text_in(source) if source else add or "")
        with opened(context, group) as live:
            take_in(live, shown(live.group, rows), yes)
    elif asked:
        assert asked.keys() <= CHANGES.keys()
        with opened(context, group) as live:
            change(live, *next(iter(asked.items())))
    elif target:
        read = found_group(context, group)
        folder, table = context.home.group_folder(read.id), members_table(read.group.known_members)
        if write_out(target, f"{read.id}-members.csv", table, folder, "facilitator"):
            remark(_("For whoever keeps the list of the group: it tells how to reach people."))
    elif sheet:
        found = found_group(context, group).group
        put(planned_sheet(found, context.clock().at().date(), form, ended(context, found)))
    else:
        _list(spoken_group(found_group(context, group).group, context.choose_language()), as_json)
    return 0


def _list(group: Group, as_json: bool) -> None:
    if as_json:
        put_json([member_data(each) for each in group.known_members])
        return
    head = (_("Name"), _("Service"), _("Function"), _("Contact"), _("Remark"))
    put_table([head, *(_row(each) for each in group.known_members)])


def _row(member: Member) -> tuple[str, ...]:
    remarks = [_("facilitates")] if member.facilitates else []
    if member.left:
        remarks.append(_("left on {day}").format(day=weekday_and_day(member.left)))
    return member.name, member.service, member.function, member.contact, ", ".join(remarks)
