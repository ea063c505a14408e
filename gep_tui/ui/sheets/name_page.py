"""The names in a sheet, each in its sentence, to be replaced or left one by one."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from gep_tui.domain.group.practice_sheet import TEXTS, SheetText
from gep_tui.export.names.replacing import replaced
from gep_tui.locale import _, n_
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.names.name_list import NameList
from gep_tui.ui.sheets.action_keys import LIST, NAMES

#: The parts of a sheet in which names are looked for.
READ = ("title", *TEXTS)


@dataclass
class NamePage(NameList):
    """The names found in `text`, in the order in which they appear."""

    text: SheetText = field(kw_only=True)

    def title(self) -> str:
        """Return how many are still open."""
        count = len(self.open_names())
        if not count:
            return _("Names: all are decided, s saves the sheet")
        return n_("Names: {count} to decide", "Names: {count} to decide", count).format(count=count)

    def actions(self) -> tuple[Action, ...]:
        """Return what can be done with a name."""
        return (*NAMES, *(action for action in LIST if action.id in ("hide", "help", "back")))

    def result(self, language: str) -> SheetText:
        """Return the sheet with the accepted names replaced."""
        words = {field: replaced(getattr(self.text, field), self.names, language) for field in READ}
        tags = tuple(replaced(tag, self.names, language) for tag in self.text.tags)
        return msgspec.structs.replace(self.text, tags=tags, **words)


def texts_of(text: SheetText) -> list[str]:
    """Return all texts of a sheet in which there may be names."""
    return [*(getattr(text, field) for field in READ), *text.tags]
