"""Turn a file into text and into tomllib's tables; every failure becomes a fault."""

from __future__ import annotations

import re
import stat
from pathlib import Path
from typing import Any

from gep_tui.catalogue.faults import Fault, FaultProblem
from gep_tui.catalogue.report import shown

#: The largest built-in file has about 15 kB.
LARGEST = 256 * 1024

#: Longest key, and most entries of a list or table: with these bounds every check stays fast.
LONGEST_KEY, MOST = 200, 1000

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class UnusableError(Exception):
    """Nothing in this file can be used."""

    def __init__(
        self, path: Path, problem: FaultProblem, *, line: int | None = None, found: str = "", expected: str = ""
    ) -> None:
        """Put the reason into `self.fault`; `expected` is what should have been there, if anything."""
        super().__init__(problem)
        self.fault = Fault(path=path, problem=problem, line=line, found=found, expected=(expected,) if expected else ())


def read_bytes(path: Path) -> bytes:
    """Return the content of a regular file. Raises UnusableError."""
    try:
        # Opening a pipe or a device might block for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnusableError(path, "not-a-file")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise UnusableError(path, "not-found") from None
    except PermissionError:
        raise UnusableError(path, "not-permitted") from None
    except OSError as error:
        raise UnusableError(path, "unreadable", found=str(error.errno or 0)) from None
    except ValueError:  # a name that no file can have
        raise UnusableError(path, "not-found") from None
    if len(data) > LARGEST:
        raise UnusableError(path, "too-big", expected=f"{LARGEST // 1024}")
    return data


def decode(path: Path, data: bytes) -> str:
    """Return the text in `data`, without the byte order mark of some editors. Raises UnusableError."""
    if data.startswith(_UTF_16) or data[:2].count(0) == 1:
        raise UnusableError(path, "utf-16")
    if b"\0" in data:
        raise UnusableError(path, "has-nul", line=data.count(b"\n", 0, data.index(b"\0")) + 1)
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnusableError(path, "not-utf-8", line=line, found=f"0x{data[error.start]:02X}") from None


def parse(path: Path, text: str) -> dict[str, Any]:
    """Return `text` as parsed by tomllib. Raises UnusableError, also if there is nothing in it."""
    import tomllib

    from gep_tui.catalogue.lines import line_too_deep

    line = line_too_deep(text)
    if line is not None:
        raise UnusableError(path, "too-deep", line=line)
    try:
        raw = tomllib.loads(text)
    except RecursionError:
        raise UnusableError(path, "too-deep") from None
    except ValueError as error:  # TOMLDecodeError, or int() given thousands of digits
        raise _not_toml(path, text, str(error)) from None
    if not raw:
        raise UnusableError(path, "empty")
    _bounded(path, text, raw)
    return raw


def _bounded(path: Path, text: str, raw: dict[str, Any]) -> None:
    """Raise UnusableError if a key is too long, or a list or table too large, for any protocol."""
    waiting: list[object] = [raw]
    while waiting:
        value = waiting.pop()
        keys = value if isinstance(value, dict) else ()
        for key in keys:
            if len(key) > LONGEST_KEY:
                at = text.find(key)
                line = text.count("\n", 0, at) + 1 if at >= 0 else None
                raise UnusableError(path, "key-too-long", line=line, found=shown(key), expected=str(LONGEST_KEY))
        if isinstance(value, dict | list):
            if len(value) > MOST:
                raise UnusableError(path, "too-many", expected=str(MOST))
            waiting.extend(value.values() if isinstance(value, dict) else value)


def _not_toml(path: Path, text: str, message: str) -> UnusableError:
    place = _PLACE.search(message)
    if place is None:
        return UnusableError(path, "not-toml", found=shown(message))
    last = text.rstrip().count("\n") + 1
    return UnusableError(path, "not-toml", line=int(place[1] or last), found=shown(message[: place.start()]))
