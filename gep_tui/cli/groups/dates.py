"""List and plan the dates of a group: `gep group dates`."""

from __future__ import annotations

from typing import Any

import click

from gep_tui.cli.common import completing, options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put_json, put_page
from gep_tui.cli.common.writing_out import write_out
from gep_tui.cli.groups import group_options
from gep_tui.cli.groups.as_data import date_data
from gep_tui.cli.groups.date_changes import begin_cycle, drop, move, plan
from gep_tui.cli.groups.finding import found_group
from gep_tui.cli.groups.its_sessions import ended
from gep_tui.cli.groups.opened import opened
from gep_tui.cli.groups.page import dates_page
from gep_tui.cli.groups.zone import local_zone
from gep_tui.domain.group.decisions.dates import MOST_DATES
from gep_tui.locale import _
from gep_tui.store.library.groups import ReadGroup


def command() -> click.Command:
    """Return the command."""
    day = _("DATE")
    return click.Command(
        "dates",
        callback=_dates,
        params=[
            group_options.group(),
            click.Option(["--from", "first"], metavar=day, help=_("Plan a session on this day, the first of several.")),
            click.Option(
                ["--every"], metavar=_("N"), type=options.named(click.IntRange(1, 52)), help=_("Every N weeks.")
            ),
            click.Option(
                ["--count"], metavar=_("N"), type=options.named(click.IntRange(1, MOST_DATES)),
                help=_("How many sessions, those left out among them."),
            ),
            click.Option(["--but"], metavar=day, multiple=True, help=_("Not on this day, nor on another instead.")),
            click.Option(["--move"], metavar=_("DATE DATE"), nargs=2, help=_("Move a date to another day.")),
            click.Option(["--change"], metavar=day, help=_("Change the time, length or place of a date.")),
            *_details(),
            click.Option(["--drop"], metavar=day, help=_("A date does not take place.")),
            click.Option(["--cycle"], metavar=day, help=_("A cycle begins on this day; --name gives its name.")),
            click.Option(["--name"], metavar=_("NAME"), help=_("Name of the cycle.")),
            click.Option(
                ["--ics"], metavar=_("FILE"), shell_complete=completing.files,
                help=_("Write the dates for a calendar, never over another file; - is the output."),
            ),
            options.as_json(),
        ],
        short_help=_("List and plan the dates."),
        help=_(
            "List the dates of a group, plan, move or drop some, or write them for a calendar. DATE is 2026-12-24, or "
            "a day as one says it: “next Monday”, “24/12”."
        ),
    )  # fmt: skip


def _details() -> list[click.Option]:
    """Return the options that say when and where a session is."""
    return [
        click.Option(["--at"], metavar=_("TIME"), help=_("When it begins: 9:00, 14h30.")),
        click.Option(["--for", "lasts"], metavar=_("LENGTH"), help=_("How long it lasts: 3h30, 210.")),
        click.Option(["--place"], metavar=_("TEXT"), help=_("Where it is.")),
    ]


@click.pass_obj
def _dates(context: Context, /, group: str, as_json: bool, **given: Any) -> int:
    asked = [what for what in ("first", "move", "change", "drop", "cycle", "ics") if given[what]]
    if len(asked) > 1:
        raise CommandFailure(_("One thing at a time: give one of these options."), status=2)
    match asked:
        case ["ics"]:
            _write_calendar(context, found_group(context, group), given["ics"])
            return 0
        case []:
            _refuse_details(given)
            read = found_group(context, group)
            if as_json:
                put_json([date_data(each) for each in read.group.dates])
            else:
                put_page(dates_page(read.group, context.clock().at().date(), ended(context, read.group)))
            return 0
    with opened(context, group) as live:
        what = {"first": plan, "move": move, "change": move, "drop": drop, "cycle": begin_cycle}[asked[0]]
        return what(context, live, given)


def _write_calendar(context: Context, read: ReadGroup, target: str) -> None:
    """Write the dates for a calendar. Raises CommandFailure."""
    # icalendar takes a quarter of a second to load
    from gep_tui.export.calendar_file import calendar_text

    if not read.group.dates and not read.group.dropped:
        raise CommandFailure(_("No date is planned: there is nothing to write."))
    text = calendar_text(read.group, local_zone(context.environ))
    write_out(target, f"{read.id}.ics", text, context.home.group_folder(read.id), "group")


def _refuse_details(given: dict[str, Any]) -> None:
    """Refuse options that say nothing alone. Raises CommandFailure."""
    if any(given[each] for each in ("every", "count", "but", "at", "lasts", "place", "name")):
        text = _("--from says on which day a session is planned; --change which date is changed.")
        raise CommandFailure(text, status=2)
