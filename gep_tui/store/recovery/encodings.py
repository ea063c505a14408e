"""Repair text that was UTF-8 before an editor or the disk changed it."""

from __future__ import annotations

import codecs
import re

#: Longest run of zeros that may stand for a few letters. A longer run is a block of the disk that was never written,
#: and the text before and after it need not belong together.
FEW = 64

#: In UTF-16, the share of zeros differs at least this much between odd and even bytes.
_LEANING = 0.3

_ZEROS = re.compile(rb"\0+")
_GAP = "\ufffd".encode()


def utf_16(data: bytes) -> str:
    """Return "utf-16-le" or "utf-16-be" if `data` looks like it, else ""."""
    if data.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    if data.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be"
    half = len(data) // 2
    if half < 2:
        return ""
    leaning = (data[1::2].count(0) - data[0::2].count(0)) / half
    if abs(leaning) < _LEANING:
        return ""
    return "utf-16-le" if leaning > 0 else "utf-16-be"


def from_utf_16(data: bytes, encoding: str) -> bytes:
    """Return `data` as UTF-8, without its byte order mark."""
    return data.decode(encoding, "replace").removeprefix("\ufeff").encode("utf-8", "replace")


def letters_mended(line: bytes) -> bytes | None:
    """Return a line that is not UTF-8 as UTF-8: read as Latin-1, or with a sign for each damaged letter.

    None if the line is valid UTF-8.
    """
    try:
        line.decode()
    except UnicodeDecodeError:
        pass
    else:
        return None
    if _has_utf_8(line):
        return line.decode("utf-8", "replace").encode()
    try:
        return line.decode("cp1252").encode()
    except UnicodeDecodeError:
        return line.decode("latin-1").encode()


def without_zeros(line: bytes) -> tuple[bytes, ...]:
    """Return what a line may have been before a few zeros got into it; nothing if there are none or too many."""
    runs = _ZEROS.findall(line.strip(b"\0"))
    if b"\0" not in line or any(len(run) >= FEW for run in runs):
        return ()
    bare = line.strip(b"\0")
    return (_ZEROS.sub(_GAP, bare), bare.replace(b"\0", b""))


def _has_utf_8(line: bytes) -> bool:
    """Tell whether any letter beyond ASCII in the line is valid UTF-8."""
    return not line.decode("utf-8", "ignore").isascii()
