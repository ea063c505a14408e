"""What a record already has: the places of its events, and the text of every note ever written in it."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.position import Position, place
from gep_tui.domain.stream.text import clean
from gep_tui.domain.stream.undoing import Purged
from gep_tui.store.files.disk import read_file
from gep_tui.store.recovery.salvage import is_sound
from gep_tui.store.recovery.subject import Subject

#: The folder, in a session's folder, of text brought back earlier.
RECOVERED = "recovered"

#: The fields of an event that contain words of a note.
WORDS = ("text", "rest")


class KnownEntries:
    """Grows with each find: what was found in one file is not found again in the next."""

    def __init__(self, folder: Path, events: Iterable[Event], subject: Subject) -> None:
        """Start with the record of the session in `folder`, and the text brought back there earlier."""
        self._subject = subject
        self.places: set[Position] = set()
        self.opened: set[str] = set()
        self.purged: set[str] = set()
        self.notes: list[Any] = []
        self._texts: set[str] = set()
        self._pages = list(_pages(folder))
        self.take(event for event in events if is_sound(event))

    def take(self, events: Iterable[Event]) -> None:
        """Count `events` as known from now on."""
        for event in events:
            self.places.add(place(event))
            if isinstance(event, self._subject.codec.opening):
                self.opened.add(opened_id(event))
            elif isinstance(event, Purged):
                self.purged.add(event.key)
            elif isinstance(event, self._subject.notes):
                self.notes.append(event)
                self._take_text_of(event)
            elif isinstance(event, self._subject.edits):
                self._take_text_of(event)

    def take_text(self, text: str) -> None:
        """Count a text as known from now on."""
        self._texts.add(text.strip())

    def _take_text_of(self, event: Event) -> None:
        for field in WORDS:
            text: str | None = getattr(event, field, None)
            if text is not None:
                self.take_text(text)

    def has_text(self, text: str, cut: bool = False) -> bool:
        """Tell whether a note or a recovered page has exactly this text; with `cut`, whether a note begins with it."""
        words = text.strip()
        if words in self._texts or self.was_brought_back(text):
            return True
        return cut and any(each.startswith(words) for each in self._texts)

    def was_brought_back(self, text: str) -> bool:
        """Tell whether a recovered page already has this text on lines of its own."""
        block = "\n" + clean(text).strip("\n") + "\n"
        return any(block in page for page in self._pages)


def opened_id(opening: Event) -> str:
    """Return the id in the opening of a record, which is the name of its folder; "" if it has none."""
    return str(getattr(opening, "id", ""))


def _pages(folder: Path) -> Iterable[str]:
    with suppress(OSError):
        for path in sorted((folder / RECOVERED).glob("*.txt")):
            yield "\n" + read_file(path).decode("utf-8", "replace")
