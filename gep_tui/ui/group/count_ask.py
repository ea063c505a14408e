"""Ask how many, in digits or words: “six”, “every 3 weeks”; anything else is refused, and stays to be corrected."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import ClassVar

from gep_tui.domain.dates.english import ENGLISH
from gep_tui.domain.dates.french import FRENCH
from gep_tui.domain.stream.text import bare
from gep_tui.locale import _
from gep_tui.ui.components.questions import ANSWERED, ASKING, Ask

#: The numbers that a count may be told with, in both languages.
_WORDS = {**ENGLISH.numbers, **FRENCH.numbers}

#: What may be before or behind the number, in both languages: as `bare` has it.
SESSIONS = frozenset(["session", "sessions", "seance", "seances", "in", "all", "en", "tout"])
WEEKS = frozenset(["every", "week", "weeks", "toutes", "les", "semaine", "semaines"])


@dataclass
class CountAsk(Ask):
    """A whole number from 1 to `most`, perhaps with the words `beside` it; Enter alone takes `default`."""

    WRITES: ClassVar[bool] = False

    default: int = field(kw_only=True)
    most: int = field(kw_only=True)
    beside: Collection[str] = field(kw_only=True)

    def hint(self) -> str:
        """Return which keys answer."""
        return _("a number up to {highest}, or Enter for {default}").format(highest=self.most, default=self.default)

    def enter(self) -> str:
        """Answer with the number in digits."""
        count = read_count(self.typed, self.beside) if self.typed.strip() else self.default
        if count is None or not 1 <= count <= self.most:
            words = _("“{text}” is no number from 1 to {most}. For example 6, or six.")
            self.notice = words.format(text=self.typed.strip()[:40], most=self.most)
            return ASKING
        self.answer = str(count)
        return ANSWERED


def read_count(text: str, beside: Collection[str]) -> int | None:
    """Return the number that a text is; None if it says anything but the number and the words `beside` it."""
    words = bare(text).replace("-", " ").rstrip(" .").split()
    while words and words[0] in beside:
        words = words[1:]
    while words and words[-1] in beside:
        words = words[:-1]
    number = " ".join(words)
    return int(number[:9]) if number.isascii() and number.isdigit() else _WORDS.get(number)
