"""Compare a record in a pack with the one that is here: which lines are new. Changes nothing."""

from __future__ import annotations

import codecs
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec

from gep_tui.domain.group.codec import GROUP
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.stream.codec import Codec
from gep_tui.domain.stream.erasing import is_erasure
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.order import erasures
from gep_tui.domain.stream.position import Position, place
from gep_tui.store.files.lines import decode
from gep_tui.store.files.reading import Reading, read_folder, read_lines
from gep_tui.store.files.writers import is_writer
from gep_tui.store.packs.faults import PackFault
from gep_tui.store.packs.unpacking import PackedRecord
from gep_tui.store.recovery.group import STAND_IN

# The names that gep itself gives to event files.
_OURS = re.compile(r"[A-Za-z0-9_-]{1,64}(\.[A-Za-z0-9-]{1,64}){0,3}\.jsonl")


class Coming(msgspec.Struct, frozen=True, kw_only=True):
    """What the `record` of a pack adds to the one in `folder`, which holds the events `here` and may not exist yet.

    `files` are the new lines, by the name of the event file to write them to; `events` are those that the record lacks,
    `there` all that the pack holds of it.
    `differing` counts the entries that contradict the one at their place here: both are kept. `writers` are all who
    wrote something in the pack. `unread` counts unreadable lines, which are taken in too; `erased` counts entries that
    were erased here for good, and stay out, `erasing` those that stand here and are erased there.
    """

    record: PackedRecord
    folder: Path
    here: tuple[Event, ...]
    files: dict[str, bytes]
    events: tuple[Event, ...]
    there: tuple[Event, ...] = ()
    writers: frozenset[str] = frozenset()
    differing: int = 0
    unread: int = 0
    erased: int = 0
    erasing: int = 0


def coming(record: PackedRecord, folder: Path) -> Coming:
    """Return what `record` adds to the one in `folder`. Raises PackFault if it is another's, or a newer gep's."""
    codec = GROUP if record.is_group else SESSION
    here = read_folder(folder, codec)
    there = {name: read_lines(Path(name), data, codec) for name, data in record.contents.items()}
    events = [event for reading in there.values() for event in reading.events]
    _judge(record, codec, here, events)
    if max(reading.newest_schema for reading in (here, *there.values())) > codec.schema:
        raise PackFault("newer-group" if record.is_group else "newer-session", record.gep)
    files, gone = dict(_new_files(record, codec, here)), erasures(here.events)
    standing = {place(event): event for event in here.events}
    news = [event for name, data in files.items() for event in _events_of(name, data, codec, there) if event.seq]
    return Coming(
        record=record,
        folder=folder,
        here=here.events,
        files=files,
        events=tuple({place(event): event for event in news if place(event) not in standing}.values()),
        there=tuple(events),
        writers=frozenset(event.writer for event in events),
        differing=sum(_differs(event, standing.get(place(event))) for event in news),
        erasing=sum(_erases(event, standing.get(place(event))) for event in news),
        erased=len({place(event) for event in events if _is_erased(event, gone)}),
        unread=sum(each.code in ("malformed", "not-utf8") for reading in there.values() for each in reading.problems),
    )


def _events_of(name: str, data: bytes, codec: Codec, there: Mapping[str, Reading]) -> Sequence[Event]:
    """Return the events of new lines; those of a whole file have been read already."""
    reading = there.get(name)
    return (reading if reading is not None else read_lines(Path(name), data, codec)).events


def _judge(record: PackedRecord, codec: Codec, here: Reading, events: Sequence[Event]) -> None:
    """Raise PackFault unless the record is the one that the pack says it is, and the same as the one that is here."""
    openings = {event.key: event for event in events if isinstance(event, codec.opening)}
    if not openings:
        raise PackFault("no-group-opening" if record.is_group else "no-opening", record.id)
    # A beginning that recovery made tells nothing of where the record comes from.
    ours = {event.key for event in here.events if isinstance(event, codec.opening) and event.writer != STAND_IN}
    named = {getattr(event, "id", "") for event in openings.values()}
    if named != {record.id} or (ours and not ours & openings.keys()):
        raise PackFault("other-group" if record.is_group else "other-session", record.id)


def _new_files(record: PackedRecord, codec: Codec, here: Reading) -> Iterator[tuple[str, bytes]]:
    """Yield the new lines of each file; a file that is entirely new comes unchanged.

    If a file grew, its new lines go to a file of their own: existing files are never rewritten.
    """
    erased = erasures(here.events)
    known = {line for data in here.contents.values() for line in _lines(data)}
    names = {name.lower() for name in here.contents}
    for name, data in record.contents.items():
        lines = _lines(data)
        news = [line for line in dict.fromkeys(lines) if line not in known and not _was_erased(line, codec, erased)]
        known.update(news)
        if news and len(news) == len(lines) and _OURS.fullmatch(name) and name.lower() not in names:
            yield name, data
        elif news:
            content = b"".join(line + b"\n" for line in news)
            yield _name_of(name, content), content


def _lines(data: bytes) -> list[bytes]:
    whole = data[: data.rfind(b"\n") + 1].removeprefix(codecs.BOM_UTF8)
    return [line for line in whole.split(b"\n") if line.strip()]


def _name_of(name: str, content: bytes) -> str:
    """Return a name for part of a file, made from its content: the same part always gets the same name."""
    stem = re.sub(r"[^A-Za-z0-9_-]+", "-", name.partition(".")[0]).strip("-")[:64]
    return f"{stem if is_writer(stem) else 'merged'}.{sha256(content).hexdigest()[:12]}.jsonl"


def _was_erased(line: bytes, codec: Codec, erased: Collection[Position]) -> bool:
    """Tell whether what a line says was erased here for good: no pack brings it back."""
    return bool(erased) and _is_erased(decode(line, codec), erased)


def _is_erased(event: Event, erased: Collection[Position]) -> bool:
    return place(event) in erased and not is_erasure(event)


def _differs(event: Event, standing: Event | None) -> bool:
    return standing is not None and standing != event and not is_erasure(event)


def _erases(event: Event, standing: Event | None) -> bool:
    return standing is not None and standing != event and is_erasure(event)
