"""A screen that reads on threads, and uses what was read on its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.message import Message

from gep_tui.ui.components.asking_screen import AskingScreen
from gep_tui.words.system_reasons import that_failed


class ReadingScreen(AskingScreen[None]):
    """Never waits for the disk."""

    class Read(Message):
        """A thread has read something; `take` uses it on the screen's own thread."""

        def __init__(self, take: Callable[[], None]) -> None:
            super().__init__()
            self.take = take

    def read(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        """Do something on a thread; `then` gets what it returns, on the screen's own. What the disk refuses is said."""

        def run() -> None:
            try:
                found = work()
            except OSError as error:
                self.tell(partial(self.say, that_failed(error)))
            else:
                self.tell(partial(then, found))

        self.run_worker(run, thread=True)

    def tell(self, take: Callable[[], None]) -> None:
        """Do something on the screen's own thread, from any other."""
        self.post_message(self.Read(take))

    def on_reading_screen_read(self, message: Read) -> None:
        """Use what a thread has read."""
        message.take()
        self.draw()
