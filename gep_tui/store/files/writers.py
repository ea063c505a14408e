"""Names of writers: one for each process, part of every event's key."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Mapping

from gep_tui.store.files.devices import is_device

WRITER = re.compile(r"[A-Za-z0-9_-]{1,64}")

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def is_writer(text: str) -> bool:
    """Tell whether a writer can have this name, which is also a file name and must not lead out of the folder."""
    return WRITER.fullmatch(text) is not None


def new_writer(environ: Mapping[str, str]) -> str:
    """Return the name in `GEP_WRITER`, with `-` for other characters; else one made of the time and random letters."""
    given = re.sub(r"[^A-Za-z0-9_-]", "-", environ.get("GEP_WRITER", ""))[:64]
    if given and is_device(given):
        return f"{given}-"
    return given or f"{_base36(int(time.time()))}-{by_chance(_DIGITS, 4)}"


def by_chance(letters: str, count: int) -> str:
    """Return `count` random letters out of `letters`."""
    return "".join(letters[byte % len(letters)] for byte in os.urandom(count))


def _base36(number: int) -> str:
    digits = ""
    # a clock that was never set may show a time before 1970
    number = max(0, number)
    while number or not digits:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits
