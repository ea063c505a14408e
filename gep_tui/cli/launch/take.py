"""`gep take`: continue the session from here, because the screen that had the clock has stopped."""

from __future__ import annotations

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.finding import found
from gep_tui.cli.launch import present
from gep_tui.cli.launch.resume import newest_open, read
from gep_tui.locale import _


def take(context: Context, words: str = "", rehearsal: bool = False) -> int:
    """Take the clock of the session that `words` name, else of the newest open one. Raises CommandFailure."""
    folder = found(context, words, rehearsal) if words else newest_open(context, rehearsal)
    present.require_terminal("take")
    live = read(context, folder)
    if live.session.closed is not None:
        live.close()
        text = _("{id} is over: there is no clock to take. `gep show {id}` reads it.")
        raise CommandFailure(text.format(id=folder.name))
    if not live.seat_is_here:
        live.take_seat()
    return present.present(context, live=live, clock=(lambda: live.clock) if live.session.rehearsal else None)
