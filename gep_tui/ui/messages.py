"""What is told upward: by the desk to its screen, by a screen to the application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from gep_tui.ui.desk.desk import Desk


class Stirred(Message):
    """Another thread changed something: a note became durable, a disk failed, another screen wrote."""

    def can_replace(self, message: Message) -> bool:
        """Tell that only the newest such message counts."""
        return isinstance(message, Stirred)


class DeskMessage(Message):
    """A message about the session of one desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk


class HomeWanted(DeskMessage):
    """The facilitator leaves for the home screen."""


class HelpWanted(DeskMessage):
    """The help is to be shown over this screen."""


class ReviewWanted(DeskMessage):
    """The review is to be shown over the live screen."""


class CopyWanted(DeskMessage):
    """Show the review, and ask at once what to copy."""


class RedrawWanted(DeskMessage):
    """The terminal was written over by something else: draw all of it."""


class RecordEdited(DeskMessage):
    """The record was changed in the review: its results are to be written again."""
