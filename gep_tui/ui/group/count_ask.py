"""Ask how many, in digits or words: “six”, “every 3 weeks”; what cannot be read is refused, and the question stays."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import ClassVar

from gep_tui.domain.dates.english import ENGLISH
from gep_tui.domain.dates.french import FRENCH
from gep_tui.domain.stream.text import bare
from gep_tui.locale import _
from gep_tui.ui.components.questions import ANSWERED, ASKING, Ask

#: The numbers that a count may be told with, in both languages.
_WORDS = {**ENGLISH.numbers, **FRENCH.numbers}


@dataclass
class CountAsk(Ask):
    """A whole number from 1 to `most`; Enter alone takes `default`."""

    WRITES: ClassVar[bool] = False

    default: int = field(kw_only=True)
    most: int = field(kw_only=True)

    def hint(self) -> str:
        """Return which keys answer."""
        return _("a number up to {highest}, or Enter for {default}").format(highest=self.most, default=self.default)

    def enter(self) -> str:
        """Answer with the number in digits."""
        count = read_count(self.typed) if self.typed.strip() else self.default
        if count is None or not 1 <= count <= self.most:
            words = _("“{text}” is no number from 1 to {most}. For example 6, or six.")
            self.notice = words.format(text=self.typed.strip()[:40], most=self.most)
            return ASKING
        self.answer = str(count)
        return ANSWERED


def read_count(text: str) -> int | None:
    """Return the one number in a text, None if there is none, or more than one."""
    words = bare(text).replace("-", " ").strip()
    if words in _WORDS:
        return _WORDS[words]
    digits = re.findall("[0-9]+", words)
    found = {int(each[:9]) for each in digits} or {_WORDS[each] for each in words.split() if each in _WORDS}
    return found.pop() if len(found) == 1 and "," not in words else None
