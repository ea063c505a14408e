"""A one-line field of set-up: typing replaces what is in it, a list pasted into it belongs to the people."""

from __future__ import annotations

from textual import events
from textual.message import Message

from gep_tui.domain.lists.given_names import has_given_name
from gep_tui.domain.lists.pasted import rows
from gep_tui.ui.components.field import Field
from gep_tui.ui.components.keys import KeyOwner, use_up
from gep_tui.ui.setup.people_area import LONGEST

#: Number of people from which names on one line are a list.
A_LIST = 3


class FormField(Field):
    """A field that does not take a list for a name; what is in it is replaced by the first letter typed."""

    class ListPasted(Message):
        """A list was pasted into a field for one name; the field has not changed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, owner: KeyOwner, value: str, placeholder: str, *, names: bool = False, id: str) -> None:
        super().__init__(owner, value, placeholder, id=id)
        self.select_on_focus = True
        self._names = names

    def _on_paste(self, event: events.Paste) -> None:
        """Pass a list on; a single line is then handled by the field itself."""
        if self.owner.takes_all() or not self._is_list(event.text):
            return
        self.post_message(self.ListPasted(event.text))
        use_up(event)

    def _is_list(self, text: str) -> bool:
        """Tell whether a paste is several lines, or one line of people where one name belongs."""
        if len([each for each in text.splitlines() if each.strip()]) > 1:
            return True
        people = [] if self._names else rows(text[:LONGEST])
        return len(people) >= A_LIST and 2 * sum(has_given_name(each.name) for each in people) >= len(people)
