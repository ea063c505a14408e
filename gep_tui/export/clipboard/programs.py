"""Run another program on a text, within a time limit and without its output on our screen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

import msgspec

from gep_tui.export.clipboard import bounded_child

#: Seconds by which the guard outlasts the limit: it kills the program itself if gep died first.
LEEWAY = 1.0


class ProgramResult(msgspec.Struct, frozen=True):
    """How a program ended: its exit status (`None` if it did not start or was killed for being late) and its output."""

    status: int | None = None
    said: bytes = b""
    late: bool = False


def run(
    command: Sequence[str], environ: Mapping[str, str], seconds: float, given: bytes = b"", listen: bool = False
) -> ProgramResult:
    """Run `command` with `given` on its standard input; after `seconds` kill it and all its children.

    It runs in a session of its own, because xclip serves the clipboard from the background: what it leaves behind must
    neither hold our terminal nor die with it. A command that hangs is killed even if gep is killed first. Output is
    read only with `listen`, since a program that stays in the background never closes its output.
    """
    try:
        process = subprocess.Popen(
            _bounded(command, seconds + LEEWAY),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if listen else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(environ),
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, ValueError):
        return ProgramResult()
    try:
        said, _ = process.communicate(given, timeout=seconds)
    except subprocess.TimeoutExpired:
        _end(process)
        return ProgramResult(late=True)
    started = process.returncode != bounded_child.NOT_STARTED
    return ProgramResult(status=process.returncode if started else None, said=said or b"")


def _bounded(command: Sequence[str], seconds: float) -> list[str]:
    """Return the command that runs `command` for at most `seconds`, even if gep dies."""
    if not _is_guarded():
        return list(command)
    return [sys.executable, "-I", "-S", bounded_child.__file__, str(seconds), *command]


def _is_guarded() -> bool:
    return bool(sys.executable) and not getattr(sys, "frozen", False)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill the process and its children, without waiting for one that the system cannot kill."""
    with suppress(OSError):
        if sys.platform != "win32":
            os.killpg(process.pid, signal.SIGKILL)
        elif not _is_guarded():
            process.kill()  # a guard ends its program, and then itself, in a moment; without it the program would stay
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=0.2)
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
