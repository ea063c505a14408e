"""Where people are typed, one a line, or pasted as a list."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.widgets import TextArea

from gep_tui.domain.stream.text import clean
from gep_tui.locale import _
from gep_tui.ui.components.graphemes import after, before
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.keys import KeyOwner, answers, own_keys, passed_on, take_key, use_up
from gep_tui.ui.components.text import plain

#: A list is never longer than this, in characters: thousands of people with service and function.
LONGEST = 200_000


class PeopleArea(TextArea):
    """A text area whose keys run inside it, in order; a paste is cleaned first."""

    DEFAULT_CSS = """
    PeopleArea, PeopleArea:focus { border: none; padding: 0; background: $surface; scrollbar-size-horizontal: 0; }
    PeopleArea:focus { background: $boost; }
    """

    OWN_KEYS: ClassVar[dict[str, str]] = own_keys(TextArea.BINDINGS, "f6", "f7")

    def __init__(self, owner: KeyOwner, text: str, id: str | None = None) -> None:
        super().__init__(text, id=id, soft_wrap=False, tab_behavior="focus", compact=True)
        self.highlight_cursor_line = False
        self.placeholder = plain(_("One person a line, or paste a list."))
        self.cursor_blink = False
        self.owner = owner

    async def _on_key(self, event: events.Key) -> None:
        """Run the area's own keys here, in order; at its edges the arrows lead out."""
        if not passed_on(self, event):
            await take_key(event, self._takes, self._type, self.OWN_KEYS, self.run_action, self.owner.key)

    def _takes(self, key: str, character: str | None) -> bool:
        """Take Enter as text; give the owner its answers, and the arrows that lead out."""
        if answers(self.owner, key, character):
            return True
        if key in ENTER:
            self._type("\n")
        elif self._leads_out(key):
            self.owner.key(key, None)
        else:
            return False
        return True

    async def _on_paste(self, event: events.Paste) -> None:
        """Keep all lines of a paste, up to a length that no list has."""
        if self.owner.takes_all():
            self.owner.pasted(event.text)
        else:
            self._type(clean(event.text[:LONGEST])[: max(0, LONGEST - len(self.text))])
        use_up(event)

    def add(self, text: str) -> None:
        """Put lines behind the last one, up to a length that no list has."""
        between = "\n" if self.text and not self.text.endswith("\n") else ""
        room = max(0, LONGEST - len(self.text) - 1)
        self.insert(between + clean(text[:LONGEST])[:room], self.document.end)

    def _type(self, text: str) -> None:
        self.replace(text, *self.selection, maintain_selection_offset=False)

    def get_cursor_left_location(self) -> tuple[int, int]:
        """Return where the cursor goes to the left: over a whole grapheme, or to the end of the line above."""
        row, column = self.cursor_location
        return (row, before(self.document[row], column)) if column else super().get_cursor_left_location()

    def get_cursor_right_location(self) -> tuple[int, int]:
        """Return where the cursor goes to the right: over a whole grapheme, or to the line below."""
        row, column = self.cursor_location
        text = self.document[row]
        return (row, after(text, column)) if column < len(text) else super().get_cursor_right_location()

    def _leads_out(self, key: str) -> bool:
        row = self.cursor_location[0]
        return (key == "up" and row == 0) or (key == "down" and row == self.document.line_count - 1)
