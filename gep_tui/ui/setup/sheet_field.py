"""A field of set-up for one line: a list that is pasted into it is people's, and stands where they do."""

from __future__ import annotations

from textual import events
from textual.message import Message

from gep_tui.ui.components.field import Field
from gep_tui.ui.components.keys import use_up


class SheetField(Field):
    """A field that takes no list for a name."""

    class ListPasted(Message):
        """Several lines were pasted into a field that holds one; nothing of them is in it."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def _on_paste(self, event: events.Paste) -> None:
        """Hand a list on; what is one line the field takes itself, right after this."""
        if self.owner.takes_all() or len([each for each in event.text.splitlines() if each.strip()]) < 2:
            return
        self.post_message(self.ListPasted(event.text))
        use_up(event)
