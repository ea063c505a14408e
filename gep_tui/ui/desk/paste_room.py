"""How much of a paste fits in memory: its beginning is kept, and the user is told once that the rest is left out."""

from __future__ import annotations

from typing import NamedTuple

from gep_tui.locale import _

#: Copies of the text in memory while it is saved, at up to four bytes a character.
COPIES = 8
#: The memory needed for a paste, as a multiple of what saving needs: by the time of Enter, other things take room too.
MARGIN = 2
#: Characters below which no smaller part is tried.
LEAST = 2_000


def reserve(characters: int) -> None:
    """Raise MemoryError if there is no room to save this many characters."""
    bytearray(COPIES * characters)


class KeptPaste(NamedTuple):
    """The part of a paste that is kept; `cut` if something is left out and the user has not been told yet."""

    text: str
    cut: bool


class PasteRoom:
    """Decides how much of each part of a paste to keep on one line."""

    def __init__(self) -> None:
        self._is_cut = False

    def kept(self, text: str, held: int, continues: bool = False) -> KeptPaste:
        """Return as much of `text` as fits beside the `held` characters of the line.

        If a paste was cut, the parts that it `continues` with are dropped: a text must have no gaps.
        """
        if continues and self._is_cut:
            return KeptPaste("", cut=False)
        length = len(text)
        while not _fits(MARGIN * (held + length)):
            length = length // 2 if length > LEAST else 0
            if not length:
                break
        self._is_cut = length < len(text)
        return KeptPaste(text[:length], self._is_cut)


def told(begun: bool) -> str:
    """Return the notice that a paste is left out, in whole or after its beginning."""
    if begun:
        return _("What was pasted is too much for this machine’s memory. The rest of it is left out.")
    return _("What was pasted was too much for this machine’s memory and is left out. The session goes on.")


def _fits(characters: int) -> bool:
    try:
        reserve(characters)
    except MemoryError:
        return False
    return True
