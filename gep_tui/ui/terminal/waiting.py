"""Queue terminal input and hand it over in slices, so that the clock goes on.

The program needs about a millisecond for a key. Text that arrives faster than anybody types is a paste from a terminal
that does not mark pastes, and is kept as one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from gep_tui.ui.terminal.quit_key import quits
from gep_tui.ui.terminal.sequences import KEY, PASTE, TEXT, Token

#: Keys handed over at a time.
SLICE = 64
#: Characters waiting at once that nobody can have typed.
FLOOD = 1_000
#: Seconds after a flood in which more input belongs to it.
AFTER = 0.3
#: Longest paste made of a flood, in characters.
MOST = 1_000_000


class InputQueue:
    """The input to hand over, in order, except that Ctrl+Q overtakes everything but text."""

    def __init__(self) -> None:
        self._tokens: deque[Token] = deque()
        self._flood_until = float("-inf")

    def __bool__(self) -> bool:
        """Tell whether anything waits."""
        return bool(self._tokens)

    def add(self, tokens: Iterable[Token]) -> None:
        """Add input."""
        for token in tokens:
            if len(self._tokens) > 1 and token.kind == KEY and quits(token.text):
                self._only_text()
            self._tokens.append(token)

    def take(self, now: float) -> list[Token]:
        """Return the next slice; `now` is in seconds of a monotonic clock."""
        if not self._tokens:
            return []
        if self._tokens[0].kind == TEXT:
            return [self._text(now)]
        taken = [self._tokens.popleft()]
        while taken[0].kind == KEY and self._tokens and self._tokens[0].kind == KEY and len(taken) < SLICE:
            taken.append(self._tokens.popleft())
        return taken

    def _text(self, now: float) -> Token:
        """Return text: a slice of it, or all of it as a paste if nobody can have typed it."""
        text = self._run()
        if text.strip() and (len(text) >= FLOOD or now < self._flood_until):
            self._flood_until = now + AFTER
            return Token(PASTE, text)
        if len(text) > SLICE:
            self._tokens.appendleft(Token(TEXT, text[SLICE:]))
        return Token(TEXT, text[:SLICE])

    def _run(self) -> str:
        """Return all the text at the front."""
        pieces: list[str] = []
        length = 0
        while self._tokens and self._tokens[0].kind == TEXT and length < MOST:
            pieces.append(self._tokens.popleft().text)
            length += len(pieces[-1])
        return "".join(pieces)

    def _only_text(self) -> None:
        """Keep the text as one paste and drop the commands, because the program is about to end."""
        text = "".join(token.text for token in self._tokens if token.kind in (TEXT, PASTE))
        self._tokens.clear()
        if text.strip():
            self._tokens.append(Token(PASTE, text))
