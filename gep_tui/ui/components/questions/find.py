"""A question for words to be found: they are a search, and nothing that would be missed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from gep_tui.ui.components.questions.ask import Ask


@dataclass
class Find(Ask):
    """Words to be found, in a list that is shown."""

    WRITES: ClassVar[bool] = False
