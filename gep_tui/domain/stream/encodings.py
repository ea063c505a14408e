"""Read text in whatever encoding a spreadsheet or an editor wrote it."""

from __future__ import annotations

import codecs

#: The marks with which a file names its encoding; the longer ones first, since one begins with another.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: How many bytes are looked at where no mark stands; of UTF-16 more than one in so many is empty.
_GLANCE, _EMPTY = 4096, 5


def decoded(data: bytes) -> str:
    """Return `data` as text: by its mark, else UTF-16 where every other byte is empty, else UTF-8, else Windows-1252.

    Never raises: bytes that mean nothing become the replacement sign, and in Windows-1252 what Latin-1 says of them.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if data[:_GLANCE].count(0) > len(data[:_GLANCE]) // _EMPTY:
        return data.decode(_wide(data[:_GLANCE]), "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(_windows(byte) for byte in data)


def _wide(data: bytes) -> str:
    """Return which of the two UTF-16 has its empty bytes where these stand."""
    return "utf-16-be" if data[0::2].count(0) > data[1::2].count(0) else "utf-16-le"


def _windows(byte: int) -> str:
    """Return the character of a byte: five have no meaning in Windows-1252, and are controls in Latin-1."""
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)
