"""Open a pack. It may come from anywhere: nothing in it is trusted unchecked, and nothing is written here."""

from __future__ import annotations

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

import msgspec

from gep_tui.store.files.disk import read_file
from gep_tui.store.files.reading import is_event_file
from gep_tui.store.library.ids import is_id
from gep_tui.store.library.ledger import sum_of
from gep_tui.store.packs.faults import PackFault
from gep_tui.store.packs.manifest import (
    FOLDER,
    FORMAT,
    GROUP_FORMAT,
    MANIFEST,
    MOST_FILES,
    MOST_PACKED,
    MOST_SAID,
    MOST_UNPACKED,
    SESSIONS,
    Manifest,
    session_folder,
)

#: The first bytes of a zip file.
ZIP = b"PK\x03\x04"

# What a name may not contain: a way into another folder, or characters that a terminal obeys.
_NOT_IN_A_NAME = re.compile(r"[/\\:\x00-\x1f\x7f-\x9f]")

# What zipfile and zlib raise for a damaged or forged file.
_FAULTS = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError, MemoryError)


class PackedRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A session, or with `is_group` a group, whose content has been verified: `contents` are its event files by name.

    `gep` is the version that packed it.
    """

    id: str
    title: str
    gep: str
    contents: dict[str, bytes]
    is_group: bool = False


class Pack(msgspec.Struct, frozen=True):
    """A pack whose content has been verified: its manifest, and the records in it, a group before its sessions."""

    about: Manifest
    records: tuple[PackedRecord, ...]


class _Version(msgspec.Struct):
    """The part of a manifest that every format of pack has."""

    format: int
    gep: str = ""


def read_pack(path: Path) -> bytes:
    """Return the bytes of the file `path`. Raises OSError, PackFault if they are too many for a pack."""
    data = read_file(path, most=MOST_PACKED + 1)
    if len(data) > MOST_PACKED:
        raise PackFault("too-large", str(path.stat().st_size))
    return data


def unpacked(data: bytes) -> Pack:
    """Return the pack in `data`. Raises PackFault."""
    if not data.startswith(ZIP):
        raise PackFault("not-a-pack")
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except _FAULTS:
        raise PackFault("cut") from None
    try:
        with archive:
            return _checked(archive)
    except _FAULTS:
        raise PackFault("damaged") from None


def _checked(archive: zipfile.ZipFile) -> Pack:
    """Return the pack in `archive`; sizes are checked before anything is unpacked."""
    entries = {entry.filename: entry for entry in archive.infolist()}
    if len(entries) != len(archive.infolist()):
        raise PackFault("damaged")
    if len(entries) > MOST_FILES + 1 or sum(entry.file_size for entry in entries.values()) > MOST_UNPACKED:
        raise PackFault("too-large")
    if MANIFEST not in entries:
        raise PackFault("not-a-pack")
    about = _manifest(_content(archive, entries[MANIFEST], MOST_SAID))
    for name, entry in entries.items():
        _look_at(name, entry)
    named = [name for name, _file in about.entries()]
    if set(named) != entries.keys() - {MANIFEST} or len(named) != len(set(named)):
        raise PackFault("damaged")
    contents = {}
    for name, file in about.entries():
        content = _content(archive, entries[name], file.length)
        if len(content) != file.length or sum_of(content) != file.sha256:
            raise PackFault("damaged", file.name)
        contents[name] = content
    return Pack(about, tuple(_records(about, contents)))


def _records(about: Manifest, contents: Mapping[str, bytes]) -> Iterator[PackedRecord]:
    """Yield the records of a pack, from the content of its entries."""
    files = {file.name: contents[FOLDER + file.name] for file in about.files}
    yield PackedRecord(id=about.id, title=about.title, gep=about.gep, contents=files, is_group=about.is_group)
    for session in about.sessions:
        files = {file.name: contents[session_folder(session.id) + file.name] for file in session.files}
        yield PackedRecord(id=session.id, title=session.title, gep=about.gep, contents=files)


def _manifest(said: bytes) -> Manifest:
    """Return the manifest of a pack. Raises PackFault for one of another format."""
    version = msgspec.json.decode(said, type=_Version)
    if version.format > GROUP_FORMAT:
        raise PackFault("newer", version.gep)
    if version.format < FORMAT:
        raise PackFault("older", version.gep)
    about = msgspec.json.decode(said, type=Manifest)
    sessions = [each.id for each in about.sessions]
    if not all(map(is_id, (about.id, *sessions))) or len(sessions) != len(set(sessions)):
        raise PackFault("damaged", MANIFEST)
    if about.made.tzinfo is None or (sessions and not about.is_group):
        raise PackFault("damaged", MANIFEST)
    return about


def _look_at(name: str, entry: zipfile.ZipInfo) -> None:
    """Raise PackFault for an entry that no pack has. Nothing is ever written under the name of an entry."""
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise PackFault("link", name)
    folder, slash, own = name.rpartition("/")
    is_ours = name == MANIFEST or (_is_folder(folder + slash) and is_event_file(own) and not _NOT_IN_A_NAME.search(own))
    if not is_ours or entry.flag_bits & 1 or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise PackFault("foreign", name)


def _is_folder(folder: str) -> bool:
    """Tell whether a pack has such a folder: that of its events, or that of a session of its group."""
    id = folder.removeprefix(SESSIONS).removesuffix("/")
    return folder == FOLDER or (is_id(id) and folder == session_folder(id))


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """Return at most `most` bytes of an entry, whatever size it claims. Raises PackFault if there are more."""
    with archive.open(entry) as file:
        content = file.read(most + 1)
        if len(content) > most:
            raise PackFault("damaged", entry.filename)
        file.read(1)  # compares the checksum of what was unpacked
    return content
