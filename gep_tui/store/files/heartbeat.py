"""Heartbeats: what each process was doing a second ago. Not part of the record, and nothing waits for them."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from time import monotonic
from zlib import crc32

import msgspec

from gep_tui.domain.stream.encoding import encoded
from gep_tui.domain.stream.text import clean, one_line
from gep_tui.store.files.disk import make_folder, read_file, replace_file, sync_file
from gep_tui.store.files.lines import is_time
from gep_tui.store.files.processes import Process, runs, this_process
from gep_tui.store.files.writers import is_writer

#: The folder of these files in a session's folder.
ALIVE = "alive"

#: Real seconds between two writes of a file.
PAUSE = 1.0

#: So much of a pause has to be over: a put that comes a little early is no reason to wake twice.
ENOUGH = 0.9

#: Seconds of silence after which a process of another computer counts as dead.
SILENCE = 300.0

#: Marks a heartbeat whose checksum does not match.
DAMAGED = "damaged"


class Alive(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A process at one moment: `at` in the record's time, the other times in its clocks'; the line it had half typed.

    The fields from `pid` on name the process; where `pid` is 0, `AliveFile.put` fills them in, and `check`, a sum over
    all the rest: the time of a record that goes on is taken from a sign that is as it was written.
    """

    writer: str
    at: datetime
    wall: datetime
    awake: float = 0.0
    asleep: float = 0.0
    draft: str = ""
    draft_kind: str = ""
    phase: str = ""
    seat: bool = False
    pid: int = 0
    host: str = ""
    boot: str = ""
    born: str = ""
    check: str = ""


class AliveFile:
    """The heartbeat file of one writer. If a full or hung disk prevents writing it, everything else goes on."""

    def __init__(self, folder: Path, writer: str, pause: float = PAUSE) -> None:
        """Write to the session in `folder`, at most once in `pause` seconds; nothing is created yet."""
        self.path = folder / ALIVE / f"{writer}.json"
        self._pause = pause
        self._process = this_process()
        self._latest: Alive | None = None
        self._written: Alive | None = None
        self._wake = threading.Event()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="gep-alive", daemon=True)
        self._thread.start()

    def put(self, alive: Alive) -> None:
        """Schedule `alive` for writing, unless a later one replaces it; returns at once."""
        self._latest = alive
        self._wake.set()

    def is_saved(self) -> bool:
        """Tell whether the file stands."""
        return self.path.exists()

    def close(self, timeout: float = 1.0) -> None:
        """Write the last one put, waiting at most `timeout` seconds, and none after it."""
        self._closing.set()
        self._wake.set()
        self._thread.join(timeout)

    def remove(self, timeout: float = 1.0) -> None:
        """Stop and remove the file, because this process ended in order."""
        self._latest = None
        self.close(timeout)
        with suppress(OSError):
            self.path.unlink()

    def _run(self) -> None:
        written = -self._pause
        while not self._closing.is_set():
            self._wake.wait()
            # who puts once in a pause wakes this thread once, and not again for the rest of the pause
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
        with suppress(OSError, ValueError):
            try:
                content = _sealed(alive)
            except MemoryError:
                # a line of many megabytes: it stands on the screen, and the time is to be known all the same
                content = _sealed(msgspec.structs.replace(alive, draft=""))
            make_folder(self.path.parent)
            # A half-typed line is to outlive a loss of power; the time of day alone may lag.
            replace_file(self.path, content, sync_file if alive.draft else None)


def read_alive(folder: Path, but: str = "") -> tuple[Alive, ...]:
    """Return the last sign of life of each writer of the session in `folder`; what cannot be read is left out.

    The file of the writer `but` is not opened.
    """
    return tuple(alive for path, alive in signs_of_life(folder, but) if alive.writer == path.stem)


def signs_of_life(folder: Path, but: str = "") -> Iterator[tuple[Path, Alive]]:
    """Yield every sign of life with its file, those too that stand under a name that is not their writer's.

    The writer of one that gives no possible name is "". Never raises.
    """
    with suppress(OSError):
        for path in sorted((folder / ALIVE).iterdir()):
            if not path.name.endswith(".json") or path.stem == but:
                continue
            if alive := _read(path):
                yield path, alive


def check_of(alive: Alive) -> str:
    """Return the checksum of a heartbeat."""
    return f"{crc32(encoded(msgspec.structs.replace(alive, check=''))):08x}"


def _sealed(alive: Alive) -> bytes:
    """Return a sign as it is written, its sum with it. Raises MemoryError where its line is too long for the memory."""
    return encoded(msgspec.structs.replace(alive, check=check_of(alive)))


def remove_sign(folder: Path, writer: str) -> None:
    """Remove the sign of life of `writer`, if one stands in the folder of this session itself.

    Anybody may have written it, or put a link in the folder's place: nothing outside of the session is touched.
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


def was_entered(alive: Alive, notes: Iterable[tuple[datetime, str]]) -> bool:
    """Tell whether the half-typed line became one of the `notes` (when, text), after that sign of life."""
    words = alive.draft.strip().split(" ")
    # A name after @ is not part of the note.
    texts = [" ".join(words[count:]) for count in range(4 if words[0].startswith("@") else 1)]
    return any(note.strip().startswith(text) for at, note in notes if at >= alive.at for text in texts if text)


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
    )
