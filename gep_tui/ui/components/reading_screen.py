"""A screen that reads on threads, and uses what was read on its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from gep_tui.ui.components.telling_screen import TellingScreen
from gep_tui.words.system_reasons import that_failed


class ReadingScreen(TellingScreen):
    """Fetches results; what the disk refuses is said."""

    def fetch(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        """Do something on a thread; `then` gets what it returns, on the screen's own."""

        def run() -> None:
            try:
                found = work()
            except OSError as error:
                self.tell(partial(self.say, that_failed(error)))
            else:
                self.tell(partial(then, found))

        self.read(run)
