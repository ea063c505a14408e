"""Reads the events of a record: everything that can be read, and a list of what cannot. Changes nothing."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal

import msgspec

from gep_tui.domain.stream.codec import Codec
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.order import erasures
from gep_tui.domain.stream.position import place
from gep_tui.domain.stream.undoing import Unknown
from gep_tui.store.files.asides import name_before
from gep_tui.store.files.disk import NotAFileError, read_file
from gep_tui.store.files.lines import decode, decode_all
from gep_tui.store.files.losses import emptied, zeroed

#: The folder of event files in the folder of a record.
EVENTS = "events"

Code = Literal[
    "torn-tail", "malformed", "not-utf8", "unknown-type", "newer-schema", "unreadable", "foreign-file", "not-a-file",
    "purged-copy", "zeros", "emptied",
]  # fmt: skip


class ReadProblem(msgspec.Struct, frozen=True):
    """Something that could not be read, or has no effect.

    `line` counts from 1; None means the whole file. `detail` is the name of a type, the number of bytes of a torn tail
    or of zeros, the system's error number as text, for a file with words that were erased for good, the number of its
    lines, or for one that was emptied, the least number of missing entries.
    """

    path: Path
    line: int | None
    code: Code
    detail: str = ""


class Reading(msgspec.Struct, frozen=True):
    """The events of a folder, unordered and with any duplicates.

    If `newest_schema` is above the codec's, the record is read-only. `contents` are the whole lines of each file, by
    its name.
    """

    events: tuple[Event, ...] = ()
    problems: tuple[ReadProblem, ...] = ()
    newest_schema: int = 0
    contents: dict[str, bytes] = {}


def read_folder(folder: Path, codec: Codec) -> Reading:
    """Return what the record in `folder` holds. Never raises: a missing folder holds nothing."""
    files, problems = event_files(folder)
    readings = [read_one(path, codec) for path in files]
    copies = _purged_copies(zip(files, readings, strict=True))
    events = without_ghosts([event for reading in readings for event in reading.events])
    found = Reading(
        events=tuple(events),
        problems=(*problems, *(problem for reading in readings for problem in reading.problems), *copies),
        newest_schema=max((reading.newest_schema for reading in readings), default=codec.schema),
        contents={name: data for reading in readings for name, data in reading.contents.items()},
    )
    return msgspec.structs.replace(found, problems=(*found.problems, *_emptied(folder, found)))


def is_event_file(name: str) -> bool:
    """Tell whether a file of this name holds events; hidden files are the system's."""
    return name[-6:].lower() == ".jsonl" and not name.startswith(".")


def event_files(folder: Path) -> tuple[list[Path], list[ReadProblem]]:
    """Return the event files of a record's folder by name, and a problem for anything else in it.

    Hidden files are ignored, and so are files that were set aside.
    """
    events = folder / EVENTS
    try:
        found = sorted(
            path for path in events.iterdir() if not path.name.startswith(".") and not name_before(path.name)
        )
    except FileNotFoundError:
        return [], []
    except OSError as error:
        return [], [ReadProblem(events, None, "unreadable", str(error.errno))]
    files = [path for path in found if is_event_file(path.name)]
    return files, [ReadProblem(path, None, "foreign-file") for path in found if path not in files]


def files_read(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield each event file of the record in `folder` with its present content; unreadable files are left out."""
    for path in event_files(folder)[0]:
        with suppress(OSError, MemoryError):
            yield path, read_file(path)


def read_one(path: Path, codec: Codec) -> Reading:
    """Return what one event file holds; bytes after its last newline are reported as a torn tail."""
    try:
        data = read_file(path)
    except NotAFileError:
        return Reading(problems=(ReadProblem(path, None, "not-a-file"),))
    except (OSError, MemoryError) as error:
        return Reading(problems=(ReadProblem(path, None, "unreadable", str(getattr(error, "errno", 0))),))
    whole = data.rfind(b"\n") + 1
    reading = read_lines(path, data[:whole], codec)
    torn = (_tail(path, data, len(data) - whole),) if whole < len(data) else ()
    return msgspec.structs.replace(reading, problems=reading.problems + torn, contents={path.name: data[:whole]})


def _tail(path: Path, data: bytes, length: int) -> ReadProblem:
    zeros = zeroed(data)
    return ReadProblem(path, None, "zeros" if zeros else "torn-tail", str(zeros or length))


def read_lines(path: Path, data: bytes, codec: Codec) -> Reading:
    """Return the events of the whole lines in `data`; line numbers are right if it is the beginning of the file."""
    data = data.removeprefix(codecs.BOM_UTF8)
    sound = decode_all(data, codec)
    if sound is not None and all(codec.schema_of(event) <= codec.schema for event in sound):
        return Reading(tuple(sound), newest_schema=codec.schema)
    return _read_each(path, data, codec)


def _read_each(path: Path, data: bytes, codec: Codec) -> Reading:
    """Read line by line, to report the bad lines."""
    events: list[Event] = []
    problems: list[ReadProblem] = []
    newest = codec.schema
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line or line.isspace():
            continue
        event = decode(line, codec)
        if isinstance(event, Unknown):
            problems.append(_problem(path, number, line, event))
            newest = max(newest, codec.schema + (event.why == "newer-schema"))
            if not event.seq:
                continue
        elif (schema := codec.schema_of(event)) > codec.schema:
            problems.append(ReadProblem(path, number, "newer-schema", str(schema)))
            newest = max(newest, schema)
        events.append(event)
    return Reading(tuple(events), tuple(problems), newest)


def _problem(path: Path, number: int, line: bytes, event: Unknown) -> ReadProblem:
    codes: dict[str, Code] = {"unknown-type": "unknown-type", "newer-schema": "newer-schema"}
    code = codes.get(event.why, "malformed" if _is_utf8(line) else "not-utf8")
    return ReadProblem(path, number, code, event.kind)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _purged_copies(read: Iterable[tuple[Path, Reading]]) -> list[ReadProblem]:
    """Return a problem for each file with words that were erased for good: an older copy, or a purge cut short."""
    held = [(path, reading.events) for path, reading in read]
    stands = erasures(event for _path, events in held for event in events)
    if not stands:
        return []
    counts = ((path, sum(stands.get(place(event), event) != event for event in events)) for path, events in held)
    return [ReadProblem(path, None, "purged-copy", str(count)) for path, count in counts if count]


def _emptied(folder: Path, found: Reading) -> Iterator[ReadProblem]:
    """Yield a problem for each file that lost all its entries, as those of others tell."""
    zeroed = {each.path.name for each in found.problems if each.code == "zeros"}
    contents = {name: data for name, data in found.contents.items() if name not in zeroed}
    numbered = all(each.code in ("torn-tail", "purged-copy", "foreign-file") for each in found.problems)
    for name, count in emptied(contents, found.events, numbered):
        yield ReadProblem(folder / EVENTS / name, None, "emptied", str(count))


def without_ghosts(events: list[Event]) -> Iterable[Event]:
    """Leave out damaged lines if another file has a valid event for their place."""
    if not any(isinstance(event, Unknown) for event in events):
        return events
    sound = {place(event) for event in events if not isinstance(event, Unknown)}
    return [event for event in events if not isinstance(event, Unknown) or place(event) not in sound]
