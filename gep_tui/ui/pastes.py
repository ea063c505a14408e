"""Pastes read whole: Textual (8.2) looks at each of their characters, which takes 13 seconds for 10 MB.

Keys typed after a paste would wait so long. Its parser is given all but the pastes. Here and in alt_keys.py this
program reaches into Textual's own modules, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from weakref import WeakKeyDictionary

from textual import _xterm_parser, events
from textual.message import Message

START, END = _xterm_parser.BRACKETED_PASTE_START, _xterm_parser.BRACKETED_PASTE_END

#: What has come of the paste that each parser is in.
_open: WeakKeyDictionary[Any, list[str]] = WeakKeyDictionary()

_feed = _xterm_parser.XTermParser.feed


def teach() -> None:
    """Have every parser read pastes whole."""
    _xterm_parser.XTermParser.feed = feed  # type: ignore[method-assign, assignment]


def feed(parser: _xterm_parser.XTermParser, data: str) -> Iterable[Message]:
    """Give the messages that `data`, the next piece of a terminal's input, completes; "" is its end."""
    if not data:
        yield from _feed(parser, data)
    while data:
        if parser in _open:
            text, data = _until_the_end(_open[parser], data)
            if text is not None:
                del _open[parser]
                yield events.Paste(text.replace("\x00", ""))
        else:
            before, start, data = data.partition(START)
            if start:
                _open[parser] = []
            if before:
                yield from _feed(parser, before)


def _until_the_end(pieces: list[str], data: str) -> tuple[str | None, str]:
    """Return the whole paste, `None` where it goes on, and what follows it in `data`."""
    # the mark of the end may have come in two pieces
    last = pieces.pop() if pieces else ""
    text, end, rest = (last + data).partition(END)
    if not end:
        cut = len(text) - len(END)
        pieces += [text[:cut], text[cut:]] if cut > 0 else [text]
        return None, ""
    return "".join((*pieces, text)), rest
