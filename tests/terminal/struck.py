"""Runs `gep` with one of its calls to the disk struck: `struck.py TALLY STRIKE ARGUMENTS…`.

Every call that changes something in the data folder (GEP_HOME) is counted, whichever thread makes it, and written to
the file TALLY, one line each: `kind place number`. STRIKE is "" or `kind place number how`, and strikes just that call:

- `before`, `after`: the process is killed before the call, or once it has returned;
- `half`: half of a write is done, then the process is killed;
- an error's name (`ENOSPC`, `EIO`): the call fails; with `+` behind it, so does every later one of that kind and place.

A name made by chance (a temporary file's, a writer's) stands as `*` in a place.

`struck.py TALLY - ARGUMENTS…` takes a strike from each line of its input, does it in a process of its own, which need
not load the program again, and answers with a line: what `waitpid` tells.
"""

from __future__ import annotations

import errno
import os
import re
import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

_CHANCE = re.compile(r"[.-][0-9a-f]{8}\.tmp$")
_WRITER = re.compile(r"(?<=/)\.?[a-z0-9]+-[a-z0-9]{4}(?=(\.\d+)?\.json)")


class Strikes:
    """Stands between the program and its calls to the disk."""

    def __init__(self, home: str, tally: int, strike: str) -> None:
        self.home = os.path.realpath(home)
        self.tally = tally
        self.kind, self.place, number, self.how = strike.split() if strike else ("", "", "0", "")
        self.number = int(number)
        self.counts: Counter[tuple[str, str]] = Counter()
        self.paths: dict[int, str] = {}
        self.lock = threading.Lock()
        self.write = os.write

    def begin(self) -> None:
        """Take the place of the calls."""
        os.open = self._opening(os.open)  # type: ignore[assignment]
        os.close = self._closing(os.close)
        os.write = self._on_file("write", os.write)
        os.fsync = self._on_file("fsync", os.fsync)
        for kind in ("mkdir", "rename", "replace", "link", "unlink", "rmdir"):
            setattr(os, kind, self._on_name("rename" if kind == "replace" else kind, getattr(os, kind)))

    def _opening(self, call: Callable[..., int]) -> Callable[..., int]:
        def opening(path: Any, flags: int, *more: Any, **named: Any) -> int:
            place = self._place(path) if isinstance(path, (str, Path)) else ""
            creates = place and flags & os.O_CREAT
            fd: int = (
                self._struck("create", place, call, path, flags, *more, **named)
                if creates
                else call(path, flags, *more, **named)
            )
            if place:
                self.paths[fd] = place
            return fd

        return opening

    def _closing(self, call: Callable[[int], None]) -> Callable[[int], None]:
        def closing(fd: int) -> None:
            self.paths.pop(fd, None)
            call(fd)

        return closing

    def _on_file(self, kind: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def on_file(fd: int, *more: Any) -> Any:
            place = self.paths.get(fd, "")
            return self._struck(kind, place, call, fd, *more) if place else call(fd, *more)

        return on_file

    def _on_name(self, kind: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def on_name(path: Any, *more: Any, **named: Any) -> Any:
            place = self._place(more[0] if kind in ("rename", "link") else path)
            return self._struck(kind, place, call, path, *more, **named) if place else call(path, *more, **named)

        return on_name

    def _place(self, path: Any) -> str:
        """Return where in the data folder a path leads, "" outside of it."""
        full = str(Path(path).absolute())
        if not full.startswith(self.home):
            return ""
        place = _WRITER.sub("*", _CHANCE.sub(".*.tmp", "." + full[len(self.home) :]))
        return place.replace(" ", "_")

    def _struck(self, kind: str, place: str, call: Callable[..., Any], *more: Any, **named: Any) -> Any:
        with self.lock:
            self.counts[kind, place] += 1
            number = self.counts[kind, place]
            self.write(self.tally, f"{kind} {place} {number}\n".encode())
        mine = (kind, place) == (self.kind, self.place)
        if mine and self.how.endswith("+") and number >= self.number:
            self._fail(self.how[:-1])
        if not mine or number != self.number:
            return call(*more, **named)
        if self.how not in ("before", "after", "half"):
            self._fail(self.how)
        if self.how == "half":
            call(more[0], more[1][: len(more[1]) // 2])
        if self.how == "after":
            call(*more, **named)
        os.kill(os.getpid(), signal.SIGKILL)
        return threading.Event().wait()

    @staticmethod
    def _fail(name: str) -> None:
        number = getattr(errno, name)
        raise OSError(number, os.strerror(number))


def main() -> int:
    tally = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    if sys.argv[2] == "-":
        return one_by_one(tally)
    return lived(tally, sys.argv[2])


def lived(tally: int, strike: str) -> int:
    """Run the program with one call struck; return its status."""
    Strikes(os.environ["GEP_HOME"], tally, strike).begin()
    from gep_tui.cli.start.entry import main as gep

    return gep(sys.argv[3:])


def one_by_one(tally: int) -> int:
    """Do each strike of the input in a child, with all that the first one has loaded."""
    loaded, told = os.pipe()
    for number, line in enumerate(sys.stdin):
        child = os.fork()
        if not child:
            os.dup2(os.open(os.devnull, os.O_RDWR), 1)
            status = lived(tally, line.strip())
            if not number:
                os.write(told, " ".join(sys.modules).encode())
            os._exit(status)
        _child, status = os.waitpid(child, 0)
        if not number:
            for name in os.read(loaded, 60_000).decode().split():
                with suppress(ImportError):
                    import_module(name)
        print(status, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
