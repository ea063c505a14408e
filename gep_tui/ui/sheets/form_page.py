"""A sheet that is being written: its parts, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from gep_tui.domain.group.decisions.sheets import tags
from gep_tui.domain.group.practice_sheet import TEXTS, SheetText
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.entries_page import EntriesPage
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.sheets.action_keys import FORM, LIST
from gep_tui.ui.sheets.views.form_rows import form_rows

#: The parts that can be written, in the order of the page.
WRITTEN = ("title", *TEXTS, "tags")


@dataclass
class FormPage(EntriesPage):
    """The text so far; `sheet` and `prior` name the sheet that is changed and the version that was read.

    `given` is the text as it was saved, or as notes suggest it; None where somebody had begun to write. `kept` says
    that what was begun in the group is this text; `replaces` that it may take the place of another that was begun.
    """

    text: SheetText = field(kw_only=True)
    given: SheetText | None = field(default=None, kw_only=True)
    sheet: str = ""
    prior: str = ""
    kept: bool = False
    replaces: bool = False

    def title(self) -> str:
        """Return whether the sheet is new."""
        return _("Change of a sheet") if self.sheet else _("New sheet")

    def entries(self) -> list[ListEntry]:
        """Return the parts."""
        return [ListEntry(part, (part, self.words_of(part))) for part in WRITTEN]

    def draw(self, entry: ListEntry, cells: int) -> Sequence[Line]:
        """Return the rows of a part, under its name."""
        part, words = entry.value
        return form_rows(part, words, cells)

    def actions(self) -> tuple[Action, ...]:
        """Return what can be done with a part, and with the whole."""
        return (*FORM, *(action for action in LIST if action.id in ("hide", "help", "back")))

    def words_of(self, part: str) -> str:
        """Return the words of a part; tags with commas between."""
        return ", ".join(self.text.tags) if part == "tags" else str(getattr(self.text, part))

    def is_given(self, part: str) -> bool:
        """Tell whether nobody has begun to write a part, so that typing may replace it."""
        return self.given is not None and getattr(self.given, part) == getattr(self.text, part)

    def put(self, part: str, words: str) -> None:
        """Give a part other words."""
        value: Any = words
        if part == "tags":
            value = tags(words.replace("\n", ",").replace(";", ",").split(","))
        elif part == "title":
            value = one_line(words)
        self.text = msgspec.structs.replace(self.text, **{part: value})
