"""The names in a sheet, each in its sentence, to be replaced or left one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from gep_tui.domain.group.practice_sheet import TEXTS, SheetText
from gep_tui.export.names.replacement import Replacement
from gep_tui.export.names.replacing import replaced
from gep_tui.locale import _, n_
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.sheets.action_keys import LIST, NAMES
from gep_tui.ui.sheets.page import SheetPage
from gep_tui.ui.sheets.views.name_rows import name_rows

#: The parts of a sheet in which names are looked for.
READ = ("title", *TEXTS)


@dataclass
class NamePage(SheetPage):
    """The names found in `text`, in the order in which they stand there."""

    text: SheetText = field(kw_only=True)
    names: list[Replacement] = field(kw_only=True)

    def title(self) -> str:
        """Return how many are still open."""
        count = len(self.open_names())
        if not count:
            return _("Names: all are decided, s saves the sheet")
        return n_("Names: {count} to decide", "Names: {count} to decide", count).format(count=count)

    def entries(self) -> list[ListEntry]:
        """Return the names."""
        return [ListEntry(name.found, name) for name in self.names]

    def draw(self, entry: ListEntry, cells: int) -> Sequence[Line]:
        """Return the rows of a name: what becomes of it, and its sentence."""
        name: Replacement = entry.value
        return name_rows(name, cells)

    def actions(self) -> tuple[Action, ...]:
        """Return what can be done with a name."""
        return (*NAMES, *(action for action in LIST if action.id in ("hide", "help", "back")))

    def name(self) -> Replacement | None:
        """Return the selected name."""
        chosen = self.value()
        return chosen if isinstance(chosen, Replacement) else None

    def open_names(self) -> list[Replacement]:
        """Return the names about which nothing was decided yet."""
        return [name for name in self.names if name.state == "proposed"]

    def decide(self, found: str, **changes: Any) -> None:
        """Change what becomes of a name, then go on to the next open one, if it is decided."""
        at = next(at for at, name in enumerate(self.names) if name.found == found)
        self.names[at] = msgspec.structs.replace(self.names[at], **changes)
        if self.names[at].state != "proposed":
            after = [*self.names[at + 1 :], *self.names[:at]]
            self.select(next((name.found for name in after if name.state == "proposed"), found))

    def result(self, language: str) -> SheetText:
        """Return the sheet with the accepted names replaced."""
        words = {field: replaced(getattr(self.text, field), self.names, language) for field in READ}
        tags = tuple(replaced(tag, self.names, language) for tag in self.text.tags)
        return msgspec.structs.replace(self.text, tags=tags, **words)


def texts_of(text: SheetText) -> list[str]:
    """Return all texts of a sheet in which there may be names."""
    return [*(getattr(text, field) for field in READ), *text.tags]
