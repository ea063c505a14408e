"""List the topics in reserve: `gep group topics`."""

from __future__ import annotations

from functools import partial

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, put_json, put_text
from gep_tui.cli.groups import group_options
from gep_tui.cli.groups.finding import found_group
from gep_tui.cli.groups.opened import done, opened
from gep_tui.domain.group.decisions.topics import drop_topic
from gep_tui.locale import _
from gep_tui.words.groups import topic_line


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "topics",
        callback=_topics,
        params=[
            group_options.group(),
            click.Option(
                ["--drop"], metavar=_("N"), type=options.named(click.IntRange(1)), help=_("Take this one off the list.")
            ),
            options.as_json(),
        ],
        short_help=_("List the topics in reserve."),
        help=_("List the topics that were noted for a group with `gep add --group`, each with its number."),
    )


@click.pass_obj
def _topics(context: Context, group: str, drop: int | None, as_json: bool) -> int:
    if drop is not None:
        with opened(context, group) as live:
            topics = live.group.topics
            if drop > len(topics):
                raise CommandFailure(_("There is no topic {number}.").format(number=drop))
            done(live, partial(drop_topic, topic=topics[drop - 1].id))
        put_text("", _("Off the list: {topic}").format(topic=topic_line(topics[drop - 1])))
        return 0
    topics = found_group(context, group).group.topics
    if as_json:
        put_json([{"id": each.id, "text": each.text, "person": each.person} for each in topics])
        return 0
    for number, each in enumerate(topics, 1):
        put_text(f"{number}  ", topic_line(each))
    if not topics:
        put(_("No topic is in reserve.") + "\n")
    return 0
