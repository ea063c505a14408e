"""The note line: a single line that Enter saves. Keys act in the order in which they were pressed."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import events
from textual.widgets import Input

from gep_tui.domain.stream.text import clean
from gep_tui.locale import _
from gep_tui.ui.components.by_grapheme import ByGrapheme
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.keys import own_keys, take_key, use_up
from gep_tui.ui.components.paste_part import PastePart
from gep_tui.ui.desk.first_key import FirstKey
from gep_tui.ui.desk.line_words import folded_words, unused_words
from gep_tui.ui.desk.long_pastes import BLOCKS, NEWLINE, LongPastes
from gep_tui.ui.desk.note_line_owner import NoteLineOwner
from gep_tui.ui.desk.paste_room import PasteRoom, reserve, told

#: Keys of a plain input that do nothing on an empty line, by their actions.
_KEY_OF = {"delete_right": "delete", "paste": "ctrl+v"}


class NoteLine(ByGrapheme):
    """An input that handles its keys in order, keeps pastes whole, and turns Esc and a letter into a command."""

    DEFAULT_CSS = """
    NoteLine, NoteLine:focus { border: none; height: 1; padding: 0; background: $surface; }
    """

    OWN_KEYS: ClassVar[dict[str, str]] = own_keys(Input.BINDINGS)

    def __init__(self, owner: NoteLineOwner, prefixes: frozenset[str] = frozenset(), id: str | None = None) -> None:
        super().__init__(id=id, select_on_focus=False, compact=True)
        self.cursor_blink = False
        self.owner = owner
        self._pastes, self._room = LongPastes(), PasteRoom()
        self._first = FirstKey(owner, prefixes)
        #: The text entered last, before and after the cursor; empty if the cursor was at its end.
        self.halves = ("", "")

    @property
    def text(self) -> str:
        """The text of the line, newlines and long pastes in full."""
        return self._pastes.text(self.value)

    def show_cursor(self, shown: bool) -> None:
        """Show or hide the cursor: a screen has one, where the next key goes."""
        if self._cursor_visible != shown:
            self._cursor_visible = shown

    def on_resize(self) -> None:
        """Keep the cursor visible when the window changes size."""
        self.call_after_refresh(self._watch_selection, self.selection)

    def load(self, text: str, typed: bool = False) -> None:
        """Put `text` on the line for editing; nothing in it is a prefix, and a name only if it was `typed`."""
        self.empty()
        self._first.typed = typed
        self.insert_text_at_cursor(self._pastes.shown(clean(text), self.value, self.cursor_position))

    def take_keys(self, text: str) -> None:
        """Insert text as if its keys were pressed here."""
        for character in text:
            self._insert(character)

    def empty(self) -> None:
        """Clear the line."""
        self._pastes.clear()
        self._first.forget()
        self.value = ""

    async def _on_key(self, event: events.Key) -> None:
        """Handle the line's own keys here, in order; hand the others to the owner."""
        await take_key(event, self._takes, self._insert, self.OWN_KEYS, self._edit, partial(_unused, self.owner))

    def _takes(self, key: str, character: str | None) -> bool:
        """Handle Enter, and hand the owner its keys; tell whether the key was one of these."""
        if self.owner.takes_all() or key.startswith("alt+") or self.owner.takes(key):
            self.owner.key(key, character)
            return True
        if key in ENTER:
            self._enter()
        return key in ENTER

    async def _edit(self, action: str) -> None:
        """Run a key of a plain input; deleting on an empty line removes a prefix."""
        if action == "copy" and self.selection.is_empty:
            self.owner.say(unused_words("ctrl+c"))
        before, deletes = self.value, action.startswith("delete") or action == "cut"
        if deletes and not self.owner.may_delete():
            return
        if before:
            self.owner.writes(typing=deletes or action == "paste")
        await self.run_action(action)
        if before and not self.value:
            self.owner.emptied()
        elif self.value and not before:
            self._first.begin(typed=False)
        elif not before and not (action.startswith("delete") and self._first.take_back()) and action in _KEY_OF:
            self.owner.say(unused_words(_KEY_OF[action]))

    def _on_paste(self, event: events.Paste) -> None:
        """Keep as much of a paste as the memory holds; its text is never a prefix, a name or a command."""
        use_up(event)
        kept = self._room.kept(event.text, self._pastes.size(self.value), isinstance(event, PastePart))
        text = clean(kept.text)
        if text and not (self.owner.takes_all() and self.owner.pasted(text)):
            self.owner.writes()
            if not self.value:
                self._first.begin(typed=False)
            shown = self._pastes.shown(text, self.value, self.cursor_position)
            self._put(shown)
            if shown != text and shown in BLOCKS:
                self.owner.say(folded_words(shown, len(text)))
        if kept.cut:
            self.app.notify(told(bool(text)), severity="warning", timeout=15, markup=False)

    def _insert(self, character: str) -> None:
        """Insert a typed character; the first may be a prefix, which a following digit turns into text."""
        self.owner.writes()
        if not self.value:
            if self._first.is_prefix(character):
                return
            character = self._first.as_text(character)
            self._first.begin(typed=True)
        self._put(character)

    def action_paste(self) -> None:
        """Insert what was cut or copied here; signs of long pastes still stand for their text."""
        self._put(clean(self.app.clipboard).replace("\n", NEWLINE))

    def _put(self, text: str) -> None:
        """Insert `text` at the cursor, replacing the selection."""
        self.replace(text, *sorted(self.selection))

    def _enter(self) -> None:
        try:
            text, typed = self.text, self._first.typed
            reserve(self._pastes.size(self.value))
            before, behind = self.value[: self.cursor_position], self.value[self.cursor_position :]
            self.halves = (self._pastes.text(before), self._pastes.text(behind)) if behind else ("", "")
        except MemoryError:
            words = _("There is too little memory to save this note now. It stays on the line.")
            self.app.notify(words, severity="warning", timeout=15, markup=False)
            return
        self.empty()
        self.owner.entered(text, typed)


def _unused(owner: NoteLineOwner, key: str, character: str | None) -> bool:
    """Have the owner say that a key means nothing here; tell whether it is worth a word."""
    words = unused_words(key)
    if words:
        owner.say(words)
    return bool(words)
