"""Read of a session only what tells of commitments: other notes and who spoke are passed over, undecoded."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from gep_tui.domain.protocol.note_kinds import COMMITMENT
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.state import Session
from gep_tui.store.files.reading import files_read, read_lines, without_ghosts

_ADDED = b'\n{"type":"note_added",'
_KIND = f'"kind":"{COMMITMENT}"'.encode()

# Every line but new notes and those that change no commitment, as gep writes them.
_OTHERS = re.compile(rb'\n(?!\{"type":"(?:note_added|turns?_|hands?_|vote_|line_))[^\n]+')

# Lines that need a note whatever its kind was, and what in them looks like the key of a note: the writer and a number.
_NEEDING = re.compile(rb'\{"type":"(?:note_split|notes_joined)"|' + re.escape(_KIND))
_KEY = re.compile(rb'"([^"\\]+)-(\d+)')


def read_commitments(folder: Path) -> Session:
    """Return the session in `folder` without most of its notes: all commitments are there, and all they hang on.

    A board of it is the same as a board of the whole. Empty if nothing can be read.
    """
    files = [(path, b"\n" + _whole_lines(data)) for path, data in files_read(folder)]
    others = [b"".join(_OTHERS.findall(data)) for _path, data in files]
    wanted = [_KIND, *{key for lines in others for key in _needed(lines)}]
    kept = [
        (path, b"".join((each, *_added(data, wanted), b"\n")).lstrip(b"\n"))
        for (path, data), each in zip(files, others, strict=True)
    ]
    events = [event for path, lines in kept for event in read_lines(path, lines, SESSION).events]
    return fold(without_ghosts(events))


def _whole_lines(data: bytes) -> bytes:
    return data[: data.rfind(b"\n") + 1].removeprefix(codecs.BOM_UTF8)


def _needed(lines: bytes) -> Iterator[bytes]:
    """Yield what begins the lines of the notes that are needed beside the commitments, after their type."""
    for line in lines.split(b"\n"):
        if _NEEDING.search(line):
            for writer, seq in _KEY.findall(line):
                yield b'{"type":"note_added","writer":"%s","seq":%s,' % (writer, seq)


def _added(data: bytes, wanted: list[bytes]) -> Iterator[bytes]:
    """Yield, each once and behind a line end, the lines of new notes that contain one of the pieces `wanted`."""
    starts: set[int] = set()
    for piece in wanted:
        at = data.find(piece)
        while at >= 0:
            start, end = data.rfind(b"\n", 0, at), data.find(b"\n", at)
            if start not in starts and data.startswith(_ADDED, start):
                starts.add(start)
                yield data[start:end]
            at = data.find(piece, end)
