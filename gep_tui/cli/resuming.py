"""`gep resume`: go on with a session, beside another screen of it, or after an interruption."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from gep_tui.cli.failure import Failure
from gep_tui.cli.finding import found
from gep_tui.cli.root import Root
from gep_tui.domain.state import Session
from gep_tui.live.clock import Clock, FastClock
from gep_tui.live.session import LiveSession
from gep_tui.locale import _
from gep_tui.store.alive import read_alive, running
from gep_tui.store.processes import this_process

#: A sign of life from another computer says that its screen runs, for so long.
FRESH = timedelta(seconds=10)


def resume(root: Root, words: str = "", rehearsal: bool = False) -> int:
    """Go on with the session that `words` name, else with the newest that is open. Raises Failure."""
    from gep_tui.cli.screens import present, require_terminal

    folder = found(root, words, rehearsal) if words else _newest(root, rehearsal)
    require_terminal("resume")
    live = opened(root, folder)
    return present(root, live=live, clock=(lambda: live.clock) if live.session.rehearsal else None)


def opened(root: Root, folder: Path) -> LiveSession:
    """Return the session in `folder`, with the seat unless a running screen holds it. Raises Failure."""
    clock = root.clock()
    live = LiveSession(folder, clock, root.writer())
    if live.session.opened is None:
        live.close()
        text = _("Nothing of the session in {folder} can be read. The files are as they were; `gep doctor` says more.")
        raise Failure(text.format(folder=folder))
    if live.read_only:
        live.close()
        text = _("{id} was written by a newer gep: `gep show {id}` reads it; to go on with it, update gep.")
        raise Failure(text.format(id=folder.name))
    if live.session.rehearsal:
        live.clock = rehearsed_clock(live.session, folder)
    if not held_elsewhere(folder, live.session, clock.wall()):
        live.take_seat()
    return live


def held_elsewhere(folder: Path, session: Session, now: datetime) -> bool:
    """Tell whether the process that has the hand on the clock runs; of another computer's, whether it did just now."""
    here = this_process().host
    return any(
        running(alive) if alive.host == here else abs(now - alive.wall) < FRESH
        for alive in read_alive(folder)
        if alive.writer == session.seat
    )


def rehearsed_clock(session: Session, folder: Path) -> Clock:
    """Return the clock of a rehearsal, going on from the last sign of life in it."""
    signs = [alive.at for alive in read_alive(folder)]
    return FastClock(session.speed, max([session.last_at, *signs]))


def _newest(root: Root, rehearsal: bool) -> Path:
    """Return the folder of the newest session that is open, reading no older one."""
    from gep_tui.store.sessions import ids
    from gep_tui.store.summary import unfinished

    folder = root.folder(rehearsal)
    for id in reversed(ids(folder)):
        if unfinished(folder / id):
            return folder / id
    raise Failure(_("No rehearsal is open.") if rehearsal else _("No session is open: `gep run` starts one."))
