"""Read a session from its files, to show, copy or rebuild it, without changing anything."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from gep_tui.cli.common.failure import CommandFailure, nothing_can_be_read
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import SCHEMA
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.report import Report, report
from gep_tui.domain.session.state import Session
from gep_tui.live.results import covers
from gep_tui.locale import chosen
from gep_tui.store.files.heartbeat import ROOM, read_alive
from gep_tui.store.files.reading import ReadProblem, read_folder


class Kept(NamedTuple):
    """The session, until when it counts, its tables, the last seq of each writer, and what could not be read."""

    session: Session
    now: datetime
    report: Report
    covers: dict[str, int]
    problems: tuple[ReadProblem, ...]
    newer: bool


def kept(folder: Path) -> Kept:
    """Return what the session in `folder` holds. Raises CommandFailure if its beginning cannot be read."""
    reading = read_folder(folder, SESSION)
    record = Record(reading.events)
    session = record.session
    if session.opened is None:
        raise CommandFailure(nothing_can_be_read(folder))
    now = _last_sign(folder, session)
    return Kept(
        session=session,
        now=now,
        report=report(session, now, chosen()),
        covers=covers(record.events),
        problems=reading.problems,
        newer=reading.newest_schema > SCHEMA,
    )


def _last_sign(folder: Path, session: Session) -> datetime:
    """Return the time of the last heartbeat: open turns and phases count up to then, not through the hours since."""
    return max([session.last_at, *(alive.at for alive in read_alive(folder) if alive.role != ROOM)])
