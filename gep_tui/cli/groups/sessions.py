"""List the sessions of a group, and take in earlier ones: `gep group sessions`."""

from __future__ import annotations

from functools import partial

import click

from gep_tui.cli.common import completing, options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.finding import found
from gep_tui.cli.common.output import put, put_json, put_page
from gep_tui.cli.groups import group_options
from gep_tui.cli.groups.finding import found_group, known_groups
from gep_tui.cli.groups.its_sessions import all_sessions
from gep_tui.cli.groups.opened import done, opened
from gep_tui.cli.groups.page import named_alike, sessions_page
from gep_tui.domain.group.decisions.sessions import leave_out, take_in
from gep_tui.locale import _, n_
from gep_tui.store.library.groups import ReadGroup, named_like, sessions_of
from gep_tui.store.library.sessions import ids

#: What stands for all sessions that name the group in words.
ALL = "all"


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "sessions",
        callback=_sessions,
        params=[
            group_options.group(),
            click.Option(
                ["--take"], metavar=_("SESSION"), multiple=True, shell_complete=completing.sessions,
                help=_(
                    "Count this session as the group’s, or each of another group, by its id; all: each that names the "
                    "group in words."
                ),
            ),
            click.Option(
                ["--leave"], metavar=_("SESSION"), multiple=True, shell_complete=completing.sessions,
                help=_("Do not count this session as the group’s; all: none that only names it in words."),
            ),
            options.as_json(),
        ],
        short_help=_("List the sessions of a group, take in earlier ones."),
        help=_(
            "List the sessions of a group, the oldest first. A session from before gep knew the group names it in "
            "words only: --take counts it as the group’s, --leave does not. Nothing is written into the session."
        ),
    )  # fmt: skip


@click.pass_obj
def _sessions(context: Context, group: str, take: tuple[str, ...], leave: tuple[str, ...], as_json: bool) -> int:
    read = found_group(context, group)
    taken, left = (_chosen(context, read, each) for each in (take, leave))
    if set(taken) & set(left):
        raise CommandFailure(_("A session cannot be both taken in and left out."), status=2)
    if taken or left:
        with opened(context, read.id) as live:
            for those, decision in ((taken, take_in), (left, leave_out)):
                if those:
                    done(live, partial(decision, sessions=those))
        if taken:
            said = n_("{count} session taken in.", "{count} sessions taken in.", len(taken))
            put(said.format(count=len(taken)) + "\n")
        if left:
            said = n_("{count} session left out.", "{count} sessions left out.", len(left))
            put(said.format(count=len(left)) + "\n")
        return 0
    summaries = all_sessions(context)
    own, alike = sessions_of(read.group, summaries), named_like(read.group, summaries)
    if as_json:
        put_json({"sessions": [each.id for each in own], "named_like": [each.id for each in alike]})
    else:
        put_page((*sessions_page(own, alike), *named_alike(read, alike)))
    return 0


def _chosen(context: Context, read: ReadGroup, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sessions that words name. Raises CommandFailure."""
    if ALL not in words:
        return tuple(dict.fromkeys(id for each in words for id in _named(context, read, each)))
    alike = named_like(read.group, all_sessions(context))
    if not alike:
        raise CommandFailure(_("No session names this group in words only."))
    return tuple(each.id for each in alike)


def _named(context: Context, read: ReadGroup, words: str) -> list[str]:
    """Return the session that words name, or the sessions of another group: one of two that were made apart."""
    other = next((each for each in known_groups(context) if each.id == words and each.id != read.id), None)
    if other is None or words in ids(context.folder(False)):
        return [found(context, words).name]
    own = [each.id for each in sessions_of(other.group, all_sessions(context))]
    if not own:
        raise CommandFailure(_("No session of {group} is here.").format(group=other.id))
    return own
