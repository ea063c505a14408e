"""What a pack says about itself, and how much it may hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import msgspec

#: The formats that this version writes: of a session, and of a group. A gep that knows no groups refuses the second.
FORMAT, GROUP_FORMAT = 1, 2

#: The entry that describes all others, the folder of those, and that of the sessions of a group.
MANIFEST, FOLDER, SESSIONS = "manifest.json", "events/", "sessions/"

#: Largest pack, in bytes, and its largest content; the notes of a half day are below one megabyte.
MOST_PACKED, MOST_UNPACKED = 32 * 2**20, 128 * 2**20

#: The most bytes that locking adds to a pack.
ENVELOPE = 256

#: Largest manifest in bytes, and most event files: each process that opened the session wrote one.
MOST_SAID, MOST_FILES = 2**20, 2_000


class PackedFile(msgspec.Struct, frozen=True):
    """An event file in a pack: its name, its length in bytes, and the SHA-256 of its content."""

    name: str
    length: int
    sha256: str


class PackedSession(msgspec.Struct, frozen=True, kw_only=True):
    """A session in the pack of a group."""

    id: str
    title: str = ""
    files: tuple[PackedFile, ...] = ()


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The first entry of a pack. `reader` is the person it was made for, "" for nobody in particular.

    `session` is the id of the session, "" in the pack of a group: that has `group_id`, and `sessions`. `files` are the
    event files of the session or the group itself. `left_out` is how many notes to self were left out. `gep` is the
    version that wrote it.
    """

    format: int = FORMAT
    gep: str
    session: str = ""
    group_id: str = ""
    title: str = ""
    group: str = ""
    made: datetime
    reader: str = ""
    left_out: int = 0
    files: tuple[PackedFile, ...] = ()
    sessions: tuple[PackedSession, ...] = ()

    @property
    def is_group(self) -> bool:
        """Whether it is the pack of a group."""
        return self.format == GROUP_FORMAT

    @property
    def id(self) -> str:
        """The id of the group or session that is packed."""
        return self.group_id if self.is_group else self.session

    def entries(self) -> Iterator[tuple[str, PackedFile]]:
        """Yield each event file with the name of its entry."""
        yield from ((FOLDER + file.name, file) for file in self.files)
        for session in self.sessions:
            yield from ((session_folder(session.id) + file.name, file) for file in session.files)


def session_folder(id: str) -> str:
    """Return the folder of the files of a session in the pack of a group."""
    return f"{SESSIONS}{id}/"
