"""Look sentences up in a compiled catalogue: read whole into a table, as `gettext` does, it takes a megabyte."""

from __future__ import annotations

import gettext
import re
import struct
from collections.abc import Callable

_MAGIC = b"\xde\x12\x04\x95"
_PLURAL = re.compile(r"plural\s*=\s*([^;\n]+)")


class Compiled(gettext.NullTranslations):
    """A `.mo` file; what has been looked up once is remembered.

    The file has its sentences in order: their number, and where the lengths and places of both languages stand.
    """

    def __init__(self, content: bytes) -> None:
        """Take the content of a file. Raises ValueError if it is none, or was written on a machine of another kind."""
        super().__init__()
        if not content.startswith(_MAGIC) or len(content) < 20:
            raise ValueError("not a compiled catalogue")
        self._content = content
        self._count, self._ours, self._theirs = struct.unpack_from("<3I", content, 8)
        if max(self._ours, self._theirs) + 8 * self._count > len(content):
            raise ValueError("a catalogue that is cut off")
        self._found: dict[str, list[str] | None] = {}
        formula = _PLURAL.search("".join(self._look_up("") or ()))
        self._form: Callable[[int], int] = gettext.c2py(formula[1].strip() if formula else "n != 1")

    def gettext(self, message: str) -> str:
        """Return `message` in this language, or as it is."""
        found = self._forms(message)
        return found[0] if found and found[0] else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form of a message for `n`."""
        found = self._forms(msgid1)
        return found[self._form(n)] if found else msgid1 if n == 1 else msgid2

    def _forms(self, message: str) -> list[str] | None:
        if message not in self._found:
            self._found[message] = self._look_up(message)
        return self._found[message]

    def _look_up(self, message: str) -> list[str] | None:
        """Return the forms of a message, found by halves; `None` if it is not there."""
        wanted = message.encode("utf-8", "surrogatepass")
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            here = self._text(self._ours, middle).partition(b"\0")[0]  # a plural follows behind
            if here == wanted:
                return self._text(self._theirs, middle).decode("utf-8", "replace").split("\0")
            low, high = (middle + 1, high) if here < wanted else (low, middle)
        return None

    def _text(self, table: int, number: int) -> bytes:
        length, place = struct.unpack_from("<2I", self._content, table + 8 * number)
        return self._content[place : place + length]
