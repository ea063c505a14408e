"""Show the figures of a cycle, or write them as a page: `gep group cycle`."""

from __future__ import annotations

import shutil
import sys

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, put_json
from gep_tui.cli.groups import group_options
from gep_tui.cli.groups.finding import found_group
from gep_tui.cli.sheets.writing import put_or_write
from gep_tui.domain.group.cycle.readers import CYCLE_READERS, CycleReader
from gep_tui.domain.group.cycle.review import REVIEW_KINDS, ReviewKind
from gep_tui.domain.group.state import Cycle, Group
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.export.cycle.cycle_page import cycle_page, page_data
from gep_tui.export.cycle.files import page_file
from gep_tui.export.cycle.text_page import text_page
from gep_tui.locale import _, chosen
from gep_tui.store.library.series import read_series
from gep_tui.words.suggestions import unknown

#: Cells of the page where it is not printed on a terminal; and the least that it is drawn in.
CELLS, FEWEST = 100, 40

#: What stands for all sessions, in every cycle.
ALL = "all"


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "cycle",
        callback=_cycle,
        params=[
            group_options.group(),
            click.Option(
                ["--for", "reader"],
                type=click.Choice(CYCLE_READERS),
                default="group",
                show_default=True,
                help=_("Who is to read it: the sponsor’s has no names, nothing that was said, no case."),
            ),
            click.Option(
                ["--cycle", "named"],
                metavar=_("NAME"),
                help=_("Another cycle than today’s, by its name or its first day; all: every session."),
            ),
            click.Option(
                ["--review"],
                type=click.Choice(REVIEW_KINDS),
                help=_("As the review in the middle of the cycle, or at its end: with questions to talk over."),
            ),
            click.Option(
                ["--html"],
                metavar=_("FILE"),
                help=_("Write one HTML page, for a browser or for printing; another file is never replaced."),
            ),
            options.as_json(),
        ],
        short_help=_("Show the cycle in figures."),
        help=_(
            "Show the cycle of a group: sessions, attendance, who presented, services, commitments, lengths, speech, "
            "topics. Rehearsals do not count."
        ),
    )


@click.pass_obj
def _cycle(
    context: Context,
    group: str,
    reader: CycleReader,
    named: str | None,
    review: ReviewKind | None,
    html: str | None,
    as_json: bool,
) -> int:
    id = found_group(context, group).id
    series, day = read_series(context.home, id), context.clock().at().date()
    cycle = _named(series.group, named) if named else series.group.cycle_on(day)
    page = cycle_page(series.group, series.sessions, cycle, day, reader, chosen(), review)
    if html:
        from gep_tui.export.cycle.html_page import html_page

        sessions = () if reader == "sponsor" else series.sessions
        folders = (context.home.group_folder(id), *(context.home.session_folder(each.id) for each in sessions))
        put_or_write(html_page(page, chosen()), html, page_file(page), *folders, reader=reader)
    elif as_json:
        put_json(page_data(page))
    else:
        put(text_page((page.title, *page.head), page.parts, _cells()))
    return 0


def _named(group: Group, words: str) -> Cycle | None:
    """Return the cycle that `words` name; None for every session. Raises CommandFailure."""
    if bare(words) == ALL:
        return None
    found = [each for each in group.cycles if bare(words) in (bare(each.name), each.begins.isoformat(), each.id)]
    if found:
        return found[-1]
    text = _("The group has no cycle “{words}”.").format(words=one_line(words))
    raise CommandFailure(unknown(text, words, [each.name or each.begins.isoformat() for each in group.cycles]))


def _cells() -> int:
    """Return how wide the page is drawn."""
    if sys.stdout is None or not sys.stdout.isatty():
        return CELLS
    return max(FEWEST, min(CELLS, shutil.get_terminal_size().columns))
