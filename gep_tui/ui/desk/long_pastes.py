"""Pastes kept whole beside the note line, which shows one sign for each."""

from __future__ import annotations

#: Shown for a newline in the line.
NEWLINE = "⏎"
#: Each stands for one paste that is too long for the line and is kept beside it.
BLOCKS = "▣▤▥▦▧▨▩◈◉◍"
#: Characters above which a paste is kept beside the line.
LONG = 2_000


class LongPastes:
    """The pastes by their signs; `value` is always what the line shows."""

    def __init__(self) -> None:
        self._held: dict[str, str] = {}

    def text(self, value: str) -> str:
        """Return the text of the line, newlines and long pastes in full."""
        return "".join(self._held.get(character, "\n" if character == NEWLINE else character) for character in value)

    def size(self, value: str) -> int:
        """Return how many characters are kept beside the line."""
        return sum(len(text) for character, text in self._held.items() if character in value)

    def shown(self, text: str, value: str, cursor: int) -> str:
        """Return what to show for `text`, which is kept beside the line if it is long or uses our own signs."""
        free = next((sign for sign in BLOCKS if sign not in value), None)
        literal = NEWLINE in text or any(sign in text for sign in BLOCKS)
        if free is not None and (len(text) > LONG or literal):
            self._held[free] = text
            return free
        before = value[:cursor][-1:]
        if before in self._held and len(text) > LONG:
            self._held[before] += text  # the signs have run out, so add it to the paste before it
            return ""
        return text.replace("\n", NEWLINE)

    def clear(self) -> None:
        """Forget all pastes."""
        self._held.clear()
