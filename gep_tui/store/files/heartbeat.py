"""Heartbeats: what each process was doing a second ago. They are not part of the record, and nothing waits for them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from time import monotonic
from zlib import crc32

import msgspec

from gep_tui.domain.stream.encoding import encoded
from gep_tui.domain.stream.text import clean, one_line
from gep_tui.store.files.disk import clear_away, make_folder, read_file, replace_file, sync_file
from gep_tui.store.files.lines import is_time
from gep_tui.store.files.processes import Process, runs, this_process
from gep_tui.store.files.shelter import FOLDERS
from gep_tui.store.files.writers import is_writer

#: The folder of heartbeats in a session's folder.
ALIVE = "alive"

#: Real seconds between two writes of a file.
PAUSE = 1.0

#: The part of a pause that must be over: a heartbeat that comes slightly early should not wake the thread twice.
ENOUGH = 0.9

#: Seconds that the last write gets.
AT_END = 1.0

#: Seconds of silence after which a process of another computer counts as dead.
SILENCE = 300.0

#: The role of a read-only screen: its heartbeat does not show that anybody kept the clock.
ROOM = "room"

#: Marks a heartbeat whose checksum does not match.
DAMAGED = "damaged"


class Alive(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A process at one moment: `at` in the record's time, other times by its own clocks; and its half-typed line.

    `role` is the screen that it shows ("live", "notes", "room"), `author` who writes there, `opened` since when, and
    `seen` the number of the last event it had read. Of the draft the first `line` characters stood on the note line, if
    words typed in a question follow them. An older gep leaves these five out.

    The fields from `pid` on identify the process; if `pid` is 0, `AliveFile.put` fills them in. `check` is a checksum
    over the fields that an older gep knows too: only an unaltered heartbeat may set the time of a resumed record.
    """

    writer: str
    at: datetime
    wall: datetime
    awake: float = 0.0
    asleep: float = 0.0
    draft: str = ""
    draft_kind: str = ""
    line: int = 0
    phase: str = ""
    seat: bool = False
    role: str = ""
    author: str = ""
    opened: datetime | None = None
    seen: int = 0
    pid: int = 0
    host: str = ""
    boot: str = ""
    born: str = ""
    check: str = ""


class AliveFile:
    """The heartbeat file of one writer. If a full or hung disk prevents writing it, everything else goes on."""

    def __init__(
        self, folder: Path, writer: str, pause: float = PAUSE, refuge: Callable[[], Path | None] = lambda: None
    ) -> None:
        """Write to the session in `folder`, at most once in `pause` seconds; nothing is created yet.

        While that folder is gone, write to the one that `refuge` returns, if any.
        """
        self.path = folder / ALIVE / f"{writer}.json"
        self._refuge, self._astray = refuge, Path()
        self._pause = pause
        self._process = this_process()
        self._latest: Alive | None = None
        self._written: Alive | None = None
        self._is_saved = False
        #: Why the last write failed, `None` if it did not.
        self.fault: OSError | None = None
        self._wake = threading.Event()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="gep-alive", daemon=True)
        self._thread.start()

    def put(self, alive: Alive) -> None:
        """Schedule `alive` for writing, unless a later one replaces it; returns at once."""
        self._latest = alive
        self._wake.set()

    def is_saved(self) -> bool:
        """Tell whether what this process put has reached the disk: a file of this name may be an earlier process's."""
        return self._is_saved

    def close(self) -> None:
        """Write the last one put, waiting at most `AT_END` seconds, and none after it."""
        self._closing.set()
        self._wake.set()
        self._thread.join(AT_END)

    def remove(self) -> None:
        """Stop and remove the file, because this process ended in order."""
        self._latest = None
        self.close()
        with suppress(OSError):
            (self.path if self._astray == Path() else self._astray).unlink()

    def _run(self) -> None:
        written = -self._pause
        while not self._closing.is_set():
            self._wake.wait()
            # a heartbeat put once in each pause wakes this thread only once in that pause
            if (left := written + self._pause * ENOUGH - monotonic()) > 0:
                self._closing.wait(left)
            self._wake.clear()
            written = monotonic()
            self._write()
        self._write()

    def _write(self) -> None:
        alive = self._latest
        if alive is None or alive is self._written:
            return
        self._written = alive
        if not alive.pid:
            alive = msgspec.structs.replace(alive, **msgspec.structs.asdict(self._process))
        try:
            content = sealed(alive)
        except MemoryError:
            # a line of many megabytes: it is still on the screen, and the heartbeat's time matters more
            content = sealed(msgspec.structs.replace(alive, draft=""))
        except ValueError:
            return
        path = self._place()
        if path is None:
            return  # the session was deleted meanwhile: do not create its folder again
        try:
            make_folder(path.parent)
            # A half-typed line must survive a loss of power; a heartbeat alone may lag.
            replace_file(path, content, sync_file if alive.draft else None)
        except OSError as error:
            self.fault = error
            return
        self._is_saved, self.fault = True, None
        self._clear(path)

    def _place(self) -> Path | None:
        """Return the file to write: in the session's folder, in its refuge, or none."""
        refuge = self._refuge()
        if refuge is not None:
            return refuge / ALIVE / self.path.name
        return self.path if self.path.parent.parent.is_dir() else None

    def _clear(self, path: Path) -> None:
        """Remove what was left in a refuge, now that `path` is written."""
        before, self._astray = self._astray, path if path != self.path else Path()
        if before.name and before != path:
            clear_away(before, FOLDERS)


