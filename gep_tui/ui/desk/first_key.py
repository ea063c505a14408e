"""The first key of a note: a prefix, or the beginning of its text."""

from __future__ import annotations

from gep_tui.ui.desk.note_line_owner import NoteLineOwner


class FirstKey:
    """Remembers a prefix until a note begins; `typed` tells whether the note began with a key rather than a paste."""

    def __init__(self, owner: NoteLineOwner, prefixes: frozenset[str]) -> None:
        self._owner = owner
        self._prefixes = prefixes
        self._prefix = ""
        self.typed = True

    def is_prefix(self, character: str) -> bool:
        """Take a prefix pressed on an empty line; tell whether it is one, rather than a plain character."""
        if character not in self._prefixes or self._prefix == character:
            return False
        self._prefix = character
        self._owner.prefix(character, False)
        return True

    def as_text(self, character: str) -> str:
        """Return how a note begins; a prefix pressed twice, or before a digit ("~10", "+33"), stands for itself."""
        if not self._prefix or not (character == self._prefix or character.isdecimal()):
            return character
        self._owner.prefix(self._prefix, True)
        return self._prefix + character if character != self._prefix else character

    def take_back(self) -> bool:
        """Remove the prefix, as a deleting key on an empty line does; tell whether there was one."""
        prefix, self._prefix = self._prefix, ""
        if prefix:
            self._owner.prefix(prefix, True)
        return bool(prefix)

    def begin(self, typed: bool) -> None:
        """Tell the owner that a note begins."""
        self._prefix = ""
        self.typed = typed
        self._owner.begun()

    def forget(self) -> None:
        """Forget the prefix: the line was cleared."""
        self._prefix = ""
        self.typed = True
