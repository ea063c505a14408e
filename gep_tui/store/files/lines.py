"""Turn an event into a line of a file, and back. Reading never fails: nonsense becomes an `Unknown`."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

import msgspec

from gep_tui.domain.stream.codec import Codec
from gep_tui.domain.stream.encoding import encoded
from gep_tui.domain.stream.event import EPOCH, Event, tag_of
from gep_tui.domain.stream.text import clean, one_line
from gep_tui.domain.stream.undoing import Unknown
from gep_tui.store.files.writers import WRITER

#: Largest number in a record: sums of times stay within the calendar, and all sums within 64 bits.
MOST = 2 * 10**9

# West of Greenwich, a clock that was never set and counts from 1970 shows 1969.
_FIRST_YEAR, _LAST_YEAR = 1969, 9000

# Where text may contain what `clean` would change: escapes that the encoder never writes for clean text, and raw bytes.
_ESCAPED = re.compile(rb"\\[ubfr]")
_RAW = re.compile(rb"\x7f|\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]|\xef\xbb\xbf")
_ASCII = bytes(range(0x7F))

_any = msgspec.json.Decoder()

# msgspec's own errors and those of UTF-8 are ValueErrors.
_FAULTS = (ValueError, RecursionError, OverflowError, MemoryError)


def encode(event: Event) -> bytes:
    """Return `event` as one line, its newline included."""
    try:
        return encoded(event) + b"\n"
    except UnicodeEncodeError:
        return encoded(_checked(event, is_clean=False)) + b"\n"


def decode(line: bytes, codec: Codec) -> Event:
    """Return the event in a line of a `codec` stream, with its text cleaned.

    An `Unknown` says why the line is no event: "malformed", "unknown-type", "newer-schema". It has the line's writer,
    seq and time if they can be read, else "", 0 and the epoch.
    """
    try:
        event = codec.decoder.decode(line)
        if not _is_placed(event.writer, event.seq, event.at):
            return _unknown(line, codec)
        is_clean = _is_clean(line)
        return event if is_clean and isinstance(event, codec.plain) else _checked(event, is_clean)
    except _FAULTS:
        return _unknown(line, codec)


def decode_all(lines: bytes, codec: Codec) -> list[Event] | None:
    """Return the events of many lines, three times as fast; None unless every one is sound and its text clean."""
    if not _is_clean(lines):
        return None
    try:
        events = codec.decoder.decode_lines(lines)
        if _are_placed(events):
            return [event if isinstance(event, codec.plain) else _checked(event, is_clean=True) for event in events]
    except _FAULTS:
        pass
    return None


def _is_clean(lines: bytes) -> bool:
    return not _ESCAPED.search(lines) and not _RAW.search(lines.translate(None, _ASCII))


def _is_placed(writer: str, seq: int, at: datetime) -> bool:
    return 1 <= seq <= MOST and is_time(at) and WRITER.fullmatch(writer) is not None


def _are_placed(events: list[Event]) -> bool:
    """Tell whether every event has a valid writer, seq and time, checking shared values only once."""
    seqs = {event.seq for event in events} or {1}
    days = {(event.at.tzinfo is None, event.at.year) for event in events}
    return (
        1 <= min(seqs) <= max(seqs) <= MOST
        and all(not naive and _FIRST_YEAR <= year <= _LAST_YEAR for naive, year in days)
        and all(WRITER.fullmatch(writer) for writer in {event.writer for event in events})
    )


def is_time(at: datetime) -> bool:
    """Tell whether a time is usable: it has an offset, and its year is well within the calendar."""
    return at.tzinfo is not None and _FIRST_YEAR <= at.year <= _LAST_YEAR


def _checked(event: Event, is_clean: bool) -> Event:
    """Return `event` with clean text; raises ValueError if a number or a time in it is out of range."""
    plain = msgspec.to_builtins(event, builtin_types=(datetime,))
    _reckon(plain)
    if is_clean:
        return event
    cleaned: Event = msgspec.convert(_clean(plain), type=type(event))
    return cleaned


def _reckon(value: Any) -> None:
    """Raise ValueError for a number or time that the rest of the program cannot use."""
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, (list, tuple)):
        for each in value:
            if not isinstance(each, str):
                _reckon(each)
    elif isinstance(value, datetime):
        if not is_time(value):
            raise ValueError("a time without its offset, or out of the calendar")
    elif isinstance(value, (int, float)) and abs(value) > MOST:
        raise ValueError("a number beyond reason")


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(key): _clean(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_clean(each) for each in value]
    return value


def _unknown(line: bytes, codec: Codec) -> Unknown:
    """Return an `Unknown` with whatever can be read from a line that is no event."""
    try:
        fields = _any.decode(line)
    except _FAULTS:
        return Unknown(why="malformed")
    if not isinstance(fields, dict):
        return Unknown(why="malformed")
    kind, schema = fields.get("type"), fields.get("schema")
    name = one_line(kind)[:64] if isinstance(kind, str) else ""
    writer, seq, at = _place(fields)
    why = "malformed"
    if kind == tag_of(codec.opening) and isinstance(schema, int) and schema > codec.schema:
        why = "newer-schema"
    elif isinstance(kind, str) and seq and not (codec.near_tag(kind) or codec.was_opening(fields)):
        why = "unknown-type"
    return Unknown(writer=writer, seq=seq, at=at, kind=name, why=why)


def _place(fields: dict[str, Any]) -> tuple[str, int, datetime]:
    """Return writer, seq and time of a line, or "", 0 and the epoch if one of them makes no sense."""
    try:
        writer = msgspec.convert(fields.get("writer"), str)
        seq = msgspec.convert(fields.get("seq"), int)
        at = msgspec.convert(fields.get("at"), datetime)
    except _FAULTS:
        return "", 0, EPOCH
    return (writer, seq, at) if _is_placed(writer, seq, at) else ("", 0, EPOCH)
