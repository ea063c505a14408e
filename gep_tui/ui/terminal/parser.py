"""From pieces of a terminal's input to Textual's messages, each piece for itself: none can spoil the next one.

Textual's parser (8.2) looks at each character of a paste, which takes 13 seconds for 10 MB, and ends the program over
a number that is too large. Here and in alt_keys.py, sequences.py and driver.py this program reaches into Textual's own
names, and nowhere else.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Iterator
from time import monotonic

from textual import events
from textual._xterm_parser import XTermParser
from textual.keys import _character_to_key
from textual.message import Message

from gep_tui.ui.terminal.sequences import KEY, PASTE, Cutter, Token

#: These begin longer sequences of a terminal.
INTRODUCERS = frozenset("[O]PX^")

_log = logging.getLogger(__name__)


class Parser(XTermParser):
    """Textual's parser, given whole sequences only."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._cutter = Cutter()

    def feed(self, data: str) -> Iterable[Message]:
        """Give the messages that `data` completes; "" is the end of the input."""
        if not data:
            yield from super().feed(data)
        for token in self._cutter.feed(data, monotonic()):
            yield from self.messages(token)

    def tick(self) -> Iterable[Message]:
        """Give the messages of what time has completed."""
        for token in self._cutter.tick(monotonic()):
            yield from self.messages(token)

    def messages(self, token: Token) -> Iterator[Message]:
        """Give the messages of one piece."""
        if token.kind == PASTE:
            yield events.Paste(token.text.replace("\x00", ""))
        elif token.kind == KEY and len(token.text) == 2 and token.text[1] in INTRODUCERS:
            yield events.Key(f"alt+{_character_to_key(token.text[1])}", None)
        else:
            yield from self._parsed(token.text)

    def _parsed(self, text: str) -> Iterator[Message]:
        """Have Textual read a piece that is whole; what it cannot read is left out."""
        try:
            yield from super().feed(text)
            if self._timeout_time is not None:
                self._timeout_time = 0.0  # nothing more belongs to it
                yield from super().tick()
        except Exception:  # noqa: BLE001 - whatever a terminal sends, the session goes on
            _log.exception("input that cannot be read, %s characters", len(text))
            self._tokens.clear()
            self._gen = self.parse(self._tokens.append)
            self._awaiting = next(self._gen)
            self._timeout_time = None


def teach() -> None:
    """Have the driver of Windows use this parser; the other one asks for it by name."""
    if sys.platform == "win32":
        from textual.drivers import win32

        win32.XTermParser = Parser  # type: ignore[misc, unused-ignore]
