"""Ask who is here in somebody's place: everybody keeps the number that the list shows beside the name."""

from __future__ import annotations

from dataclasses import dataclass, field

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.questions import ASKING
from gep_tui.ui.desk.who_joins import WhoJoins


@dataclass
class Substitute(WhoJoins):
    """Which person, except the one with the id `replaced`, who is not offered and cannot be the answer."""

    replaced: str = field(default="", kw_only=True)

    def fitting(self) -> list[tuple[str, str]]:
        """Return the people who match, without the one who is replaced."""
        return [each for each in super().fitting() if each[0] != self.replaced]

    def _here(self) -> list[tuple[str, str]]:
        return [each for each in super()._here() if each[0] != self.replaced]

    def _answer(self, id: str) -> str:
        """Answer, unless that is the one who is replaced: start over then."""
        if id != self.replaced:
            return super()._answer(id)
        self.typed, self.tail = "", ()
        self.notice = _("{name} is the person being replaced.").format(name=one_line(dict(self.options)[id]))
        return ASKING
