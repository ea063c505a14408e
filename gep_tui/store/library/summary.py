"""What a list shows of each session, without reading who said what."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import msgspec

from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import SCHEMA, Event, SessionClosed, SessionOpened, Unknown
from gep_tui.domain.session.fold import fold
from gep_tui.store.files.lines import decode
from gep_tui.store.files.reading import event_files, files_read, read_lines
from gep_tui.store.library.stumps import is_cut_short

# How most lines of a session begin; none of them changes a summary.
_PASSED_OVER = tuple(
    f'{{"type":"{kind}'.encode() for kind in ("note_", "turn_", "turns_", "hand_", "person_", "people_", "vote_")
)


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """A session in a list; `id` is its folder's name. `opened_at` is None if its beginning cannot be read.

    `cut_short` says that nothing was ever saved in it.
    """

    id: str
    group: str = ""
    group_id: str = ""
    title: str = ""
    called: Text = Text()
    programme: str = ""
    opened_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    closed: bool = False
    rehearsal: bool = False
    newest_schema: int = SCHEMA
    cut_short: bool = False


def summary(folder: Path) -> Summary:
    """Return what a list shows of the session in `folder`; what cannot be read is left out."""
    return _summary(folder, list(files_read(folder)))


def unfinished(folder: Path) -> Summary | None:
    """Return the summary of a session that can be continued, else None."""
    contents = list(files_read(folder))
    if _is_surely_closed(contents):
        return None
    found = _summary(folder, contents)
    return None if found.closed or not found.opened_at or found.newest_schema > SCHEMA else found


def is_unreadable(folder: Path) -> bool:
    """Tell whether `folder` has a record whose beginning cannot be read, so that no session can be shown.

    One that was cut short as it began is none: it holds nothing to bring back.
    """
    files, problems = event_files(folder)
    return (
        bool(files or problems)
        and not is_cut_short(folder)
        and not any(_opens(data) for _path, data in files_read(folder))
    )


def _opens(data: bytes) -> bool:
    for line in data.removeprefix(codecs.BOM_UTF8).split(b"\n")[:-1]:
        if b'"session_opened"' in line:
            event = decode(line, SESSION)
            if isinstance(event, SessionOpened) or (isinstance(event, Unknown) and event.why == "newer-schema"):
                return True
    return False


def _summary(folder: Path, contents: list[tuple[Path, bytes]]) -> Summary:
    readings = [read_lines(path, _without_most(data), SESSION) for path, data in contents]
    session = fold(event for reading in readings for event in reading.events)
    return Summary(
        id=folder.name,
        group=session.group,
        group_id=session.group_id,
        title=session.title,
        called=session.called,
        programme=session.programme,
        opened_at=session.opened,
        started_at=session.runs[0].started if session.runs else None,
        ended_at=session.closed,
        closed=session.closed is not None,
        rehearsal=session.rehearsal,
        newest_schema=max((reading.newest_schema for reading in readings), default=SCHEMA),
        cut_short=session.opened is None and is_cut_short(folder),
    )


def _without_most(data: bytes) -> bytes:
    """Return the complete lines that a summary needs."""
    lines = data[: data.rfind(b"\n") + 1].split(b"\n")
    return b"\n".join(line for line in lines if not line.startswith(_PASSED_OVER))


def _is_surely_closed(contents: list[tuple[Path, bytes]]) -> bool:
    """Tell whether the session was certainly closed by its opener, with no undo and no other holder of the seat since.

    True is certain and costs no fold; False leaves the question open.
    """
    if any(b'"seat_taken"' in data for _, data in contents):
        return False
    return any(
        not any(f'"{event.key}"'.encode() in each for _, each in contents)
        for _, data in contents
        if b'"session_opened"' in data
        for event in _closings(data)
    )


def _closings(data: bytes) -> Iterable[Event]:
    at = data.find(b'"session_closed"')
    while at >= 0:
        start, end = data.rfind(b"\n", 0, at) + 1, data.find(b"\n", at)
        if end < 0:
            return
        event = decode(data[start:end], SESSION)
        if isinstance(event, SessionClosed):
            yield event
        at = data.find(b'"session_closed"', end)
