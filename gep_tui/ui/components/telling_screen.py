"""A screen that reads on other threads, and shows what they tell as it comes."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message

from gep_tui.ui.components.asking_screen import AskingScreen


class TellingScreen(AskingScreen[None]):
    """Never waits for the disk."""

    class Told(Message):
        """Another thread has something to say; `take` stores or shows it."""

        def __init__(self, take: Callable[[], None]) -> None:
            super().__init__()
            self.take = take

    def read(self, work: Callable[[], None]) -> None:
        """Do something on another thread, which tells what it has found."""
        self.run_worker(work, thread=True)

    def tell(self, take: Callable[[], None]) -> None:
        """Do something on the screen's own thread, from any other."""
        self.post_message(self.Told(take))

    def on_telling_screen_told(self, message: Told) -> None:
        """Take what a thread has told."""
        self.take_told(message.take)

    def take_told(self, take: Callable[[], None]) -> None:
        """Store what was told, and show it."""
        take()
        self.draw()
