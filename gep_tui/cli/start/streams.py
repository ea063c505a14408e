"""Print the program's last sentence and finish its output, with the core of the standard library only."""

from __future__ import annotations

import io
import os
import sys


def say(words: str) -> None:
    """Print a sentence where it can be seen: on the error output unless only the standard output is a terminal."""
    streams = [stream for stream in (sys.stderr, sys.stdout) if stream is not None]
    seen = [stream for stream in streams if stream.isatty()] or streams
    for stream in seen[:1]:
        encoding = stream.encoding or "ascii"
        try:
            stream.write(f"{words.encode(encoding, 'replace').decode(encoding)}\n")
            stream.flush()
        except OSError:
            return  # nobody is left to read it; the exit status tells


def speak_utf8() -> None:
    """Draw screens in UTF-8, which their keys use too: a locale without it would garble the frames."""
    for stream in (sys.__stdout__, sys.__stderr__):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def finish_output() -> OSError | None:
    """Flush the output; return why that failed. What is printed later is then discarded."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        drop_output()
        return error
    return None


def drop_output() -> None:
    """Discard the rest of the output."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
