"""Remember the name with which somebody last signed notes on this computer, by terminal."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from gep_tui.domain.stream.text import one_line
from gep_tui.store.files.disk import read_file, replace_file
from gep_tui.store.files.processes import this_process

#: How many terminals are remembered.
MOST = 40

#: What terminals call themselves in the environment, the most exact first; it outlasts a restart of the shell.
NAMED_IN = ("TMUX_PANE", "TERM_SESSION_ID", "WT_SESSION", "WEZTERM_PANE", "KITTY_WINDOW_ID", "WINDOWID")


class GivenName(msgspec.Struct, frozen=True):
    """A name, and the computer and terminal on which it was given."""

    name: str
    host: str
    terminal: str


class GivenNames:
    """The names given on all terminals, in one private file of the data folder, the latest last."""

    def __init__(self, path: Path, terminal: str) -> None:
        """Keep names in the file `path`, which need not exist; this is the terminal called `terminal`."""
        self._path, self._terminal, self._host = path, terminal, this_process().host

    def last(self) -> str:
        """Return the name last given on this terminal, else on this computer, "" if there is none. Never raises."""
        here = [each for each in self._read() if each.host == self._host]
        own = [each for each in here if each.terminal == self._terminal]
        return one_line((own or here)[-1].name) if here else ""

    def give(self, name: str) -> threading.Thread:
        """Remember `name` for this terminal, "" to forget it, on a thread that is returned: nothing waits for it."""
        thread = threading.Thread(target=self._keep, args=(name,), name="gep-names", daemon=True)
        thread.start()
        return thread

    def _keep(self, name: str) -> None:
        here = (self._host, self._terminal)
        rest = [each for each in self._read() if (each.host, each.terminal) != here]
        kept = [*rest, GivenName(name, *here)] if name else rest
        with suppress(OSError, ValueError):
            replace_file(self._path, msgspec.json.encode(kept[-MOST:]))

    def _read(self) -> list[GivenName]:
        try:
            return msgspec.json.decode(read_file(self._path), type=list[GivenName])
        except (OSError, ValueError, RecursionError, MemoryError):
            return []


def terminal_name(environ: Mapping[str, str]) -> str:
    """Return what this terminal is called, as far as it or the system tells, else ""."""
    for name in NAMED_IN:
        if environ.get(name):
            return f"{name} {environ[name]}"
    if sys.platform != "win32":
        with suppress(OSError, AttributeError, ValueError):
            return os.ttyname(sys.stdin.fileno())
    return ""
