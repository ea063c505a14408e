"""`gep resume`: continue a session, beside another screen or after an interruption."""

from __future__ import annotations

from pathlib import Path

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure, nothing_can_be_read
from gep_tui.cli.common.finding import found
from gep_tui.cli.launch import present
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.live.changed import is_changed
from gep_tui.live.clock import Clock, FastClock
from gep_tui.live.clock_resume import record_time
from gep_tui.live.files import session_files
from gep_tui.live.holder import take_free_seat
from gep_tui.live.session import LiveSession
from gep_tui.locale import _, chosen, n_
from gep_tui.store.files.heartbeat import DAMAGED, ROOM, read_alive
from gep_tui.store.files.processes import this_process


def resume(context: Context, words: str = "", rehearsal: bool = False) -> int:
    """Continue the session that `words` name, else the newest open one. Raises CommandFailure."""
    folder = found(context, words, rehearsal) if words else newest_open(context, rehearsal)
    present.require_terminal("resume")
    live = opened(context, folder)
    return present.present(context, live=live, clock=(lambda: live.clock) if live.session.rehearsal else None)


def opened(context: Context, folder: Path) -> LiveSession:
    """Return the session in `folder`, with the seat unless its holder may still be there. Raises CommandFailure."""
    live = read(context, folder)
    take_free_seat(live)
    return live


def read(context: Context, folder: Path) -> LiveSession:
    """Return the session in `folder`, with its clock as the seat keeps it. Raises CommandFailure."""
    clock = context.clock()
    live = LiveSession(session_files(folder, context.writer(folder)), clock)
    if live.session.opened is None:
        live.close()
        raise CommandFailure(nothing_can_be_read(folder))
    if live.problems:
        from gep_tui.words.problems import damage

        context.notices += damage(live.problems, folder.name)
    if live.read_only:
        live.close()
        text = _("{id} was written by a newer gep: `gep show {id}` reads it; to go on with it, update gep.")
        raise CommandFailure(text.format(id=folder.name))
    if is_changed(live.session, context.home.path):
        from gep_tui.words.problems import changed_programme

        context.notices.append(changed_programme(live.session, chosen()))
    if live.session.rehearsal:
        live.clock = rehearsed_clock(live.session, folder)
    return live


def rehearsed_clock(session: Session, folder: Path) -> Clock:
    """Return the clock of a rehearsal, continued from its last heartbeat."""
    signs = [alive.at for alive in read_alive(folder) if alive.check != DAMAGED and alive.role != ROOM]
    return FastClock(session.speed, max([session.last_at, *signs]))


def keep_time(live: LiveSession) -> None:
    """Set a rehearsal's clock by the seat's: it runs fast, and has moved on since the last heartbeat."""
    at = record_time(live.clock, this_process(), live.heartbeats.read(), live.record.events, live.session.seat)
    if at is not None:
        live.clock.go_on_from(at)


def newest_open(context: Context, rehearsal: bool) -> Path:
    """Return the folder of the newest open session, reading older ones only as far as needed."""
    from gep_tui.store.library.sessions import newest_first
    from gep_tui.store.library.summary import is_unreadable, unfinished

    folder = context.folder(rehearsal)
    unread: list[str] = []
    for id in newest_first(folder):
        if unfinished(folder / id):
            context.notices += _named(unread)
            return folder / id
        if is_unreadable(folder / id):
            unread.append(id)
    none = _("No rehearsal is open.") if rehearsal else _("No session is open: `gep run` starts one.")
    raise CommandFailure(" ".join([none, *_named(unread)]))


def _named(unread: list[str]) -> list[str]:
    """Return a sentence about newer sessions that cannot be read and may be the one meant."""
    if not unread:
        return []
    text = n_(
        "{ids} is newer and cannot be read: `gep recover` may bring it back.",
        "{ids} are newer and cannot be read: `gep recover` may bring them back.",
        len(unread),
    )
    return [text.format(ids=", ".join(map(one_line, unread[:5])))]
