"""Find the session or group of a pack among those that are here."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from gep_tui.cli.common.context import Context
from gep_tui.domain.group.codec import GROUP
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import SessionOpened
from gep_tui.domain.stream.event import tag_of
from gep_tui.store.files.disk import read_file
from gep_tui.store.files.reading import event_files, read_lines
from gep_tui.store.library.sessions import ids
from gep_tui.store.packs.unpacking import PackedRecord

#: The id of a record stands within this many bytes of the beginning of its first file.
BEGINNING = 4096


def folder_of(context: Context, record: PackedRecord) -> Path:
    """Return the folder of a packed record, or the one to make if it is not here yet."""
    base = _base(context, record)
    if (base / record.id).exists():
        return base / record.id
    tag = tag_of((GROUP if record.is_group else SESSION).opening)
    renamed = (base / name for name in ids(base) if _holds(base / name, tag, record.id))
    return next(renamed, base / record.id)


def _base(context: Context, record: PackedRecord) -> Path:
    if record.is_group:
        return context.home.groups
    return context.home.rehearsals if _is_rehearsal(record) else context.home.sessions


def _is_rehearsal(record: PackedRecord) -> bool:
    return any(
        isinstance(event, SessionOpened) and event.rehearsal
        for name, data in record.contents.items()
        if b'"session_opened"' in data
        for event in read_lines(Path(name), data, SESSION).events
    )


def _holds(folder: Path, tag: str, id: str) -> bool:
    """Tell whether a folder of another name holds the record `id`: somebody may have renamed it."""
    with suppress(OSError):
        beginnings = (read_file(path, most=BEGINNING) for path in event_files(folder)[0])
        return any(f'"{tag}"'.encode() in data and f'"id":"{id}"'.encode() in data for data in beginnings)
    return False
