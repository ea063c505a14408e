"""What a record already has: the places of its events, and the text of every note ever written in it."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from gep_tui.domain.session.events import Event, NoteAdded, NoteChanged, Purged, SessionOpened
from gep_tui.domain.stream.position import Position, place
from gep_tui.domain.stream.text import clean
from gep_tui.store.files.disk import read_file
from gep_tui.store.recovery.salvage import is_sound

#: The folder, in a session's folder, of text brought back earlier.
RECOVERED = "recovered"


class KnownEntries:
    """Grows with each find: what was found in one file is not found again in the next."""

    def __init__(self, folder: Path, events: Iterable[Event]) -> None:
        """Start with the record of the session in `folder`, and the text brought back there earlier."""
        self.places: set[Position] = set()
        self.opened: set[str] = set()
        self.purged: set[str] = set()
        self.notes: list[NoteAdded] = []
        self._texts: set[str] = set()
        self._pages = list(_pages(folder))
        self.take(event for event in events if is_sound(event))

    def take(self, events: Iterable[Event]) -> None:
        """Count `events` as known from now on."""
        for event in events:
            self.places.add(place(event))
            if isinstance(event, SessionOpened):
                self.opened.add(event.id)
            elif isinstance(event, Purged):
                self.purged.add(event.key)
            elif isinstance(event, NoteAdded):
                self.notes.append(event)
                self._texts.add(event.text.strip())
            elif isinstance(event, NoteChanged) and event.text is not None:
                self._texts.add(event.text.strip())

    def take_text(self, text: str) -> None:
        """Count a text as known from now on."""
        self._texts.add(text.strip())

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


def _pages(folder: Path) -> Iterable[str]:
    with suppress(OSError):
        for path in sorted((folder / RECOVERED).glob("*.txt")):
            yield "\n" + read_file(path).decode("utf-8", "replace")
