"""A field for one line of text; keys act in order, and a paste is cleaned and joined into one line."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import events
from textual.widgets import Input

from gep_tui.domain.stream.text import clean, one_line
from gep_tui.ui.components.by_grapheme import ByGrapheme
from gep_tui.ui.components.keys import KeyOwner, answers, own_keys, passed_on, take_key, use_up
from gep_tui.ui.components.lines import cut

#: The longest text of a field, in characters.
LONGEST = 10_000


class Field(ByGrapheme):
    """An input that handles its keys itself, in order; keys it does not use go to its owner."""

    DEFAULT_CSS = """
    Field, Field:focus { border: none; width: 1fr; height: 1; padding: 0; background: $surface; }
    Field:focus { background: $boost; }
    """

    OWN_KEYS: ClassVar[dict[str, str]] = own_keys(Input.BINDINGS, "enter")

    def __init__(self, owner: KeyOwner, value: str = "", placeholder: str = "", id: str | None = None) -> None:
        super().__init__(value=value, placeholder=placeholder, id=id, select_on_focus=False, compact=True)
        self.cursor_blink = False
        self.owner = owner
        self._hint = placeholder

    def hint(self, words: str) -> None:
        """Say in the empty field what belongs there, with an ellipsis if there is no room for all of it."""
        self._hint = words
        self.placeholder = cut(words, self.size.width - 1) if self.size.width > 1 else words  # the cursor takes a cell

    def on_resize(self) -> None:
        """Cut what the empty field says to its new width."""
        self.hint(self._hint)

    async def _on_key(self, event: events.Key) -> None:
        """Handle the field's own keys here, in order."""
        if not passed_on(self, event):
            asked = partial(answers, self.owner)
            await take_key(event, asked, self._insert, self.OWN_KEYS, self.run_action, self.owner.key)

    def _on_paste(self, event: events.Paste) -> None:
        """Insert all lines of a paste as one."""
        if self.owner.takes_all():
            self.owner.pasted(event.text)
        else:
            self._insert(one_line(event.text[:LONGEST]))
        use_up(event)

    def _insert(self, text: str) -> None:
        text = clean(text)[: max(0, LONGEST - len(self.value))]
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *sorted(self.selection))
