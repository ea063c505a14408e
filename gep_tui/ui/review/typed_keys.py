"""Keys as they are typed in the review: a letter that is a command waits a moment whether it begins a word."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from gep_tui.ui.components.first_letter import WORD, FirstLetter, may_wait
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.review import key_press
from gep_tui.ui.review.state import Review


class TypedKeys:
    """Hands the keys on in order; two letters at once are a sentence, and do nothing."""

    #: Seconds that a letter waits for the next one; 0 lets it act at once.
    waits = WORD

    def __init__(
        self, review: Review, keys: Keymap, clocked: Desk, later: Callable[[float, Callable[[], None]], object]
    ) -> None:
        """Press keys in `review`; `later` does something after some seconds."""
        self._review, self._keys, self._clocked, self._later = review, keys, clocked, later
        self._first: FirstLetter | None = None

    def press(self, key: str, character: str | None) -> None:
        """Handle a key, or let it wait for the next one."""
        first, self._first = self._first, None
        now = self._review.desk.live.clock.real()
        if first is not None and first.begins_word(character, now):
            key_press.begin_prose(self._review, f"{first.character}{character}")
            return
        if first is not None:
            self._press(first.key, first.character)
        if self.waits and self._may_wait(key, character, now):
            self._first = FirstLetter(key, character or "", now + self.waits)
            self._later(self.waits, partial(self._act_alone, self._first))
        else:
            self._press(key, character)

    def paste(self, text: str) -> None:
        """Take a paste where text is typed, after the letter that waits."""
        self._act_alone(self._first)
        key_press.paste(self._review, text)

    def _may_wait(self, key: str, character: str | None, now: float) -> bool:
        review = self._review
        completes = review.desk.tail.holds(key, now) or review.prose.is_on(now)
        return review.is_free and not completes and may_wait(key, character)

    def _act_alone(self, first: FirstLetter | None) -> None:
        """Let a letter act after which nothing was typed."""
        if first is not None and self._first is first:
            self._first = None
            self._press(first.key, first.character)

    def _press(self, key: str, character: str | None) -> None:
        key_press.press(self._review, self._keys, key, character, self._clocked)
