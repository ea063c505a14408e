"""Add a note, or a topic for a group: `gep add`."""

from __future__ import annotations

from functools import partial

import click

from gep_tui.cli.common import completing, options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put_text
from gep_tui.cli.common.typed_text import INPUT, text_in
from gep_tui.cli.groups.opened import done, opened
from gep_tui.cli.start import command_line as line
from gep_tui.domain.group.decisions.topics import add_topic
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "add",
        callback=_add,
        params=[
            click.Argument(["text"], metavar=_("[TEXT]"), required=False, default=INPUT),
            options.declared(
                line.SESSION, metavar=_("SESSION"), shell_complete=completing.sessions,
                help=_("Into this session, instead of the newest open one."),
            ),
            options.declared(
                line.GROUP, metavar=_("GROUP"), shell_complete=completing.known_groups,
                help=_("As a topic for the reserve of this group."),
            ),
            click.Option(["--kind"], metavar=_("KIND"), help=_("Kind of the note, by its id; else that of the phase.")),
            click.Option(["--who"], metavar=_("NAME"), default="", help=_("Who said it.")),
            options.author(),
        ],
        short_help=_("Add a note, or a topic for a group."),
        help=_(
            "Add a note to the newest open session, or a topic to the reserve of a group. Without TEXT it is read from "
            "the input, all of it as one note; nothing in it is taken for a sign."
        ),
    )  # fmt: skip


@click.pass_obj
def _add(
    context: Context, text: str, session: str | None, group: str | None, kind: str | None, who: str, author: str | None
) -> int:
    context.sign(author)
    if group and (session or kind):
        raise CommandFailure(_("A topic of a group belongs to no session and has no kind."), status=2)
    words = text_in(INPUT) if text == INPUT else text
    if group:
        with opened(context, group) as live:
            done(live, partial(add_topic, text=words, person=who))
        said = _("A topic for {group}: {topic}")
        put_text("", said.format(group=one_line(live.group.name), topic=live.group.topics[-1].text))
        return 0
    from gep_tui.cli.common.adding import add

    put_text("", add(context, words, session or "", kind or "", who))
    return 0
