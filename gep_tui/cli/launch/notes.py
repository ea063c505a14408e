"""`gep notes`: write notes on a second screen while somebody else runs the session."""

from __future__ import annotations

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.finding import found
from gep_tui.cli.common.signing import given_names
from gep_tui.cli.launch import present
from gep_tui.cli.launch.resume import keep_time, newest_open, read


def notes(context: Context, words: str = "", rehearsal: bool = False) -> int:
    """Show the scribe's screen of the session that `words` name, else the newest open one. Raises CommandFailure."""
    folder = found(context, words, rehearsal) if words else newest_open(context, rehearsal)
    present.require_terminal("notes")
    live = read(context, folder)
    if context.author:
        given_names(context).give(context.author)
    if live.session.rehearsal:
        keep_time(live)
    clock = (lambda: live.clock) if live.session.rehearsal else None
    return present.present(context, live=live, shown_in="notes", clock=clock)
