"""A letter that is a command waits a moment where prose may be typed: another letter makes both a word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import ClassVar, NamedTuple

from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.number_keys import NUMBER_KEYS

#: Seconds that the letter of a quick action waits for the next one, as on the live screen.
WORD = 0.15

#: Seconds that the letter of any other action waits: slow hands type a word at this pace.
SLOW_WORD = 0.5

#: What follows the first letter of a word beside letters: "a dit", "d’abord", "a-t-il".
_INSIDE = frozenset(" '’-")


class _Waiting(NamedTuple):
    """A letter that waits, and until when."""

    key: str
    character: str
    until: float


@dataclass
class FirstLetters:
    """Hands keys on in their order with `press`; two letters of a word go to `begin` instead, and neither acts.

    The same letter again, Enter, or a key that types nothing lets the letter act at once; Enter has no other meaning
    then. `waits` tells how long a key waits, `later` does something after so many seconds.
    """

    press: Callable[[str, str | None], bool]
    begin: Callable[[str], None]
    waits: Callable[[str, str | None], float]
    later: Callable[[float, Callable[[], None]], object]
    now: Callable[[], float]
    _first: _Waiting | None = field(default=None, repr=False)

    #: How long letters wait, as a share of what they wait for people.
    patience: ClassVar[float] = 1.0

    @property
    def waiting(self) -> bool:
        """Whether a letter waits for the next key."""
        return self._first is not None

    def typed(self, key: str, character: str | None) -> bool:
        """Hand on a key, or let it wait for the next one; tell whether it had a meaning."""
        first, self._first = self._first, None
        if first is not None:
            if _is_one_word(first, character, self.now()):
                self.begin(f"{first.character}{character}")
                return True
            self.press(first.key, first.character)
            if key in ENTER:
                return True
        seconds = self.waits(key, character) * self.patience if may_wait(key, character) else 0
        if not seconds:
            return self.press(key, character)
        self._first = _Waiting(key, character or "", self.now() + seconds)
        self.later(seconds, partial(self._act_alone, self._first))
        return True

    def settle(self) -> None:
        """Let the letter act that waits, if one does."""
        if self._first is not None:
            self._act_alone(self._first)

    def _act_alone(self, first: _Waiting) -> None:
        """Let a letter act after which nothing was typed."""
        if self._first is first:
            self._first = None
            self.press(first.key, first.character)


def patience_for(action: Action | None) -> float:
    """Return for how many seconds the letter of an action waits; a key without one waits for nothing."""
    if action is None:
        return 0
    return WORD if action.quick else SLOW_WORD


def may_wait(key: str, character: str | None) -> bool:
    """Tell whether a key is a letter, and no number of a French keyboard: é, è, ç, à."""
    return character is not None and character.isalpha() and len(key) == 1 and key not in NUMBER_KEYS


def _is_one_word(first: _Waiting, character: str | None, now: float) -> bool:
    """Tell whether a key makes a word with the letter that waits; the same letter again is the same command again."""
    if character is None or now >= first.until or character == first.character:
        return False
    return character.isalpha() or character in _INSIDE
