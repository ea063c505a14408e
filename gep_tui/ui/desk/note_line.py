"""The note line: a single line that Enter saves. Keys act in the order in which they were pressed."""

from __future__ import annotations

from typing import ClassVar, Protocol

from textual import events
from textual.widgets import Input

from gep_tui.domain.stream.text import clean
from gep_tui.locale import _
from gep_tui.ui.components.by_grapheme import ByGrapheme
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.keys import own_keys, take_key, use_up

#: Shown for a newline in the line.
NEWLINE = "⏎"
#: Each is shown for one paste too long for the line; the paste is kept beside the line.
BLOCKS = "▣▤▥▦▧▨▩◈◉◍"
#: Characters from which a paste is kept beside the line.
LONG = 2_000


#: Copies of the text in memory while it is saved, at up to four bytes a character.
COPIES = 8


def reserve(size: int) -> None:
    """Raise MemoryError if there is no room for `size` bytes."""
    bytearray(size)


class NoteLineOwner(Protocol):
    """Is told at once, and in order, what the keys on the line amount to."""

    def takes_all(self) -> bool:
        """Whether the owner takes every key now, as a command or an answer."""

    def takes(self, key: str) -> bool:
        """Whether the owner takes this key even while the user types."""

    def key(self, key: str, character: str | None) -> None:
        """Handle a key; `alt+x` is Esc and x pressed together."""

    def pasted(self, text: str) -> bool:
        """Handle a paste while the owner takes every key; return False to leave it to the line."""

    def writes(self) -> None:
        """Text goes onto the line, which deselects anything selected elsewhere."""

    def begun(self) -> None:
        """The first character of a note is on the line."""

    def prefix(self, character: str, back: bool) -> None:
        """A punctuation key came first on an empty line; with `back`, it was meant as itself."""

    def emptied(self) -> None:
        """Editing keys have emptied the line."""

    def entered(self, text: str, typed: bool) -> None:
        """Enter was pressed on `text`; `typed` tells whether its first character was a key rather than a paste."""


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
        self.prefixes = prefixes
        self._held: dict[str, str] = {}
        self._prefix = ""
        self._typed = True

    @property
    def text(self) -> str:
        """The text of the line, newlines and long pastes in full."""
        return "".join(
            self._held.get(character, "\n" if character == NEWLINE else character) for character in self.value
        )

    def show_cursor(self, shown: bool) -> None:
        """Show or hide the cursor: a screen has one, where the next key goes."""
        if self._cursor_visible != shown:
            self._cursor_visible = shown

    def on_resize(self) -> None:
        """Keep the cursor in sight in a window of another size."""
        self.call_after_refresh(self._watch_selection, self.selection)

    def load(self, text: str) -> None:
        """Put `text` on the line for editing; nothing in it is a prefix."""
        self.empty()
        self._typed = False
        self.insert_text_at_cursor(self._shown(clean(text)))

    def take_keys(self, text: str) -> None:
        """Insert text as if its keys were pressed here."""
        for character in text:
            self._insert(character)

    def empty(self) -> None:
        """Clear the line."""
        self._held.clear()
        self._prefix = ""
        self._typed = True
        self.value = ""

    def held(self) -> int:
        """Return how many characters are kept beside the line."""
        return sum(len(text) for character, text in self._held.items() if character in self.value)

    async def _on_key(self, event: events.Key) -> None:
        """Handle the line's own keys here, in order; hand the others to the owner."""
        await take_key(event, self._takes, self._insert, self.OWN_KEYS, self._edit)

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
        before = self.value
        if before:
            self.owner.writes()
        await self.run_action(action)
        if before and not self.value:
            self.owner.emptied()
        elif self.value and not before:
            self._begin(typed=False)
        elif not before and self._prefix and action.startswith("delete"):
            prefix, self._prefix = self._prefix, ""
            self.owner.prefix(prefix, True)

    def _on_paste(self, event: events.Paste) -> None:
        """Keep a whole paste if there is memory for it; its text is never a prefix, a name or a command."""
        use_up(event)
        try:
            reserve(COPIES * (self.held() + len(event.text)))
            text = clean(event.text)
        except MemoryError:
            words = _("What was pasted is too much for this machine’s memory. The rest of it is left out.")
            self.app.notify(words, severity="warning", timeout=15, markup=False)
            return
        if text and not (self.owner.takes_all() and self.owner.pasted(text)):
            self.owner.writes()
            if not self.value:
                self._begin(typed=False)
            self._put(self._shown(text))

    def _insert(self, character: str) -> None:
        """Insert a typed character; the first may be a prefix, which a following digit turns into text."""
        self.owner.writes()
        if not self.value:
            if self._is_prefix(character):
                return
            self._begin_with(character)
        else:
            self._put(character)

    def _is_prefix(self, character: str) -> bool:
        """Take a prefix pressed on an empty line; tell whether it is one and not meant as itself."""
        if character not in self.prefixes or self._prefix == character:
            return False
        self._prefix = character
        self.owner.prefix(character, False)
        return True

    def _begin_with(self, character: str) -> None:
        """Begin a note; a prefix pressed twice, or followed at once by a digit ("~10", "+33"), is itself."""
        text = character
        if self._prefix and (character == self._prefix or character.isdecimal()):
            self.owner.prefix(self._prefix, True)
            text = self._prefix + character if character != self._prefix else character
        self._begin(typed=True)
        self._put(text)

    def action_paste(self) -> None:
        """Insert what was cut or copied here; signs of long pastes still stand for their text."""
        self._put(clean(self.app.clipboard).replace("\n", NEWLINE))

    def _put(self, text: str) -> None:
        """Insert `text` at the cursor, replacing the selection."""
        self.replace(text, *sorted(self.selection))

    def _enter(self) -> None:
        try:
            text, typed = self.text, self._typed
            reserve(COPIES * self.held())
        except MemoryError:
            words = _("There is too little memory to save this note now. It stays on the line.")
            self.app.notify(words, severity="warning", timeout=15, markup=False)
            return
        self.empty()
        self.owner.entered(text, typed)

    def _begin(self, typed: bool) -> None:
        """Tell the owner that a note begins."""
        self._prefix = ""
        self._typed = typed
        self.owner.begun()

    def _shown(self, text: str) -> str:
        """Return what to show for `text`, which is kept beside the line if it is long or uses our own signs."""
        free = next((sign for sign in BLOCKS if sign not in self.value), None)
        literal = NEWLINE in text or any(sign in text for sign in BLOCKS)
        if free is not None and (len(text) > LONG or literal):
            self._held[free] = text
            return free
        before = self.value[: self.cursor_position][-1:]
        if before in self._held and len(text) > LONG:
            self._held[before] += text  # the signs have run out, so it is added to the paste before it
            return ""
        return text.replace("\n", NEWLINE)
