"""End an open session: `gep close`."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.asking import answered, at_a_terminal
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, remark
from gep_tui.cli.start.splash import is_terminal
from gep_tui.locale import _

if TYPE_CHECKING:
    from gep_tui.cli.common.closing import Closing


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "close",
        callback=_close,
        params=[
            options.session(),
            click.Option(["--at"], metavar=_("TIME"), help=_("When it really ended: 12:30. Else this is asked.")),
            options.rehearsal(),
        ],
        short_help=_("End an open session."),
        help=_(
            "End a session that was left open, without a screen. When it really ended is asked, or said with --at; the "
            "times in its record count up to then."
        ),
    )


@click.pass_obj
def _close(context: Context, session: str, at: str | None, rehearsal: bool) -> int:
    from gep_tui.cli.common.closing import Closing

    closing = Closing(context, session, rehearsal)
    folder = closing.live.folder
    try:
        told = closing.end(closing.moment(at) if at else _asked_moment(closing))
    except BaseException:
        closing.live.close()
        raise
    closing.done()
    put(told + "\n")
    if not at and not rehearsal and is_terminal() and answered(_("See now what leaves?"), default=True):
        from gep_tui.cli.launch.leaving import leaving

        return leaving(context, folder.name)
    remark(_("`gep show {id}` prints its minutes; --for says for whom.").format(id=folder.name))
    return 0


def _asked_moment(closing: Closing) -> datetime:
    """Ask until the answer is a time of day at which the session may have ended. Raises CommandFailure."""
    while True:
        typed = _asked(closing.suggested)
        try:
            return closing.moment(typed)
        except CommandFailure as failure:
            remark(failure.words)


def _asked(suggested: str) -> str:
    """Ask for the time of day; Enter alone takes the last sign of life. Raises CommandFailure."""
    if not at_a_terminal():
        text = _("When did it end? It was last heard of at {time}: say it with --at {time}.")
        raise CommandFailure(text.format(time=suggested), status=2)
    question = _("When did it really end? [last heard of at {time}]").format(time=suggested)
    return str(click.prompt(question, default=suggested, show_default=False, err=True))
