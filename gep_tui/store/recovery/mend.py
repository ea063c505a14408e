"""Rebuild an event from a damaged line, field by field, in its place in the record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.undoing import Unknown
from gep_tui.store.files.lines import MOST, decode, encode, is_time
from gep_tui.store.files.writers import WRITER
from gep_tui.store.recovery.encodings import letters_mended
from gep_tui.store.recovery.fields import Fields
from gep_tui.store.recovery.repair import repaired
from gep_tui.store.recovery.subject import Subject

#: A line begins with its type, in which zeros may stand for letters; so many bytes are looked at.
_WORD, _HEAD = re.compile(r"[a-z_\0]+"), 48


class LinePlace(NamedTuple):
    """The place of a line: the writer of its file, and the intact events before and after it, if any."""

    writer: str
    before: Event | None = None
    after: Event | None = None


class Mended(NamedTuple):
    """The event and its line, without the newline, and the paths of fields that could not be read."""

    line: bytes
    event: Event
    unread: tuple[str, ...]


def mend(line: bytes, place: LinePlace, subject: Subject) -> Mended | None:
    """Return the event that `line` was; None if its type is unknown or it was never complete."""
    text = (letters_mended(line) or line).decode("utf-8", "replace")
    pieces = subject.pieces(text) if subject.pieces and place.before is None else {}
    value = repaired(text) if line.rstrip(b" \t\r\0").endswith(b"}") else None
    kind = _kind(text, {**pieces, **(value or {})}, subject)
    if kind is None or not WRITER.fullmatch(place.writer):
        return None
    if kind is subject.codec.opening and pieces:
        value = _fuller(value or {}, pieces)
    return None if value is None else _of_fields(value, kind, place, subject)


def _fuller(value: dict[str, Any], pieces: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of an opening; plan, blocks and people come from the source that has more of them."""
    lists = {name: each for name, each in pieces.items() if isinstance(each, list)}
    longer = {name: each for name, each in lists.items() if len(each) > len(_list(value.get(name)))}
    return {**pieces, **value, **longer}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _kind(text: str, value: dict[str, Any], subject: Subject) -> type[Event] | None:
    """Return the kind of event that a line was; one with a plan is an opening, whatever its type has lost."""
    head = text.partition('"writer"')[0][:_HEAD]
    tags = (subject.codec.near_tag(word) for word in _WORD.findall(head))
    tag = next(filter(None, tags), "")
    opened = value.get("plan") or subject.codec.was_opening(value)
    return subject.codec.kinds.get(tag) or (subject.codec.opening if opened else None)


def _of_fields(value: dict[str, Any], kind: type[Event], place: LinePlace, subject: Subject) -> Mended | None:
    fields = Fields(subject.neutral)
    seq, at = _seq(value, place), _at(value, place)
    if seq is None or at is None:
        return None
    fields.unread += [name for name, found in (("seq", seq), ("at", at)) if not _says(value, name, found)]
    event = fields.struct(value, kind, writer=place.writer, seq=seq, at=at)
    line = encode(event).removesuffix(b"\n")
    read = decode(line, subject.codec)
    return None if isinstance(read, Unknown) else Mended(line, read, tuple(fields.unread))


def _seq(value: dict[str, Any], place: LinePlace) -> int | None:
    """Return the line's own number if it fits between its neighbours, else the first free one."""
    low = place.before.seq if place.before else 0
    high = place.after.seq if place.after else MOST
    said = value.get("seq")
    if isinstance(said, int) and not isinstance(said, bool) and low < said < high:
        return said
    return low + 1 if low + 1 < high else None


def _at(value: dict[str, Any], place: LinePlace) -> datetime | None:
    """Return the line's own time, else a neighbour's."""
    for each in _times(value.get("at")):
        return each
    neighbour = place.before or place.after
    return neighbour.at if neighbour else None


def _times(said: Any) -> Iterator[datetime]:
    try:
        found = datetime.fromisoformat(said)
    except (TypeError, ValueError):
        return
    if is_time(found):
        yield found


def _says(value: dict[str, Any], name: str, found: Any) -> bool:
    said = value.get(name)
    return bool(said == found) or next(_times(said), None) == found
