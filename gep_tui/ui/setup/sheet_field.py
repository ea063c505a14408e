"""A one-line field of set-up; a list pasted into it belongs to the people."""

from __future__ import annotations

from textual import events
from textual.message import Message

from gep_tui.ui.components.field import Field
from gep_tui.ui.components.keys import use_up


class SheetField(Field):
    """A field that does not take a list for a name."""

    class ListPasted(Message):
        """Several lines were pasted into a one-line field; the field has not changed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def _on_paste(self, event: events.Paste) -> None:
        """Pass a list on; a single line is then handled by the field itself."""
        if self.owner.takes_all() or len([each for each in event.text.splitlines() if each.strip()]) < 2:
            return
        self.post_message(self.ListPasted(event.text))
        use_up(event)
