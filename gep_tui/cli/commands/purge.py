"""Erase for good: `gep purge`."""

from __future__ import annotations

from collections.abc import Sequence

import click

from gep_tui.cli.common import completing, options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.days import past_day
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.finding import found
from gep_tui.cli.common.output import put, put_text
from gep_tui.cli.purge import doing
from gep_tui.cli.purge.listing import put_what_there_is
from gep_tui.cli.purge.planned import Extent, Planned
from gep_tui.cli.purge.request import PurgeRequest, check, plans_of
from gep_tui.cli.purge.which_group import require_one_group
from gep_tui.locale import _
from gep_tui.store.purge.part import NewerRecord
from gep_tui.words.erased_there import sheets_stay
from gep_tui.words.purging import newer


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "purge",
        callback=_purge,
        params=[
            options.session(required=False),
            *_of_one_session(),
            *_of_a_cycle(),
            click.Option(["--again"], is_flag=True, help=_("Finish what was cut short, and erase what came back.")),
            click.Option(["--dry-run"], is_flag=True, help=_("Show what would go, and change nothing.")),
            click.Option(["--yes"], is_flag=True, help=_("Ask nothing.")),
            options.rehearsal(),
        ],
        short_help=_("Erase a note, a case, a person or a cycle’s words for good."),
        help=_(
            "Erase for good: a note, a case, a person, or at the end of a cycle all words and names, of which only "
            "the figures stay. What goes is shown first, with what cannot be reached, and a word has to be typed. "
            "There is no undo. SESSION alone lists what is in it."
        ),
    )


def _of_one_session() -> list[click.Option]:
    person = _("A person: in SESSION, or without it everywhere.")
    return [
        click.Option(["--note"], metavar=_("NOTE"), multiple=True, help=_("A note, by its number or id.")),
        click.Option(["--case"], metavar=_("CASE"), multiple=True, help=_("All notes of a case, by its id.")),
        click.Option(["--person"], metavar=_("NAME"), default="", help=person),
        click.Option(["--said"], is_flag=True, help=_("With --person: their notes too.")),
        click.Option(["--named"], is_flag=True, help=_("With --person: what others wrote that names them, too.")),
        click.Option(["--everywhere"], is_flag=True, help=_("With --person: in all groups that know the name.")),
        click.Option(["--keep-sheets"], is_flag=True, help=_("Practice sheets made of these notes stay.")),
    ]


def _of_a_cycle() -> list[click.Option]:
    topic = _("With --group: a topic noted for it, by its number or id.")
    before, one = (
        _("All words and names of the sessions before a day, and topics noted before it; figures and sheets stay."),
        _("All words and names of this session; the figures stay."),
    )
    return [
        click.Option(["--before"], metavar=_("DATE"), help=before),
        click.Option(["--sessions"], metavar=_("SESSION"), multiple=True, shell_complete=completing.sessions, help=one),
        click.Option(
            ["--group"],
            metavar=_("NAME"),
            default="",
            help=_("With --before, --topic and --person: only this group’s."),
        ),
        click.Option(["--topic"], metavar=_("N"), multiple=True, help=topic),
    ]


@click.pass_obj
def _purge(
    context: Context, session: str | None, note: tuple[str, ...], case: tuple[str, ...], person: str, said: bool,
    named: bool, everywhere: bool, keep_sheets: bool, before: str | None, sessions: tuple[str, ...],
    group: str, topic: tuple[str, ...], again: bool, dry_run: bool, yes: bool, rehearsal: bool,
) -> int:  # fmt: skip
    folder = found(context, session, rehearsal) if session else None
    extent, day = Extent(said, named, keep_sheets), past_day(context, before) if before else None
    ask = not (yes or dry_run)
    request = PurgeRequest(folder, note, case, person, extent, day, sessions, group, topic, again, everywhere, ask)
    check(request)
    try:
        if folder is not None and not any(request.ways):
            put_what_there_is(folder)
            return 0
        plans = plans_of(context, request)
        if yes and not dry_run and request.is_of_all and not everywhere:
            require_one_group(context, plans, person)
        return _carried_out(context, plans, dry_run, yes, request.is_of_all)
    except NewerRecord as error:
        raise CommandFailure(newer(error.folder)) from None


def _carried_out(context: Context, plans: Sequence[Planned], dry_run: bool, yes: bool, of_all: bool) -> int:
    if not any(part.changes for each in plans for part in each.plan.parts):
        for line in sheets_stay([sheet for each in plans for part in each.plan.parts for sheet in part.kept]):
            put_text("", line)
        put(_("There is nothing to erase.") + "\n")
        return 0
    doing.show(context, plans, of_all)
    if dry_run or not doing.confirmed(yes):
        put(_("Nothing was changed.") + "\n")
        return 0 if dry_run else 1
    return 0 if doing.do(context, plans) else 1
