"""Words typed in questions that came to nothing: they come back when the same question is asked again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from gep_tui.ui.components.questions import Ask, written

#: What makes a question the same one: whose it is, its words, what it is about, what it opened with.
_Which = tuple[str, str, str, str]


@dataclass
class KeptWords:
    """What was typed about one session or group, or at home, as long as the program runs; never on the disk."""

    whose: str = ""
    _words: dict[_Which, str] = field(default_factory=dict, repr=False)

    def of(self, whose: str) -> KeptWords:
        """Return those of a session or a group."""
        return KeptWords(whose, self._words)

    def bring_back(self, ask: Ask) -> None:
        """Let a question open with what was typed in it before, unless it goes on from keys just pressed."""
        words = self._words.get(self._which(ask), "")
        if words and not (ask.goes_on and ask.typed):
            ask.bring_back(words)

    def keep(self, asked: Sequence[Ask]) -> bool:
        """Keep the words of questions that were left; tell whether there are any."""
        for ask in asked:
            self._words[self._which(ask)] = written(ask)
        return any(map(written, asked))

    def forget(self, asked: Sequence[Ask]) -> None:
        """Forget the words of questions whose answers were taken."""
        for ask in asked:
            self._words.pop(self._which(ask), None)

    def _which(self, ask: Ask) -> _Which:
        return self.whose, ask.question, ask.about, "" if ask.goes_on else ask.opened_with
