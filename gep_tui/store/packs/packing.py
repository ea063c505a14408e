"""Put the event files of a session, or of a group and its sessions, into one pack."""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Mapping, Sequence
from io import BytesIO
from pathlib import Path

import msgspec

from gep_tui.domain.stream.encoding import encoded
from gep_tui.store.files.disk import read_file
from gep_tui.store.files.reading import event_files
from gep_tui.store.library.ledger import sum_of
from gep_tui.store.packs.faults import PackFault
from gep_tui.store.packs.manifest import (
    ENVELOPE,
    FOLDER,
    MANIFEST,
    MOST_FILES,
    MOST_PACKED,
    MOST_UNPACKED,
    Manifest,
    PackedFile,
    PackedSession,
    session_folder,
)
from gep_tui.store.packs.private import without


class SessionToPack(msgspec.Struct, frozen=True, kw_only=True):
    """A session that goes with its group, without the words of the notes in `private`."""

    folder: Path
    id: str
    title: str
    private: frozenset[str] = frozenset()


def packed(folder: Path, about: Manifest, private: Collection[str] = ()) -> bytes:
    """Return the pack of the session in `folder`, without the words of the notes in `private`.

    Files are taken up to their last whole line, since a screen may be writing. Raises OSError if one cannot be read,
    PackFault if there is too much.
    """
    contents = _contents(folder, private)
    return _pack(msgspec.structs.replace(about, files=_listed(contents)), _entries(FOLDER, contents))


def packed_group(folder: Path, about: Manifest, sessions: Sequence[SessionToPack]) -> bytes:
    """Return the pack of the group in `folder`, with these sessions. Raises as `packed` does."""
    contents = _contents(folder)
    entries, listed = _entries(FOLDER, contents), list[PackedSession]()
    for session in sessions:
        theirs = _contents(session.folder, session.private)
        listed.append(PackedSession(id=session.id, title=session.title, files=_listed(theirs)))
        entries |= _entries(session_folder(session.id), theirs)
    return _pack(msgspec.structs.replace(about, files=_listed(contents), sessions=tuple(listed)), entries)


def _contents(folder: Path, private: Collection[str] = ()) -> dict[str, bytes]:
    return {path.name: without(_whole(read_file(path)), private) for path in event_files(folder)[0]}


def _listed(contents: Mapping[str, bytes]) -> tuple[PackedFile, ...]:
    return tuple(PackedFile(name, len(data), sum_of(data)) for name, data in contents.items())


def _entries(folder: str, contents: Mapping[str, bytes]) -> dict[str, bytes]:
    return {folder + name: data for name, data in contents.items()}


def _pack(about: Manifest, entries: dict[str, bytes]) -> bytes:
    if len(entries) > MOST_FILES or sum(map(len, entries.values())) > MOST_UNPACKED:
        raise PackFault("too-large")
    pack = _zipped(about, entries)
    if len(pack) > MOST_PACKED - ENVELOPE:
        raise PackFault("too-large")
    return pack


def _zipped(about: Manifest, entries: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    made = about.made.timetuple()[:6]
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in ((MANIFEST, encoded(about)), *entries.items()):
            entry = zipfile.ZipInfo(name, max(made, (1980, 1, 1, 0, 0, 0)))
            entry.external_attr = 0o600 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return buffer.getvalue()


def _whole(data: bytes) -> bytes:
    return data[: data.rfind(b"\n") + 1]
