"""Messages sent upward: by the desk to its screen, by a screen to the application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from gep_tui.ui.components.hit_rows import HitPlace
    from gep_tui.ui.components.names.request import NamesRequest
    from gep_tui.ui.components.navigation import ShownIn
    from gep_tui.ui.desk.desk import Desk


class Stirred(Message):
    """Another thread changed something: a note became durable, a disk failed, another screen wrote."""

    def can_replace(self, message: Message) -> bool:
        """Tell whether this message replaces an older one: only the newest counts."""
        return isinstance(message, Stirred)


class DeskMessage(Message):
    """A message about the session of one desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk


class HomeWanted(DeskMessage):
    """Asks to leave for the home screen."""


class HelpWanted(DeskMessage):
    """Asks to show the help over this screen, for the role that it serves."""

    def __init__(self, desk: Desk, shown_in: ShownIn = "live") -> None:
        super().__init__(desk)
        self.shown_in = shown_in


class ReviewWanted(DeskMessage):
    """Asks to show the review over the live screen."""


class SheetsWanted(DeskMessage):
    """Asks to show the practice sheets of the session's group over the review."""


class LeavesWanted(DeskMessage):
    """Asks to show what leaves the room, in the review."""


class NamesWanted(DeskMessage):
    """Asks to show over this screen the names in what is about to leave, to be replaced or left one by one."""

    def __init__(self, desk: Desk, request: NamesRequest) -> None:
        super().__init__(desk)
        self.request = request


class NotesWanted(DeskMessage):
    """Asks to show the scribe’s screen instead of this one."""


class RedrawWanted(DeskMessage):
    """Asks to redraw everything, because something else wrote over the terminal."""


class SearchWanted(DeskMessage):
    """Asks to search all sessions for some words, over the review of this one."""

    def __init__(self, desk: Desk, words: str) -> None:
        super().__init__(desk)
        self.words = words


class FoundWanted(DeskMessage):
    """Asks to show what was found in another session, or in a group, over this screen."""

    def __init__(self, desk: Desk, place: HitPlace) -> None:
        super().__init__(desk)
        self.place = place


class RecordEdited(DeskMessage):
    """The record was changed in the review, so its results have to be rewritten."""
