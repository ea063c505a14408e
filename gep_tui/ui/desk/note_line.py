"""The note line: one line, Enter saves. Keys act in the order in which they were pressed."""

from __future__ import annotations

from typing import ClassVar, Protocol

from textual import events
from textual.widgets import Input

from gep_tui.domain.stream.text import clean
from gep_tui.locale import _
from gep_tui.ui.components.by_grapheme import ByGrapheme
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.keys import own_keys, take_key, use_up

#: Stands for a newline inside the line.
NEWLINE = "⏎"
#: Each stands for one paste that is too long for a line; it is held beside the line.
BLOCKS = "▣▤▥▦▧▨▩◈◉◍"
#: From this many characters on a paste is held beside the line.
LONG = 2_000


#: What is on the line is in memory so many times while it is saved, at up to four bytes a character.
COPIES = 8


def reserve(size: int) -> None:
    """Raise MemoryError where there is no room for `size` bytes."""
    bytearray(size)


class NoteLineOwner(Protocol):
    """Who is told, at once and in order, what the keys on the line come to."""

    def takes_all(self) -> bool:
        """Whether every key is the owner's now: a command, or an answer."""

    def takes(self, key: str) -> bool:
        """Whether this key is the owner's even while one types."""

    def key(self, key: str, character: str | None) -> None:
        """Take a key; `alt+x` is Esc and x pressed together."""

    def pasted(self, text: str) -> bool:
        """Take a paste while every key is the owner's; false where it is the line's all the same."""

    def writes(self) -> None:
        """Text is going onto the line: what was chosen elsewhere is so no more."""

    def begun(self) -> None:
        """The first character of a note is on the line."""

    def prefix(self, character: str, back: bool) -> None:
        """A punctuation key was pressed first on an empty line; with `back` it was meant as itself."""

    def emptied(self) -> None:
        """What was on the line was taken off it again, by the keys that edit."""

    def entered(self, text: str, typed: bool) -> None:
        """Enter was pressed on `text`; `typed` tells whether its first character was a key, not a paste."""


class NoteLine(ByGrapheme):
    """An input that runs its own keys in order, keeps pastes whole, and turns Esc+letter into commands."""

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
        """What is on the line, newlines and long pastes in full."""
        return "".join(
            self._held.get(character, "\n" if character == NEWLINE else character) for character in self.value
        )

    def show_cursor(self, shown: bool) -> None:
        """Show the cursor, or not: there is one on a screen, and it stands where the next key goes."""
        if self._cursor_visible != shown:
            self._cursor_visible = shown

    def on_resize(self) -> None:
        """Keep the cursor in sight in a window of another size."""
        self.call_after_refresh(self._watch_selection, self.selection)

    def load(self, text: str) -> None:
        """Put `text` on the line, to be edited; nothing in it is a prefix."""
        self.empty()
        self._typed = False
        self.insert_text_at_cursor(self._shown(clean(text)))

    def take_keys(self, text: str) -> None:
        """Take text as if its keys were pressed here."""
        for character in text:
            self._insert(character)

    def empty(self) -> None:
        """Take everything off the line."""
        self._held.clear()
        self._prefix = ""
        self._typed = True
        self.value = ""

    def held(self) -> int:
        """Return how many characters are held beside the line."""
        return sum(len(text) for character, text in self._held.items() if character in self.value)

    async def _on_key(self, event: events.Key) -> None:
        """Run the line's own keys here, in order; give the owner what is the owner's."""
        await take_key(event, self._takes, self._insert, self.OWN_KEYS, self._edit)

    def _takes(self, key: str, character: str | None) -> bool:
        """Take Enter, and give the owner what is the owner's; tell whether the key was one of these."""
        if self.owner.takes_all() or key.startswith("alt+") or self.owner.takes(key):
            self.owner.key(key, character)
            return True
        if key in ENTER:
            self._enter()
        return key in ENTER

    async def _edit(self, action: str) -> None:
        """Run a key of a plain input; deleting on an empty line takes a prefix back."""
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
        """Keep all of a paste, if there is the memory for it; its text is never a prefix, a name or a command."""
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
        """Put a typed character on the line; first of all it may be a prefix, which a digit behind it makes text."""
        self.owner.writes()
        if not self.value:
            if self._is_prefix(character):
                return
            self._begin_with(character)
        else:
            self._put(character)

    def _is_prefix(self, character: str) -> bool:
        """Take a prefix pressed on an empty line; tell whether it was one, and not meant as itself."""
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
        """Put what was cut or copied here where the cursor is; signs of long pastes stand for the same text still."""
        self._put(clean(self.app.clipboard).replace("\n", NEWLINE))

    def _put(self, text: str) -> None:
        """Put `text` where the cursor is, in place of what is selected."""
        self.replace(text, *sorted(self.selection))

    def _enter(self) -> None:
        text, typed = self.text, self._typed
        self.empty()
        self.owner.entered(text, typed)

    def _begin(self, typed: bool) -> None:
        """Tell the owner that a note begins here."""
        self._prefix = ""
        self._typed = typed
        self.owner.begun()

    def _shown(self, text: str) -> str:
        """Return what stands on the line for `text`, which is held where it is long or uses our own signs."""
        free = next((sign for sign in BLOCKS if sign not in self.value), None)
        literal = NEWLINE in text or any(sign in text for sign in BLOCKS)
        if free is not None and (len(text) > LONG or literal):
            self._held[free] = text
            return free
        before = self.value[: self.cursor_position][-1:]
        if before in self._held and len(text) > LONG:
            self._held[before] += text  # the signs have run out: it goes on with the paste before it
            return ""
        return text.replace("\n", NEWLINE)
