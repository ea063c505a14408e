"""A list to choose from that draws only its visible rows."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.message import Message

from gep_tui.ui.components import rows as listing
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.keys import KeyOwner, answers, passed_on, use_up
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.rows import ListRow


class Picker(Panel, can_focus=True):
    """Moves among its rows; Enter or a second click chooses. Other keys go to its owner."""

    class Moved(Message):
        """The current row has changed."""

    class Chosen(Message):
        """A row was chosen; `key` is its name."""

        def __init__(self, picker: Picker, key: str) -> None:
            super().__init__()
            self.picker = picker
            self.key = key

    def __init__(self, owner: KeyOwner, id: str | None = None) -> None:
        super().__init__(id=id)
        self.owner = owner
        self.rows: Sequence[ListRow] = ()
        self.here = 0
        self.first = 0

    @property
    def current(self) -> str:
        """The name of the current row, "" if there is none."""
        return self.rows[self.here].key if self.here < len(self.rows) and self.rows[self.here].live else ""

    def load(self, rows: Sequence[ListRow], key: str | None = None) -> None:
        """Show `rows`; the current row stays, by name, unless `key` names another."""
        wanted = self.current if key is None else key
        self.rows = rows
        place = listing.found(rows, wanted) if wanted else None
        self.here = listing.nearest(rows, 0 if wanted == "" else self.here) if place is None else place
        if wanted == "":
            self.first = 0
        self.paint()

    def paint(self) -> None:
        """Draw the visible rows."""
        size = self.content_size
        if not size:
            return
        self.first = listing.first_in_sight(self.rows, self.first, self.here, size.height)
        self.show(listing.drawn(self.rows, self.first, self.here, size.width, size.height, self.has_focus))

    def go(self, place: int) -> None:
        """Make the row at `place` the current one."""
        if place != self.here:
            self.here = place
            self.post_message(self.Moved())
        self.paint()

    async def _on_key(self, event: events.Key) -> None:
        """Move, choose, or hand the key to the owner, in order."""
        if passed_on(self, event):
            return
        if answers(self.owner, event.key, event.character) or moves(self, event.key):
            pass
        elif event.key in ENTER:
            self.choose()
        elif not self.owner.key(event.key, event.character):
            return
        use_up(event)

    def _on_paste(self, event: events.Paste) -> None:
        self.owner.pasted(event.text)
        event.stop()

    @property
    def page(self) -> int:
        """The rows of a page."""
        return max(1, self.content_size.height - 1)

    def choose(self) -> None:
        """Choose the current row."""
        if self.current:
            self.post_message(self.Chosen(self, self.current))

    def on_click(self, event: events.Click) -> None:
        """Go to the row under the mouse; a second click chooses it."""
        inside = event.get_content_offset(self)
        place = self.first + (inside.y if inside is not None else -1)
        if 0 <= place < len(self.rows) and self.rows[place].live:
            self.go(place)
            if event.chain > 1:
                self.choose()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move down a few rows."""
        self.go(listing.moved(self.rows, self.here, 3))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move up a few rows."""
        self.go(listing.moved(self.rows, self.here, -3))

    def on_focus(self) -> None:
        """Highlight the current row."""
        self.paint()

    def on_blur(self) -> None:
        """Show that keys go elsewhere."""
        self.paint()

    def on_resize(self) -> None:
        """Redraw at another size."""
        self.paint()


def moves(picker: Picker, key: str) -> bool:
    """Move in the list by a key of its own; tell whether it was one."""
    steps = {"up": -1, "down": 1, "pageup": -picker.page, "pagedown": picker.page, "home": -9999, "end": 9999}
    if key in steps:
        picker.go(listing.moved(picker.rows, picker.here, steps[key]))
    return key in steps
