"""The log for developers: where something failed, but never what was said. Values and messages are left out."""

from __future__ import annotations

import logging
import os
import platform
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from gep_tui import __version__

#: Bytes above which a new log is begun.
LARGEST = 1_000_000

_OURS = "gep_tui"


def write(log: Path, what: str, error: BaseException | None) -> None:
    """Append an entry: time, versions, `what`, and the traceback of `error`. Raises OSError."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    head = f"{now} gep {__version__}, Python {platform.python_version()}, {sys.platform}: {what}\n"
    _append(log, head + "".join(_steps(error)) + "\n")


@contextmanager
def listening(log: Path) -> Iterator[None]:
    """Send all reports of libraries and threads to `log`, and none to the terminal."""
    handler, context, hook = _Handler(log), logging.getLogger(), threading.excepthook

    def on_thread(args: threading.ExceptHookArgs) -> None:
        with suppress(OSError):
            write(log, "a thread failed", args.exc_value)

    context.addHandler(handler)
    logging.captureWarnings(True)
    threading.excepthook = on_thread
    try:
        yield
    finally:
        threading.excepthook = hook
        logging.captureWarnings(False)
        context.removeHandler(handler)


class _Handler(logging.Handler):
    """Logs who reported something and where; for our own reports also the message, without its arguments."""

    def __init__(self, log: Path) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        """Write one report; it is lost if the disk is full."""
        what = f"{record.name} {record.levelname.lower()}, {Path(record.pathname).name}:{record.lineno}"
        if record.name.partition(".")[0] == _OURS:
            what += f", {record.msg}"
        with suppress(OSError):
            write(self._log, what, record.exc_info[1] if record.exc_info else None)


def _append(log: Path, text: str) -> None:
    log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if _is_large(log) else os.O_APPEND)
    with os.fdopen(os.open(log, flags, 0o600), "w", encoding="utf-8", errors="backslashreplace") as file:
        file.write(text)


def _is_large(log: Path) -> bool:
    return log.is_file() and log.stat().st_size > LARGEST


def _steps(error: BaseException | None) -> Iterator[str]:
    """Yield the traceback of each error in the chain, the latest first."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield from traceback.format_tb(error.__traceback__)
        yield f"{type(error).__module__}.{type(error).__qualname__}{_more(error)}\n"
        error = error.__cause__ or error.__context__


def _more(error: BaseException) -> str:
    """Return the harmless part of an error's own text: the system's words, or the name of a module."""
    if isinstance(error, OSError):
        return f" [{error.errno}] {error.strerror}"
    return f" {error.name}" if isinstance(error, ImportError) else ""
