"""Extract every event from the bytes of a damaged file, and the text of notes that are no longer events."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

import msgspec

from gep_tui.domain.stream.codec import Codec
from gep_tui.domain.stream.event import Event, tag_of
from gep_tui.domain.stream.undoing import Unknown
from gep_tui.store.files.lines import decode, decode_all
from gep_tui.store.recovery.encodings import from_utf_16, letters_mended, utf_16, without_zeros
from gep_tui.store.recovery.mend import LinePlace, Mended, mend
from gep_tui.store.recovery.scraps import scraps
from gep_tui.store.recovery.subject import Subject

#: What happened to the bytes.
Cause = Literal["utf-16", "letters", "zeros", "joined", "no-newline", "senseless", "fields"]


class Salvage(msgspec.Struct, frozen=True):
    """The lines that are events, without their newlines; an intact line is kept byte for byte.

    `mended` counts the lines in which letters were guessed, `lost` the pieces that are no event; `texts` are the notes'
    texts in those pieces, possibly cut. `unread` are fields that got a neutral value because they could not be read:
    "session_opened 1: plan.4.mode".
    """

    lines: tuple[bytes, ...] = ()
    events: tuple[Event, ...] = ()
    causes: frozenset[Cause] = frozenset()
    mended: int = 0
    lost: int = 0
    texts: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


class _Piece(NamedTuple):
    """The events in one line; `rest` is what was around them."""

    found: tuple[tuple[bytes, Event], ...] = ()
    rest: tuple[bytes, ...] = ()
    causes: frozenset[Cause] = frozenset()
    mended: int = 0
    unread: tuple[str, ...] = ()


#: What holds no words: blanks, zeros, a byte order mark, and the signs of a list that lines were wrapped in.
_NO_WORDS = b" \t\r\0\xef\xbb\xbf[],"

_EVENT_BEGINS = re.compile(rb'\{\s*"[a-z_]+"\s*:')
_parse = json.JSONDecoder()


def salvage(data: bytes, subject: Subject, writer: str = "") -> Salvage:
    """Return everything that `data` still holds. Never raises; an intact file gives its lines unchanged.

    In a file known to be `writer`'s own, a line that is no longer an event is rebuilt field by field.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    found = _of_lines(data, subject, writer)
    encoding = "" if len(found.lines) > found.mended else utf_16(data)
    if not encoding:
        return found
    other = _of_lines(from_utf_16(data, encoding), subject, writer)
    return msgspec.structs.replace(other, causes=other.causes | {"utf-16"}) if other.lines else found


def is_sound(event: Event) -> bool:
    """Tell whether `event` is a real event, even of another version, and has a place in the record."""
    return not isinstance(event, Unknown) or (event.why != "malformed" and event.seq > 0)


def _of_lines(data: bytes, subject: Subject, writer: str) -> Salvage:
    pieces = [line.removesuffix(b"\r") for line in data.split(b"\n")]
    ends_whole = not pieces[-1].strip(b" \t\r\0")
    sound = decode_all(data, subject.codec) if ends_whole else None
    if sound is not None:
        return Salvage(tuple(line for line in pieces if line.strip()), tuple(sound))
    found = [_of_piece(line, subject.codec) for line in pieces if line.strip(b" \t\r\0")]
    if writer:
        found = _by_fields(found, subject, writer)
    causes = {cause for piece in found for cause in piece.causes}
    if not ends_whole and found[-1].found:
        causes.add("no-newline")
    if b"\0" in data:
        causes.add("zeros")
    rest = [rest for piece in found for rest in piece.rest]
    return Salvage(
        lines=tuple(line for piece in found for line, _event in piece.found),
        events=tuple(event for piece in found for _line, event in piece.found),
        causes=frozenset(causes | ({"senseless"} if rest else set())),
        mended=sum(piece.mended for piece in found),
        lost=len(rest),
        texts=tuple(text for each in rest for text in scraps(each)),
        unread=tuple(path for piece in found for path in piece.unread),
    )


def _by_fields(pieces: list[_Piece], subject: Subject, writer: str) -> list[_Piece]:
    """Return the pieces; one without an event is rebuilt if there is a place for it between its neighbours."""
    mended: list[_Piece] = []
    for number, piece in enumerate(pieces):
        if piece.found or not piece.rest:
            mended.append(piece)
            continue
        before = next((each.found[-1][1] for each in reversed(mended) if each.found), None)
        after = next((each.found[0][1] for each in pieces[number + 1 :] if each.found), None)
        found = mend(b"".join(piece.rest), LinePlace(writer, before, after), subject)
        mended.append(_made(found) if found else piece)
    return mended


def _made(found: Mended) -> _Piece:
    name = f"{tag_of(type(found.event))} {found.event.seq}"
    unread = tuple(f"{name}: {path}" for path in found.unread)
    return _Piece(((found.line, found.event),), (), frozenset({"fields"}), 1, unread)


def _of_piece(piece: bytes, codec: Codec) -> _Piece:
    """Return the event of a line, or else the events inside it."""
    whole = _mended(piece.strip(b"\0"), codec)
    if whole is not None:
        line, event, causes = whole
        return _Piece(((line, event),), (), causes, len(causes))
    within = list(_within(piece, codec))
    found = tuple((line, event) for line, event, _causes in within if event is not None)
    rest = tuple(line for line, event, _causes in within if event is None and line.strip(_NO_WORDS))
    causes = frozenset({cause for _line, _event, each in within for cause in each})
    mended = sum(bool(each) for _line, _event, each in within)
    return _Piece(found, rest, causes | {"joined"} if found else causes, mended)


def _mended(line: bytes, codec: Codec) -> tuple[bytes, Event, frozenset[Cause]] | None:
    """Return the line as an event and what was mended in it, or None if it is not one."""
    for candidate, cause in _candidates(line):
        event = decode(candidate, codec)
        # A type in which letters are guessed is not one of a newer gep.
        if is_sound(event) and not (cause and isinstance(event, Unknown)):
            return candidate, event, frozenset({cause} if cause else ())
    return None


def _candidates(line: bytes) -> Iterator[tuple[bytes, Cause | None]]:
    yield line, None
    for each in (line, *without_zeros(line)):
        if each is not line:
            yield each, "zeros"
        letters = letters_mended(each)
        if letters is not None:
            yield letters, "letters"


def _within(piece: bytes, codec: Codec) -> Iterator[tuple[bytes, Event | None, frozenset[Cause]]]:
    """Yield the events in a piece, and what is before, between and after them."""
    text, since, at = piece.decode("latin-1"), 0, 0
    while (begin := _EVENT_BEGINS.search(piece, at)) is not None:
        try:
            end = _parse.raw_decode(text, begin.start())[1]
        except RecursionError:
            break
        except ValueError:
            at = begin.end()
            continue
        mended = _mended(piece[begin.start() : end], codec)
        if mended is None:
            at = begin.end()
            continue
        yield piece[since : begin.start()], None, frozenset()
        yield mended
        since = at = end
    yield piece[since:], None, frozenset()
