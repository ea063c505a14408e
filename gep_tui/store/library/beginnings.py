"""Find when a session began, for sorting lists, without reading the rest of its record."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import Event, PhaseEntered, SessionOpened
from gep_tui.store.files.disk import read_file
from gep_tui.store.files.lines import decode
from gep_tui.store.files.reading import event_files

#: The opening and the first phase lie within this many bytes of the beginning of a file.
HEAD = 256 * 1024

# How the lines of the two events begin.
_OPENING, _BEGINNING = b'{"type":"session_opened"', b'{"type":"phase_entered"'

# The local time, to the minute, in the ids that gep makes.
_IN_ID = re.compile(r"(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)")


def began(folder: Path) -> datetime:
    """Return when the session in `folder` began or was opened; failing that, the time in its name.

    A folder without any of these counts as begun when it was last changed.
    """
    events = list(_first_events(folder))
    for kind in (PhaseEntered, SessionOpened):
        times = [event.at for event in events if isinstance(event, kind)]
        if times:
            return min(times)
    return _named(folder.name) or _changed(folder)


def _first_events(folder: Path) -> Iterator[Event]:
    """Yield the opening and the first phase of each file that has them."""
    for path in event_files(folder)[0]:
        with suppress(OSError, MemoryError):
            data = read_file(path, most=HEAD).removeprefix(codecs.BOM_UTF8)
            for start in (_OPENING, _BEGINNING):
                at = 0 if data.startswith(start) else data.find(b"\n" + start) + 1
                end = data.find(b"\n", at)
                if end > at and data.startswith(start, at):
                    yield decode(data[at:end], SESSION)


def _named(id: str) -> datetime | None:
    found = _IN_ID.match(id)
    with suppress(ValueError, OverflowError, OSError):
        return datetime.strptime("-".join(found.groups()), "%Y-%m-%d-%H-%M").astimezone() if found else None
    return None


def _changed(folder: Path) -> datetime:
    with suppress(OSError, ValueError, OverflowError):
        return datetime.fromtimestamp(folder.stat().st_mtime, UTC)
    return datetime.fromtimestamp(0, UTC)