def read_alive(folder: Path, but: str = "") -> tuple[Alive, ...]:
    """Return the last heartbeat of each writer of the session in `folder`; what cannot be read is left out.

    The file of the writer `but` is not opened.
    """
    return tuple(alive for path, alive in signs_of_life(folder, but) if alive.writer == path.stem)


def signs_of_life(folder: Path, but: str = "") -> Iterator[tuple[Path, Alive]]:
    """Yield every heartbeat with its file, even if the file is not named after its writer.

    The writer is "" if the heartbeat gives no valid name. Never raises.
    """
    with suppress(OSError):
        for path in sorted((folder / ALIVE).iterdir()):
            if not path.name.endswith(".json") or path.stem == but:
                continue
            if alive := _read(path):
                yield path, alive


def check_of(alive: Alive) -> str:
    """Return the checksum of a heartbeat, over the fields that an older gep knows, so that both compute the same."""
    known = msgspec.structs.replace(alive, line=0, role="", author="", opened=None, seen=0, check="")
    return f"{crc32(encoded(known)):08x}"


def sealed(alive: Alive) -> bytes:
    """Return a heartbeat as it is written, with its checksum. Raises MemoryError if its line is too long."""
    return encoded(msgspec.structs.replace(alive, check=check_of(alive)))


def remove_sign(folder: Path, writer: str) -> None:
    """Remove the heartbeat of `writer`, if it is in this session's own folder.

    Anybody may have written it, or replaced the folder by a link: nothing outside the session is touched.
    """
    with suppress(OSError):
        if (folder / ALIVE).is_symlink():
            return
        for path in (folder / ALIVE).iterdir():
            if path.name == f"{writer}.json":
                path.unlink()


def running(alive: Alive) -> bool:
    """Tell whether exactly this process still runs on this computer."""
    return runs(Process(pid=alive.pid, host=alive.host, boot=alive.boot, born=alive.born))


def _read(path: Path) -> Alive | None:
    try:
        alive = msgspec.json.decode(read_file(path), type=Alive)
        check = check_of(alive) if alive.check else ""
    except (OSError, ValueError, RecursionError, MemoryError):
        return None
    if not is_time(alive.at) or alive.wall.tzinfo is None:
        return None
    if alive.check != check:
        alive = msgspec.structs.replace(alive, check=DAMAGED)
    return msgspec.structs.replace(
        alive,
        writer=alive.writer if is_writer(alive.writer) else "",
        draft=clean(alive.draft),
        draft_kind=one_line(alive.draft_kind),
        phase=one_line(alive.phase),
        role=one_line(alive.role),
        author=one_line(alive.author),
        opened=alive.opened if alive.opened is not None and is_time(alive.opened) else None,
    )
