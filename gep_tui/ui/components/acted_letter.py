"""A letter that acted, and may have begun a sentence: what it did stays on the screen while the sentence is typed."""

from __future__ import annotations

from gep_tui.locale import _

#: Seconds in which more letters make a sentence with the one that acted.
BEGUN = 1.5


class ActedLetter:
    """The last letter that acted as a command, when it did, and what the command said if a sentence followed."""

    def __init__(self) -> None:
        self._letter, self._at, self._said = "", float("-inf"), ""

    def acted(self, character: str | None, now: float) -> None:
        """Remember a key that acted; one that is no letter begins no sentence."""
        self._letter = character if character is not None and character.isalpha() else ""
        self._at, self._said = now, ""

    def keep(self, said: str, now: float) -> None:
        """Keep what the command of the letter said, as a sentence begins; forget it where no letter acted just now."""
        if self._said and said.startswith(self._words()):
            return  # it is told already: the sentence goes on
        self._said = said if self._letter and now - self._at < BEGUN else ""

    def before(self, words: str) -> str:
        """Return `words`, behind what the letter did."""
        if not self._said:
            return words
        return f"{self._words()} {words}"

    def _words(self) -> str:
        return _("“{key}” was a command: {said}").format(key=self._letter, said=self._said)
