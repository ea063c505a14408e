"""Turn pieces of terminal input into Textual's messages; a bad piece never spoils the next.

Textual's parser (8.2) examines each character of a paste, which takes 13 seconds for 10 MB, and a number that is too
large ends the program. This module, alt_keys.py, sequences.py and driver.py are the only ones that reach into Textual's
own names.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Iterator
from time import monotonic

from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message

from gep_tui.ui.components.paste_part import PastePart
from gep_tui.ui.terminal.alt_keys import alt_key
from gep_tui.ui.terminal.sequences import KEY, PASTE, Cutter, Token

_log = logging.getLogger(__name__)


class Parser(XTermParser):
    """Textual's parser, fed with whole sequences only."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._cutter = Cutter()

    def feed(self, data: str) -> Iterable[Message]:
        """Yield the messages that `data` completes; "" is the end of the input."""
        if not data:
            yield from super().feed(data)
        for token in self._cutter.feed(data, monotonic()):
            yield from self.messages(token)

    def tick(self) -> Iterable[Message]:
        """Yield the messages of input that is complete because nothing followed in time."""
        for token in self._cutter.tick(monotonic()):
            yield from self.messages(token)

    def messages(self, token: Token) -> Iterator[Message]:
        """Yield the messages of one piece."""
        if token.kind == PASTE:
            kind = PastePart if token.continues else events.Paste
            yield kind(token.text.replace("\x00", ""))
        elif token.kind == KEY and (key := alt_key(token.text)):
            yield events.Key(key, None)
        else:
            yield from self._parsed(token.text)

    def _parsed(self, text: str) -> Iterator[Message]:
        """Let Textual read a whole piece; what it cannot read is dropped."""
        try:
            yield from super().feed(text)
            if self._timeout_time is not None:
                self._timeout_time = 0.0  # the piece is complete
                yield from super().tick()
        except Exception:  # noqa: BLE001 - whatever a terminal sends, the session goes on
            _log.exception("input that cannot be read, %s characters", len(text))
            self._tokens.clear()
            self._gen = self.parse(self._tokens.append)
            self._awaiting = next(self._gen)
            self._timeout_time = None


def teach() -> None:
    """Make Textual's Windows driver use this parser; the other driver, ours, does so by itself."""
    if sys.platform == "win32":
        from textual.drivers import win32

        win32.XTermParser = Parser  # type: ignore[attr-defined, misc, unused-ignore]
