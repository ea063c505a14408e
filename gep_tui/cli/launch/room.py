"""`gep room`: show a session to everybody in the room, without writing anything."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure, nothing_can_be_read
from gep_tui.cli.common.finding import found
from gep_tui.cli.launch import present
from gep_tui.cli.launch.resume import keep_time, newest_open, rehearsed_clock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.locale import _
from gep_tui.store.files.writers import new_writer


def room(context: Context, words: str = "", rehearsal: bool = False, gong: bool = False) -> int:
    """Show the session that `words` name, else the newest open one; with a `gong` if wanted. Raises CommandFailure."""
    if gong and find_spec("miniaudio") is None:
        raise CommandFailure(_('--gong needs a part that is not installed: pip install "gep-tui[gong]" brings it.'))
    context.gong = gong
    folder = found(context, words, rehearsal) if words else newest_open(context, rehearsal)
    present.require_terminal("room")
    live = watched(context, folder)
    return present.present(context, live=live, shown_in="room")


def watched(context: Context, folder: Path) -> LiveSession:
    """Return the session in `folder`, to look at only. Raises CommandFailure."""
    # a name of its own, although nothing is ever written under it
    live = LiveSession(session_files(folder, new_writer({})), context.clock())
    if live.session.opened is None:
        live.close()
        raise CommandFailure(nothing_can_be_read(folder))
    if live.session.rehearsal:
        live.clock = rehearsed_clock(live.session, folder)
        keep_time(live)
    return live
