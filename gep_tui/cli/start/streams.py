"""The last words of the program, and the end of its output. Standard library's core only."""

from __future__ import annotations

import io
import os
import sys


def say(words: str) -> None:
    """Put a sentence where it is seen: on the error output, unless only the output is a terminal."""
    streams = [stream for stream in (sys.stderr, sys.stdout) if stream is not None]
    seen = [stream for stream in streams if stream.isatty()] or streams
    for stream in seen[:1]:
        encoding = stream.encoding or "ascii"
        try:
            stream.write(f"{words.encode(encoding, 'replace').decode(encoding)}\n")
            stream.flush()
        except OSError:
            return  # nobody is left to read it; the status tells


def speak_utf8() -> None:
    """Have a screen drawn in UTF-8, as its keys are read: a locale without it would turn frames into codes."""
    for stream in (sys.__stdout__, sys.__stderr__):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def finish_output() -> OSError | None:
    """Write out what is still held; return why that failed, after which nothing more can fail."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        drop_output()
        return error
    return None


def drop_output() -> None:
    """Have what is left of the output go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
