"""The text area for people, one a line, typed or pasted."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.strip import Strip
from textual.widgets import TextArea

from gep_tui.domain.stream.text import clean
from gep_tui.locale import _
from gep_tui.ui.components.cut_ends import marked
from gep_tui.ui.components.graphemes import after, before
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.keys import KeyOwner, answers, own_keys, passed_on, take_key, use_up
from gep_tui.ui.components.text import plain

#: The longest list, in characters: thousands of people with service and function.
LONGEST = 200_000


class PeopleArea(TextArea):
    """A text area that handles its keys itself, in order, and cleans a paste."""

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

    def on_mount(self) -> None:
        """Begin after what the first line holds already, so that Ctrl+U and Backspace delete it."""
        self.move_cursor((0, len(self.document[0])))

    def put(self, text: str) -> None:
        """Replace all lines; the cursor stands after the first one."""
        self.text = text
        self.move_cursor((0, len(self.document[0])))

    def render_line(self, y: int) -> Strip:
        """Draw a row, with a mark at each end beyond which there is more of it, but not over the cursor."""
        row, size, offset = super().render_line(y), self.content_size.width, self.scroll_offset
        place = y + offset.y
        if place >= self.document.line_count:
            return row
        at = self.cursor_location[1] if self.cursor_location[0] == place else -1
        first = at >= 0 and cell_len(self.document[place][:at]) == offset.x
        whole = cell_len(self.document[place])
        return marked(row, size, left=whole > 0 < offset.x and not first, right=whole > offset.x + size)

    async def _on_key(self, event: events.Key) -> None:
        """Handle the area's own keys here, in order; at its edges the arrows leave it."""
        if not passed_on(self, event):
            await take_key(event, self._takes, self._type, self.OWN_KEYS, self.run_action, self.owner.key)

    def _takes(self, key: str, character: str | None) -> bool:
        """Insert a newline for Enter; leave answers, and arrows that leave the area, to the owner."""
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
        """Insert all lines of a paste, up to the longest list."""
        if self.owner.takes_all():
            self.owner.pasted(event.text)
        else:
            self._type(clean(event.text[:LONGEST])[: max(0, LONGEST - len(self.text))])
        use_up(event)

    def add(self, text: str) -> None:
        """Add lines after the last one, up to the longest list."""
        between = "\n" if self.text and not self.text.endswith("\n") else ""
        room = max(0, LONGEST - len(self.text) - 1)
        self.insert(between + clean(text[:LONGEST])[:room], self.document.end)

    def _type(self, text: str) -> None:
        self.replace(text, *self.selection, maintain_selection_offset=False)

    def get_cursor_left_location(self) -> tuple[int, int]:
        """Return the cursor's place one grapheme to the left, or at the end of the line above."""
        row, column = self.cursor_location
        return (row, before(self.document[row], column)) if column else super().get_cursor_left_location()

    def get_cursor_right_location(self) -> tuple[int, int]:
        """Return the cursor's place one grapheme to the right, or on the line below."""
        row, column = self.cursor_location
        text = self.document[row]
        return (row, after(text, column)) if column < len(text) else super().get_cursor_right_location()

    def _leads_out(self, key: str) -> bool:
        row = self.cursor_location[0]
        return (key == "up" and row == 0) or (key == "down" and row == self.document.line_count - 1)
